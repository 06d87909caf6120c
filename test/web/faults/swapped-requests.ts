import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { WrittenRoute } from '../../../web/access/request';
import { OPERATIONS } from '../../../web/operations';
import { BASE } from '../setup/running-app';
import type { StrangeId } from './office-of-strangers';

/** Who asks: the cookie and form token of a browser, and the token of a program. */
export interface Asker {
  cookie: string;
  formToken: string;
  bearer: string;
}

/** One request with another person's id in it. */
export interface SwappedRequest {
  route: WrittenRoute;
  where: 'path' | 'query' | 'body';
  strange: StrangeId;
  options: InjectOptions & { url: string };
}

/** Names of the parameters for ids in query or body of pages; the API declares its own. */
const NAMES = [
  'bao-cao',
  'xem',
  'van-ban',
  'don-vi',
  'don_vi',
  'buoc',
  'phien',
  'vai',
  'ma',
  'truoc',
  'doi-tuong',
  'dot',
];
/** Kinds of ids that are put into a query or body, too; a path takes any kind. */
const IN_QUERY = new Set(['obligation', 'receipt', 'unit', 'collection', 'contact', 'session', 'token', 'role']);

const ALWAYS = new Set(['obligation', 'receipt', 'collection']);

/**
 * Other people's ids for one person and route: reports, receipts and rounds always, of the other kinds a third, so that
 * each kind is tried on each route by some people, and each person tries each kind on some routes.
 */
export function spread(ids: readonly StrangeId[], person: number, route: number): StrangeId[] {
  const kinds = new Map(ids.map((id) => [id.kind, id]));
  return [...kinds.values()].filter(({ kind }, index) => ALWAYS.has(kind) || (index + person + route) % 3 === 0);
}

/** All requests of the route with this id: in each parameter of the path, the query, the body. */
export function swapped(
  route: WrittenRoute,
  strange: StrangeId,
  ids: readonly StrangeId[],
  asker: Asker,
): SwappedRequest[] {
  const operation = OPERATIONS.find(({ method, path }) => method === route.method && apiAddress(path) === route.url);
  const api = operation !== undefined;
  const headers: Record<string, string> = api
    ? { authorization: `Bearer ${asker.bearer}` }
    : { cookie: asker.cookie, origin: BASE };
  const bodiless = route.method === 'GET' || route.method === 'DELETE';
  const found: SwappedRequest[] = [];
  const add = (where: SwappedRequest['where'], url: string, body: Record<string, unknown> = {}) => {
    const method = route.method as 'GET' | 'DELETE';
    const options = bodiless ? { method, url, headers } : posted(url, headers, body, asker, api);
    found.push({ route, where, strange, options });
  };
  const inPath = pathWith(route.url, strange);
  if (inPath !== route.url) add('path', inPath);
  if (!IN_QUERY.has(strange.kind)) return found;
  const usual = pathWith(route.url, usualOf(route.url, ids) ?? strange);
  if (operation === undefined) {
    const fields = Object.fromEntries(NAMES.map((name) => [name, strange.id]));
    if (bodiless) add('query', `${usual}?${new URLSearchParams(fields)}`);
    else add('body', usual, fields);
    return found;
  }
  for (const name of namesOf(operation.query)) add('query', `${usual}?${new URLSearchParams({ [name]: strange.id })}`);
  for (const name of namesOf(operation.body)) add('body', usual, bodyOf(name, strange.id));
  return found;
}

/** Parallel requests. */
const AT_ONCE = 8;

/** Sends all requests, some in parallel, and shows each with its answer. */
export async function sendAll<T extends Pick<SwappedRequest, 'options'>>(
  app: FastifyInstance,
  requests: readonly T[],
  look: (request: T, answer: LightMyRequestResponse) => void,
): Promise<void> {
  for (let next = 0; next < requests.length; next += AT_ONCE) {
    const some = requests.slice(next, next + AT_ONCE);
    const answers = await Promise.all(some.map(({ options }) => app.inject(options)));
    for (const [index, answer] of answers.entries()) look(some[index]!, answer);
  }
}

function apiAddress(path: string): string {
  return `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
}

function namesOf(type: unknown): string[] {
  return Object.keys((type as { shape?: Record<string, unknown> } | null)?.shape ?? {});
}

/** The other fields the body needs, so that only the id can be at fault. */
function bodyOf(name: string, id: string): Record<string, unknown> {
  if (name === 'reports') return { reports: [{ obligation: id }] };
  if (name === 'obligations') return { obligations: [id] };
  return { [name]: id, ...(name === 'obligation' ? { values: { 'citizens-received': 7 } } : {}) };
}

/** Slashes of an id stay where the route takes the rest of the address, and are escaped in a single parameter. */
function pathWith(url: string, { kind, id }: StrangeId): string {
  const rest = id.split('/').map(encodeURIComponent).join('/');
  // The number of a file stands after its receipt.
  if (kind === 'attachment' && url.includes(':code'))
    return url.replace(':code', rest.split('/')[0]!).replace(':ord', '0');
  return url
    .replace('*', rest)
    .replace(/:ord\b/, '0')
    .replace(/:\w+(\([^)]*\))?/g, encodeURIComponent(id));
}

/** An id of the route's own kind that belongs to the asker, so that the swap is in query or body alone. */
function usualOf(url: string, ids: readonly StrangeId[]): StrangeId | undefined {
  const kind = url.includes(':code') ? 'receipt' : /^\/(u|vi-sao)\//.test(url) ? 'obligation' : 'collection';
  return ids.find((one) => one.kind === kind && (one.owner === 'own' || one.owner === 'round'));
}

function posted(
  url: string,
  headers: Record<string, string>,
  body: Record<string, unknown>,
  asker: Asker,
  api: boolean,
) {
  const fields = { dau: asker.formToken, ...body } as Record<string, string>;
  return {
    ...{ method: 'POST' as const, url },
    headers: { ...headers, 'content-type': api ? 'application/json' : 'application/x-www-form-urlencoded' },
    payload: api ? JSON.stringify(body) : new URLSearchParams(fields).toString(),
  };
}
