import type { FastifyInstance } from 'fastify';
import { loadCalendar } from '../../storage/calendar';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPaper } from '../http/send-paper';
import { unitYearPaper } from './unit-year';
import { yearParameter } from './year-parameter';

/** A unit's own year of deadlines as a PDF to print. */
export function unitYearRoutes(app: FastifyInstance, _deps: WebDependencies): void {
  app.get<{ Params: { nam: string } }>('/lich-bao-cao/:nam', { config: { access: 'unit' } }, async (request, reply) => {
    const year = yearParameter(request.params.nam);
    if (year === null) throw notFound();
    const calendar = await loadCalendar(request.reader);
    const paper = await unitYearPaper(request.reader, sessionOf(request).unit!, year, calendar);
    return sendPaper(reply, paper, 'pdf');
  });
}
