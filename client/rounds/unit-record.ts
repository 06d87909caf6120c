import { tallyByYear, type YearTally } from '../../domain/states/unit-tally';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { type ListedReport, type ListTerms, readPublishedList } from './published-list';

/** What a unit has sent, and when, over the years. */
export interface UnitRecord {
  unit: UnitId;
  name: string;
  at: Instant;
  sample: boolean;
  /** The newest first. */
  years: YearTally<ListedReport>[];
}

/**
 * A unit's reports of all years, each with its deadline, receipt, result, extension and exemption; null: there is no such unit.
 * @param reach what the reader may see of them; null: all
 * @throws DungHanError LISTED_TOO_MANY
 */
export async function readUnitRecord(
  caller: { reader: Queryable; at: Instant },
  unit: UnitId,
  reach: ListTerms['reach'],
): Promise<UnitRecord | null> {
  const [row] = await caller.reader.rows<{ name: string }>('select name from units where id = $1', [unit]);
  if (row === undefined) return null;
  const { at, reports } = await readPublishedList(caller, {
    ...{ from: '1900-01-01', to: '2199-12-31', period: null, plans: null, units: [unit], asOf: null, reach },
  });
  return { unit, name: row.name, at, sample: reports.some(({ sample }) => sample), years: tallyByYear(reports, at) };
}
