import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';

/** A report begun and not sent yet, as it was typed; there is one of an obligation. */
export interface DraftRow {
  obligation: string;
  /** The obligation's version when it was kept; the draft is for the next one. */
  version: number;
  /** What was typed, by field, as JSON. */
  fields: string;
  savedBy: string;
  savedAt: Instant;
}

/** Keeps a draft in place of what was kept before. */
export async function upsertReportDraft(tx: Queryable, draft: DraftRow): Promise<void> {
  await tx.rows(
    `insert into drafts (obligation, version, fields, saved_by, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (obligation) do update set version = excluded.version, fields = excluded.fields,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [draft.obligation, draft.version, draft.fields, draft.savedBy, timestamp(draft.savedAt)],
  );
}

/** Throws a draft away: it was sent, or is no longer wanted. */
export async function deleteReportDraft(tx: Queryable, obligation: string): Promise<void> {
  await tx.rows('delete from drafts where obligation = $1', [obligation]);
}
