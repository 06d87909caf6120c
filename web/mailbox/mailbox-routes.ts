import type { FastifyInstance } from 'fastify';
import { readMail, searchMailbox } from '../../mail/local-mailbox';
import { notFound } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { MAIL_POLICY } from '../http/security-headers';
import { mailView } from './mail-view';
import { mailboxView } from './mailbox-view';

/** Mails on a page. */
const SHOWN = 30;

/** The sample's mailbox: mails as their recipients would see them; none was really sent. */
export function mailboxRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get<{ Querystring: { tim?: string; trang?: string } }>(
    '/thu',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const words = toOneLine(request.query.tim ?? '').slice(0, 100);
      const page = Math.min(Math.max(1, Number.parseInt(request.query.trang ?? '1', 10) || 1), 10_000);
      const { mails, all } = await searchMailbox(deps.database, { words, from: (page - 1) * SHOWN, limit: SHOWN });
      const last = Math.max(1, Math.ceil(all / SHOWN));
      return sendPage(deps, request, reply, mailboxView, { sample: true, mails, all, words, page, last });
    },
  );

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
