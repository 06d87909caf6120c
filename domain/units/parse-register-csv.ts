import { type Message, message } from '../messages/message';
import { shapeIssues } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import type { DateOrder } from '../source/table-dates';
import { tableRows } from '../source/table-rows';
import { type Path, refuseText, type YamlSource } from '../source/yaml-source';
import { type PlacedUnit, registerOf } from './parse-register';
import { type CellOf, type DateDoubt, registerCells } from './register-cells';
import { headFaults, REGISTER_HEADS, type RegisterColumn } from './register-columns';
import { unitSchema } from './register-schema';
import { type Post, type Register, TREES } from './unit';
import { codeIn } from './unit-code';

/** What a table cannot hold: the register's id and title. */
export interface RegisterTitle {
  id: string;
  title: string;
}

/** A register of a table, with what a person has to see before it is kept. */
export interface RegisterReading {
  register: Register;
  /** What was left out, and what was read otherwise than it is written. */
  notes: readonly Message[];
  /** Columns whose dates somebody has to decide. */
  doubts: readonly DateDoubt[];
}

/**
 * Reads a register from a table as Excel saves it; heads as files (`code`) or in Vietnamese (`Mã đơn vị`). An empty superior means
 * the unit is not in that tree, `-` that it is its root; several groups or successors are separated by `|`.
 * @param head id and title, which a table cannot hold
 * @param dates the order of dates in columns that do not show it; undefined while nobody has said it
 * @returns the register, or all faults with line and column: `CSV_SYNTAX`, `TEXT_ENCODING` and those of `parseRegister`
 * @example readRegisterTable('code;name;type;parent_government\nso-y-te;Sở Y tế;department;-', 'sở.csv', { id: 'x', title: 'X' })
 */
export function readRegisterTable(
  text: string,
  file: string,
  head: RegisterTitle,
  dates?: DateOrder,
): Parsed<RegisterReading> {
  const refused = refuseText(text, file);
  if (refused?.code === 'TEXT_ENCODING') {
    return { ok: false, issues: [{ ...refused, message: message('registers.table-not-utf8') }] };
  }
  if (refused) return { ok: false, issues: [refused] };
  const table = tableRows(text, file, REGISTER_HEADS);
  const faults = headFaults(table);
  if (faults.length > 0) {
    if (table.written.size === 0 && table.issues.length > 0) return { ok: false, issues: table.issues };
    const issues = faults.map((fault) => {
      return { file, line: table.headLine, path: '', code: 'CSV_SYNTAX', message: fault };
    });
    return { ok: false, issues: [...issues, ...table.issues] };
  }
  const { rows, notes, doubts } = registerCells(table, dates);
  const cells = rows.map(({ cell }) => cell);
  const source = tableSource(file, rows, table.written);
  const issues: Issue[] = [...table.issues];
  const placed: PlacedUnit[] = [];
  rows.forEach(({ cell, faults: found }, index) => {
    const own = found.map(({ column, code, message: fault }) => source.issue(['units', index, column], code, fault));
    const faulty = new Set(own.map(({ path }) => path));
    const unit = unitSchema.safeParse(unitOfRow(cell), { reportInput: true });
    if (unit.success) placed.push({ index, row: unit.data });
    else own.push(...shapeIssues(source, ['units', index], unit.error).filter(({ path }) => !faulty.has(path)));
    issues.push(...own);
  });
  const codes = cells.map((cell) => codeOf(cell('code')));
  const read = registerOf({ ...head, sample: false }, { placed, codes, issues }, source);
  if (!read.ok) return read;
  const register = withOfficialCodes(read.value, cells);
  return { ok: true, value: { register, notes: [...table.notes, ...notes, ...sameNames(register)], doubts } };
}

/** The register alone. @see readRegisterTable */
export function parseRegisterCsv(text: string, file: string, head: RegisterTitle): Parsed<Register> {
  const read = readRegisterTable(text, file, head);
  return read.ok ? { ok: true, value: read.value.register } : read;
}

function codeOf(written: string | undefined): string | undefined {
  return written === undefined ? undefined : codeIn(written);
}

/** A register without a fault has a unit for each row. */
function withOfficialCodes(register: Register, cells: readonly CellOf[]): Register {
  const units = register.units.map((unit, index) => {
    const written = cells[index]!('code')!;
    return written === unit.code ? unit : { ...unit, officialCode: written };
  });
  return { ...register, units };
}

/** Names that several units bear, as a mail to the wrong one is not noticed. */
function sameNames({ units }: Register): Message[] {
  const byName = new Map<string, string[]>();
  for (const { name, code } of units) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), code]);
  }
  return [...byName.values()]
    .filter((codes) => codes.length > 1)
    .slice(0, NAMES_SHOWN)
    .map((codes) => {
      const { name } = units.find(({ code }) => code === codes[0])!;
      return message('registers.name-twice', { name, codes });
    });
}

const NAMES_SHOWN = 20;

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
      return [[tree, above.length > 1 ? above : above[0] === '-' ? null : codeOf(above[0])]];
    }),
  );
  return {
    code: codeOf(cell('code')),
    name: cell('name'),
    short: cell('short'),
    type: cell('type'),
    groups: several('groups'),
    parents,
    peers: {
      government: codeOf(cell('peer_government')),
      party: codeOf(cell('peer_party')),
      front: codeOf(cell('peer_front')),
    },
    branch: codeOf(cell('branch')),
    headTitle: cell('head_title'),
    validFrom: cell('valid_from'),
    validTo: cell('valid_to'),
    successors: several('successors')?.map(codeIn),
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
function tableSource(
  file: string,
  rows: readonly { line: number; cell: CellOf }[],
  written: ReadonlyMap<RegisterColumn, string>,
): YamlSource {
  return {
    file,
    value: null,
    issue: ([, index, ...within], code, fault) => {
      const row = rows[Number(index)];
      const column = columnAt(within, row?.cell ?? (() => undefined));
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
  if (field === 'parents' || field === 'peers') return `${field.slice(0, -1)}_${second}` as RegisterColumn;
  if (field !== 'contacts') return OTHER_NAMES[field as string] ?? (field as RegisterColumn);
  const post = postsOf(cell)[Number(second)] ?? 'office';
  if (third === 'phone') return 'phone';
  if (third === 'title') return 'head_title';
  return third === 'name' && post !== 'office' ? `${post}_name` : `${post}_email`;
}
