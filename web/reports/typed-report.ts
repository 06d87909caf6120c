import { createHash } from 'node:crypto';
import { typedValues as typedTexts } from '../../client/reports/copy-earlier';
import { noteOf } from '../../client/reports/report-content';
import { message, type PlainCode } from '../../domain/messages/message';
import type { SignedDocument } from '../../domain/records/recorded-report';
import type { FormDefinition, FormValues } from '../../domain/rollup/form';
import { unexpectedIn } from '../../domain/source/typed-field';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { toOneLine } from '../http/one-line';

/** Name of a form field on the page: `v.` and the field's id. */
export const VALUE_PREFIX = 'v.';

/** Fields of the page itself, no part of a report: its token, which version and which draft it was opened on. */
export const OF_THE_PAGE: ReadonlySet<string> = new Set(['dau', 'lan', 'nhap-tu']);

/** Rows a list shows at least, and how many more "Thêm dòng" brings. */
export const FIRST_ROWS = 3;
export const MORE_ROWS = 5;

const LONGEST_LINE = 200;

/** The signed document as typed. @returns also what is wrong with it. */
export function readDocument(fields: ReadonlyMap<string, string>): { document: SignedDocument; faults: Fault[] } {
  const faults: Fault[] = [];
  const line = (name: string, label: PlainCode): string | null => {
    const text = toOneLine(fields.get(name) ?? '');
    if (text.length > LONGEST_LINE) {
      const fault = message('typed.longer-than', { label: message(label), most: LONGEST_LINE });
      faults.push({ field: name, message: fault });
    }
    return text === '' ? null : text;
  };
  const typedDate = toOneLine(fields.get('ngay-van-ban') ?? '');
  const date = typedDate === '' ? null : parseVietnameseDate(typedDate);
  if (typedDate !== '' && date === null) {
    const expected = message('typed.a-day', { example: '28/5/2020' });
    faults.push({ field: 'ngay-van-ban', message: unexpectedIn('labels.issued', typedDate.slice(0, 40), expected) });
  }
  return {
    document: { number: line('so-van-ban', 'labels.document-number'), date, signer: line('nguoi-ky', 'labels.signer') },
    faults,
  };
}

export function readNote(fields: ReadonlyMap<string, string>): string | null {
  return noteOf(fields.get('ghi-chu') ?? '');
}

/** The values of the form's own fields, flat by id; empty rows of lists come along and are dropped by the rules. */
export function valuesOf(fields: ReadonlyMap<string, string>): Record<string, string> {
  const values = [...fields].filter(([name]) => name.startsWith(VALUE_PREFIX));
  return Object.fromEntries(values.map(([name, text]) => [name.slice(VALUE_PREFIX.length), text]));
}

/** Stored values as the fields of the form, to start the next version from. */
export function fieldsOfValues(form: FormDefinition | null, values: FormValues): Map<string, string> {
  return new Map([...typedTexts(form, values)].map(([id, text]) => [VALUE_PREFIX + id, text]));
}

export function typedDocument(document: SignedDocument): Map<string, string> {
  return new Map([
    ['so-van-ban', document.number ?? ''],
    ['ngay-van-ban', document.date === null ? '' : tableDate(document.date)],
    ['nguoi-ky', document.signer ?? ''],
  ]);
}

/** How many rows each list of the form shows: what is filled, at least three, and more where asked. */
export function rowCounts(
  form: FormDefinition | null,
  typed: ReadonlyMap<string, string>,
  more: string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const field of form?.fields ?? []) {
    if (field.type !== 'list') continue;
    const prefix = `${VALUE_PREFIX}${field.id}.`;
    const filled = [...typed].filter(([name, text]) => name.startsWith(prefix) && text !== '');
    const last = Math.max(
      -1,
      ...filled.map(([name]) => Number(name.slice(prefix.length).split('.')[0])).filter(Number.isSafeInteger),
    );
    const asked = Number(typed.get(`so-dong.${field.id}`) ?? 0);
    const shown = Math.max(FIRST_ROWS, last + 2, Number.isSafeInteger(asked) ? Math.min(asked, 1_000) : 0);
    counts.set(field.id, Math.min(1_000, shown + (more === field.id ? MORE_ROWS : 0)));
  }
  return counts;
}

/**
 * The key that makes a double click, a retry or the back button give the same receipt; changed content is a new
 * submission.
 * @param key the page's own random key
 */
export function submissionKey(obligation: string, key: string, sent: SentForm): string {
  const hash = createHash('sha256').update(`${obligation}\n${key}\n`);
  for (const [name, text] of [...sent.fields].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!OF_THE_PAGE.has(name)) hash.update(`${name}=${text}\n`);
  }
  for (const file of sent.files) hash.update(`${file.name}\n${file.sha256}\n`);
  return `web ${hash.digest('hex')}`;
}
