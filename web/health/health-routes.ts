import type { FastifyInstance } from 'fastify';
import { inVietnamese } from '../../domain/messages/message';
import { rowLevelSecurityStatus } from '../access/limits';
import type { DatabaseDependencies } from '../dependencies';
import { checkServices } from './checks';

async function scannerInWords({ virusScanner }: DatabaseDependencies): Promise<'none' | 'ready' | 'away'> {
  if (!virusScanner) return 'none';
  return (await virusScanner.isThere()) ? 'ready' : 'away';
}

/**
 * `/livez`: the process answers. `/readyz`: reports can be taken, which needs PostgreSQL only, so a balancer keeps sending
 * people here while Temporal is away; worker, relay, canary, mail and Temporal stand beside it, with the versions. `/readyz?full`:
 * 503 also while reminders or mails are not sent, for monitoring; `troubles` says what to do. Missing row-level
 * security is reported, but changes no status.
 */
export function healthRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  // A monitor asks every few seconds: only its faults are logged.
  app.get('/livez', { logLevel: 'warn', config: { access: 'everyone' } }, async () => ({ ok: true }));
  app.get<{ Querystring: { full?: string } }>('/readyz', { config: { access: 'everyone' } }, async (request, reply) => {
    const { checks, temporal, reminders, troubles, versions } = await checkServices(deps);
    const { ok } = checks.database;
    const full = request.query.full !== undefined;
    reply.code(ok && ((reminders && checks.mail.ok) || !full) ? 200 : 503);
    return {
      ok,
      database: ok ? 'ready' : 'unavailable',
      temporal,
      reminders,
      mail: checks.mail.state,
      troubles: troubles.map(({ name, text }) => `${inVietnamese(name)}: ${inVietnamese(text)}.`),
      versions,
      rowLevelSecurity: ok ? await rowLevelSecurityStatus(deps) : 'unknown',
      virusScanner: await scannerInWords(deps),
      checks,
    };
  });
}
