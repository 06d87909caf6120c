import { z } from 'zod';
import { confirmLatenessChanges, refuseLatenessChange } from '../../client/decisions/lateness-changes';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, numbered, obligation, serial, text, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, instant, iso, isoOrNull, lateMinutes } from '../api/times';
import { askForChanges, readChanges } from './lateness-changes';

const state = z.enum(['waiting', 'counted', 'refused']).meta({ examples: ['counted'] });
const change = z
  .object({
    id: serial(7),
    obligation,
    act: z.enum(['record', 'extend', 'exempt', 'end', 'restore']).meta({ examples: ['record'] }),
    version: count(1).describe('The version recorded, or the one that was there'),
    daysLate: numbered(6).describe('Days the report was late before the act'),
    minutesLate: lateMinutes,
    outcome: z.enum(['on-time', 'not-due', 'excused']).meta({ examples: ['on-time'] }),
    countedAt: instant.nullable().describe('record: the instant that counts'),
    reason: text('Văn bản giấy đến văn thư chiều 24/9, nay mới ghi'),
    paper: z.object({
      number: text('112/BC-UBND'),
      date: day,
      bookNumber: text('1289').describe('Số đến, in the book of incoming documents'),
    }),
    files: count(1).describe('Files of the recorded version: the scan, where there is one'),
    askedBy: text(EXAMPLE.person),
    askedAt: instant,
    secondPerson: z
      .boolean()
      .describe('It counts only after a second person')
      .meta({ examples: [true] }),
    state,
    settledBy: text(EXAMPLE.person).nullable(),
    settledAt: instant.nullable(),
    settledWords: text('Dấu đến ghi ngày khác').nullable(),
  })
  .meta({
    id: 'LatenessChange',
    description: 'An act that turned a late report into one on time, or waits for a second person to confirm it',
  });
const settled = z.object({ id: serial(7), obligation, state }).meta({ id: 'SettledChange' });

/** Acts that turned late reports into ones on time (đổi kết quả đúng hạn). */
export const LATENESS_OPERATIONS = subject('Changes of lateness', [
  operation({
    method: 'GET',
    path: '/lateness-changes',
    access: 'readers',
    id: 'listLatenessChanges',
    summary: 'Acts that turned late reports into ones on time, those that wait for a second person first; at most 500',
    query: z.strictObject({ state: state.optional(), collection: collection.optional() }),
    answer: z.array(change),
    async run({ request, reach, query }) {
      const rows = await readChanges(request, reach, { state: query.state, round: query.collection });
      return rows.map(({ countedAt, askedAt, settledAt, ...row }) => ({
        ...{ id: row.id, obligation: row.obligation, act: row.act, version: row.version, daysLate: row.daysLate },
        ...(row.minutesLate == null ? {} : { minutesLate: row.minutesLate }),
        ...{
          outcome: row.outcome,
          countedAt: isoOrNull(countedAt),
          reason: row.reason,
          paper: row.paper,
          files: row.files,
        },
        ...{ askedBy: row.askedBy, askedAt: iso(askedAt), secondPerson: row.secondPerson, state: row.state },
        ...{ settledBy: row.settledBy, settledAt: isoOrNull(settledAt), settledWords: row.settledWords },
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/lateness-confirmations',
    access: 'second-person',
    id: 'confirmLatenessChanges',
    summary:
      'Confirms acts that change lateness as a second person, never the one who recorded them: all of them, or none',
    query: nothing,
    body: z.strictObject({ changes: z.array(serial(7)).min(1).max(500) }),
    answer: z.array(settled),
    async run({ caller, request, body }) {
      await askForChanges(request, body.changes);
      return confirmLatenessChanges(caller, body.changes);
    },
  }),
  operation({
    method: 'POST',
    path: '/lateness-refusals',
    access: 'second-person',
    id: 'refuseLatenessChange',
    summary: 'Does not confirm an act that changes lateness: the report stays late',
    query: nothing,
    body: z.strictObject({ change: serial(7), reason: wordsNeeded(500, 'Dấu đến ghi ngày khác') }),
    answer: settled,
    async run({ caller, request, body }) {
      await askForChanges(request, [body.change]);
      return refuseLatenessChange(caller, body.change, body.reason);
    },
  }),
]);
