import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { DungHanError } from '../domain/errors';
import { inVietnamese, message } from '../domain/messages/message';
import { dayOf } from '../domain/time/time';
import { ConfinedPool } from '../files/confined/confined-pool';
import { BODY_BYTES, FORM_LIMITS } from '../files/upload-limits';
import { checkOrigin, isOneClick } from './access/csrf';
import { isFilesHost, personOfAddress } from './access/file-host';
import { identityProviders } from './access/identity-providers';
import { checkHost } from './access/known-host';
import { limitsOf, readers } from './access/limits';
import { networkOf } from './access/network';
import { ReportReads } from './access/report-reads';
import { admit, mustHaveAsked, type WrittenRoute } from './access/request';
import { readLapsedSession, readSession, type Session } from './access/session';
import { OF_A_STRANGER, OF_A_TOKEN, OF_THE_SAME, Throttle } from './access/throttle';
import { trustedProxies } from './access/trusted-proxies';
import type { DatabaseDependencies, Timeouts } from './dependencies';
import { PUBLIC_FOLDER } from './frame/asset';
import { errorPages } from './frame/error-page';
import { bodyParsers, refuseLargeBody } from './http/body-parsers';
import { answerBrokenRequest } from './http/broken-request';
import { sessionCookieOf } from './http/cookie';
import { loggedRequest } from './http/logged-request';
import { plainFields } from './http/plain-fields';
import { isApi } from './http/problem';
import { RefusedFiles } from './http/refused-files';
import { BARE_HEADERS, securityHeaders } from './http/security-headers';
import { UploadMemory } from './http/upload-memory';
import { bearerOf, readTokenPerson } from './people/tokens';
import { routes } from './routes';

/** 40 MB over 1 Mbit/s take five and a half minutes. */
const TIMEOUTS: Timeouts = { headersMs: 20_000, requestMs: 360_000, checkMs: 5_000 };
/** Routes that are asked for often, and without a session: static files and health. */
const SAME_FOR_ALL = /^\/(tinh\/.+|livez|readyz|metrics)$/;

/**
 * Builds the web application; it does not listen yet.
 * @throws Error when a route has no written rule of access
 * @example const app = await buildApp({ database, clock, baseUrl, embedded: true, dataDir: null }); await app.listen(…)
 */
export async function buildApp(deps: DatabaseDependencies): Promise<FastifyInstance> {
  const { headersMs, requestMs, checkMs, uploadBytes } = deps.timeouts ?? TIMEOUTS;
  const app: FastifyInstance = Fastify({
    ...loggerOf(deps),
    bodyLimit: BODY_BYTES,
    requestTimeout: requestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs },
    // Ids of obligations are long and Vietnamese letters take three bytes each when escaped.
    routerOptions: { maxParamLength: 1_000 },
    return503OnClosing: true,
    clientErrorHandler: answerBrokenRequest,
    // A malformed address reaches no hook, so the security headers are set here.
    frameworkErrors: (_error, _request, reply) => {
      const words = inVietnamese(message('requests.broken-address'));
      void (reply as FastifyReply).code(400).headers(BARE_HEADERS).type('text/plain; charset=utf-8').send(words);
    },
    trustProxy: trustedProxies(deps),
  });
  const written: WrittenRoute[] = [];
  app.decorate('writtenRoutes', written);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access === undefined) throw new Error(`route ${method} ${url} has no rule of access`);
    const { access, narrowed = false } = config;
    written.push(...[method].flat().map((one) => ({ method: one, url, access, narrowed })));
  });
  app.decorate('identityProviders', identityProviders(deps.identityProviders ?? [], deps.logger));
  app.decorate('readers', readers(deps));
  app.decorate('writer', { transaction: deps.database.transaction });
  app.decorate('uploadMemory', new UploadMemory(uploadBytes));
  app.decorate('refusedFiles', new RefusedFiles());
  const log = deps.logger;
  app.decorate(
    'confined',
    new ConfinedPool(deps.confined, (fault) => log?.warn({ fault }, 'a file or text was not read to its end')),
  );
  app.addHook('onClose', async () => app.confined.close());
  app.decorate(
    'reportReads',
    new ReportReads(
      deps.database,
      (fault) => log?.warn({ fault }, 'reads of reports: will try again'),
      deps.readsWaitMs,
    ),
  );
  app.addHook('onClose', async () => app.reportReads.flush());
  app.decorate('virusScanner', deps.virusScanner ?? null);
  app.decorateRequest('session', null);
  app.decorateRequest('lapsed', null);
  app.decorateRequest('reader');
  app.decorateRequest('at', 0);
  app.decorateRequest('gone');
  app.decorateRequest('ownerAsked', false);
  await app.register(cookie);
  await securityHeaders(app, deps.baseUrl);
  bodyParsers(app);
  await app.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false });
  await app.register(fastifyStatic, { root: PUBLIC_FOLDER, serve: false });
  errorPages(app, deps);
  guard(app, deps);
  plainFields(app);
  routes(app, deps);
  return app;
}

