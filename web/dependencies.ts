import type { Clock } from '../config/clock';
import type { IdentityProviderConfig } from '../config/identity-provider';
import type { Logger } from '../config/logger';
import type { ConfinedLimits } from '../files/confined/confined-pool';
import type { VirusScanner } from '../files/virus-scan';
import type { Transport } from '../mail/transport';
import type { Database } from '../storage/database';
import type { SecretBox } from '../storage/secret-box';

/** Limits of requests that come slowly or many at once, in milliseconds and bytes. */
export interface Timeouts {
  headersMs: number;
  /** From the first byte to the last: a full report over a slow line. */
  requestMs: number;
  /** Interval between checks of open connections. */
  checkMs: number;
  uploadBytes?: number;
}

/** The most one unit may send through the pages and the API in one day. */
export interface DailyQuota {
  submissions: number;
  files: number;
  bytes: number;
}

/** What pages and the API stand on beside what their request reads and writes through. */
export interface WebDependencies {
  /** Business time; read once per request. */
  clock: Clock;
  /** Address under which people reach the pages, without a slash at the end; https makes cookies `Secure`. */
  baseUrl: string;
  /** Another host name that serves the files of reports and nothing else; without it they come from `baseUrl`. */
  filesBaseUrl?: string | null;
  /** The embedded sample: "Dùng thử" and the local mailbox exist. */
  embedded: boolean;
  /** Transport of sign-in mails; the local mailbox without it. */
  mail?: { transport: Transport; from: string };
  /** No mail server is set where there is no local mailbox either: mails and sign-in links reach nobody. */
  mailMissing?: boolean;
  /** The most one unit may send in a day; the default without it, null in benchmarks for no limit. */
  dailyQuota?: DailyQuota | null;
  /** Folder that holds `status.json` while Temporal is downloaded or built; null where none is written. */
  dataDir: string | null;
  /** What a monitor must send to read `/metrics`; without it only this machine may. */
  metricsToken?: string | null;
  /** Time limits of requests and memory limit of uploads; the defaults without it. */
  timeouts?: Timeouts;
  /** The office's virus scanner; files are accepted unscanned without it. */
  virusScanner?: VirusScanner | null;
  /** How much reading files and texts may take; the usual without it. */
  confined?: Partial<ConfinedLimits>;
  /** Addresses and ranges of proxies whose `X-Forwarded-For` is believed; `trusted-proxies.ts` says which without it. */
  trustedProxies?: readonly string[] | null;
  /** Requests of one token in a minute; the usual without it. */
  tokenRequests?: number;
  /** Milliseconds that reads of reports wait to be written to the journal together; the usual without it. */
  readsWaitMs?: number;
  /** Seals the secrets of second factors; nobody signs in with one without it. */
  secretBox?: SecretBox | null;
  /** The office's own services for signing in, beside links by mail; none without it. */
  identityProviders?: readonly IdentityProviderConfig[];
  /** Logger; nothing is logged without it. */
  logger?: Logger;
}

/**
 * The same with the database of the process, which has all rights: for the few files that act before a person is known or
 * on what is a person's own. `server.ts` builds the real ones, a test its own.
 */
export interface DatabaseDependencies extends WebDependencies {
  database: Database;
}
