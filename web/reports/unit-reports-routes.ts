import type { FastifyInstance } from 'fastify';
import { loadCalendar } from '../../storage/calendar';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readUnitReports } from './unit-reports';
import { unitReportsView } from './unit-reports-view';

/** The reports a unit owes, soonest first, and those it has submitted. */
export function unitReportRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/bao-cao', { config: { access: 'unit' } }, async (request, reply) => {
    const session = sessionOf(request);
    const calendar = loadCalendar(request.reader);
    // The name is read after the calendar: it uses the same connection, and is there long before the reports.
    const name = calendar.then(() =>
      request.reader.rows<{ name: string }>('select name from units where id = $1', [session.unit], 'unit-name'),
    );
    const [[unit], reports] = await Promise.all([
      name,
      readUnitReports(request.reader, session.unit!, request.at, calendar),
    ]);
    return sendPage(deps, request, reply, unitReportsView, {
      unitName: unit!.name,
      sample: Object.values(reports)
        .flat()
        .some(({ head }) => head.sample),
      ...reports,
    });
  });
}
