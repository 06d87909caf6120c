import { splitObligationId } from '../../domain/ids';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** Owner of a resource: its unit, and the document and compiler it belongs to, where there are such. */
export interface Owner {
  unit: UnitId;
  plan: string | null;
  compiler: UnitId | null;
}

/** Reach of a narrowed role; a null field does not narrow. */
export interface Reach {
  units: readonly UnitId[] | null;
  plans: readonly string[] | null;
  compiler: UnitId | null;
  /** Bodies that ended and in whose place the compiler stands: it holds their rounds. */
  heldFor?: readonly UnitId[];
}

/** The compilers whose rounds are within reach; null: of all. */
export function compilersOf({ compiler, heldFor = [] }: Reach): readonly UnitId[] | null {
  return compiler === null ? null : [compiler, ...heldFor];
}

/** @example ownerOfObligation('gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-y-te').compiler */
export function ownerOfObligation(id: string): Owner {
  const parts = splitObligationId(id);
  if (parts === null) return { unit: '', plan: null, compiler: null };
  return { unit: parts.unit, plan: parts.plan, compiler: parts.collection.split('/')[3]! };
}

/** A whole collection belongs to its compiler. */
export function ownerOfCollection(id: string): Owner {
  const [plan = '', , , compiler = ''] = id.split('/');
  return { unit: compiler, plan, compiler };
}

/** Whether a resource lies within reach; one without a field that the reach narrows does not. */
export function reaches(reach: Reach | null, owner: Owner): boolean {
  if (reach === null) return true;
  const { units, plans } = reach;
  const compilers = compilersOf(reach);
  return (
    (units === null || units.includes(owner.unit)) &&
    (plans === null || (owner.plan !== null && plans.includes(owner.plan))) &&
    (compilers === null || (owner.compiler !== null && compilers.includes(owner.compiler)))
  );
}

/**
 * The same for lists, as a condition of SQL over columns of unit, plan and compiler.
 * @param first number of the first of its three parameters
 */
export function reachCondition(columns: { unit: string; plan: string; compiler: string }, first: number): string {
  const [units, plans, compiler] = [first, first + 1, first + 2].map((number) => `$${number}`);
  return `(${units}::text[] is null or ${columns.unit} = any(${units})) and (${plans}::text[] is null or ${columns.plan} = any(${plans}))
    and (${compiler}::text[] is null or ${columns.compiler} = any(${compiler}))`;
}

/** The three parameters of `reachCondition`. */
export function reachValues(reach: Reach | null): unknown[] {
  return [reach?.units ?? null, reach?.plans ?? null, reach === null ? null : compilersOf(reach)];
}

/** A unit and all below it, in any tree. */
export async function subtreeOf(db: Queryable, root: UnitId): Promise<UnitId[]> {
  const rows = await db.rows<{ unit: UnitId }>(
    `with recursive below as (select $1::text as unit union select p.unit from unit_parents p join below b on p.parent = b.unit)
     select unit from below`,
    [root],
  );
  return rows.map((row) => row.unit);
}
