import { z } from 'zod';
import { makeFeed, revokeFeed } from '../../client/people/calendar-feed';
import { loadCalendar } from '../../storage/calendar';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { text, year } from '../api/scalars';
import { download, nothing } from '../api/shapes';
import { instant, iso } from '../api/times';
import { paperDownload } from '../http/send-paper';
import { readFeed } from './calendar-feed';
import { unitYearPaper } from './unit-year';

/** The address of a unit's deadlines for its own calendar. */
export const CALENDAR_FEED_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/calendar-feed',
    access: 'unit',
    id: 'readCalendarFeed',
    summary: 'Whether the unit has a calendar address, and who made it; the address itself is shown once only',
    query: nothing,
    answer: z.object({ feed: z.object({ madeBy: text(EXAMPLE.person), madeAt: instant }).nullable() }),
    async run({ request, session }) {
      const feed = await readFeed(request.reader, session.unit!);
      return { feed: feed === null ? null : { madeBy: feed.madeBy, madeAt: iso(feed.madeAt) } };
    },
  }),
  operation({
    method: 'GET',
    path: '/report-calendar',
    access: 'unit',
    id: 'downloadReportCalendar',
    summary: "The unit's reporting calendar for one year, as a PDF to print",
    query: z.strictObject({ year }),
    answer: download,
    async run({ request, session, query }) {
      const calendar = await loadCalendar(request.reader);
      return paperDownload(await unitYearPaper(request.reader, session.unit!, query.year, calendar), 'pdf');
    },
  }),
  operation({
    method: 'POST',
    path: '/calendar-feed',
    access: 'unit',
    id: 'makeCalendarFeed',
    summary: "Makes the unit's calendar address; an older one stops working",
    query: nothing,
    answer: z.object({ address: text('https://dung-han.tinh-mau.example/lich/b1G9….ics', 'Shown this once') }),
    status: 201,
    async run({ deps, session, caller }) {
      const token = await makeFeed(caller, session.unit!, session.email);
      return { address: `${deps.baseUrl}/lich/${token}.ics` };
    },
  }),
  operation({
    method: 'DELETE',
    path: '/calendar-feed',
    access: 'unit',
    id: 'revokeCalendarFeed',
    summary: "Revokes the unit's calendar address",
    query: nothing,
    answer: z.object({ feed: z.null() }),
    async run({ session, caller }) {
      await revokeFeed(caller, session.unit!);
      return { feed: null };
    },
  }),
]);
