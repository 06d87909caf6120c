import type { FastifyInstance } from 'fastify';
import { copyOfPerson } from '../../client/people/copy';
import { personCopyJson, personCopyTables } from '../../documents/person-copy-tables';
import { needsSecondFactor, seatOf } from '../../domain/people/duty';
import type { Grant } from '../../storage/grants';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { startPage } from '../frame/navigation';
import { sendPage } from '../frame/page';
import { attachmentHeader } from '../http/content-disposition';
import { clearSessionCookie } from '../http/cookie';
import { languageOf } from '../http/request-language';
import { sendTables } from '../http/send-table';
import { wordsOf } from '../language/words';
import { browserName } from './browser-name';
import { dutiesView } from './duties-view';
import { endMySessions, readMySessions } from './sessions';
import { sessionsView } from './sessions-view';
import { grantsOf, replaceSession } from './sign-in-routes';

interface Body {
  dau?: unknown;
  phien?: unknown;
  vai?: unknown;
}

/** A person's own sessions, with a button to end each; and the choice among the roles a person holds. */
export function sessionRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/phien', { config: { access: 'signed-in' } }, async (request, reply) => {
    const session = sessionOf(request);
    const lines = await readMySessions(deps.database, session);
    return sendPage(deps, request, reply, sessionsView, {
      lines: lines.map((line) => ({
        ...line,
        ...browserName(line.browser),
        mine: line.id === session.id,
      })),
    });
  });

  app.post<{ Body: Body }>('/phien', { config: { access: 'signed-in' } }, async (request, reply) => {
    const session = sessionOf(request);
    checkFormToken(session, request.body?.dau);
    const which = typeof request.body?.phien === 'string' ? request.body.phien : '';
    const others = which === 'khac';
    const ended = await endMySessions(deps.database, session, others ? 'others' : which, request.at);
    if (ended === 0 && !others) throw notFound();
    if (which !== session.id) return reply.redirect('/phien', 303);
    clearSessionCookie(reply, deps.baseUrl);
    return reply.redirect('/', 303);
  });

  app.get<{ Querystring: { dang?: string } }>(
    '/phien/ban-sao',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { email } = sessionOf(request);
      if (email === null) throw notFound();
      // All that is the person's own, whatever the role in which they look; so not through the reader of that role.
      const found = await copyOfPerson({ reader: deps.database, at: request.at }, email);
      const words = wordsOf(languageOf(request));
      const name = words.people.erasure.copyName;
      if (request.query.dang === 'json') {
        reply.header('content-disposition', attachmentHeader(`${name}.json`));
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(personCopyJson(found), null, 2));
      }
      const [first, ...rest] = personCopyTables(found.parts, words.say);
      return sendTables(reply, name, 'xlsx', [first!, ...rest]);
    },
  );

  app.get('/vai-tro', { config: { access: 'signed-in' } }, async (request, reply) => {
    const session = sessionOf(request);
    const grants = session.email === null ? [] : await grantsOf(deps, request, session.email);
    return sendPage(deps, request, reply, dutiesView, {
      grants: grants.map((grant) => ({ ...grant, key: keyOf(grant) })),
    });
  });

  app.post<{ Body: Body }>('/vai-tro', { config: { access: 'signed-in' } }, async (request, reply) => {
    const session = sessionOf(request);
    checkFormToken(session, request.body?.dau);
    const grants = session.email === null ? [] : await grantsOf(deps, request, session.email);
    const grant = grants.find((candidate) => keyOf(candidate) === request.body?.vai);
    if (grant === undefined || session.email === null) throw notFound();
    // A session without second factor must not switch to a role that requires one.
    const asksMore = !deps.embedded && needsSecondFactor(grant.duty) && !session.strong;
    await replaceSession(deps, request, reply, {
      email: session.email,
      grant,
      stage: asksMore ? 'second-factor' : 'full',
      strong: session.strong,
    });
    return reply.redirect(asksMore ? '/dang-nhap/ma' : startPage(seatOf(grant.duty)), 303);
  });
}

/** Value in the form for one of the roles. */
function keyOf({ accountRole, contact, duty }: Grant): string {
  return `${accountRole ?? contact}/${duty}`;
}
