import { type Message, message } from '../messages/message';
import type { Issue, Parsed } from '../source/issue';
import type { TableHeads } from '../source/table-head';
import { type Table, tableRows } from '../source/table-rows';
import { refuseText } from '../source/yaml-source';
import { isMailAddress } from '../units/mail-address';
import type { Related } from '../units/relation';
import type { Tree } from '../units/unit';
import type { UnitChangeKind } from './unit-change';

/** Columns of a table of successors by their names in files and programs, with their Vietnamese headings. */
export const SUCCESSOR_COLUMNS = {
  code: 'Mã đơn vị',
  kind: 'Hình thức sắp xếp',
  successor: 'Đơn vị kế thừa',
  takes_over: 'Nhận chuyển giao',
  new_name: 'Tên mới',
  new_short: 'Tên viết tắt mới',
  new_type: 'Loại đơn vị mới',
  new_groups: 'Nhóm đơn vị mới',
  new_parent_government: 'Cấp trên chính quyền mới',
  new_parent_party: 'Cấp trên Đảng mới',
  new_parent_front: 'Cấp trên Mặt trận mới',
  office_email: 'Thư điện tử văn thư',
  new_peer_government: 'UBND cùng cấp mới',
  new_peer_party: 'Cấp ủy cùng cấp mới',
  new_peer_front: 'Ủy ban MTTQ cùng cấp mới',
  new_branch: 'Cấp trên ngành dọc mới',
} as const;

export type SuccessorColumn = keyof typeof SUCCESSOR_COLUMNS;

const OTHER_NAMES: Readonly<Partial<Record<SuccessorColumn, readonly string[]>>> = {
  code: ['Mã đơn vị cũ', 'Mã cũ', 'Mã', 'Đơn vị cũ'],
  kind: ['Hình thức', 'Nội dung sắp xếp', 'Sắp xếp'],
  successor: ['Mã đơn vị kế thừa', 'Mã đơn vị mới', 'Mã mới', 'Kế thừa'],
  new_name: ['Tên đơn vị mới', 'Tên sau sắp xếp'],
  new_short: ['Tên ngắn mới'],
  new_type: ['Loại mới', 'Loại hình mới'],
  new_groups: ['Nhóm mới', 'Khối mới'],
  new_parent_government: ['Cấp trên mới', 'Cấp trên trực tiếp mới', 'Mã cấp trên mới'],
  office_email: ['Email văn thư', 'Email', 'Thư điện tử'],
};

const HEADS: TableHeads<SuccessorColumn> = {
  names: Object.fromEntries(
    Object.entries(SUCCESSOR_COLUMNS).map(([column, head]) => [
      column,
      [head, ...(OTHER_NAMES[column as SuccessorColumn] ?? [])],
    ]),
  ) as unknown as TableHeads<SuccessorColumn>['names'],
  required: ['code', 'kind'],
  key: 'code',
};

/** The words of documents for each kind, folded; "sáp nhập" is the common word for nhập. */
const KIND_WORDS: Readonly<Record<string, UnitChangeKind>> = {
  ...{ nhap: 'merge', 'sap nhap': 'merge', merge: 'merge' },
  ...{ 'hop nhat': 'consolidate', consolidate: 'consolidate' },
  ...{ chia: 'split', split: 'split' },
  ...{ tach: 'separate', separate: 'separate' },
  ...{ 'ket thuc': 'end', 'ket thuc hoat dong': 'end', 'giai the': 'end', end: 'end' },
  ...{ 'thanh lap': 'found', 'thanh lap moi': 'found', found: 'found' },
  ...{ 'doi ten': 'rename', rename: 'rename' },
  ...{ 'doi cap tren': 'superior', 'chuyen cap tren': 'superior', superior: 'superior' },
};

/** One row of a table of successors, as written. */
export interface SuccessorRow {
  line: number;
  code: string;
  kind: UnitChangeKind;
  successor: string | null;
  /** It says that this successor, of several, takes over what is owed. */
  takesOver: boolean;
  name: string | null;
  short: string | null;
  type: string | null;
  groups: readonly string[] | null;
  /** Codes by tree; null: the unit is at the top. */
  parents: Readonly<Partial<Record<Tree, string | null>>>;
  email: string | null;
  /** Codes of the bodies of its level and branch; null: none any more. Missing in changes that were kept before 12/2026. */
  related?: Readonly<Partial<Record<Related, string | null>>>;
}

