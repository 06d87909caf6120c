import type { FastifyInstance } from 'fastify';
import { mayScrape } from '../../config/may-scrape';
import { message } from '../../domain/messages/message';
import type { DatabaseDependencies } from '../dependencies';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { createMetrics } from './metrics';

/**
 * `/metrics` for Prometheus: with the configured token, or, without one, from this machine only. Anyone else gets 404 and the words how.
 */
export function metricsRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  const metrics = createMetrics({ ...deps, identityProviders: app.identityProviders });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
  });
  app.get('/metrics', { config: { access: 'by-secret' } }, async (request, reply) => {
    if (!mayScrape(request, deps.metricsToken ?? null)) {
      const how = wordsOf(languageOf(request)).say(message('machinery.metrics-how'));
      return reply.code(404).type('text/plain; charset=utf-8').send(how);
    }
    return reply.type(metrics.contentType).send(await metrics.text(request.at));
  });
}
