import { unitId } from '../ids';
import { message } from '../messages/message';
import { isYes, shapeIssues } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import { readYaml, type YamlSource } from '../source/yaml-source';
import { parseVietnameseDate } from '../time/vietnamese';
import { contactsOf } from './contacts';
import { isMailAddress } from './mail-address';
import { type RegisterHead, registerHeadSchema, type UnitFile, unitSchema } from './register-schema';
import { isRelation, type Related } from './relation';
import { treeFaults } from './tree-faults';
import { type Register, TREES, type Unit, type UnitId } from './unit';

/**
 * Parses a register of units (danh mục đơn vị) from YAML; the order of the file is the order of precedence.
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
  const issues = head.success ? [] : shapeIssues(source, [], head.error, registerHeadSchema);
  const rows = (source.value as { units?: unknown } | null)?.units;
  const units: unknown[] = Array.isArray(rows) ? rows : [];
  const placed: PlacedUnit[] = [];
  for (const [index, row] of units.entries()) {
    const unit = unitSchema.safeParse(row, { reportInput: true });
    if (unit.success) placed.push({ index, row: unit.data });
    else issues.push(...shapeIssues(source, ['units', index], unit.error, unitSchema));
  }
  const codes = units.map((row) => (row as { code?: unknown } | null)?.code);
  return registerOf(head.data ?? UNREAD_HEAD, { placed, codes, issues }, source);
}

/** Replaces a head with faults, so that the faults of the units are reported together with them. */
const UNREAD_HEAD = { id: 'x', title: 'x' };

/** A unit of valid shape, with its index in the file. */
export interface PlacedUnit {
  index: number;
  row: UnitFile;
}

/** The parsed units of a register, and the faults so far. */
export interface ReadUnits {
  placed: readonly PlacedUnit[];
  /** Codes of all units of the file, including faulty ones, so that units below them are not reported too. */
  codes: readonly unknown[];
  issues: readonly Issue[];
}

