import { message } from '../messages/message';
import { isSameData } from '../rollup/same-data';
import type { Issue, Parsed } from '../source/issue';
import { addDays, type Day } from '../time/time';
import { existsOn } from '../units/existence';
import { nearUnits } from '../units/near-units';
import { registerOn } from '../units/register';
import { treeFaults } from '../units/tree-faults';
import { type Register, TREES, type Unit, type UnitId } from '../units/unit';
import { codeIn } from '../units/unit-code';
import { newUnits } from './new-units';
import { registerAfter } from './register-after';
import { relatedOf, type Scene, superiorIn } from './scene';
import type { SuccessorRow } from './successor-table';
import { type AlteredUnit, type EndedUnit, endsUnit, type Succession } from './unit-change';

/**
 * What a table of successors changes in a register from a day on. A code is looked for among the units that exist on the day before: one
 * that an ended unit had, and a new unit gets, names two units.
 * @param file its name, for faults
 * @returns the changes, or all faults: `UNIT_UNKNOWN`, `UNIT_CHANGE_INVALID`, `FIELD_MISSING`, `TREE_CYCLE`
 * @example successionOf(register2024, rows, '2025-07-01', 'ke-thua.csv')
 */
export function successionOf(
  register: Register,
  rows: readonly SuccessorRow[],
  effective: Day,
  file: string,
): Parsed<Succession> {
  const issues: Issue[] = [];
  const before = registerOn(register, addDays(effective, -1));
  const byCode = codesOf(before, addDays(effective, -1));
  const scene: Scene = {
    register: before,
    effective,
    byCode,
    rows,
    ending: new Set(rows.flatMap((row) => (endsUnit(row.kind) ? (byCode.get(codeIn(row.code))?.id ?? []) : []))),
    fault: (row, path, code, said) => issues.push({ file, line: row?.line ?? null, path, code, message: said }),
  };
  refuseUnknownUnits(scene);
  const { added, places, idOf } = newUnits(scene);
  const ended = endedUnits(scene, idOf);
  const altered = alteredUnits(scene, idOf, ended);
  const found = { effective, ended, added, altered, places };
  if (issues.length === 0) refuseCircles(scene, found);
  return issues.length > 0
    ? { ok: false, issues: issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { ok: true, value: found };
}

/** The units of a day by code; a unit under another one's old code is found by the code it is called by. */
function codesOf({ units }: Register, day: Day): Map<string, Unit> {
  const existing = units.filter((unit) => existsOn(unit, day));
  return new Map([
    ...existing.map((unit) => [unit.code, unit] as const),
    ...existing.flatMap((unit) =>
      unit.officialCode === undefined ? [] : [[codeIn(unit.officialCode), unit] as const],
    ),
  ]);
}

function refuseUnknownUnits({ rows, byCode, register, fault }: Scene): void {
  const kinds = new Map<UnitId, SuccessorRow>();
  for (const row of rows) {
    if (row.kind === 'found') continue;
    const unit = byCode.get(codeIn(row.code));
    if (unit === undefined) {
      const near = nearUnits(row.code, register).map(({ code }) => code);
      fault(row, 'code', 'UNIT_UNKNOWN', message('successions.unit-unknown', { code: row.code, near }));
      continue;
    }
    const other = kinds.get(unit.id);
    const together = other?.kind === row.kind && (row.kind === 'split' || row.kind === 'separate');
    if (other !== undefined && !together)
      fault(row, 'code', 'ID_DUPLICATE', message('successions.unit-twice', { code: row.code, line: other.line }));
    kinds.set(unit.id, row);
  }
}

/** The units that end, each with what it goes into. */
function endedUnits(scene: Scene, idOf: (code: string) => UnitId | null): EndedUnit[] {
  const { rows, byCode } = scene;
  const found = new Map<UnitId, EndedUnit & { named: UnitId[] }>();
  for (const row of rows) {
    const unit = byCode.get(codeIn(row.code));
    if (unit === undefined || !endsUnit(row.kind)) continue;
    const successor = successorIn(scene, row, unit, idOf);
    const known = found.get(unit.id) ?? { unit: unit.id, kind: row.kind, into: [], named: [], successor: null };
    if (successor !== null) {
      known.into = [...known.into, successor];
      if (row.takesOver) known.named.push(successor);
    }
    found.set(unit.id, known);
  }
  return [...found.values()].map(({ named, ...one }) => {
    const only = one.into.length === 1 ? one.into[0]! : null;
    return { ...one, successor: named.length === 1 ? named[0]! : named.length === 0 ? only : null };
  });
}

function successorIn(
  scene: Scene,
  row: SuccessorRow,
  unit: Unit,
  idOf: (code: string) => UnitId | null,
): UnitId | null {
  const { fault } = scene;
  if (row.successor === null) {
    if (row.kind === 'end') return null;
    fault(row, 'successor', 'FIELD_MISSING', message('successions.successor-missing', { unit: unit.name }));
    return null;
  }
  const successor = idOf(row.successor);
  const isNew = isFounded(scene, row.successor);
  if (successor === null || successor === unit.id) {
    const near = nearUnits(row.successor, scene.register).map(({ code }) => code);
    const said = message('successions.successor-unknown', { code: row.successor, near });
    fault(row, 'successor', 'UNIT_UNKNOWN', said);
    return null;
  }
  if (row.kind === 'merge' && isNew)
    fault(row, 'successor', 'UNIT_CHANGE_INVALID', message('successions.merge-into-new', { code: row.successor }));
  if (row.kind === 'consolidate' && !isNew)
    fault(
      row,
      'successor',
      'UNIT_CHANGE_INVALID',
      message('successions.consolidate-into-old', { code: row.successor }),
    );
  return successor;
}

function isFounded({ rows }: Scene, code: string): boolean {
  return rows.some(
    (row) => row.name !== null && ((row.kind === 'found' && row.code === code) || row.successor === code),
  );
}

/** Units that go on: with another name or superior, and those whose superior ended with a named successor. */
function alteredUnits(scene: Scene, idOf: (code: string) => UnitId | null, ended: readonly EndedUnit[]): AlteredUnit[] {
  const { register, rows, byCode, fault, effective } = scene;
  const successors = new Map(ended.map(({ unit, successor }) => [unit, successor]));
  const said = new Map(
    rows.flatMap((row) => {
      const unit = row.kind === 'rename' || row.kind === 'superior' ? byCode.get(codeIn(row.code)) : undefined;
      if (unit === undefined) return [];
      if (row.kind === 'rename' && row.name === null)
        fault(row, 'new_name', 'FIELD_MISSING', message('successions.name-missing', { code: row.code }));
      if (row.kind === 'superior' && Object.keys({ ...row.parents, ...row.related }).length === 0)
        fault(
          row,
          'new_parent_government',
          'FIELD_MISSING',
          message('successions.superior-missing', { code: row.code }),
        );
      return [[unit.id, row] as const];
    }),
  );
  return register.units.flatMap((unit): AlteredUnit[] => {
    if (scene.ending.has(unit.id) || !existsOn(unit, addDays(effective, -1))) return [];
    const row = said.get(unit.id);
    const parents = { ...unit.parents };
    for (const tree of TREES) {
      const written = row?.parents[tree];
      const above = parents[tree] ?? null;
      if (written !== undefined) parents[tree] = superiorIn(scene, row!, `new_parent_${tree}`, written, idOf);
      else if (above !== null && scene.ending.has(above)) {
        const next = successors.get(above) ?? null;
        if (next === null)
          fault(row ?? null, '', 'UNIT_CHANGE_INVALID', message('successions.superior-ends', { unit: unit.name }));
        parents[tree] = next;
      }
    }
    const { name, shortName, type, groups } = unit;
    const after = {
      name: row?.name ?? name,
      shortName: row?.short ?? row?.name ?? shortName,
      type: row?.type ?? type,
      groups: row?.groups ?? groups,
      parents,
      ...relatedOf(scene, row === undefined ? [] : [row], unit.related, idOf),
    };
    const { related } = unit;
    const before = { name, shortName, type, groups, parents: unit.parents, ...(related ? { related } : {}) };
    const isSame = isSameData(after, before);
    return isSame ? [] : [{ unit: unit.id, ...after }];
  });
}

function refuseCircles({ register, fault }: Scene, found: Succession): void {
  const after = registerAfter(register, found);
  const existing = after.units.filter((unit) => existsOn(unit, found.effective));
  for (const one of treeFaults(existing, new Set(after.units.map(({ id }) => id))))
    fault(null, '', one.code, one.message);
}
