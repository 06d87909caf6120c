import type { FastifyInstance } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { readServiceState } from '../service-state';

/**
 * `/livez`: the process answers. `/readyz`: reports can be taken, which needs PostgreSQL only; Temporal stands beside it
 * as information, because a receipt is given without it.
 */
export function healthRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/livez', { config: { access: 'everyone' } }, async () => ({ ok: true }));
  app.get('/readyz', { config: { access: 'everyone' } }, async (_request, reply) => {
    const database = await answers(deps);
    const service = await readServiceState(deps.dataDir);
    reply.code(database ? 200 : 503);
    return { ok: database, database: database ? 'ready' : 'unavailable', temporal: service?.temporal ?? 'unknown' };
  });
}

async function answers(deps: WebDependencies): Promise<boolean> {
  try {
    await deps.database.rows('select 1 from plans limit 1');
    return true;
  } catch {
    return false;
  }
}