/** The process's log, in which a request stands as `loggedRequest` has it. */
function loggerOf({ logger }: DatabaseDependencies): { logger: false } | { loggerInstance: FastifyBaseLogger } {
  if (logger === undefined) return { logger: false };
  return { loggerInstance: logger.child({}, { serializers: { req: loggedRequest } }) };
}

/** The API accepts tokens only: with cookies, another site could act through a user's browser. */
async function personOfToken(deps: DatabaseDependencies, request: FastifyRequest): Promise<Session | null> {
  const token = bearerOf(request);
  return token === null ? null : readTokenPerson(deps.database, token, request.at, dayOf(request.at));
}

async function personOfCookie(deps: DatabaseDependencies, request: FastifyRequest): Promise<Session | null> {
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (changes && !isOneClick(request)) checkOrigin(request, deps);
  const token = sessionCookieOf(request, deps.baseUrl);
  return token === null ? null : readSession(deps.database, token, dayOf(request.at));
}

/** The session that expired while its person was typing. */
async function lapsedPerson(deps: DatabaseDependencies, request: FastifyRequest): Promise<Session | null> {
  const token = sessionCookieOf(request, deps.baseUrl);
  const found = token === null ? null : await readLapsedSession(deps.database, token, dayOf(request.at));
  return found !== null && (deps.embedded || found.email !== null) ? found : null;
}

async function personOf(deps: DatabaseDependencies, request: FastifyRequest, pace: Pace): Promise<Session | null> {
  if (isFilesHost(deps, request)) {
    await pace.strangers.take(`files ${networkOf(request.ip)}`);
    return personOfAddress(deps, request);
  }
  return isApi(request) ? personOfToken(deps, request) : personOfCookie(deps, request);
}

/** Limits of requests; each caller has a count of its own. */
interface Pace {
  strangers: Throttle;
  same: Throttle;
  tokens: Throttle;
}

/**
 * Counts a request without a session; programs with a wrong token are counted apart, so that people of the same network
 * can still sign in.
 */
async function countStranger({ strangers, same }: Pace, request: FastifyRequest): Promise<void> {
  const network = networkOf(request.ip);
  const isSame = SAME_FOR_ALL.test(request.routeOptions.url ?? '');
  if (isSame || (isApi(request) && bearerOf(request) === null)) return same.take(network);
  return strangers.take(isApi(request) ? `api ${network}` : network);
}

/** Before every page: authentication, access rule and CSRF check. */
function guard(app: FastifyInstance, deps: DatabaseDependencies): void {
  const pace: Pace = {
    strangers: new Throttle(OF_A_STRANGER, 'requests.too-many-now'),
    same: new Throttle(OF_THE_SAME, 'requests.too-many-now'),
    tokens: new Throttle(deps.tokenRequests ?? OF_A_TOKEN, 'requests.too-many-of-token'),
  };
  app.addHook('onRequest', async (request) => {
    request.at = deps.clock();
    checkHost(deps, request);
    const session = await personOf(deps, request, pace);
    if (session !== null && isApi(request)) await pace.tokens.take(session.id);
    // Sample people have no mail address; outside the sample their sessions are ignored.
    if (session !== null && (deps.embedded || session.email !== null)) request.session = session;
    if (request.session === null) await countStranger(pace, request);
    if (request.session === null && request.routeOptions.config.keepsDraft === true)
      request.lapsed = await lapsedPerson(deps, request);
    admit(request);
    if (request.session === null && request.lapsed === null) refuseLargeBody(request);
    // The process that reads files starts while they are on their way.
    if (request.session !== null && isMultipart(request)) app.confined.warmUp();
    request.reader = app.readers(limitsOf(request.session ?? request.lapsed));
  });
  // Also when the connection breaks before there is an answer.
  app.addHook('onRequest', async (request, reply) => {
    const gone = new AbortController();
    request.gone = gone.signal;
    reply.raw.once('close', () => {
      app.uploadMemory.close(request);
      gone.abort();
    });
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!mustHaveAsked(request, reply.statusCode)) return payload;
    throw new DungHanError('INTERNAL', message('faults.route'), { route: request.routeOptions.url });
  });
}

function isMultipart({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('multipart/form-data') === true;
}
