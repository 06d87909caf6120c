import { basename } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { anchorsInText } from '../../domain/journal/anchor';
import type { JournalCheck } from '../../domain/journal/check';
import { message } from '../../domain/messages/message';
import { writeAudit } from '../../storage/audit';
import { type GivenAnchor, keepCheck, verifyJournal } from '../../storage/verify-journal';
import type { Caller } from '../contract';
import { readTextFile } from '../read-file';

/**
 * Compares the journal with its chain, its anchors, and anchors that were kept outside the database; keeps the result for the
 * page of the journal, and writes that it was done.
 * @param files files or mails of anchors
 * @param watch receives the share that is done, from 0 to 1
 * @throws DungHanError FIELD_INVALID for a file without an anchor
 */
export async function checkJournal(
  caller: Caller,
  files: readonly string[],
  watch?: (share: number) => void,
): Promise<JournalCheck> {
  const anchors = files.flatMap(anchorsOfFile);
  const check = await verifyJournal(caller.reader, anchors, watch);
  const { at, who } = caller;
  await caller.writer.transaction(async (tx) => {
    await keepCheck(tx, { at, who, ...check });
    const { lines, faults } = check;
    await writeAudit(tx, {
      at,
      who,
      action: 'journal.verify',
      subject: 'journal',
      detail: { lines, anchors: check.anchors, faults },
    });
  });
  return check;
}

function anchorsOfFile(file: string): GivenAnchor[] {
  const found = anchorsInText(readTextFile(file));
  if (found.length === 0) {
    throw new DungHanError('FIELD_INVALID', message('chain.no-anchor-in-file', { file: basename(file) }));
  }
  return found.map((anchor) => ({ ...anchor, file: basename(file) }));
}
