import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Queryable } from '../../storage/database';
import type { MatrixFilter } from './filter';
import { readRounds, roundsShown } from './rounds';
import { type MatrixCell, type MatrixUnit, readCells, readUnits } from './rows';
import { readTotals, type Totals } from './totals';

/** One page of the matrix: rounds side by side, units below each other, and the totals. */
export interface Matrix {
  /** Rounds that match the filter, those not shown included. */
  rounds: number;
  window: ReturnType<typeof roundsShown>;
  totals: Totals;
  units: MatrixUnit[];
  /** Units on all pages. */
  all: number;
  cells: MatrixCell[];
}

/**
 * Reads the matrix of units and rounds as the filter has it, now or at the end of a past day.
 * @example await readMatrix(database, readFilter({ ngay: '17/11/2026' }, at, null).filter, calendar)
 */
export async function readMatrix(db: Queryable, filter: MatrixFilter, calendar: WorkingCalendar): Promise<Matrix> {
  const rounds = await readRounds(db, filter);
  const window = roundsShown(rounds, filter);
  const collections = window.shown.flatMap((round) => round.collections);
  const counting = readTotals(db, filter, collections, calendar);
  // Only a filter by state depends on which deadlines are not open yet.
  const planned = filter.category === null ? [] : (await counting).planned;
  const [totals, { units, all }] = await Promise.all([counting, readUnits(db, filter, collections, planned)]);
  const ids = units.map(({ id }) => id);
  const cells = await readCells(db, filter, totals.rounds, ids, calendar);
  return { rounds: rounds.length, window, totals, units, all, cells };
}
