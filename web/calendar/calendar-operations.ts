import { z } from 'zod';
import { changeCalendar, previewCalendarEdit } from '../../client/plans/change-calendar';
import { inVietnamese } from '../../domain/messages/message';
import { loadCalendar, readCalendarChanges } from '../../storage/calendar';
import { operation, subject } from '../api/operation';
import { day, nothing, typed } from '../api/shapes';
import { moveAnswer, moves } from './deadline-moves-shape';

const status = z.enum(['official', 'provisional']);
const edit = z.strictObject({
  day: day.refine((date) => date >= '1901-01-01' && date <= '2198-12-31'),
  change: z
    .strictObject({ off: z.boolean(), name: typed(300), source: typed(300), status })
    .nullable()
    .describe('null: back to what the program knows of the day'),
});

/** The working calendar (lịch làm việc). */
export const CALENDAR_OPERATIONS = subject('Calendar', [
  operation({
    method: 'GET',
    path: '/calendar/{year}',
    access: 'signed-in',
    id: 'readCalendar',
    summary: 'Days off and days worked instead of a year, with what staff have entered',
    query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2199) }),
    answer: z.object({
      year: z.number().int(),
      status,
      daysOff: z.array(z.object({ date: day, name: z.string(), status: z.string(), source: z.string() })),
      workedInstead: z.array(z.object({ date: day, insteadOf: day.nullable(), source: z.string() })),
    }),
    async run({ request, query }) {
      const { year, status: known, daysOff, workedInstead } = (await loadCalendar(request.reader)).year(query.year);
      return {
        ...{ year, status: known, workedInstead },
        daysOff: daysOff.map((off) => ({ ...off, name: inVietnamese(off.name), source: inVietnamese(off.source) })),
      };
    },
  }),
  operation({
    method: 'GET',
    path: '/calendar-changes',
    access: 'signed-in',
    id: 'listCalendarChanges',
    summary: 'What staff have entered over the calendar the program comes with',
    query: nothing,
    answer: z.array(z.object({ date: day, off: z.boolean(), name: z.string(), source: z.string(), status })),
    run: ({ request }) => readCalendarChanges(request.reader),
  }),
  operation({
    method: 'POST',
    path: '/calendar-changes/preview',
    access: 'admin',
    id: 'previewCalendarChange',
    summary: 'What making one day a day off or a working day would move; nothing is written',
    query: nothing,
    body: edit,
    answer: moves,
    async run({ caller, body }) {
      return (await previewCalendarEdit(caller, body)).map(moveAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/calendar-changes',
    access: 'admin',
    id: 'changeCalendar',
    summary: 'Makes one day a day off or a working day; the dates of open rounds move',
    query: nothing,
    body: edit,
    answer: moves,
    status: 201,
    async run({ caller, body }) {
      return (await changeCalendar(caller, body)).map(moveAnswer);
    },
  }),
]);
