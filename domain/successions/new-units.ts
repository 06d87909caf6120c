import { unitId } from '../ids';
import { message } from '../messages/message';
import type { Contact, Unit, UnitId } from '../units/unit';
import { TREES } from '../units/unit';
import { codeIn } from '../units/unit-code';
import { codeOfNew, relatedOf, type Scene, superiorIn } from './scene';
import type { SuccessorRow } from './successor-table';
import type { Succession } from './unit-change';

/** The new units of a table, and the unit that a code names from the day of the change on. */
export interface NewUnits extends Pick<Succession, 'added' | 'places'> {
  idOf(code: string): UnitId | null;
}

/** A new unit as its rows write it. */
interface Founded {
  written: string;
  rows: SuccessorRow[];
  /** The units it was made of, in the register's order. */
  from: Unit[];
}

/**
 * The units that a table founds: named by a row with a new name. What a row leaves out it has from the first unit it was made of, except
 * the addresses: who held the office before is not written to for the new one.
 */
export function newUnits(scene: Scene): NewUnits {
  const { register, effective, byCode, ending, fault } = scene;
  const founded = foundedBy(scene);
  const ids = new Map(
    founded.map(({ written }) => [codeIn(written), unitId(register.id, codeOfNew(register, written, effective))]),
  );
  const idOf = (code: string): UnitId | null => {
    const known = ids.get(codeIn(code));
    if (known !== undefined) return known;
    const unit = byCode.get(codeIn(code));
    return unit === undefined || ending.has(unit.id) ? null : unit.id;
  };
  const places: Record<UnitId, UnitId | null> = {};
  const added = founded.flatMap((one): Unit[] => {
    const { written, rows, from } = one;
    const holder = byCode.get(codeIn(written));
    const row = rows.find(({ name }) => name !== null)!;
    if (holder !== undefined && !ending.has(holder.id)) {
      fault(
        row,
        'successor',
        'UNIT_CHANGE_INVALID',
        message('successions.code-in-use', { code: written, unit: holder.name }),
      );
      return [];
    }
    const names = new Set(rows.flatMap(({ name }) => name ?? []));
    if (names.size > 1)
      fault(
        row,
        'new_name',
        'UNIT_CHANGE_INVALID',
        message('successions.two-names', { code: written, names: [...names] }),
      );
    const unit = unitOf(scene, one, idOf);
    places[unit.id] = from.at(-1)?.id ?? null;
    return [unit];
  });
  return { added, places, idOf };
}

/** Each code that a row with a new name founds, with all rows that speak of it. */
function foundedBy({ rows, byCode }: Scene): Founded[] {
  const codeNamed = (row: SuccessorRow) => (row.kind === 'found' ? row.code : row.successor);
  const codes = new Set(
    rows.flatMap((row) =>
      row.name === null || row.kind === 'rename' || row.kind === 'superior' ? [] : (codeNamed(row) ?? []),
    ),
  );
  return [...codes].map((written) => {
    const own = rows.filter((row) => codeNamed(row) === written && row.kind !== 'rename' && row.kind !== 'superior');
    const from = own.flatMap((row) => (row.kind === 'found' ? [] : (byCode.get(codeIn(row.code)) ?? [])));
    return { written, rows: own, from: from.sort((a, b) => a.order - b.order) };
  });
}

function unitOf(scene: Scene, { written, rows, from }: Founded, idOf: NewUnits['idOf']): Unit {
  const { register, effective, fault } = scene;
  const said = <K extends keyof SuccessorRow>(field: K) =>
    rows.map((row) => row[field]).find((value) => value !== null);
  const code = codeOfNew(register, written, effective);
  const id = unitId(register.id, code);
  const name = said('name') as string;
  const type = (said('type') as string | undefined) ?? from[0]?.type;
  const head = rows.find((row) => row.name !== null)!;
  if (type === undefined) fault(head, 'new_type', 'FIELD_MISSING', message('successions.type-missing', { name }));
  const email = said('email') as string | undefined;
  return {
    id,
    register: register.id,
    code,
    ...(code === written ? {} : { officialCode: written }),
    name,
    shortName: (said('short') as string | undefined) ?? name,
    type: type ?? '',
    groups: (said('groups') as readonly string[] | undefined) ?? from[0]?.groups ?? [],
    order: from.at(-1)?.order ?? register.units.length + 1,
    parents: parentsOf(scene, { rows, from }, idOf, name),
    ...relatedOf(scene, rows, from[0]?.related, idOf),
    validFrom: effective,
    validTo: null,
    successors: [],
    contacts: email === undefined ? [] : [officeOf(id, name, email)],
  };
}

function parentsOf(
  scene: Scene,
  { rows, from }: Pick<Founded, 'rows' | 'from'>,
  idOf: NewUnits['idOf'],
  name: string,
): Unit['parents'] {
  const { register, fault, ending } = scene;
  const codeOf = (id: UnitId) => id.slice(register.id.length + 1);
  return Object.fromEntries(
    TREES.flatMap((tree): [string, UnitId | null][] => {
      const row = rows.find(({ parents }) => parents[tree] !== undefined);
      if (row !== undefined) return [[tree, superiorIn(scene, row, `new_parent_${tree}`, row.parents[tree]!, idOf)]];
      const above = from[0]?.parents[tree];
      if (above === undefined) return [];
      if (above !== null && (ending.has(above) || idOf(codeOf(above)) !== above)) {
        const said = message('successions.superior-ends', { unit: name });
        fault(rows[0]!, `new_parent_${tree}`, 'UNIT_CHANGE_INVALID', said);
        return [];
      }
      return [[tree, above]];
    }),
  );
}

function officeOf(unit: UnitId, name: string, email: string): Contact {
  return { id: `${unit}/office`, unit, post: 'office', name: `Văn thư ${name}`, title: 'Văn thư', email, phone: null };
}
