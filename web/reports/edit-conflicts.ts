import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import type { SubmissionTarget } from './obligation';
import { readDraft, type SavedDraft } from './saved-draft';

/** A submission that came while a page stood open. */
export interface OtherSubmission {
  version: number;
  receivedAt: Instant;
  receipt: string;
}

/**
 * A submission from another window, or of a colleague, since the page was opened; null where there is none, or where
 * this very form was submitted before: a double click gets its receipt again.
 * @param fields as the page sends them; a program sends no `lan` and is not checked
 */
export async function conflictingSubmission(
  db: Queryable,
  { id, version }: Pick<SubmissionTarget, 'id' | 'version'>,
  fields: ReadonlyMap<string, string>,
  key: string,
): Promise<OtherSubmission | null> {
  const opened = fields.get('lan');
  if (opened === undefined || opened === String(version)) return null;
  const [other] = await db.rows<OtherSubmission>(
    `select version, received_at as "receivedAt", receipt from submissions where obligation = $1 and version = $2
       and not exists (select from submissions where obligation = $1 and idempotency_key = $3)`,
    [id, version, key],
  );
  return other ?? null;
}

/** The draft that was saved elsewhere since the page was opened on an older one, or on none; null where there is none. */
export async function conflictingDraft(
  db: Queryable,
  target: Pick<SubmissionTarget, 'id' | 'version'>,
  fields: ReadonlyMap<string, string>,
): Promise<SavedDraft | null> {
  const opened = fields.get('nhap-tu');
  if (opened === undefined) return null;
  const kept = await readDraft(db, target);
  return kept === null || String(kept.savedAt) === opened ? null : kept;
}
