import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { LONGEST_DAYS, makeToken, readTokens, revokeToken } from './tokens';
import { tokensView } from './tokens-view';

interface Form {
  dau?: string;
  viec?: string;
  'muc-dich'?: string;
  ngay?: string;
  ma?: string;
}

/** The page on which a person creates and revokes the tokens of their own programs. */
export function tokenRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/ma-truy-cap', { config: { access: 'signed-in' } }, async (request, reply) =>
    showTokens(deps, request, reply, null),
  );

  app.post<{ Body: Form }>('/ma-truy-cap', { config: { access: 'signed-in' } }, async (request, reply) => {
    const session = sessionOf(request);
    const form = request.body;
    checkFormToken(session, form.dau);
    if (form.viec === 'thu-hoi') {
      await revokeToken(deps.database, session, Number(form.ma) || 0, request.at);
      return reply.redirect('/ma-truy-cap', 303);
    }
    const purpose = toOneLine(form['muc-dich'] ?? '').slice(0, 200);
    if (purpose === '') throw new DungHanError('REASON_MISSING', message('people.token-purpose'));
    const days = Math.min(LONGEST_DAYS, Math.max(1, Math.trunc(Number(form.ngay)) || 90));
    const token = await makeToken(deps.database, session, { purpose, days, at: request.at });
    return showTokens(deps, request, reply, token);
  });
}

async function showTokens(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  made: string | null,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, tokensView, {
    tokens: await readTokens(deps.database, sessionOf(request), request.at),
    made,
    longest: LONGEST_DAYS,
    base: deps.baseUrl,
  });
}
