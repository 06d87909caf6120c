import type { Clock } from '../config/clock';
import type { Logger } from '../config/logger';
import type { Database } from '../storage/database';

/** All the pages stand on; `server.ts` builds the real ones, a test its own. */
export interface WebDependencies {
  database: Database;
  /** Business time; read once per request. */
  clock: Clock;
  /** Address under which people reach the pages, without a slash at the end; https makes cookies `Secure`. */
  baseUrl: string;
  /** The embedded sample: "Dùng thử" and the local mailbox exist. */
  embedded: boolean;
  /** Folder that holds `status.json` while Temporal is fetched or built; null where nobody writes one. */
  dataDir: string | null;
  /** Where the log goes; none is written without it. */
  logger?: Logger;
}
