import { sumExactly } from '../../domain/rollup/decimal';
import { figureIds } from '../../domain/rollup/figure-ids';
import type { Aggregation } from '../../domain/rollup/form';
import type { Queryable } from '../../storage/database';
import { readFormAt } from '../../storage/plans';
import { readSources, type SourceSubmission } from '../../storage/rollup-units';
import { loadRollup } from '../../storage/rollups';

/** A compiled figure with the submissions behind it. */
export interface FigureSources {
  version: number;
  label: string;
  /** What is counted: "mô hình"; null where the label says it. */
  unit: string | null;
  total: number;
  aggregate: Aggregation;
  sources: (SourceSubmission & { value: number })[];
}

/**
 * "Số liệu này từ đâu?": one figure by its full id, or a column of a table as `models.*.registered-group`.
 * @param asked.version null: the newest
 * @returns null when there is no such version or figure
 */
export async function readFigureSources(
  db: Queryable,
  asked: { collection: string; field: string; version: number | null },
): Promise<FigureSources | null> {
  const found = await loadRollup(db, asked.collection, asked.version);
  if (found === null) return null;
  const form = await readFormAt(db, asked.collection, found.rollup.at);
  const parts = asked.field.split('.');
  const fields = form === null ? [] : figureIds(form).filter(({ id }) => isAsked(id, parts));
  if (fields.length === 0) return null;
  const figures = found.rollup.figures.filter(({ field }) => fields.some(({ id }) => id === field));
  const sources = await readSources(db, [...new Set(figures.flatMap(({ from }) => from))]);
  const partOf = (values: Readonly<Record<string, number>>) =>
    sumExactly(fields.flatMap(({ id }) => (values[id] === undefined ? [] : [values[id]])));
  return {
    version: found.rollup.version,
    label: fields.length === 1 ? fields[0]!.label : `Cộng: ${fields.map(({ label }) => label).join('; ')}`,
    unit: fields[0]!.unit,
    total: fields.length === 1 ? (figures[0]?.value ?? 0) : sumExactly(figures.map(({ value }) => value)),
    aggregate: fields[0]!.aggregate,
    sources: sources.map((source) => ({ ...source, value: partOf(source.values.figures) })),
  };
}

/** Whether an id is the asked one, part by part; `*` stands for any part. An expression made of what was asked could take for ever. */
function isAsked(id: string, asked: readonly string[]): boolean {
  const parts = id.split('.');
  return parts.length === asked.length && parts.every((part, nth) => asked[nth] === '*' || asked[nth] === part);
}
