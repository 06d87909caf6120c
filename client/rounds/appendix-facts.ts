import { reportTitle } from '../../domain/obligations/report-title';
import type { FormDefinition } from '../../domain/rollup/form';
import type { LeftOut } from '../../domain/rollup/left-out';
import type { Rollup } from '../../domain/rollup/rollup';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { readFormAt, readRequirement } from '../../storage/plans';
import { readSources, readUnitStandings, type UnitStanding } from '../../storage/rollup-units';
import { readLeftOut } from '../../storage/rollups';
import { readRoundPeriod } from '../../storage/round-period';
import type { Caller } from '../contract';
import { showRollup } from './rollups';

/** A version of a compiled report with everything its tables (phụ lục) show. */
export interface CompiledAppendix {
  /** "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  title: string;
  rollup: Rollup;
  confirmedAt: Instant | null;
  form: FormDefinition | null;
  leftOut: LeftOut;
  /** In the register's order. */
  units: ReadonlyMap<UnitId, UnitStanding>;
  /** Figures of the reports behind the version, by the id of the submission. */
  reports: ReadonlyMap<string, { unit: UnitId; figures: Readonly<Record<string, number>> }>;
}

/**
 * The facts of the tables of a compiled report.
 * @param version null: the newest
 * @throws DungHanError ROLLUP_MISSING
 * @example (await readAppendix(caller, 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu', null)).rollup.version // 1
 */
export async function readAppendix(
  caller: Pick<Caller, 'reader'>,
  collection: string,
  version: number | null,
): Promise<CompiledAppendix> {
  const { reader } = caller;
  const { rollup, confirmedAt } = await showRollup(caller, collection, version);
  const submissions = [...new Set(rollup.figures.flatMap(({ from }) => from))];
  const [form, leftOut, units, sources, requirement, period] = await Promise.all([
    readFormAt(reader, collection, rollup.at),
    readLeftOut(reader, rollup),
    readUnitStandings(reader, collection),
    readSources(reader, submissions),
    readRequirement(reader, collection),
    readRoundPeriod(reader, collection),
  ]);
  return {
    title: reportTitle(requirement?.report ?? 'báo cáo', period),
    ...{ rollup, confirmedAt, form, leftOut, units },
    reports: new Map(sources.map(({ submission, unit, values }) => [submission, { unit, figures: values.figures }])),
  };
}
