import { type Message, message } from '../messages/message';
import { shapeIssues } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import { type Table, tableRows } from '../source/table-rows';
import { type Path, refuseText, type YamlSource } from '../source/yaml-source';
import { type PlacedUnit, registerOf } from './parse-register';
import { columnsOf, type RegisterColumn } from './register-columns';
import { unitSchema } from './register-schema';
import { type Post, type Register, TREES } from './unit';

/** The value of a column in a row; undefined for an empty cell. */
type CellOf = (column: RegisterColumn) => string | undefined;

/**
 * Reads a register from a table as Excel saves it: UTF-8 with or without BOM; comma, semicolon or tab; heads as files
 * (`code`) or in Vietnamese (`Mã đơn vị`). An empty superior means the unit is not in that tree, `-` that it is its
 * root; several groups or successors are separated by `|`.
 * @param head id and title, which a table cannot hold
 * @returns the register, or all faults with line and column: `CSV_SYNTAX`, `TEXT_ENCODING` and those of `parseRegister`
 * @example parseRegisterCsv('code;name;type;parent_government\nso-y-te;Sở Y tế;department;-', 'sở.csv', { id: 'x', title: 'X' })
 */
export function parseRegisterCsv(text: string, file: string, head: { id: string; title: string }): Parsed<Register> {
  const refused = refuseText(text, file);
  if (refused?.code === 'TEXT_ENCODING') {
    return { ok: false, issues: [{ ...refused, message: message('registers.table-not-utf8') }] };
  }
  if (refused) return { ok: false, issues: [refused] };
  const table = tableRows(text, file);
  if (table.header.length === 0 && table.issues.length > 0) return { ok: false, issues: table.issues };
  const { written, faults } = columnsOf(table.header);
  if (faults.length > 0) {
    const issues = faults.map((fault) => ({ file, line: 1, path: '', code: 'CSV_SYNTAX', message: fault }));
    return { ok: false, issues: [...issues, ...table.issues] };
  }
  const source = tableSource(file, table, written);
  const issues: Issue[] = [...table.issues];
  const placed: PlacedUnit[] = [];
  const cells = table.rows.map((row) => cellsOf(row.cells, written));
  cells.forEach((cell, index) => {
    issues.push(...textIssues(cell, (column, ...fault) => source.issue(['units', index, column], ...fault)));
    const unit = unitSchema.safeParse(unitOfRow(cell), { reportInput: true });
    if (unit.success) placed.push({ index, row: unit.data });
    else issues.push(...shapeIssues(source, ['units', index], unit.error));
  });
  const codes = cells.map((cell) => cell('code'));
  return registerOf({ ...head, sample: false }, { placed, codes, issues }, source);
}

/** A cell of a row; without the apostrophe that stops spreadsheet programs from reading it as a formula. */
function cellsOf(cells: Readonly<Record<string, string>>, written: ReadonlyMap<RegisterColumn, string>): CellOf {
  return (column) => cells[written.get(column) ?? '']?.replace(/^'(?=[=+\-@＝＋－＠])/, '') || undefined;
}

/** A letter lost in an old encoding appears as a question mark inside a word. */
const LOST_LETTER = /\p{L}\?|\?\p{L}/u;
const WORDS: readonly RegisterColumn[] = ['name', 'short', 'officer_name', 'head_name', 'head_title'];

/** Silent losses: letters lost in encoding, and contacts without an address. */
function* textIssues(
  cell: CellOf,
  at: (column: RegisterColumn, code: 'TEXT_ENCODING' | 'FIELD_MISSING', fault: Message) => Issue,
): Iterable<Issue> {
  for (const column of WORDS) {
    const found = cell(column);
    if (found === undefined || !LOST_LETTER.test(found)) continue;
    yield at(column, 'TEXT_ENCODING', message('registers.lost-letters', { text: found }));
  }
  for (const post of ['officer', 'head'] as const) {
    const name = cell(`${post}_name`);
    if (name === undefined || cell(`${post}_email`) !== undefined) continue;
    yield at(`${post}_email`, 'FIELD_MISSING', message('registers.name-without-address', { name }));
  }
}

const POSTS: readonly Post[] = ['office', 'officer', 'head'];

/** The posts a row names an address for, in the order of its contacts. */
function postsOf(cell: CellOf): Post[] {
  return POSTS.filter((post) => cell(`${post}_email`) !== undefined);
}

function unitOfRow(cell: CellOf): Record<string, unknown> {
  const several = (column: RegisterColumn) =>
    cell(column)
      ?.split('|')
      .map((part) => part.trim())
      .filter(Boolean);
  const parents = Object.fromEntries(
    TREES.flatMap((tree): [string, unknown][] => {
      const above = several(`parent_${tree}`);
      if (!above) return [];
      return [[tree, above.length > 1 ? above : above[0] === '-' ? null : above[0]]];
    }),
  );
  return {
    code: cell('code'),
    name: cell('name'),
    short: cell('short'),
    type: cell('type'),
    groups: several('groups'),
    parents,
    headTitle: cell('head_title'),
    validFrom: cell('valid_from'),
    validTo: cell('valid_to'),
    successors: several('successors'),
    contacts: postsOf(cell).map((post) => contactOf(post, cell)),
  };
}

function contactOf(post: Post, cell: CellOf) {
  const named = post === 'office' ? `Văn thư ${cell('name')}` : cell(`${post}_name`);
  return {
    post,
    name: named ?? cell('name'),
    title: post === 'office' ? 'Văn thư' : post === 'head' ? cell('head_title') : undefined,
    email: cell(`${post}_email`),
    phone: post === 'head' ? undefined : cell('phone'),
  };
}

/** Faults of a table have the line of their row and the name of their column as written in the table. */
function tableSource(file: string, { rows }: Table, written: ReadonlyMap<RegisterColumn, string>): YamlSource {
  return {
    file,
    value: null,
    issue: ([, index, ...within], code, fault) => {
      const row = rows[Number(index)];
      const column = columnAt(within, cellsOf(row?.cells ?? {}, written));
      return { file, line: row?.line ?? null, path: written.get(column) ?? column, code, message: fault };
    },
  };
}

const OTHER_NAMES: Readonly<Record<string, RegisterColumn>> = {
  headTitle: 'head_title',
  validFrom: 'valid_from',
  validTo: 'valid_to',
};

/** @example columnAt(['contacts', 0, 'email'], cell) // 'office_email' */
function columnAt([field, second, third]: Path, cell: CellOf): RegisterColumn {
  if (field === 'parents') return `parent_${second}` as RegisterColumn;
  if (field !== 'contacts') return OTHER_NAMES[field as string] ?? (field as RegisterColumn);
  const post = postsOf(cell)[Number(second)] ?? 'office';
  if (third === 'phone') return 'phone';
  if (third === 'title') return 'head_title';
  return third === 'name' && post !== 'office' ? `${post}_name` : `${post}_email`;
}
