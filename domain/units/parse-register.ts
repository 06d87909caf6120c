import { unitId } from '../ids';
import { isYes, shapeIssues } from '../plan/field';
import type { Issue, Parsed } from '../plan/plan';
import { readYaml, type YamlSource } from '../plan/yaml-source';
import { parseVietnameseDate } from '../time/vietnamese';
import { contactsOf } from './contacts';
import { isMailAddress } from './mail-address';
import { type RegisterHead, registerHeadSchema, type UnitFile, unitSchema } from './register-schema';
import { treeFaults } from './tree-faults';
import { type Register, TREES, type Unit, type UnitId } from './unit';

/**
 * Reads a register of units (danh mục đơn vị) from YAML; the order of the file is the order of precedence.
 * @param text the whole file
 * @param file its name as shown in faults
 * @returns the register, or all faults: shape (`FIELD_…`, `DATE_INVALID`), `ID_DUPLICATE`, `GROUP_UNKNOWN`,
 *   `UNIT_UNKNOWN`, `TREE_TWO_PARENTS`, `TREE_CYCLE`, `EMAIL_INVALID`, and what `readYaml` refuses
 * @example parseRegister(text, 'plans/registers/gialai-2020.yaml') // 17 district units and 20 departments of 2020
 */
export function parseRegister(text: string, file: string): Parsed<Register> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const source = read.value;
  const head = registerHeadSchema.safeParse(source.value, { reportInput: true });
  const issues = head.success ? [] : shapeIssues(source, [], head.error);
  const rows = (source.value as { units?: unknown } | null)?.units;
  const units: UnitFile[] = [];
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const unit = unitSchema.safeParse(row, { reportInput: true });
    if (unit.success) units.push(unit.data);
    else issues.push(...shapeIssues(source, ['units', index], unit.error));
  }
  if (!head.success || issues.length > 0) return { ok: false, issues };
  return registerOf(head.data, units, source);
}

/** Puts checked rows together and checks what only the whole shows: codes, groups, trees, addresses. */
export function registerOf(
  head: Omit<RegisterHead, 'units'>,
  rows: readonly UnitFile[],
  source: YamlSource,
): Parsed<Register> {
  const issues = [...rowFaults(head, rows, source)];
  if (issues.length > 0) return { ok: false, issues };
  const units = rows.map((row, index) => unitOf(head, row, index));
  issues.push(
    ...treeFaults(units).map((fault) =>
      source.issue(['units', fault.index, 'parents', fault.tree], fault.code, fault.message),
    ),
    ...addressFaults(units, source),
  );
  if (issues.length > 0) return { ok: false, issues };
  const groups = Object.entries(head.groups ?? {}).map(([id, title]) => ({ id, title }));
  return { ok: true, value: { id: head.id, title: head.title, sample: isYes(head.sample), groups, units } };
}

function* rowFaults(head: Omit<RegisterHead, 'units'>, rows: readonly UnitFile[], source: YamlSource): Iterable<Issue> {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const at = (field: string) => ['units', index, field];
    if (seen.has(row.code))
      yield source.issue(at('code'), 'ID_DUPLICATE', `Thấy mã "${row.code}" lần thứ hai; cần mỗi đơn vị một mã.`);
    if (row.code === 'superior')
      yield source.issue(
        at('code'),
        'ID_INVALID',
        'Thấy mã "superior"; cần mã khác, từ này dành cho "cấp trên trực tiếp".',
      );
    seen.add(row.code);
    for (const group of row.groups ?? []) {
      if (head.groups && !(group in head.groups))
        yield source.issue(
          at('groups'),
          'GROUP_UNKNOWN',
          `Thấy nhóm "${group}"; cần một trong: ${Object.keys(head.groups).join(', ')}.`,
        );
    }
    for (const tree of TREES) {
      if (Array.isArray(row.parents?.[tree]))
        yield source.issue(
          [...at('parents'), tree],
          'TREE_TWO_PARENTS',
          `Thấy nhiều cấp trên của ${row.code}; cần đúng một trong mỗi hệ thống.`,
        );
    }
    const [from, to] = [row.validFrom, row.validTo].map((written) => (written ? parseVietnameseDate(written) : null));
    if (from && to && to < from)
      yield source.issue(
        at('validTo'),
        'DATE_INVALID',
        `Thấy ngày cuối ${row.validTo} trước ngày đầu ${row.validFrom}; cần ngược lại.`,
      );
  }
  for (const [index, row] of rows.entries()) {
    for (const successor of row.successors ?? []) {
      if (!successor.includes(':') && !seen.has(successor))
        yield source.issue(
          ['units', index, 'successors'],
          'UNIT_UNKNOWN',
          `Thấy đơn vị kế thừa "${successor}"; cần mã trong danh mục này hoặc <danh mục>:<mã>.`,
        );
    }
  }
}

function unitOf(head: Omit<RegisterHead, 'units'>, row: UnitFile, index: number): Unit {
  const idOf = (code: string): UnitId => (code.includes(':') ? code : unitId(head.id, code));
  const parents: Unit['parents'] = Object.fromEntries(
    TREES.filter((tree) => row.parents?.[tree] !== undefined).map((tree) => {
      const above = row.parents![tree] as string | null;
      return [tree, above === null ? null : idOf(above)];
    }),
  );
  return {
    id: unitId(head.id, row.code),
    register: head.id,
    code: row.code,
    name: row.name,
    shortName: row.short ?? row.name,
    type: row.type,
    groups: row.groups ?? [],
    order: index + 1,
    parents,
    validFrom: row.validFrom ? parseVietnameseDate(row.validFrom) : null,
    validTo: row.validTo ? parseVietnameseDate(row.validTo) : null,
    successors: (row.successors ?? []).map(idOf),
    contacts: contactsOf(head.id, row, index + 1, head),
  };
}

/** Addresses written in the file are checked in the schema; those made from a pattern are checked here. */
function* addressFaults(units: readonly Unit[], source: YamlSource): Iterable<Issue> {
  for (const [index, unit] of units.entries()) {
    for (const contact of unit.contacts) {
      if (!isMailAddress(contact.email))
        yield source.issue(
          ['units', index],
          'EMAIL_INVALID',
          `Thấy địa chỉ "${contact.email}" của ${unit.code}; cần sửa mẫu contactPattern.`,
        );
    }
  }
}
