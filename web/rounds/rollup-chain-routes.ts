import type { FastifyInstance } from 'fastify';
import { checkRollup, explainRollup, giveBackRollup } from '../../client/rounds/rollup-chain';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, restOf, sessionOf } from '../access/request';
import { addressOf } from '../language/vietnamese-words';
import { namedVersion } from './rollup-routes';

interface Body {
  dau?: string;
  lan?: string;
  'noi-dung'?: string;
  'giai-trinh'?: string;
}

/** What the compiler's officer and head do with a compiled report beside confirming it: check, give back, explain. */
export function rollupChainRoutes(app: FastifyInstance): void {
  const staff = { config: { access: 'staff', narrowed: true } } as const;
  const heads = { config: { access: 'confirm', narrowed: true } } as const;

  app.post<{ Body: Body }>('/kiem-tra/*', staff, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const collection = restOf(request);
    await askForRound(request, collection);
    await checkRollup(callerOf(request), collection, namedVersion(request.body));
    return reply.redirect(addressOf('/tong-hop', collection), 303);
  });

  app.post<{ Body: Body }>('/kiem-tra-lai/*', heads, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const collection = restOf(request);
    await askForRound(request, collection);
    const version = namedVersion(request.body);
    await giveBackRollup(callerOf(request), collection, { words: request.body['noi-dung'] ?? '', version });
    return reply.redirect(addressOf('/tong-hop', collection), 303);
  });

  app.post<{ Body: Body }>('/giai-trinh/*', heads, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const collection = restOf(request);
    await askForRound(request, collection);
    await explainRollup(callerOf(request), collection, { words: request.body['giai-trinh'] ?? '' });
    return reply.redirect(addressOf('/tong-hop', collection), 303);
  });
}
