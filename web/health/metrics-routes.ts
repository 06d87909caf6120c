import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isScrapeToken } from '../../config/scrape-token';
import { notFound } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { createMetrics } from './metrics';

/**
 * `/metrics` for Prometheus: with the configured token, or, without one, from this machine only. Anyone else gets 404.
 */
export function metricsRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  const metrics = createMetrics(deps);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
  });
  app.get('/metrics', { config: { access: 'by-secret' } }, async (request, reply) => {
    if (!mayScrape(request, deps.metricsToken ?? null)) throw notFound();
    return reply.type(metrics.contentType).send(await metrics.text(request.at));
  });
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

function mayScrape({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isScrapeToken(headers.authorization, token);
  // Requests that a local proxy forwards come from loopback too.
  const handedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return handedOn === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
}
