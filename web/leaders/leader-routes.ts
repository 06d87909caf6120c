import type { FastifyInstance } from 'fastify';
import { loadCalendar } from '../../storage/calendar';
import { reaches } from '../access/reach';
import { askForReach, notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readUnitReports } from '../reports/unit-reports';
import { readDocumentPage } from './document-page';
import { documentView } from './document-view';
import { readLeaderPage } from './leader-page';
import { leaderUnitView } from './leader-unit-view';
import { leadersView } from './leaders-view';

/** Pages of leaders: every current round on one page, a document over its periods, and the reports of one unit. */
export function leaderRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/lanh-dao', { config: { access: 'readers', narrowed: true } }, async (request, reply) => {
    const page = await readLeaderPage(request.reader, request.at, askForReach(request));
    return sendPage(deps, request, reply, leadersView, {
      sample: page.rounds.some(({ head }) => head.sample),
      ...page,
    });
  });

  app.get<{ Params: { id: string } }>(
    '/lanh-dao/van-ban/:id',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const page = await readDocumentPage(request.reader, request.params.id, request.at, askForReach(request));
      if (page === null) throw notFound();
      return sendPage(deps, request, reply, documentView, page);
    },
  );

  app.get<{ Params: { unit: string } }>(
    '/lanh-dao/don-vi/:unit',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const reach = askForReach(request);
      const [unit] = await request.reader.rows<{ id: string; name: string }>(
        'select id, name from units where id = $1',
        [request.params.unit],
      );
      if (unit === undefined) throw notFound();
      const calendar = await loadCalendar(request.reader);
      const { owing, sent, released } = await readUnitReports(request.reader, unit.id, request.at, calendar);
      const reports = [...owing, ...sent, ...released].filter(({ head }) =>
        reaches(reach, { unit: unit.id, plan: head.plan, compiler: head.compiler }),
      );
      if (reach !== null && reports.length === 0) throw notFound();
      return sendPage(deps, request, reply, leaderUnitView, {
        sample: reports.some(({ head }) => head.sample),
        unit: unit.name,
        id: unit.id,
        reports,
      });
    },
  );
}
