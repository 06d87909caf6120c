import type { FastifyRequest } from 'fastify';
import { overLimits } from '../../client/reports/held-files';
import { type HeldFile, readHeldContents, readHeldFiles } from '../../storage/held-files';
import type { Fault } from '../http/fault';
import { busy, inspectedFile, type SentForm } from '../http/multipart-form';

/** Field of the page that names the waiting files it shows, by SHA-256. */
export const HELD = 'tep-giu';

/** Field in which the files of a report are chosen. */
const FILES = 'tep';

/** More than a page ever shows. */
const MOST_NAMED = 100;

/** The waiting files that a page shows, as it sends them. */
export function namedHeld(fields: ReadonlyMap<string, string>): string[] {
  const hashes = (fields.get(HELD) ?? '').split(',').filter((hash) => /^[0-9a-f]{64}$/.test(hash));
  return [...new Set(hashes)].slice(0, MOST_NAMED);
}

/** A sent form with the files that waited for it, and whether one it names is gone. */
export interface WholeForm {
  sent: SentForm;
  /** A file was sent with the report, or dropped, in another window. */
  isGone: boolean;
}

/**
 * Adds the waiting files that the page shows to those just chosen. They are inspected as if they came now, so that a report
 * is judged by what holds when it is sent.
 * @throws DungHanError SERVICE_UNAVAILABLE when too many send at once
 */
export async function withHeldFiles(
  request: FastifyRequest,
  report: { id: string; version: number },
  sent: SentForm,
): Promise<WholeForm> {
  const named = namedHeld(sent.fields);
  if (named.length === 0) return { sent, isGone: false };
  const chosen = new Set(sent.files.map(({ sha256 }) => sha256));
  const held = (await readHeldFiles(request.reader, report)).filter(({ sha256 }) => named.includes(sha256));
  const missing = held.filter(({ sha256 }) => !chosen.has(sha256));
  const over = overLimits(missing, sent.files);
  const faults: Fault[] = over === null ? [] : [{ field: FILES, message: over }];
  const files = faults.length > 0 ? [] : await contentsOf(request, report.id, missing, faults);
  const whole = { ...sent, files: [...files, ...sent.files], fileFaults: [...sent.fileFaults, ...faults] };
  return { sent: whole, isGone: held.length < named.length };
}

async function contentsOf(
  request: FastifyRequest,
  obligation: string,
  held: readonly HeldFile[],
  faults: Fault[],
): Promise<SentForm['files']> {
  const bytes = held.reduce((sum, file) => sum + file.bytes, 0);
  if (!request.server.uploadMemory.take(request, bytes)) throw busy();
  const hashes = held.map(({ sha256 }) => sha256);
  const contents = await readHeldContents(request.reader, obligation, hashes);
  const files: SentForm['files'] = [];
  for (const { sha256, name } of held) {
    const content = contents.get(sha256);
    if (content === undefined) continue;
    const checked = await inspectedFile(request, { name, content, sha256 });
    if (checked.ok) files.push({ ...checked.file, field: FILES });
    else faults.push({ field: FILES, message: checked.message });
  }
  return files;
}
