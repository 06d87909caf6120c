import { z } from 'zod';
import {
  announceDays,
  type CalendarEffect,
  makeYearOfficial,
  previewAnnouncedDays,
  previewOfficialYear,
  previewUndoneDays,
  undoCalendarDecision,
} from '../../client/plans/calendar-decisions';
import { readCalendarDecisions } from '../../storage/calendar-decisions';
import { basis, keptBasis } from '../api/basis';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, line, number, serial, text, unit, wordsNeeded, year } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso } from '../api/times';
import { status } from './calendar-operations';
import { moveAnswer, moves } from './deadline-moves-shape';

const MOST_LISTED = 500;
const NAME = 'Hoán đổi với thứ Bảy, ngày 10/01/2026';

const enteredDay = z
  .object({
    off: z.boolean().describe('true: a day off; false: offices work'),
    name: text(NAME),
    source: text('Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Văn phòng Chính phủ)'),
    status,
    insteadOf: day.optional().describe('Of a day worked instead: the day off it replaces'),
  })
  .nullable()
  .meta({ id: 'EnteredDay', description: 'What staff entered for a day; null: the entry of the program' });
const effect = z
  .object({
    decision: serial(3).nullable().describe('null in a preview'),
    days: z.array(z.object({ day, change: enteredDay })),
    moves,
    told: z
      .array(z.object({ collection, units: z.array(unit), count: count(12) }))
      .describe('Units that get the new date in the next slot of mail'),
  })
  .meta({ id: 'CalendarEffect', description: 'What a change of the working calendar does' });
const announcement = z
  .strictObject({
    off: z.array(givenDay).max(40).default([]).describe('Days off, in the order of the days worked for them'),
    worked: z.array(givenDay).max(40).default([]).describe('Days worked instead'),
    name: line(200, '').default('').describe('Name of the days off; empty: by the day each is swapped with'),
    basis,
    status,
  })
  .meta({ id: 'AnnouncedDays' });

function effectOf({ edits, moves: moved, told }: CalendarEffect, decision: number | null): z.infer<typeof effect> {
  return {
    decision,
    days: edits.map(({ day: on, change }) => ({ day: on, change })),
    moves: moved.map(moveAnswer),
    told: told.map(({ collection: id, reports }) => ({
      ...{ collection: id, units: reports.map((report) => report.unit), count: reports.length },
    })),
  };
}

/** Documents about the working calendar. */
export const CALENDAR_DECISION_OPERATIONS = subject('Calendar', [
  operation({
    method: 'GET',
    path: '/calendar-decisions',
    access: 'signed-in',
    id: 'listCalendarDecisions',
    summary: 'Changes of the working calendar with their documents, the newest first; at most 500',
    query: nothing,
    answer: z.array(
      z
        .object({
          decision: serial(3),
          kind: z.enum(['change', 'official', 'undo']),
          basis: keptBasis.nullable(),
          year: z
            .int32()
            .meta({ format: 'int32', examples: [2027] })
            .nullable(),
          days: z.array(z.object({ day, before: enteredDay, after: enteredDay })),
          reason: text('Ghi nhầm ngày').nullable(),
          undoes: serial(2).nullable(),
          undoneBy: serial(4).nullable(),
          moved: count(3).describe('Rounds whose last day or cut-off moved'),
          by: text(EXAMPLE.person),
          at: instant,
        })
        .meta({ id: 'CalendarDecision' }),
    ),
    async run({ request }) {
      const rows = await readCalendarDecisions(request.reader, MOST_LISTED);
      return rows.map(({ id, recordedBy, at, days, ...rest }) => ({
        ...{ ...rest, decision: id, days: [...days], by: recordedBy, at: iso(at) },
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/calendar-decisions/preview',
    access: 'admin',
    id: 'previewAnnouncedDays',
    summary: 'What the days of a document would move, and who would be told; nothing is written',
    query: nothing,
    body: announcement,
    answer: effect,
    run: async ({ caller, body }) => effectOf(await previewAnnouncedDays(caller, body), null),
  }),
  operation({
    method: 'POST',
    path: '/calendar-decisions',
    access: 'admin',
    id: 'announceDays',
    summary: 'Enters the days off and the days worked instead that a document announces; open rounds follow',
    query: nothing,
    body: announcement,
    answer: effect,
    status: 201,
    async run({ caller, body }) {
      const done = await announceDays(caller, body);
      return effectOf(done, done.decision);
    },
  }),
  operation({
    method: 'GET',
    path: '/calendar/{year}/official-preview',
    access: 'admin',
    id: 'previewOfficialYear',
    summary: 'What the provisional days of a year becoming official would move; nothing is written',
    query: z.strictObject({ year }),
    answer: effect,
    run: async ({ caller, query }) => effectOf(await previewOfficialYear(caller, query.year), null),
  }),
  operation({
    method: 'POST',
    path: '/official-years',
    access: 'admin',
    id: 'makeYearOfficial',
    summary: 'Makes the provisional days of a year official by the document that announced them',
    query: nothing,
    body: z.strictObject({
      year: z
        .int32()
        .min(1901)
        .max(2198)
        .meta({ format: 'int32', examples: [2027] }),
      basis,
    }),
    answer: effect,
    status: 201,
    async run({ caller, body }) {
      const done = await makeYearOfficial(caller, body.year, body.basis);
      return effectOf(done, done.decision);
    },
  }),
  operation({
    method: 'GET',
    path: '/calendar-decisions/{decision}/undo-preview',
    access: 'admin',
    id: 'previewUndoneDays',
    summary: 'What taking back a change of the calendar would move; nothing is written',
    query: z.strictObject({ decision: number }),
    answer: effect,
    run: async ({ caller, query }) => effectOf(await previewUndoneDays(caller, query.decision), null),
  }),
  operation({
    method: 'POST',
    path: '/calendar-decision-undos',
    access: 'admin',
    id: 'undoCalendarDecision',
    summary: 'Takes back a change of the calendar that was entered by mistake; only those who were told are told',
    query: nothing,
    body: z.strictObject({ decision: serial(3), reason: wordsNeeded(200, 'Ghi nhầm ngày') }),
    answer: effect,
    status: 201,
    async run({ caller, body }) {
      const done = await undoCalendarDecision(caller, body);
      return effectOf(done, done.decision);
    },
  }),
]);
