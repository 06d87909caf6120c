import { type Message, message } from '../domain/messages/message';
import type { TableFile } from './table-file';

/** A part of a person's copy, as it was read. */
export interface CopyPart {
  part: string;
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** Names of the sheets, by the part. */
const SHEETS: Readonly<Record<string, Message>> = {
  contacts: message('copy.sheet-contacts'),
  account: message('copy.sheet-account'),
  roles: message('copy.sheet-roles'),
  sessions: message('copy.sheet-sessions'),
  tokens: message('copy.sheet-tokens'),
  choices: message('copy.sheet-choices'),
  feeds: message('copy.sheet-feeds'),
  mails: message('copy.sheet-mails'),
  former: message('copy.sheet-former'),
  reports: message('copy.sheet-reports'),
  journal: message('copy.sheet-journal'),
};

/** Headings, by the column. */
const HEADS: Readonly<Record<string, Message>> = {
  unit: message('copy.unit'),
  post: message('copy.post'),
  name: message('copy.name'),
  title: message('copy.title'),
  email: message('copy.email'),
  phone: message('copy.phone'),
  from: message('copy.from'),
  to: message('copy.to'),
  duty: message('copy.duty'),
  plans: message('copy.plans'),
  'given-by': message('copy.given-by'),
  at: message('copy.at'),
  'ended-at': message('copy.ended-at'),
  'second-factor': message('copy.second-factor'),
  browser: message('copy.browser'),
  'seen-at': message('copy.seen-at'),
  provider: message('copy.provider'),
  purpose: message('copy.purpose'),
  'expires-at': message('copy.expires-at'),
  'once-a-day': message('copy.once-a-day'),
  subject: message('copy.subject'),
  state: message('copy.state'),
  report: message('copy.report'),
  receipt: message('copy.receipt'),
  action: message('copy.action'),
};

/**
 * A person's copy as a workbook: a sheet for each part that has something.
 * @param say a message in the reader's language
 */
export function personCopyTables(parts: readonly CopyPart[], say: (words: Message) => string): TableFile[] {
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ part, columns, rows }) => ({
      name: say(SHEETS[part]!),
      heads: columns.map((column) => say(HEADS[column]!)),
      rows: rows.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
    }));
}

function cellOf(value: string | number | boolean | null): string | number | null {
  return typeof value === 'boolean' ? (value ? 'x' : null) : value;
}

/** The same for programs: a list for each part, empty ones too. */
export function personCopyJson({ email, parts }: { email: string; parts: readonly CopyPart[] }): object {
  return { email, ...Object.fromEntries(parts.map(({ part, rows }) => [part, rows])) };
}
