import type { FastifyInstance } from 'fastify';
import { dayOf } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { authorise } from '../authorise';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../page';
import { askForReach } from '../request';
import { readServiceState } from '../service-state';
import { readArrivals, readDoubtful } from '../today/arrivals';
import {
  readBadAddresses,
  readOpenPlans,
  readProvisional,
  readWaitingLetters,
  readWaitingRollups,
} from '../today/desk';
import { readLights } from '../today/lights';
import { NAMES_SHOWN, readOwing } from '../today/owing';
import { readUrging } from '../today/urging';

/** What staff look at every morning: six questions in one list, then what is near, late or in the way. */
export function todayRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const { database } = deps;
  app.get<{ Querystring: { 'da-sua'?: string } }>(
    '/hom-nay',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const reach = askForReach(request);
      const calendar = await loadCalendar(database);
      const since = calendar.addWorkingDays(dayOf(request.at), -1);
      const [owing, urging, came, doubtful, letters, rollups, bad, plans, provisional, lights] = await Promise.all([
        readOwing(database, request.at, calendar, reach),
        readUrging(database, reach),
        readArrivals(database, since, reach),
        readDoubtful(database, request.at, reach),
        readWaitingLetters(database, reach),
        readWaitingRollups(database, reach),
        readBadAddresses(database, reach),
        readOpenPlans(database, reach),
        readProvisional(database, request.at, reach),
        readLights(database, request.at, await readServiceState(deps.dataDir)),
      ]);
      const [sample] = await database.rows('select 1 from plans where sample and withdrawn_at is null limit 1');
      const page = {
        title: 'Hôm nay',
        sample: sample !== undefined,
        since,
        ...owing,
        urging,
        ...came,
        doubtful,
        letters,
        rollups,
        bad,
        plans,
        provisional,
        lights,
        namesShown: NAMES_SHOWN,
        canCorrect: authorise('admin', request.session) === 'allow',
        corrected: request.query['da-sua'] === 'co',
      };
      return sendPage(deps, request, reply, 'today', page);
    },
  );
}
