import { message } from '../messages/message';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { ScenarioEvent } from './scenario';
import { type ScenarioFrame, type Target, unitCodeOf } from './scenario-frame';
import type { SubmitEvent } from './scenario-reports';
import { type NamedUnits, unitsNamed } from './scenario-units';

export type ConfirmEvent = Extract<ScenarioEvent, { type: 'confirm' }>;

/** An entry in which staff mark reports as checked. */
export interface AcceptEntry {
  at: Instant;
  target: Target;
  names: readonly NamedUnits[];
}

/**
 * Checks by staff, in order of time. `all` and `others`: every unit whose latest report is not checked by then.
 * @param reports what units send, and the confirmations by which a compiler's report goes one level up
 */
export function acceptEvents(
  frame: ScenarioFrame,
  entries: readonly AcceptEntry[],
  reports: readonly (SubmitEvent | ConfirmEvent)[],
): ScenarioEvent[] {
  const checked = new Map<string, Instant>();
  return [...entries]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, target, names }) => {
      const { id, requirement, period, compiler, obligations } = target.collection;
      const sent = lastSent(reports, target, at);
      const isWaiting = (unit: UnitId) => (sent.get(unit) ?? 0) > (checked.get(`${id}/${unit}`) ?? 0);
      const waiting = obligations.map(({ unit }) => unit).filter(isWaiting);
      const units = names.flatMap((one) => unitsToCheck(frame, target, one, waiting, at));
      for (const unit of units) checked.set(`${id}/${unit}`, at);
      return units.map((unit) => ({ type: 'accept' as const, at, unit, requirement, period: period.id, compiler }));
    });
}

function unitsToCheck(
  frame: ScenarioFrame,
  target: Target,
  one: NamedUnits,
  waiting: readonly UnitId[],
  at: Instant,
): UnitId[] {
  if (one.name === 'all' || one.name === 'others') return [...waiting];
  return unitsNamed(frame, target, one, []).filter((unit) => {
    if (waiting.includes(unit)) return true;
    frame.refuse(one.path, 'SCENARIO_UNKNOWN', message('scenarios.nothing-to-check', { at, unit: unitCodeOf(unit) }));
    return false;
  });
}

/** When each unit sent its latest report in a collection before an instant; "không phát sinh" needs no check. */
function lastSent(
  reports: readonly (SubmitEvent | ConfirmEvent)[],
  { collection, feeders }: Target,
  before: Instant,
): Map<UnitId, Instant> {
  const latest = new Map<UnitId, { at: Instant; nil: boolean }>();
  for (const report of reports) {
    const { requirement, period, compiler, at } = report;
    const handedUp = report.type === 'confirm';
    const unit = handedUp ? compiler : report.unit;
    const here = handedUp
      ? feeders.includes(requirement) && period === collection.period.id
      : requirement === collection.requirement && period === collection.period.id && compiler === collection.compiler;
    if (!here || unit === null || at >= before || at < (latest.get(unit)?.at ?? 0)) continue;
    latest.set(unit, { at, nil: !handedUp && report.nil });
  }
  return new Map([...latest].flatMap(([unit, { nil, at }]) => (nil ? [] : [[unit, at]])));
}
