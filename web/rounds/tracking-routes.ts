import type { FastifyInstance } from 'fastify';
import { holdMails } from '../../client/rounds/hold-mails';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReach, askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { addressOf } from '../language/vietnamese-words';
import { readHead } from './collection-head';
import { readChoices, readTracking, STATE_FILTERS, type StateFilter, type TrackingFilter } from './tracking';
import { trackingView } from './tracking-view';

interface Query {
  'van-ban'?: string;
  'don-vi'?: string;
  'tinh-trang'?: string;
  'da-qua'?: string;
}

/** Who owes what and how late; and the button that holds the day's urging mails. */
export function trackingRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: Query }>(
    '/theo-doi',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const filter = filterOf(request.query);
      const calendar = await loadCalendar(request.reader);
      const [{ collections, more }, choices] = await Promise.all([
        readTracking(request.reader, filter, request.at, calendar, askForReach(request)),
        readChoices(request.reader),
      ]);
      return sendPage(deps, request, reply, trackingView, {
        sample: collections.some(({ head }) => head.sample),
        filter,
        choices,
        collections,
        more,
        overdue: collections.reduce((sum, { overdue }) => sum + overdue, 0),
        owing: collections.reduce((sum, { owing }) => sum + owing, 0),
      });
    },
  );

  app.post<{ Body: { dau?: string; viec?: string; ve?: string } }>(
    '/giu-thu/*',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const session = sessionOf(request);
      checkFormToken(session, request.body.dau);
      const collection = restOf(request);
      if ((await readHead(request.reader, collection)) === null) throw notFound();
      await askForRound(request, collection);
      await holdMails(callerOf(request), collection, request.body.viec === 'giu');
      const { ve } = request.body;
      const back = ve === 'hom-nay' ? '/hom-nay' : ve === 'dot' ? addressOf('/dot', collection) : '/theo-doi';
      return reply.redirect(back, 303);
    },
  );
}

function filterOf(query: Query): TrackingFilter {
  const state = query['tinh-trang'] ?? '';
  return {
    plan: given(query['van-ban']),
    unit: given(query['don-vi']),
    state: Object.hasOwn(STATE_FILTERS, state) ? (state as StateFilter) : 'con-phai-gui',
    past: query['da-qua'] === 'co',
  };
}

function given(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