/** A table of successors and what was read otherwise than it is written. */
export interface SuccessorTable {
  rows: readonly SuccessorRow[];
  notes: readonly Message[];
}

/**
 * Reads a table of successors (bảng đơn vị kế thừa): one row for each unit that changes, and for each successor of one that is divided.
 * @returns the rows, or all faults with line and column
 * @example readSuccessorTable('code;kind;successor;new_name\nw00001;hợp nhất;w00004;Phường Ba Đình', 'ke-thua.csv')
 */
export function readSuccessorTable(text: string, file: string): Parsed<SuccessorTable> {
  const refused = refuseText(text, file);
  if (refused !== null) return { ok: false, issues: [refused] };
  const table = tableRows(text, file, HEADS);
  const issues: Issue[] = [
    ...headFaults(table).map((fault) => issueAt(file, table, table.headLine, null, 'CSV_SYNTAX', fault)),
    ...table.issues,
  ];
  const rows: SuccessorRow[] = [];
  for (const { line, cells } of table.rows) {
    const kind = KIND_WORDS[folded(cells.kind ?? '')];
    if (kind === undefined) {
      const fault = message('successions.kind', { found: cells.kind ?? '' });
      issues.push(issueAt(file, table, line, 'kind', 'FIELD_INVALID', fault));
    }
    if (cells.office_email !== undefined && !isMailAddress(cells.office_email)) {
      const fault = message('registers.not-an-address', { cell: cells.office_email });
      issues.push(issueAt(file, table, line, 'office_email', 'EMAIL_INVALID', fault));
    }
    if (kind !== undefined) rows.push(rowOf(cells, kind, line));
  }
  if (issues.length === 0 && rows.length === 0) {
    issues.push(issueAt(file, table, null, null, 'FIELD_MISSING', message('successions.no-rows')));
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { rows, notes: table.notes } };
}

function rowOf(
  cells: Readonly<Partial<Record<SuccessorColumn, string>>>,
  kind: UnitChangeKind,
  line: number,
): SuccessorRow {
  const groups = cells.new_groups?.split('|').map((group) => group.trim());
  const above = {
    government: cells.new_parent_government,
    party: cells.new_parent_party,
    front: cells.new_parent_front,
  };
  const bodies: Record<Related, string | undefined> = {
    'peer-government': cells.new_peer_government,
    'peer-party': cells.new_peer_party,
    'peer-front': cells.new_peer_front,
    branch: cells.new_branch,
  };
  return {
    line,
    kind,
    code: cells.code!.trim(),
    successor: cells.successor?.trim() ?? null,
    takesOver: cells.takes_over !== undefined && !['khong', 'no', '0'].includes(folded(cells.takes_over)),
    name: cells.new_name?.trim() ?? null,
    short: cells.new_short?.trim() ?? null,
    type: cells.new_type?.trim() ?? null,
    groups: groups?.filter((group) => group !== '') ?? null,
    parents: Object.fromEntries(written(above)),
    email: cells.office_email ?? null,
    related: Object.fromEntries(written(bodies)),
  };
}

/** Codes that are written; `-` says that there is none. */
function written(codes: Readonly<Record<string, string | undefined>>): [string, string | null][] {
  return Object.entries(codes).flatMap(([where, code]) =>
    code === undefined ? [] : [[where, code.trim() === '-' ? null : code.trim()] as [string, string | null]],
  );
}

function headFaults({ missing, unknown, twice }: Table<SuccessorColumn>): Message[] {
  const known = Object.keys(SUCCESSOR_COLUMNS);
  return [
    ...(missing.length > 0 ? [message('tables.columns-missing', { missing, needed: known })] : []),
    ...twice.map((column) => message('tables.column-twice', { column })),
    ...(unknown.length > 0 ? [message('tables.columns-unknown', { unknown, known })] : []),
  ];
}

function issueAt(
  file: string,
  table: Table<SuccessorColumn>,
  line: number | null,
  column: SuccessorColumn | null,
  code: string,
  fault: Message,
): Issue {
  return { file, line, path: column === null ? '' : (table.written.get(column) ?? column), code, message: fault };
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
