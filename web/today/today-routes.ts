import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { authorise } from '../access/authorise';
import { askForReach } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { MOST_SHOWN, SHOWN } from './arrivals';
import { readToday } from './today';
import { todayView } from './today-view';

/** The staff's page for the morning: six numbers in one list, then what is due, late or blocked. */
export function todayRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { 'da-sua'?: string; xem?: string } }>(
    '/hom-nay',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      const shown = request.query.xem === 'tat-ca' ? MOST_SHOWN : SHOWN;
      const today = await readToday(request.reader, request.at, {
        reach: askForReach(request),
        dataDir: deps.dataDir,
        mailMissing: deps.mailMissing === true,
        shown,
      });
      const [sample] = await request.reader.rows('select 1 from plans where sample and withdrawn_at is null limit 1');
      return sendPage(deps, request, reply, todayView, {
        sample: sample !== undefined,
        ...today,
        key: randomUUID(),
        canCorrect: authorise('admin', request.session) === 'allow',
        corrected: request.query['da-sua'] === 'co',
      });
    },
  );
}
