import type { Caller } from '../../client/contract';
import { saveReportDraft } from '../../client/reports/report-draft';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { OF_THE_PAGE } from './typed-report';

/** A report begun and not sent yet, as it was typed. */
export interface SavedDraft {
  fields: ReadonlyMap<string, string>;
  savedBy: string;
  savedAt: Instant;
}

/** Not part of the report: what belongs to the page, its key, the button that was pressed. */
const NOT_KEPT: ReadonlySet<string> = new Set([...OF_THE_PAGE, 'khoa', 'viec']);

/**
 * Keeps what was typed, in place of what was kept before.
 * @throws DungHanError UPLOAD_TOO_LARGE
 */
export async function saveDraft(
  caller: Caller,
  obligation: { id: string; version: number },
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  const kept = [...fields].filter(([name, text]) => !NOT_KEPT.has(name) && text !== '' && !text.includes('\0'));
  await saveReportDraft(caller, obligation, new Map(kept));
}

/** The draft of the next version; null where none was kept since the last report went. */
export async function readDraft(
  db: Queryable,
  obligation: { id: string; version: number },
): Promise<SavedDraft | null> {
  const [row] = await db.rows<{ fields: Record<string, string>; savedBy: string; savedAt: Instant }>(
    `select fields, saved_by as "savedBy", saved_at as "savedAt" from drafts where obligation = $1 and version = $2`,
    [obligation.id, obligation.version],
  );
  return row === undefined ? null : { ...row, fields: new Map(Object.entries(row.fields)) };
}
