import type { FastifyInstance } from 'fastify';
import { loadCalendar } from '../../storage/calendar';
import { authorise } from '../access/authorise';
import { ownerOfObligation, reaches } from '../access/reach';
import { askForReach, notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readUnitReports, sentSoFar, type UnitReport } from '../reports/unit-reports';
import { readLastContacts } from '../rounds/last-contact';
import { readUnitCard } from './unit-card';
import { unitCardView } from './unit-card-view';

/** One unit: all reports it owes and has submitted, in all systems, and its contacts. */
export function unitCardRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Params: { id: string }; Querystring: { 'da-sua'?: string } }>(
    '/don-vi/:id',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const reach = askForReach(request);
      const unit = await readUnitCard(request.reader, request.params.id, request.at);
      const sees = (id: string): boolean => reach === null || (reach.units?.includes(id) ?? false);
      if (unit === null || (reach?.units && !sees(unit.id))) throw notFound();
      const calendar = await loadCalendar(request.reader);
      const reports = await readUnitReports(request.reader, unit.id, request.at, calendar);
      const near = ({ id }: UnitReport) => reaches(reach, ownerOfObligation(id));
      const owing = reports.owing.filter(near);
      const sent = reports.sent.filter(near);
      const released = reports.released.filter(near);
      // A narrowed reader may open only units that report to it; contacts of others are hidden.
      if (!sees(unit.id) && owing.length + sent.length + released.length === 0) throw notFound();
      return sendPage(deps, request, reply, unitCardView, {
        sample: unit.sample,
        unit,
        sees,
        owing,
        contacts: await readLastContacts(
          request.reader,
          owing.map(({ id }) => id),
        ),
        sent,
        released,
        ...sentSoFar([...owing, ...sent]),
        canRemind: request.session?.role === 'staff',
        canCorrect: authorise('admin', request.session) === 'allow',
        corrected: request.query['da-sua'] === 'co',
      });
    },
  );
}
