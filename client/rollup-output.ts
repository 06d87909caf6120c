import type { Figure, ListRow, Rollup, RollupUnits } from '../domain/rollup/rollup';

/** The JSON of `rollup show`, and of each version in a rehearsal. */
export interface RollupOutput {
  collection: string;
  version: number;
  figures: readonly Figure[];
  lists: Readonly<Record<string, readonly ListRow[]>>;
  units: RollupUnits;
}

/** A compiled version as the command line prints it; texts are for pages and documents. */
export function rollupOutput({ collection, version, figures, lists, units }: Rollup): RollupOutput {
  return { collection, version, figures, lists, units };
}
