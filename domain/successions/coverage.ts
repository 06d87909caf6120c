import type { ObligationState } from '../states/state';
import type { UnitId } from '../units/unit';

/** A report of the rounds of one requirement and period, with who took it over. */
export interface CoveredReport {
  unit: UnitId;
  state: ObligationState;
  /** The unit that owes or sends it instead (đơn vị kế thừa); null: nobody. */
  successor: UnitId | null;
}

/**
 * Whom the report of each unit covers beside itself: the units whose report passed to it, also through others, in the register's order.
 * Each unit is covered by one report at most.
 * @example coverage([{ unit: 'a', state: 'ended', successor: 'b' }, { unit: 'b', state: 'open', successor: null }]).get('b') // ['a']
 */
export function coverage(reports: readonly CoveredReport[]): Map<UnitId, UnitId[]> {
  const next = new Map(reports.map((report) => [report.unit, passedTo(report)]));
  const covered = new Map<UnitId, UnitId[]>();
  for (const { unit } of reports) {
    const seen = new Set<UnitId>([unit]);
    let by = next.get(unit) ?? null;
    for (let further = by; further !== null && !seen.has(further); further = next.get(further) ?? null) {
      seen.add(further);
      by = further;
    }
    if (by !== null && next.has(by)) covered.set(by, [...(covered.get(by) ?? []), unit]);
  }
  return covered;
}

function passedTo({ state, successor }: CoveredReport): UnitId | null {
  return state === 'ended' ? successor : null;
}
