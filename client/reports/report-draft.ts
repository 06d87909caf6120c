import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { deleteReportDraft, keepReportDraft } from '../../storage/drafts';
import type { Caller } from '../contract';

/** Letters of one draft; more is sent as a file. */
const MOST_LETTERS = 500_000;

/**
 * Keeps what was filled in so far, in place of what was kept before.
 * @param version the obligation's version now; the draft is for the next one
 * @throws DungHanError UPLOAD_TOO_LARGE
 */
export async function saveReportDraft(
  { writer, at, who }: Caller,
  { id, version }: { id: string; version: number },
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  const json = JSON.stringify(Object.fromEntries(fields));
  if (json.length > MOST_LETTERS) {
    throw new DungHanError('UPLOAD_TOO_LARGE', message('reports.draft-too-long'));
  }
  await writer.transaction((tx) =>
    keepReportDraft(tx, { obligation: id, version, fields: json, savedBy: who, savedAt: at }),
  );
}

/** Throws a draft away that is no longer wanted; `submitReport` ends the one of the report it takes. */
export async function dropReportDraft({ writer }: Caller, obligation: string): Promise<void> {
  await writer.transaction((tx) => deleteReportDraft(tx, obligation));
}
