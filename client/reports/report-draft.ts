import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import { TYPED_BYTES } from '../../files/upload-limits';
import type { Queryable } from '../../storage/database';
import { deleteReportDraft, upsertReportDraft } from '../../storage/drafts';
import type { Caller } from '../contract';

/** A report begun and not sent yet: every text as it was typed, '' where nothing is. */
export interface ReportDraft {
  /** Flat by id of the field, figures that are none yet included. */
  values: Readonly<Record<string, string>>;
  nil: boolean;
  document: Readonly<Record<'number' | 'date' | 'signer', string>>;
  note: string;
  /** How many rows the page shows of each list, by field. */
  rows: Readonly<Record<string, string>>;
}

/** A draft that nothing was written into yet. */
export const EMPTY_DRAFT: ReportDraft = {
  values: {},
  nil: false,
  document: { number: '', date: '', signer: '' },
  note: '',
  rows: {},
};

/** A draft with who kept it when. */
export interface KeptDraft extends ReportDraft {
  savedBy: string;
  savedAt: Instant;
}

/** Most characters of one draft as JSON, where each typed one may be escaped: all that the form accepts is kept. */
const MOST_CHARACTERS = 2 * TYPED_BYTES;

/**
 * Keeps a draft in place of what was kept before.
 * @param obligation with its version now; the draft is for the next one
 * @throws DungHanError UPLOAD_TOO_LARGE
 */
export async function saveReportDraft(
  { writer, who, at }: Caller,
  obligation: { id: string; version: number },
  draft: ReportDraft,
): Promise<void> {
  const fields = JSON.stringify(toRow(draft));
  if (fields.length > MOST_CHARACTERS) {
    throw new DungHanError('UPLOAD_TOO_LARGE', message('reports.draft-too-long'));
  }
  const { id, version } = obligation;
  await writer.transaction((tx) =>
    upsertReportDraft(tx, { obligation: id, version, fields, savedBy: who, savedAt: at }),
  );
}

/** The draft of the next version; null where none was kept since the last report went. */
export async function readReportDraft(
  db: Queryable,
  obligation: { id: string; version: number },
): Promise<KeptDraft | null> {
  const [row] = await db.rows<{ fields: Record<string, string>; savedBy: string; savedAt: Instant }>(
    `select fields, saved_by as "savedBy", saved_at as "savedAt" from drafts where obligation = $1 and version = $2`,
    [obligation.id, obligation.version],
  );
  return row === undefined ? null : { ...fromRow(row.fields), savedBy: row.savedBy, savedAt: row.savedAt };
}

/** Throws a draft away that is no longer wanted; `submitReport` ends the one of the report it takes. */
export async function removeReportDraft({ writer }: Caller, obligation: string): Promise<void> {
  await writer.transaction((tx) => deleteReportDraft(tx, obligation));
}

/** Names in the rows of `drafts`, the same since the first release: values and rows of lists stand behind a prefix. */
const STORED = {
  value: 'v.',
  rows: 'so-dong.',
  kind: 'loai',
  nil: 'khong-phat-sinh',
  number: 'so-van-ban',
  date: 'ngay-van-ban',
  signer: 'nguoi-ky',
  note: 'ghi-chu',
} as const;

function toRow({ values, nil, document, note, rows }: ReportDraft): Record<string, string> {
  const named: [string, string][] = [
    ...Object.entries(values).map(([id, text]): [string, string] => [STORED.value + id, text]),
    ...Object.entries(rows).map(([id, text]): [string, string] => [STORED.rows + id, text]),
    [STORED.number, document.number],
    [STORED.date, document.date],
    [STORED.signer, document.signer],
    [STORED.note, note],
    [STORED.kind, nil ? STORED.nil : ''],
  ];
  // PostgreSQL keeps no text with a NUL.
  return Object.fromEntries(named.filter(([, text]) => text !== '' && !text.includes('\0')));
}

function fromRow(row: Readonly<Record<string, string>>): ReportDraft {
  return {
    values: behind(row, STORED.value),
    nil: row[STORED.kind] === STORED.nil,
    document: {
      number: row[STORED.number] ?? '',
      date: row[STORED.date] ?? '',
      signer: row[STORED.signer] ?? '',
    },
    note: row[STORED.note] ?? '',
    rows: behind(row, STORED.rows),
  };
}

function behind(row: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  const named = Object.entries(row).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, text]) => [name.slice(prefix.length), text]));
}
