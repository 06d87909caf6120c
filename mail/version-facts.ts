import { baseVersion, type RollupActKind, supplementNumber } from '../domain/rollup/chain';
import { rollupDifferences } from '../domain/rollup/differences';
import type { Rollup } from '../domain/rollup/rollup';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';
import { LAST_ACT } from '../storage/rollup-chain';
import { readLeftOut } from '../storage/rollups';
import { epochSql } from '../storage/standing';
import type { CompiledFacts, LeftOutUnits, NamedUnit, RoundFacts, SupplementFacts } from './facts';

interface VersionRow {
  version: number;
  state: 'draft' | 'confirmed';
  /** Only of the newest version and of confirmed ones. */
  body: Rollup;
  act: { kind: RollupActKind; by: string; at: Instant; words: string | null } | null;
}

/** What mails say of the compiled versions of a round. */
export async function versionFacts(
  db: Queryable,
  collection: string,
  units: readonly NamedUnit[],
): Promise<Pick<RoundFacts, 'version' | 'confirmed' | 'supplement' | 'act'>> {
  const rows = await db.rows<VersionRow>(
    `select v.version, v.state, v.body, case when act.kind is not null then
       jsonb_build_object('kind', act.kind, 'by', act.by, 'at', ${epochSql('act.at')}, 'words', act.words) end as act
     from rollups v ${LAST_ACT} where v.collection = $1 order by v.version`,
    [collection],
  );
  const newest = rows.at(-1);
  if (newest === undefined) return { version: null };
  const names = new Map(units.map(({ id, name, shortName }) => [id, { id, name, shortName }]));
  const version = await toVersion(db, newest, names);
  const last = rows.findLast(({ state }) => state === 'confirmed');
  const confirmed = last === undefined ? null : last === newest ? version : await toVersion(db, last, names);
  return { version, confirmed, supplement: supplementFacts(rows, newest, names), act: newest.act };
}

async function toVersion(
  db: Queryable,
  { version, state, body }: VersionRow,
  names: ReadonlyMap<UnitId, NamedUnit>,
): Promise<CompiledFacts> {
  const { unsent, returned, excused } = await readLeftOut(db, body);
  const named = (ids: readonly UnitId[]) => ids.flatMap((id) => names.get(id) ?? []);
  const left: LeftOutUnits = { unsent: named(unsent), returned: named(returned), excused: named(excused) };
  return { number: version, confirmed: state === 'confirmed', rollup: body, leftOut: left };
}

/**
 * What the newest version changes of the one confirmed before it; null where it is no supplement.
 * @param rows all versions of the round, in order
 */
export function supplementFacts(
  rows: readonly Pick<VersionRow, 'version' | 'state' | 'body'>[],
  { version, body }: Pick<VersionRow, 'version' | 'body'>,
  names: ReadonlyMap<UnitId, NamedUnit>,
): SupplementFacts | null {
  const base = baseVersion(rows, version);
  const before = rows.find((row) => row.version === base);
  if (base === null || before === undefined) return null;
  const { units, figures, texts, lists } = rollupDifferences(before.body, body);
  const nameOf = (id: UnitId): NamedUnit => names.get(id) ?? { id, name: id, shortName: id };
  const written = new Set([...texts, ...lists].map(({ unit }) => unit));
  return {
    number: supplementNumber(rows, version),
    base,
    added: units.added.map(nameOf),
    removed: units.removed.map(nameOf),
    changed: units.changed.map(nameOf),
    late: units.late.map(({ unit, late }) => ({ ...nameOf(unit), late })),
    figures,
    written: [...written].map(nameOf),
  };
}
