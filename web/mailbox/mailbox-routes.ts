import type { FastifyInstance } from 'fastify';
import { listMailbox, readMail } from '../../mail/local-mailbox';
import { notFound } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { MAIL_POLICY } from '../http/security-headers';
import { mailView } from './mail-view';
import { mailboxView } from './mailbox-view';

const SHOWN = 200;

/** The sample's mailbox: mails as their recipients would see them; none was really sent. */
export function mailboxRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/thu', { config: { access: 'signed-in' } }, async (request, reply) => {
    const mails = await listMailbox(deps.database, { limit: SHOWN });
    return sendPage(deps, request, reply, mailboxView, { sample: true, mails, shown: SHOWN });
  });

  app.get<{ Params: { id: string } }>('/thu/:id', { config: { access: 'signed-in' } }, async (request, reply) => {
    const mail = await readMail(deps.database, mailNumber(request.params.id));
    if (mail === null) throw notFound();
    return sendPage(deps, request, reply, mailView, { sample: true, mail });
  });

  app.get<{ Params: { id: string } }>(
    '/thu/:id/noi-dung',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const mail = await readMail(deps.database, mailNumber(request.params.id));
      if (mail === null) throw notFound();
      reply.header('content-security-policy', MAIL_POLICY);
      return reply.type('text/html; charset=utf-8').send(mail.html);
    },
  );
}

function mailNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}
