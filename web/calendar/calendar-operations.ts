import { z } from 'zod';
import { changeCalendar, previewCalendarEdit } from '../../client/plans/change-calendar';
import { inVietnamese } from '../../domain/messages/message';
import { loadCalendar, readCalendarChanges } from '../../storage/calendar';
import { operation, subject } from '../api/operation';
import { inAddress, lineNeeded, text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay } from '../api/times';
import { moveAnswer, moves } from './deadline-moves-shape';

const BRIDGE_DAY = { date: '2026-11-23', name: 'Nghỉ hoán đổi' };
const SOURCE = 'Thông báo số 1234/TB-BNV ngày 10/11/2026';

export const status = z.enum(['official', 'provisional']).meta({
  id: 'CalendarStatus',
  description: 'Whether it was decided; a provisional day off may still change',
});
const edit = z
  .strictObject({
    day: givenDay.meta({ examples: [BRIDGE_DAY.date] }),
    change: z
      .strictObject({
        off: z.boolean().describe('true: a day off; false: offices work'),
        name: lineNeeded(300, BRIDGE_DAY.name),
        source: lineNeeded(300, SOURCE),
        status,
      })
      .nullable()
      .describe('null: back to what the program knows of the day'),
  })
  .meta({ id: 'CalendarEdit' });
const dayOff = z
  .object({
    date: day.meta({ examples: ['2026-09-02'] }),
    name: text('Quốc khánh'),
    status,
    source: text('Bộ luật Lao động 2019, Điều 112'),
  })
  .meta({ id: 'DayOff' });
const workedDay = z
  .object({
    date: day.meta({ examples: ['2026-08-22'] }),
    insteadOf: day.meta({ examples: ['2026-08-31'] }).nullable(),
    source: text('Thông báo số 9441/TB-BNV ngày 17/10/2025'),
  })
  .meta({ id: 'WorkedDay' });

/** The working calendar (lịch làm việc). */
export const CALENDAR_OPERATIONS = subject('Calendar', [
  operation({
    method: 'GET',
    path: '/calendar/{year}',
    access: 'signed-in',
    id: 'readCalendar',
    summary: 'Days off and days worked instead of a year, with what staff have entered',
    query: z.strictObject({ year: inAddress(1900, 2199, 2026) }),
    answer: z
      .object({
        year: z.int32().meta({ format: 'int32', examples: [2026] }),
        status,
        daysOff: z.array(dayOff),
        workedInstead: z.array(workedDay),
      })
      .meta({ id: 'CalendarYear' }),
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
    answer: z.array(
      z
        .object({
          date: day.meta({ examples: [BRIDGE_DAY.date] }),
          off: z.boolean(),
          name: text(BRIDGE_DAY.name),
          source: text(SOURCE),
          status,
        })
        .meta({ id: 'CalendarChange' }),
    ),
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
