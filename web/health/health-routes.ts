import type { FastifyInstance } from 'fastify';
import { rowLevelSecurityStatus } from '../access/limits';
import type { DatabaseDependencies } from '../dependencies';
import { checkServices } from './checks';

async function scannerInWords({ virusScanner }: DatabaseDependencies): Promise<'none' | 'ready' | 'away'> {
  if (!virusScanner) return 'none';
  return (await virusScanner.isThere()) ? 'ready' : 'away';
}

/**
 * `/livez`: the process answers. `/readyz`: reports can be taken, which needs PostgreSQL only, so a balancer keeps sending
 * people here while Temporal is away; worker, relay and canary stand beside it. `/readyz?full`: 503 also while reminders
 * or mail stand still, for who watches. Missing row-level security is reported, and stops nothing.
 */
export function healthRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/livez', { config: { access: 'everyone' } }, async () => ({ ok: true }));
  app.get<{ Querystring: { full?: string } }>('/readyz', { config: { access: 'everyone' } }, async (request, reply) => {
    const { database, temporal, ...checks } = await checkServices(deps);
    const reminders = checks.worker.ok && checks.relay.ok && checks.canary.ok;
    const full = request.query.full !== undefined;
    reply.code(database.ok && ((reminders && checks.mail.ok) || !full) ? 200 : 503);
    return {
      ok: database.ok,
      database: database.ok ? 'ready' : 'unavailable',
      temporal,
      reminders,
      mail: checks.mail.state,
      rowLevelSecurity: await rowLevelSecurityStatus(deps),
      virusScanner: await scannerInWords(deps),
      checks: { database, ...checks },
    };
  });
}
