import type { FastifyInstance } from 'fastify';
import { checkFormToken } from '../access/csrf';
import { safeRedirect } from '../access/safe-redirect';
import type { WebDependencies } from '../dependencies';
import { setLanguageCookie } from '../http/request-language';

interface Body {
  dau?: unknown;
  ngon_ngu?: unknown;
  ve?: string;
}

/** The button that switches the language of the pages in this browser. */
export function languageRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.post<{ Body: Body }>('/ngon-ngu', { config: { access: 'everyone' } }, async (request, reply) => {
    if (request.session !== null) checkFormToken(request.session, request.body?.dau);
    setLanguageCookie(reply, deps.baseUrl, request.body?.ngon_ngu === 'en' ? 'en' : 'vi');
    return reply.redirect(safeRedirect(request.body?.ve) ?? '/', 303);
  });
}
