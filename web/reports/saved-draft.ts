import type { Caller } from '../../client/contract';
import { type ReportDraft, readReportDraft, saveReportDraft } from '../../client/reports/report-draft';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { VALUE_PREFIX, valuesOf } from './typed-report';

/** A draft as the fields of the form page. */
export interface SavedDraft {
  fields: ReadonlyMap<string, string>;
  savedBy: string;
  savedAt: Instant;
}

const ROWS_PREFIX = 'so-dong.';

/**
 * Keeps what was typed, in place of what was kept before; what belongs to the page itself is left out.
 * @param obligation with its version now; the draft is for the next one
 * @throws DungHanError UPLOAD_TOO_LARGE
 */
export async function saveDraft(
  caller: Caller,
  obligation: { id: string; version: number },
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  await saveReportDraft(caller, obligation, draftOf(fields));
}

/** The draft of the next version; null where none was saved since the last submission. */
export async function readDraft(
  db: Queryable,
  obligation: { id: string; version: number },
): Promise<SavedDraft | null> {
  const kept = await readReportDraft(db, obligation);
  return kept === null ? null : { fields: fieldsOf(kept), savedBy: kept.savedBy, savedAt: kept.savedAt };
}

function draftOf(fields: ReadonlyMap<string, string>): ReportDraft {
  const text = (name: string) => fields.get(name) ?? '';
  const rows = [...fields].filter(([name]) => name.startsWith(ROWS_PREFIX));
  return {
    values: valuesOf(fields),
    nil: text('loai') === 'khong-phat-sinh',
    document: { number: text('so-van-ban'), date: text('ngay-van-ban'), signer: text('nguoi-ky') },
    note: text('ghi-chu'),
    rows: Object.fromEntries(rows.map(([name, count]) => [name.slice(ROWS_PREFIX.length), count])),
  };
}

function fieldsOf({ values, nil, document, note, rows }: ReportDraft): Map<string, string> {
  const named: [string, string][] = [
    ...Object.entries(values).map(([id, typed]): [string, string] => [VALUE_PREFIX + id, typed]),
    ...Object.entries(rows).map(([id, shown]): [string, string] => [ROWS_PREFIX + id, shown]),
    ['so-van-ban', document.number],
    ['ngay-van-ban', document.date],
    ['nguoi-ky', document.signer],
    ['ghi-chu', note],
    ['loai', nil ? 'khong-phat-sinh' : ''],
  ];
  return new Map(named.filter(([, typed]) => typed !== ''));
}
