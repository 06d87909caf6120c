import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Caller } from '../contract';
import { enterRestoredState } from './restored-state';

/**
 * Puts a database that was copied by other means (pg_dump, a copy of the disk) into the restored state: it mails nobody until an
 * administrator has seen what would go.
 * @param backupAt when the copy was taken; null where nobody knows
 */
export async function markCopy(caller: Caller, backupAt: Instant | null): Promise<void> {
  const { at, who } = caller;
  await caller.writer.transaction(async (tx) => {
    await enterRestoredState(tx, { at, who, source: null, backupAt });
    const detail = backupAt === null ? {} : { backupAt: new Date(backupAt).toISOString() };
    await writeAudit(tx, { at, who, action: 'database.mark-restored', subject: 'database', detail });
  });
}
