import type { FastifyInstance } from 'fastify';
import { inVietnamese } from '../../domain/messages/message';
import { areRolesApart } from '../../storage/database-roles';
import { readLastCheck } from '../../storage/verify-journal';
import type { ProviderState } from '../access/identity-providers';
import { rowLevelSecurityStatus } from '../access/limits';
import type { DatabaseDependencies } from '../dependencies';
import { checkServices } from './checks';

async function scannerInWords({ virusScanner }: DatabaseDependencies): Promise<'none' | 'ready' | 'away'> {
  if (!virusScanner) return 'none';
  return (await virusScanner.isThere()) ? 'ready' : 'away';
}

/** Whether the database user of the program could change the journal and the receipts. */
async function rolesStatus({ database }: DatabaseDependencies): Promise<string> {
  const apart = await areRolesApart(database).catch(() => null);
  return apart === null ? 'unknown' : apart ? 'apart' : ROLES_NOT_APART;
}

const ROLES_NOT_APART =
  'The database user of the program owns the tables and could change the journal: set MIGRATION_DATABASE_URL, and give DATABASE_URL a user of its own (docs/operations.md).';

/** What the last check of the journal found. */
async function journalStatus({
  database,
}: DatabaseDependencies): Promise<'whole' | 'changed' | 'unchecked' | 'unknown'> {
  const check = await readLastCheck(database).catch(() => undefined);
  if (check === undefined) return 'unknown';
  return check === null ? 'unchecked' : check.faults === 0 ? 'whole' : 'changed';
}

/** Each of the office's own sign-in services, as it answered last; it is asked again in the background. */
function providerStates(app: FastifyInstance): Record<string, ProviderState> {
  for (const provider of app.identityProviders) provider.look();
  return Object.fromEntries(app.identityProviders.map(({ settings, state }) => [settings.id, state]));
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
      databaseRoles: ok ? await rolesStatus(deps) : 'unknown',
      journal: ok ? await journalStatus(deps) : 'unknown',
      identityProviders: providerStates(app),
      virusScanner: await scannerInWords(deps),
      checks,
    };
  });
}
