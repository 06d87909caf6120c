import { type Message, message } from '../messages/message';
import type { Issue, Parsed } from '../source/issue';
import { tableRows } from '../source/table-rows';
import { refuseText } from '../source/yaml-source';
import { isMailAddress } from './mail-address';
import { type CellOf, registerCells } from './register-cells';
import { headFaults, REGISTER_HEADS, type RegisterColumn } from './register-columns';
import type { Post } from './unit';
import { codeIn } from './unit-code';

/** What a row says of the contact of one post; null: the row leaves it as it is. */
export interface RenewedContact {
  line: number;
  /** Code of its unit. */
  code: string;
  post: Post;
  name: string | null;
  title: string | null;
  email: string | null;
  phone: string | null;
}

/** A table of contacts for units that are there. */
export interface ContactsTable {
  contacts: readonly RenewedContact[];
  /** What was left out, and what was read otherwise than it is written. */
  notes: readonly Message[];
}

const POSTS: readonly Post[] = ['office', 'officer', 'head'];
const CONTACT_COLUMNS: readonly RegisterColumn[] = [
  ...['office_email', 'officer_name', 'officer_email', 'head_name', 'head_title', 'head_email', 'phone'],
] as RegisterColumn[];
const HEADS = { ...REGISTER_HEADS, required: ['code'] as readonly RegisterColumn[] };

/**
 * Reads a table that only renews contacts: it has codes and columns of contacts, and neither names nor types of units. An empty cell
 * leaves what is there.
 * @returns the contacts; all faults; or null where it is another table
 * @example readContactsTable('code;office_email\nso-y-te;vanthu@soyte.example', 'lien-he.csv')
 */
export function readContactsTable(text: string, file: string): Parsed<ContactsTable> | null {
  if (refuseText(text, file) !== null) return null;
  const table = tableRows(text, file, HEADS);
  const written = (column: RegisterColumn) => table.written.has(column);
  if (written('type') || !written('code') || !CONTACT_COLUMNS.some(written)) return null;
  const faults = headFaults(table);
  const { rows, notes } = registerCells(table, 'day-first');
  const issue = (line: number, column: RegisterColumn, code: string, fault: Message): Issue => {
    return { file, line, path: table.written.get(column) ?? column, code, message: fault };
  };
  const issues: Issue[] = [
    ...faults.map((fault) => ({ file, line: table.headLine, path: '', code: 'CSV_SYNTAX', message: fault })),
    ...table.issues,
  ];
  const lines = new Map<string, number>();
  const contacts: RenewedContact[] = [];
  for (const { line, cell, faults: own } of rows) {
    // A name without an address is renewed beside the address that is there.
    const found = own.filter(({ code }) => code !== 'FIELD_MISSING');
    issues.push(...found.map(({ column, code, message: fault }) => issue(line, column, code, fault)));
    const code = codeIn(cell('code') ?? '');
    if (code === '') issues.push(issue(line, 'code', 'FIELD_MISSING', message('files.missing')));
    else if (lines.has(code))
      issues.push(issue(line, 'code', 'ID_DUPLICATE', message('registers.code-twice', { code })));
    lines.set(code, line);
    for (const contact of contactsOf(cell, code, line)) {
      if (contact.email === null || isMailAddress(contact.email)) contacts.push(contact);
      else if (!found.some(({ column }) => column === `${contact.post}_email`)) {
        const fault = message('registers.not-an-address', { cell: contact.email });
        issues.push(issue(line, `${contact.post}_email`, 'EMAIL_INVALID', fault));
      }
    }
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { contacts, notes: [...table.notes, ...notes] } };
}

function contactsOf(cell: CellOf, code: string, line: number): RenewedContact[] {
  return POSTS.map((post) => ({
    line,
    code,
    post,
    name: post === 'office' ? null : (cell(`${post}_name`) ?? null),
    title: post === 'head' ? (cell('head_title') ?? null) : null,
    email: cell(`${post}_email`) ?? null,
    // As in a register: the telephone is that of the office and of the officer.
    phone: post === 'head' ? null : (cell('phone') ?? null),
  })).filter(({ post, name, title, email, phone }) => {
    return name !== null || title !== null || email !== null || (phone !== null && post === 'office');
  });
}
