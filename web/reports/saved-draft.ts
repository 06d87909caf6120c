import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import type { Database, Queryable } from '../../storage/database';
import { deleteReportDraft, upsertReportDraft } from '../../storage/drafts';
import { OF_THE_PAGE } from './typed-report';

/** A report begun and not sent yet, as it was typed. */
export interface SavedDraft {
  fields: ReadonlyMap<string, string>;
  savedBy: string;
  savedAt: Instant;
}

/** Letters of one draft; more is sent as a file. */
const MOST_LETTERS = 500_000;

/** Not part of the report: what belongs to the page, its key, the button that was pressed. */
const NOT_KEPT: ReadonlySet<string> = new Set([...OF_THE_PAGE, 'khoa', 'viec']);

/**
 * Keeps what was typed, in place of what was kept before.
 * @param version the obligation's version now; the draft is for the next one
 * @throws DungHanError UPLOAD_TOO_LARGE
 */
export async function saveDraft(
  database: Database,
  obligation: { id: string; version: number },
  fields: ReadonlyMap<string, string>,
  by: { who: string; at: Instant },
): Promise<void> {
  const kept = [...fields].filter(([name, text]) => !NOT_KEPT.has(name) && text !== '' && !text.includes('\0'));
  const json = JSON.stringify(Object.fromEntries(kept));
  if (json.length > MOST_LETTERS) {
    throw new DungHanError('UPLOAD_TOO_LARGE', message('reports.draft-too-long'));
  }
  const { id, version } = obligation;
  await database.transaction((tx) =>
    upsertReportDraft(tx, { obligation: id, version, fields: json, savedBy: by.who, savedAt: by.at }),
  );
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

export async function removeDraft(database: Database, obligation: string): Promise<void> {
  await database.transaction((tx) => deleteReportDraft(tx, obligation));
}
