import { z } from 'zod';
import { makeFeed, revokeFeed } from '../../client/people/calendar-feed';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { instant, iso } from '../api/times';
import { readFeed } from './calendar-feed';

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
