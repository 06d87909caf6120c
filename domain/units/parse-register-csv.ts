import { CsvError, parse } from 'csv-parse/sync';
import { shapeIssues } from '../plan/field';
import type { Issue, Parsed } from '../plan/plan';
import { type Path, refuseText, writtenPath, type YamlSource } from '../plan/yaml-source';
import { registerOf } from './parse-register';
import { type UnitFile, unitSchema } from './register-schema';
import { type Register, TREES } from './unit';

const COLUMNS = [
  ...['code', 'name', 'short', 'type', 'groups', 'parent_government', 'parent_party', 'parent_front'],
  ...['office_email', 'officer_name', 'officer_email', 'head_name', 'head_title', 'head_email', 'phone'],
  ...['valid_from', 'valid_to', 'successors'],
];
const NEEDED = ['code', 'name', 'type'];

/** A sheet's row: column → cell, blanks cut. */
type Row = Record<string, string>;

/**
 * Reads a register from a table as Excel saves it: UTF-8 with or without BOM; comma, semicolon or tab.
 * An empty superior means the unit does not stand in that tree, `-` that it stands at its top; several groups or
 * successors are parted by `|`.
 * @param head id and title, which a table cannot hold
 * @returns the register, or all faults with their lines: `CSV_SYNTAX` and those of `parseRegister`
 * @example parseRegisterCsv('code;name;type;parent_government\nso-y-te;Sở Y tế;department;-', 'sở.csv', { id: 'x', title: 'X' })
 */
export function parseRegisterCsv(text: string, file: string, head: { id: string; title: string }): Parsed<Register> {
  const refused = refuseText(text, file);
  if (refused) return { ok: false, issues: [refused] };
  const read = readRows(text.normalize('NFC'), file);
  if (!read.ok) return read;
  const source = sheetSource(file, read.value.lines);
  const issues: Issue[] = [];
  const units: UnitFile[] = [];
  read.value.rows.forEach((row, index) => {
    const unit = unitSchema.safeParse(unitOfRow(row), { reportInput: true });
    if (unit.success) units.push(unit.data);
    else issues.push(...shapeIssues(source, ['units', index], unit.error));
  });
  if (issues.length > 0) return { ok: false, issues };
  return registerOf({ ...head, sample: false }, units, source);
}

function readRows(text: string, file: string): Parsed<{ rows: Row[]; lines: number[] }> {
  const refuse = (line: number | null, message: string): Parsed<never> => ({
    ok: false,
    issues: [{ file, line, path: '', code: 'CSV_SYNTAX', message }],
  });
  try {
    const found = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      columns: (header: string[]) => header.map((cell) => cell.trim().toLowerCase()),
      trim: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 20_000,
    }) as unknown as { record: Row; info: { lines: number } }[];
    const columns = Object.keys(found[0]?.record ?? {});
    const missing = NEEDED.filter((column) => !columns.includes(column));
    if (missing.length > 0)
      return refuse(1, `Thiếu cột ${missing.join(', ')}; cần dòng đầu có các cột: ${COLUMNS.join(', ')}.`);
    const unknown = columns.filter((column) => !COLUMNS.includes(column));
    if (unknown.length > 0) return refuse(1, `Thấy cột "${unknown.join(', ')}"; cần các cột: ${COLUMNS.join(', ')}.`);
    return { ok: true, value: { rows: found.map(({ record }) => record), lines: found.map(({ info }) => info.lines) } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return refuse(line, `Dòng có số ô khác dòng đầu hoặc dấu ngoặc kép không đóng; cần sửa bảng. (${error.code})`);
  }
}

function unitOfRow(row: Row): Record<string, unknown> {
  const cell = (column: string) => row[column] || undefined;
  const cells = (column: string) =>
    row[column]
      ? row[column]
          .split('|')
          .map((part) => part.trim())
          .filter(Boolean)
      : undefined;
  const parents = Object.fromEntries(
    TREES.flatMap((tree): [string, unknown][] => {
      const above = cells(`parent_${tree}`);
      if (!above) return [];
      return [[tree, above.length > 1 ? above : above[0] === '-' ? null : above[0]]];
    }),
  );
  const contact = (post: string, name: string | undefined, title: string | undefined) =>
    cell(`${post}_email`)
      ? [
          {
            post,
            name: name ?? row.name,
            title,
            email: cell(`${post}_email`),
            phone: post === 'head' ? undefined : cell('phone'),
          },
        ]
      : [];
  return {
    code: cell('code'),
    name: cell('name'),
    short: cell('short'),
    type: cell('type'),
    groups: cells('groups'),
    parents,
    headTitle: cell('head_title'),
    validFrom: cell('valid_from'),
    validTo: cell('valid_to'),
    successors: cells('successors'),
    contacts: [
      ...contact('office', `Văn thư ${row.name}`, 'Văn thư'),
      ...contact('officer', cell('officer_name'), undefined),
      ...contact('head', cell('head_name'), cell('head_title')),
    ],
  };
}

/** Faults of a sheet stand at the line of their row. */
function sheetSource(file: string, lines: readonly number[]): YamlSource {
  return {
    file,
    value: null,
    issue: (path: Path, code, message) => ({
      file,
      line: lines[Number(path[1])] ?? null,
      path: writtenPath(path),
      code,
      message,
    }),
  };
}
