import { z } from 'zod';
import { readLetter } from '../../client/rounds/read-letter';
import { lastDayOf } from '../../domain/deadlines/deadline-hour';
import { countRound } from '../../domain/states/round-counts';
import { loadCalendar } from '../../storage/calendar';
import { askForRound, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { collection, text, wordsNeeded } from '../api/scalars';
import { iso } from '../api/times';
import { readHead } from './collection-head';
import { readLetterLines } from './letters';
import { readVersions } from './rollup';
import { countsAnswer } from './round-counts-shape';
import { heading, headingOf } from './round-heading-shape';
import { readNoticeLines } from './round-notices';
import { letterShape, notedOf, noticeOf, roundShape, stepOf, unitOf, versionOf } from './round-shape';
import { readRoundSteps } from './round-steps';
import { readRoundUnits } from './round-units';

/** One round of reports: who, when, what is missing, what was told, what was drafted. */
export const ROUND_OPERATIONS = subject('Rounds', [
  operation({
    method: 'GET',
    path: '/round',
    access: 'readers',
    id: 'readRound',
    summary: 'One round: its units, steps, mails, letters and compiled versions',
    query: z.strictObject({ collection }),
    answer: roundShape,
    async run({ request, query }) {
      await askForRound(request, query.collection);
      const head = await readHead(request.reader, query.collection);
      if (head === null) throw notFound();
      const calendar = await loadCalendar(request.reader);
      const [units, steps, notices, letters, versions] = await Promise.all([
        readRoundUnits(request.reader, head.id, request.at, calendar),
        readRoundSteps(request.reader, head.id, request.at, calendar),
        readNoticeLines(request.reader, head.id),
        readLetterLines(request.reader, head.id),
        readVersions(request.reader, head.id),
      ]);
      return {
        round: headingOf(head),
        counts: countsAnswer(countRound(units, request.at)),
        units: units.map(unitOf),
        steps: steps.map(stepOf),
        mails: notices.map(noticeOf),
        letters: letters.map(({ draftedAt, noted, ...letter }) => {
          return { ...letter, draftedAt: iso(draftedAt), noted: notedOf(noted) };
        }),
        versions: versions.map(versionOf),
      };
    },
  }),
  operation({
    method: 'GET',
    path: '/letter',
    access: 'readers',
    id: 'readLetter',
    summary: 'The words of a drafted công văn đôn đốc, for a person to number, date and sign',
    query: z.strictObject({
      collection,
      step: wordsNeeded(200, 'letter:+3wd@2026-09-25').describe('`step` of a letter in readRound'),
    }),
    answer: z.object({ round: heading, step: text('letter:+3wd@2026-09-25'), letter: letterShape }),
    async run({ request, query }) {
      await askForRound(request, query.collection);
      const head = await readHead(request.reader, query.collection);
      const found = head === null ? null : await readLetter(request.reader, head.id, query.step);
      if (head === null || found === null) throw notFound();
      const { left, right, number, signer, distribution, subject: about, dateLine } = found.text;
      const { to, paragraphs, points, closing } = found.text;
      const appendix = found.text.appendix.map(({ name, lateFrom, remindedOn, received }) => {
        return { name, lastDay: lastDayOf(lateFrom), remindedOn, received };
      });
      const frame = { left, right, number, signer, distribution, subject: about, dateLine };
      const letter = {
        ...frame,
        to,
        paragraphs,
        points,
        closing,
        appendix,
        draftedAt: iso(found.draftedAt),
        noted: notedOf(found.noted),
      };
      return { round: headingOf(head), step: query.step, letter };
    },
  }),
]);
