import type { FastifyRequest } from 'fastify';

/** Rules of routes whose addresses may hold a secret, also where it was mistyped or rewritten on its way. */
const MAY_HOLD_SECRETS = new Set<string | undefined>(['by-secret', 'everyone']);

/**
 * What the log has of a request: the route, with the ids in its address. Nothing of the query, and nothing typed of an address that no
 * route has: a link that a mail program has cut or escaped still carries most of its secret.
 * @example loggedRequest(request).url // '/lich/:file', '/phieu/DH20261123-371E8FB96F', '/lich/…'
 */
export function loggedRequest(request: FastifyRequest) {
  const { method, host, ip: remoteAddress } = request;
  return { method, url: loggedAddress(request), host, remoteAddress };
}

function loggedAddress(request: FastifyRequest): string {
  const { url: route, config } = request.routeOptions;
  if (request.is404 || route === undefined) return unknownAddress(request);
  if (MAY_HOLD_SECRETS.has(config.access)) return route;
  const given = request.params as Readonly<Record<string, string | undefined>>;
  return route.replace(/:(\w+)(?:\([^():]*\))?|\*/g, (_, name = '*') => given[name] ?? '');
}

/** The first part of an address, where a route begins with it, so that it is no secret. */
function unknownAddress(request: FastifyRequest): string {
  const [, first = ''] = request.url.slice(0, 100).split(/[/?#%]/);
  const isOurs = request.server.writtenRoutes.some(({ url }) => url.split('/')[1] === first);
  return first !== '' && isOurs ? `/${first}/…` : '/…';
}
