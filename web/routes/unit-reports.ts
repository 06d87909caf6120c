import type { FastifyInstance } from 'fastify';
import { loadCalendar } from '../../storage/calendar';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../page';
import { readUnitReports } from '../queries/unit-reports';
import { sessionOf } from '../request';

/** What a unit owes, soonest first, and what it has sent. */
export function unitReportRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/bao-cao', { config: { access: 'unit' } }, async (request, reply) => {
    const session = sessionOf(request);
    const [unit] = await deps.database.rows<{ name: string }>('select name from units where id = $1', [session.unit]);
    const reports = await readUnitReports(deps.database, session.unit!, request.at, await loadCalendar(deps.database));
    return sendPage(deps, request, reply, 'unit-reports', {
      title: 'Báo cáo phải gửi',
      unitName: unit!.name,
      sample: [...reports.owing, ...reports.sent].some(({ head }) => head.sample),
      ...reports,
    });
  });
}
