import type { Message } from '../../domain/messages/message';
import type { BounceOutcome } from '../../domain/notices/bounce';
import type { Parsers } from '../../files/confined/parsers';
import { bounceWords, enterBounce } from '../../mail/enter-bounce';
import type { Caller } from '../contract';

/** What came of a bounce that a person entered: what was found out, or why it is none. */
export type EnteredFile = { ok: true; outcome: BounceOutcome; words: Message } | { ok: false; fault: Message };

/**
 * Enters a bounce (thư báo trả) from a file .eml or from the pasted source of the mail.
 * @param source the mail as it came
 */
export async function enterBounceFile(caller: Caller, parsers: Parsers, source: Buffer): Promise<EnteredFile> {
  const read = await parsers.bounce(source);
  if (!read.ok) return read;
  const outcome = await enterBounce(caller, { source, report: read.report });
  return { ok: true, outcome, words: bounceWords(outcome) };
}
