import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { DungHanError } from '../domain/errors';
import { PUBLIC_FOLDER } from './asset';
import { authorise } from './authorise';
import { cookieOf } from './cookie';
import type { WebDependencies } from './dependencies';
import { errorPages } from './error-page';
import { checkOrigin } from './forgery';
import { accessOf, enforce, mustHaveAsked } from './request';
import { routes } from './routes';
import { securityHeaders } from './security-headers';
import { readSession } from './session';
import { UPLOAD_LIMITS } from './upload-limits';

const FORM_BYTES = 1_048_576;

/**
 * Builds the web application; it listens nowhere yet.
 * @throws Error when a route has no written rule of access
 * @example const app = await buildApp({ database, clock, baseUrl, embedded: true, dataDir: null }); await app.listen(…)
 */
export async function buildApp(deps: WebDependencies): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(deps.logger === undefined ? { logger: false as const } : { loggerInstance: deps.logger as FastifyBaseLogger }),
    bodyLimit: FORM_BYTES,
    requestTimeout: 120_000,
    // Ids of obligations are long and Vietnamese letters take three bytes each when escaped.
    routerOptions: { maxParamLength: 1_000 },
    return503OnClosing: true,
  });
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) throw new Error(`route ${route.method} ${route.url} has no rule of access`);
  });
  app.decorateRequest('session', null);
  app.decorateRequest('at', 0);
  app.decorateRequest('ownerAsked', false);
  await securityHeaders(app, deps.baseUrl);
  await app.register(formbody, { bodyLimit: FORM_BYTES });
  await app.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: false });
  await app.register(fastifyStatic, { root: PUBLIC_FOLDER, serve: false });
  errorPages(app, deps);
  guard(app, deps);
  routes(app, deps);
  return app;
}

/** Before every page: who asks, may they, and did the request come from our own pages. */
function guard(app: FastifyInstance, deps: WebDependencies): void {
  app.addHook('onRequest', async (request) => {
    request.at = deps.clock();
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request, deps.baseUrl);
    const token = cookieOf(request, deps.baseUrl);
    // Sessions are made by "Dùng thử" only, so outside the sample none is good.
    if (token !== null && deps.embedded) request.session = await readSession(deps.database, token);
    enforce(authorise(accessOf(request), request.session));
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!mustHaveAsked(request, reply.statusCode)) return payload;
    throw new DungHanError('INTERNAL', 'Hệ thống gặp lỗi.', { route: request.routeOptions.url });
  });
}
