import type { FastifyInstance } from 'fastify';
import { chooseOnceADay } from '../../client/people/mail-choice';
import { readOnceADay } from '../../storage/mail-choices';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { mailChoiceView } from './mail-choice-view';

/** How a person's own mails come: at each slot, or once a day. */
export function mailChoiceRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/nhan-thu', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { email } = sessionOf(request);
    return sendPage(deps, request, reply, mailChoiceView, {
      email,
      onceADay: email !== null && (await readOnceADay(deps.database, email)),
    });
  });

  app.post<{ Body: { dau?: string; viec?: string } }>(
    '/nhan-thu',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const session = sessionOf(request);
      checkFormToken(session, request.body?.dau);
      if (session.email === null) throw notFound();
      await chooseOnceADay(callerOf(request), session.email, request.body?.viec === 'mot-thu');
      return reply.redirect('/nhan-thu', 303);
    },
  );
}
