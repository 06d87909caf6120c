import { collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { timestamp } from '../../storage/database';
import { isGoingOnSql, isOverdueSql, isOwingSql } from '../../storage/standing';
import { countUnremindedRounds } from '../../storage/unreminded';
import type { IdentityProvider } from '../access/identity-providers';
import type { DatabaseDependencies } from '../dependencies';
import { checkServices } from './checks';

/** Metrics of this process and of the office, for Prometheus. */
export interface Metrics {
  contentType: string;
  /** Records an answered request by the route's pattern, so that no id of a report becomes a label. */
  answered(method: string, route: string, status: number, seconds: number): void;
  text(at: Instant): Promise<string>;
}

interface OfficeCounts {
  owing: number;
  overdue: number;
  noticesWaiting: number;
  noticesHeld: number;
  mailsGivenUp: number;
  badAddresses: number;
  roundsUnreminded: number;
}

const OFFICE_GAUGES: Readonly<Record<keyof OfficeCounts, [name: string, help: string]>> = {
  owing: ['dung_han_reports_owing', 'Reports not sent yet or returned, in rounds that are not closed'],
  overdue: ['dung_han_reports_overdue', 'Reports not sent though their date is past, in rounds that are not closed'],
  noticesWaiting: ['dung_han_notices_waiting', 'Notices that wait for their mail slot'],
  noticesHeld: ['dung_han_notices_held', 'Notices held by staff'],
  mailsGivenUp: ['dung_han_mails_given_up', 'Mails that were given up'],
  badAddresses: ['dung_han_bad_addresses', 'Contacts whose address a server refused'],
  roundsUnreminded: [
    'dung_han_rounds_nobody_reminded',
    'Rounds with overdue reports of which nobody was told, a working day after they should have been',
  ],
};

/** Creates the metrics of one application; two applications in one process share nothing. */
export function createMetrics(
  deps: Pick<DatabaseDependencies, 'database' | 'dataDir' | 'mailMissing' | 'clock'> & {
    identityProviders: readonly IdentityProvider[];
  },
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'dung_han_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const office = Object.fromEntries(
    Object.entries(OFFICE_GAUGES).map(([key, [name, help]]) => [key, gauge(name, help)]),
  );
  const up = gauge('dung_han_check_ok', 'Checks of /readyz: 1 well, 0 not', ['check']);
  const info = gauge('dung_han_info', 'Version of the program, and newest migration it knows and the database has', [
    'version',
    'schema',
    'database',
  ]);
  const answers = gauge('dung_han_identity_provider_up', 'Sign-in services of the office: 1 answered when last asked', [
    'provider',
  ]);
  const since = gauge('dung_han_check_seconds', 'What a check of /readyz is judged by', ['check']);
  return {
    contentType: registry.contentType,
    answered: (method, route, status, took) => seconds.observe({ method, route, status: String(status) }, took),
    async text(at) {
      const { checks, versions } = await checkServices(deps);
      for (const [check, found] of Object.entries(checks)) {
        up.set({ check }, found.ok ? 1 : 0);
        if (found.seconds !== null) since.set({ check }, found.seconds);
        else since.remove({ check });
      }
      for (const provider of deps.identityProviders) {
        provider.look();
        if (provider.state !== 'unknown')
          answers.set({ provider: provider.settings.id }, provider.state === 'ready' ? 1 : 0);
      }
      if (versions !== null) {
        info.reset();
        info.set({ version: versions.program, schema: versions.schema.program, database: versions.schema.database }, 1);
      }
      if (checks.database.ok) {
        for (const [key, count] of Object.entries(await countOffice(deps, at))) office[key]!.set(count);
      }
      return registry.metrics();
    },
  };
}

/** Partial indexes answer each of these without reading submitted reports. */
async function countOffice({ database }: Pick<DatabaseDependencies, 'database'>, at: Instant): Promise<OfficeCounts> {
  const roundsUnreminded = await countUnremindedRounds(database, await loadCalendar(database), at);
  const [row] = await database.rows<Omit<OfficeCounts, 'roundsUnreminded'>>(
    `select (select count(*) from obligations o join collections c on c.id = o.collection
         where ${isOwingSql('o')} and ${isGoingOnSql('c')}) as owing,
       (select count(*) from obligations o join collections c on c.id = o.collection
         where ${isOverdueSql('o', '$1')} and ${isGoingOnSql('c')}) as overdue,
       (select count(*) from notices where state = 'waiting') as "noticesWaiting",
       (select count(*) from notices where state = 'held') as "noticesHeld",
       (select count(*) from digests where state = 'gave-up') as "mailsGivenUp",
       (select count(*) from contacts where bad_since is not null) as "badAddresses"`,
    [timestamp(at)],
  );
  return { ...row!, roundsUnreminded };
}
