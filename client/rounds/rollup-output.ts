import type { Figure, ListRow, Rollup, RollupUnits } from '../../domain/rollup/rollup';

/** The JSON of `rollup show`, and of each version in a rehearsal. */
export interface RollupOutput {
  collection: string;
  version: number;
  figures: Figure[];
  lists: Record<string, ListRow[]>;
  units: RollupUnits;
}

/**
 * A compiled version as the command line prints it; texts are for pages and documents. Keys have one fixed order,
 * because PostgreSQL's jsonb has its own and outputs are compared as text.
 */
export function rollupOutput({ collection, version, figures, lists, units }: Rollup): RollupOutput {
  const { expected, received, late, nil, exempt, missing } = units;
  return {
    collection,
    version,
    figures: figures.map(({ field, value, from }) => ({ field, value, from })),
    lists: Object.fromEntries(
      byKey(lists).map(([field, rows]) => [
        field,
        rows.map(({ unit, submission, row }) => ({ unit, submission, row: Object.fromEntries(byKey(row)) })),
      ]),
    ),
    units: { expected, received, late, nil, exempt, missing },
  };
}

function byKey<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
