import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import type { Notice } from '../../../domain/notices/notice';
import { parseScenario } from '../../../domain/rehearsal/parse-scenario';
import { latenessFacts } from '../../../domain/rehearsal/perform';
import { type Rehearsal, rehearse } from '../../../domain/rehearsal/rehearse';
import type { RehearsedCollection } from '../../../domain/rehearsal/rehearsed';
import type { Scenario } from '../../../domain/rehearsal/scenario';
import { daysLate } from '../../../domain/states/lateness';
import { formatInstant } from '../../../domain/time/time';
import { good, PLANS_FOLDER, readSourcePlan } from '../plan/plan-files';

/** The scenario shipped with a plan. */
export function readScenario(id: string): Scenario {
  const { plan, register } = readSourcePlan(id);
  const file = join(PLANS_FOLDER, 'scenarios', `${id}.yaml`);
  return good(parseScenario(readFileSync(file, 'utf8'), file, plan, register));
}

/** The result of its rehearsal. */
export function rehearsed(id: string): Rehearsal {
  const { plan, register } = readSourcePlan(id);
  return rehearse(plan, register, vietnamCalendar(), readScenario(id));
}

export function roundOfScenario(rehearsal: Rehearsal, requirement: string, period: string): RehearsedCollection {
  return rehearsal.collections.find(
    ({ collection }) => collection.requirement === requirement && collection.period.id === period,
  )!;
}

/** Slots in which mail of a kind was sent, without duplicates: `2020-06-01T14:00`. */
export function slotsOf(rehearsal: Rehearsal, kind: Notice['kind'], period: string): string[] {
  const found = rehearsal.notices.filter(
    (notice) => notice.kind === kind && notice.collection?.split('/')[2] === period,
  );
  return [...new Set(found.map(({ slot }) => formatInstant(slot).slice(0, 16)))];
}

/** Units that got mail of a kind in a slot, by code. */
export function unitsNotified(rehearsal: Rehearsal, kind: Notice['kind'], slot: string): string[] {
  const found = rehearsal.notices.filter(
    (notice) => notice.kind === kind && formatInstant(notice.slot).startsWith(slot),
  );
  return [...new Set(found.map(({ unit }) => unit.split(':')[1]!))];
}

/** Calendar days a unit was late with a round, as known at the end. */
export function daysLateOf(rehearsal: Rehearsal, round: RehearsedCollection, code: string): number {
  const obligation = [...round.obligations.values()].find(({ unit }) => unit.endsWith(`:${code}`))!;
  return daysLate(latenessFacts(round, obligation), rehearsal.until);
}