/** Builds the register and checks across units: codes, groups, trees, addresses. */
export function registerOf(
  head: Omit<RegisterHead, 'units'>,
  { placed, codes, issues: earlier }: ReadUnits,
  source: YamlSource,
): Parsed<Register> {
  const units = placed.map(({ row, index }) => unitOf(head, row, index));
  const known = new Set(codes.filter((code) => typeof code === 'string').map((code) => unitId(head.id, code)));
  // The second of two units with the same code is not checked in the tree.
  const places = new Map(placed.map(({ row, index }, place) => [row.code, { place, index }] as const).reverse());
  const one = [...places.values()].sort((a, b) => a.place - b.place);
  const trees = treeFaults(
    one.map(({ place }) => units[place]!),
    known,
  ).map(({ index, tree, ...fault }) =>
    source.issue(['units', one[index]!.index, 'parents', tree], fault.code, fault.message),
  );
  const issues = [
    ...earlier,
    ...rowFaults(head, { placed, codes }, source),
    ...trees,
    ...addressFaults(head, { placed, units }, source),
  ];
  if (issues.length > 0) return { ok: false, issues: issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  const groups = Object.entries(head.groups ?? {}).map(([id, title]) => ({ id, title }));
  return { ok: true, value: { id: head.id, title: head.title, sample: isYes(head.sample), groups, units } };
}

function* rowFaults(
  head: Omit<RegisterHead, 'units'>,
  { placed, codes }: Pick<ReadUnits, 'placed' | 'codes'>,
  source: YamlSource,
): Iterable<Issue> {
  const firsts = new Map(codes.map((code, index) => [code, index] as const).reverse());
  for (const { index, row } of placed) {
    const at = (field: string) => ['units', index, field];
    if (firsts.get(row.code)! < index)
      yield source.issue(at('code'), 'ID_DUPLICATE', message('registers.code-twice', { code: row.code }));
    if (isRelation(row.code))
      yield source.issue(at('code'), 'ID_INVALID', message('registers.code-of-relation', { code: row.code }));
    for (const group of row.groups ?? []) {
      if (head.groups && !(group in head.groups))
        yield source.issue(
          at('groups'),
          'GROUP_UNKNOWN',
          message('plans.group-unknown', { group, known: Object.keys(head.groups) }),
        );
    }
    for (const tree of TREES) {
      if (Array.isArray(row.parents?.[tree]))
        yield source.issue(
          [...at('parents'), tree],
          'TREE_TWO_PARENTS',
          message('registers.several-superiors', { unit: row.code }),
        );
    }
    const [from, to] = [row.validFrom, row.validTo].map((written) => (written ? parseVietnameseDate(written) : null));
    if (from && to && to < from)
      yield source.issue(
        at('validTo'),
        'DATE_INVALID',
        message('registers.days-reversed', { to: row.validTo!, from: row.validFrom! }),
      );
  }
  yield* relatedFaults(placed, firsts, source);
  for (const { index, row } of placed) {
    for (const successor of row.successors ?? []) {
      if (!successor.includes(':') && !firsts.has(successor))
        yield source.issue(
          ['units', index, 'successors'],
          'UNIT_UNKNOWN',
          message('registers.successor-unknown', { successor }),
        );
    }
  }
}

/** Bodies of the same level or branch that are not in the register, or are the unit itself. */
function* relatedFaults(
  placed: readonly PlacedUnit[],
  codes: ReadonlyMap<unknown, number>,
  source: YamlSource,
): Iterable<Issue> {
  for (const { index, row } of placed) {
    for (const [relation, code] of Object.entries(relatedCodes(row)) as [Related, string][]) {
      if (codes.has(code) && code !== row.code) continue;
      const [where, tree] = relation === 'branch' ? ['branch'] : ['peers', relation.slice('peer-'.length)];
      const said = message('registers.related-unknown', { body: code, unit: row.code });
      yield source.issue(['units', index, where!, ...(tree === undefined ? [] : [tree])], 'UNIT_UNKNOWN', said);
    }
  }
}

/** The codes of the bodies of the same level and branch, as written. */
function relatedCodes({ peers = {}, branch }: UnitFile): Partial<Record<Related, string>> {
  const written: Record<Related, string | null | undefined> = {
    'peer-government': peers.government,
    'peer-party': peers.party,
    'peer-front': peers.front,
    branch,
  };
  return Object.fromEntries(Object.entries(written).filter(([, code]) => code != null)) as Partial<
    Record<Related, string>
  >;
}

function unitOf(head: Omit<RegisterHead, 'units'>, row: UnitFile, index: number): Unit {
  const idOf = (code: string): UnitId => (code.includes(':') ? code : unitId(head.id, code));
  const parents: Unit['parents'] = Object.fromEntries(
    TREES.flatMap((tree) => {
      const above = row.parents?.[tree];
      // Several superiors are reported separately.
      return above === undefined || Array.isArray(above) ? [] : [[tree, above === null ? null : idOf(above)]];
    }),
  );
  const related = Object.entries(relatedCodes(row)).map(([relation, code]) => [relation, idOf(code)]);
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
    ...(related.length === 0 ? {} : { related: Object.fromEntries(related) }),
    validFrom: row.validFrom ? parseVietnameseDate(row.validFrom) : null,
    validTo: row.validTo ? parseVietnameseDate(row.validTo) : null,
    successors: (row.successors ?? []).map(idOf),
    contacts: contactsOf(head.id, row, index + 1, head),
  };
}

/** Addresses written in the file are checked in the schema; those made from a pattern are checked here. */
function* addressFaults(
  head: Omit<RegisterHead, 'units'>,
  { placed, units }: { placed: readonly PlacedUnit[]; units: readonly Unit[] },
  source: YamlSource,
): Iterable<Issue> {
  if (head.contactPattern === undefined) return;
  for (const [place, unit] of units.entries()) {
    for (const contact of unit.contacts) {
      if (!isMailAddress(contact.email))
        yield source.issue(
          ['units', placed[place]!.index],
          'EMAIL_INVALID',
          message('registers.pattern-address', { address: contact.email, unit: unit.code }),
        );
    }
  }
}
