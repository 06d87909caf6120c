import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** A report draft as it was typed, not validated; at most one per obligation. */
export interface DraftRow {
  obligation: string;
  /** The obligation's version when the draft was saved; the draft is for the next one. */
  version: number;
  /** The typed values by field, as JSON. */
  fields: string;
  savedBy: string;
  savedAt: Instant;
}

/** Saves a draft, replacing an earlier one. */
export async function upsertReportDraft(tx: Transaction, draft: DraftRow): Promise<void> {
  await tx.rows(
    `insert into drafts (obligation, version, fields, saved_by, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (obligation) do update set version = excluded.version, fields = excluded.fields,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [draft.obligation, draft.version, draft.fields, draft.savedBy, timestamp(draft.savedAt)],
  );
}

/** The two statements that delete the draft of an obligation. @param obligation SQL of its id */
export const deletedDraft = (obligation: string): { draft: string; files: string } => ({
  draft: `delete from drafts where obligation = ${obligation}`,
  files: `delete from held_files where obligation = ${obligation}`,
});

/** Deletes a draft that was sent or discarded, with the files that waited for it. */
export async function deleteReportDraft(tx: Transaction, obligation: string): Promise<void> {
  const { draft, files } = deletedDraft('$1');
  await tx.rows(`with files as (${files}) ${draft}`, [obligation], 'delete-report-draft');
}
