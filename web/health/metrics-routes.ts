import type { FastifyInstance } from 'fastify';
import { mayScrape } from '../../config/may-scrape';
import { notFound } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { createMetrics } from './metrics';

/**
 * `/metrics` for Prometheus: with the configured token, or, without one, from this machine only. Anyone else gets 404.
 */
export function metricsRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  const metrics = createMetrics({ ...deps, identityProviders: app.identityProviders });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
  });
  app.get('/metrics', { config: { access: 'by-secret' } }, async (request, reply) => {
    if (!mayScrape(request, deps.metricsToken ?? null)) throw notFound();
    return reply.type(metrics.contentType).send(await metrics.text(request.at));
  });
}
