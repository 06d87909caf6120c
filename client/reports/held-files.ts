import { type Message, message } from '../../domain/messages/message';
import { ATTACHMENT_LIMITS } from '../../files/upload-limits';
import type { UploadedFile } from '../../files/uploaded-file';
import {
  deleteHeldFiles,
  deleteOutdatedHeldFiles,
  type HeldFile,
  insertHeldFile,
  readHeldFiles,
} from '../../storage/held-files';
import type { Caller } from '../contract';

/**
 * Keeps files chosen for a report that is not sent yet, because its form came back. They wait with the draft and end with
 * it; all files of one report together stay within what one report may carry.
 * @returns why they are not kept; null when they are
 * @param report with its version now; the files are for the next one
 * @param named SHA-256 of the waiting files that the page shows: they stay; others are dropped when space is needed
 * @example await holdFiles(caller, { id: obligation, version: 0 }, [scan], [])
 */
export async function holdFiles(
  { writer, at }: Caller,
  report: { id: string; version: number },
  files: readonly UploadedFile[],
  named: readonly string[],
): Promise<Message | null> {
  if (files.length === 0) return null;
  const wanted = new Set([...named, ...files.map(({ sha256 }) => sha256)]);
  return writer.transaction(async (tx) => {
    await deleteOutdatedHeldFiles(tx, report);
    const held = (await readHeldFiles(tx, report)).filter(({ sha256 }) => named.includes(sha256));
    const fault = overLimits(held, files);
    if (fault !== null) return fault;
    for (const file of files) await insertHeldFile(tx, report, file, at);
    await deleteHeldFiles(tx, report.id, tooMany(await readHeldFiles(tx, report), wanted));
    return null;
  });
}

/** What is wrong when a report would carry its waiting files and those just chosen; a file chosen again counts once. */
export function overLimits(held: readonly HeldFile[], chosen: readonly UploadedFile[]): Message | null {
  const most = { files: ATTACHMENT_LIMITS.files, bytes: ATTACHMENT_LIMITS.totalBytes };
  const again = new Set(chosen.map(({ sha256 }) => sha256));
  const others = held.filter(({ sha256 }) => !again.has(sha256));
  const bytes = [...others.map((file) => file.bytes), ...chosen.map(({ content }) => content.length)];
  const isOver = bytes.length > most.files || bytes.reduce((sum, one) => sum + one, 0) > most.bytes;
  return isOver ? message('uploads.form-over', most) : null;
}

/** Throws one waiting file away. */
export async function dropHeldFile({ writer }: Caller, obligation: string, sha256: string): Promise<void> {
  await writer.transaction((tx) => deleteHeldFiles(tx, obligation, [sha256]));
}

/** The oldest files no page shows any more, as many as are over the limits of one report. */
function tooMany(held: readonly HeldFile[], wanted: ReadonlySet<string>): string[] {
  let files = held.length;
  let bytes = held.reduce((sum, file) => sum + file.bytes, 0);
  const dropped: string[] = [];
  for (const file of held) {
    if (files <= ATTACHMENT_LIMITS.files && bytes <= ATTACHMENT_LIMITS.totalBytes) break;
    if (wanted.has(file.sha256)) continue;
    dropped.push(file.sha256);
    files -= 1;
    bytes -= file.bytes;
  }
  return dropped;
}
