import type { Logger } from 'pino';
import type { Instant } from '../domain/time/time';
import { ConfinedPool } from '../files/confined/confined-pool';
import { type BounceReading, readBounceMailbox } from '../mail/bounce-mailbox';
import type { Database } from '../storage/database';

/** Reads the mailbox to which mails come back, and has what it finds there read by a confined process. */
export interface BounceReader {
  read(at: Instant): Promise<BounceReading>;
  close(): void;
}

/** @param url `IMAP_URL`; null: there is no mailbox */
export function bounceReader(url: string | null, database: Database, log: Logger): BounceReader | null {
  if (url === null) return null;
  const pool = new ConfinedPool({ processes: 1 }, (fault) => log.warn({ fault }, 'a mail was not read'));
  return {
    async read(at) {
      const parse = (source: Buffer) => pool.parsersFor('mailbox').bounce(source);
      const reading = await readBounceMailbox({ database, url, parse }, at);
      if (reading.fault !== null) log.warn({ fault: reading.fault }, 'the mailbox of bounces cannot be read');
      return reading;
    },
    close: () => pool.close(),
  };
}
