import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { heldMails } from '../../client/mails/held-mails';
import { freeAddressesOfOldRule } from '../../client/registers/free-addresses';
import { countOldMarks } from '../../storage/old-marks';
import { authorise } from '../access/authorise';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReach, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { MOST_SHOWN, SHOWN } from './arrivals';
import { readToday } from './today';
import { todayView } from './today-view';

/** The staff's page for the morning: six numbers in one list, then what is due, late or blocked. */
export function todayRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { 'da-sua'?: string; 'da-mo'?: string; xem?: string } }>(
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
      const canCorrect = authorise('admin', request.session) === 'allow';
      const [sample] = await request.reader.rows('select 1 from plans where sample and withdrawn_at is null limit 1');
      return sendPage(deps, request, reply, todayView, {
        sample: sample !== undefined,
        ...today,
        key: randomUUID(),
        canCorrect,
        oldMarks: canCorrect ? await countOldMarks(request.reader) : 0,
        held: canCorrect ? ((await heldMails(request.reader, request.at))?.notices ?? null) : null,
        freed: freedIn(request.query['da-mo']),
        corrected: request.query['da-sua'] === 'co',
      });
    },
  );

  app.post<{ Body: { dau?: string } }>('/hom-nay/gui-lai', { config: { access: 'admin' } }, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const emails = await freeAddressesOfOldRule(callerOf(request));
    return reply.redirect(`/hom-nay?da-mo=${emails.length}`, 303);
  });
}

function freedIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
