import { randomUUID } from 'node:crypto';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { DAY_LENGTH, type Instant, MINUTE } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import {
  cancelExportOf,
  countUnfinishedExports,
  deleteExportsBefore,
  type ExportRow,
  type ExportState,
  insertExport,
  markExport,
  readExport,
  readExportContent,
} from '../../storage/exports';
import type { Caller } from '../contract';

/** Files of one person that may be in the making at once. */
const MOST_AT_ONCE = 3;
/** A file is its person's for so long after it was asked for. */
export const KEPT_FOR = DAY_LENGTH;
/** The largest list takes less than a minute: what is not ready by then was lost with its process. */
export const LOST_AFTER = 15 * MINUTE;

/**
 * Begins a file that is made outside the request. What was asked for more than a day ago is deleted.
 * @param owner the person in this role, as one text; nobody else reads the file
 * @returns its id
 * @throws DungHanError EXPORTS_WAIT when three of this person's are not ready yet
 */
export async function beginExport(
  { writer, at, who }: Caller,
  owner: string,
  wanted: Pick<ExportRow, 'name' | 'format' | 'lines'>,
): Promise<string> {
  const id = randomUUID();
  await writer.transaction(async (tx) => {
    await deleteExportsBefore(tx, at - KEPT_FOR);
    if ((await countUnfinishedExports(tx, owner, at - LOST_AFTER)) >= MOST_AT_ONCE)
      throw new DungHanError('EXPORTS_WAIT', message('exports.wait', { most: MOST_AT_ONCE }));
    await insertExport(tx, { ...wanted, id, owner, askedAt: at });
    await writeAudit(tx, {
      at,
      who,
      action: 'export.make',
      subject: wanted.name,
      detail: { lines: wanted.lines, format: wanted.format },
    });
  });
  return id;
}

/**
 * Notes how far a file is; `ready` with its bytes.
 * @returns false when its person has cancelled it, and nothing more is to be done
 */
export async function noteExport(
  { writer }: Pick<Caller, 'writer'>,
  id: string,
  state: ExportState,
  given: { content?: Buffer; share?: number } = {},
): Promise<boolean> {
  return writer.transaction((tx) => markExport(tx, id, state, given));
}

/** Cancels a person's own file that is in the making; one that is ready or gone stays as it is. */
export async function cancelExport({ writer, at, who }: Caller, owner: string, id: string): Promise<void> {
  await writer.transaction(async (tx) => {
    const name = await cancelExportOf(tx, id, owner);
    if (name === null) return;
    await writeAudit(tx, { at, who, action: 'export.cancel', subject: name, detail: {} });
  });
}

/**
 * A person's own file in the making; null where there is none, and a day after it was asked for. One that was lost with its process has
 * failed.
 */
export async function showExport(
  { writer, at }: Pick<Caller, 'writer' | 'at'>,
  owner: string,
  id: string,
): Promise<ExportRow | null> {
  const found = await writer.transaction(async (tx) => {
    await deleteExportsBefore(tx, at - KEPT_FOR);
    return readExport(tx, id, owner);
  });
  return found === null ? null : { ...found, state: stateNow(found, at) };
}

/** The bytes of a person's own file; null until it is ready. */
export async function takeExport(
  { writer }: Pick<Caller, 'writer'>,
  owner: string,
  id: string,
): Promise<Buffer | null> {
  return writer.transaction((tx) => readExportContent(tx, id, owner));
}

function stateNow({ state, askedAt }: ExportRow, at: Instant): ExportState {
  return isInTheMaking(state) && askedAt < at - LOST_AFTER ? 'failed' : state;
}

/** Whether a file may still become ready. */
export function isInTheMaking(state: ExportState): boolean {
  return state === 'waiting' || state === 'reading' || state === 'writing';
}
