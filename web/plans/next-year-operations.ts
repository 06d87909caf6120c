import { z } from 'zod';
import { saidOfDay } from '../../client/plans/next-year';
import { savePlanDraft } from '../../client/plans/plan-drafts';
import { inVietnamese } from '../../domain/messages/message';
import type { KnownDay } from '../../domain/obligations/rounds-of-years';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { taken } from '../api/plan-file';
import { inAddress, lineNeeded, plan, serial, text } from '../api/scalars';
import { day, givenDay } from '../api/times';
import { nextYearOfPlan, readCopy } from './next-year';

const years = inAddress(1, 50, 1).default(1).describe('How many years later; left out: the next year');
const requirement = text(EXAMPLE.requirement).nullable().describe('null: the document itself');
const known = z
  .object({
    day,
    dayOff: z.boolean().meta({ examples: [false] }),
    provisional: z.boolean().meta({ examples: [true] }),
    note: text('ngày nghỉ: Chủ nhật').nullable().describe('What the calendar says of it, in Vietnamese'),
  })
  .meta({ id: 'DayOfYear', description: 'A date as the working calendar of its year knows it' });
const place = text('due').describe('Where it stands: due, cutoff, phase-from, milestone, period, quote …');
const round = known.extend({ period: text('2026-Q3') }).nullable();

const answer = z
  .object({
    plan,
    year: z.int().meta({ examples: [2027] }),
    dates: z.array(z.object({ requirement, place, before: known, after: known })),
    periods: z.array(z.object({ requirement, place, before: text('2026-Q3'), after: text('2027-Q3') })),
    rounds: z
      .array(z.object({ requirement: text(EXAMPLE.requirement), before: round, after: round }))
      .describe('The last days of the rounds of both years'),
    texts: z.array(
      z.object({
        ...{ requirement, place },
        before: text('trước ngày 30/5/2026'),
        after: text('trước ngày 30/5/2027'),
        toCheck: z
          .boolean()
          .meta({ examples: [false] })
          .describe('A year or a weekday in it was left'),
      }),
    ),
    leftBehind: z.array(z.object({ requirement, place })).describe('Facts of the old document, which are not copied'),
  })
  .meta({ id: 'PlanForNextYear', description: 'A document copied for a later year: everything that moves' });

/** A document copied for a later year ("Lập cho năm sau"). */
export const NEXT_YEAR_OPERATIONS = subject('Documents', [
  operation({
    method: 'GET',
    path: '/plans/{plan}/next-year',
    access: 'admin',
    id: 'previewNextYear',
    summary:
      'What a document would be in a later year: each date old and new with the days off it meets; nothing is written',
    query: z.strictObject({ plan, years }),
    answer,
    async run({ request, query }) {
      const { stored, copy, dates, rounds } = await nextYearOfPlan(request, query.plan, query.years);
      return {
        ...{ plan: stored.plan.id, year: copy.year, periods: copy.periods, texts: copy.texts, leftBehind: copy.left },
        dates: dates.map((one) => ({ ...one, before: dayAnswer(one.before), after: dayAnswer(one.after) })),
        rounds: rounds.map(({ requirement: of, before, after }) => ({
          requirement: of,
          before: before && { ...dayAnswer(before), period: before.period.id },
          after: after && { ...dayAnswer(after), period: after.period.id },
        })),
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/plans/{plan}/next-year',
    access: 'admin',
    id: 'draftNextYear',
    summary: 'Keeps the copy for a later year as a draft; its number and date are those of the new document',
    query: z.strictObject({ plan }),
    body: z
      .strictObject({
        years: z
          .int32()
          .min(1)
          .max(50)
          .default(1)
          .meta({ examples: [1] })
          .describe('How many years later'),
        number: lineNeeded(200, '77/KH-UBND').describe('Số, ký hiệu of the new document'),
        issued: givenDay.meta({ examples: ['2027-01-05'] }),
        effective: givenDay
          .nullable()
          .default(null)
          .describe('Duties begin on this day; null: as in the copied document, else on the day of issue'),
      })
      .meta({ id: 'NewDocument' }),
    answer: z.object({ draft: serial(7), plan }),
    status: 201,
    async run({ request, caller, query, body }) {
      const found = await nextYearOfPlan(request, query.plan, body.years);
      const { checked, issues } = await readCopy(request, found, body);
      const copy = taken(
        checked === null ? { ok: false, issues: [...issues] } : { ok: true, value: checked },
        found.stored.file,
      );
      return { draft: await savePlanDraft(caller, copy), plan: copy.plan.id };
    },
  }),
]);

function dayAnswer(known: KnownDay) {
  const note = saidOfDay(known);
  return {
    ...{ day: known.day, dayOff: known.off !== null, provisional: known.provisional },
    note: note === null ? null : inVietnamese(note),
  };
}
