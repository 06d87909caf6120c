import type { Parsers } from '../../files/confined/parsers';
import { type BounceReading, readBounceMailbox } from '../../mail/bounce-mailbox';
import type { Caller } from '../contract';

/**
 * Reads the mailbox to which mails come back now, instead of within the hour.
 * @param url `IMAP_URL`
 */
export async function readBouncesNow(caller: Caller, parsers: Parsers, url: string): Promise<BounceReading> {
  const parse = (source: Buffer) => parsers.bounce(source);
  return readBounceMailbox({ database: caller.writer, url, parse }, caller.at);
}
