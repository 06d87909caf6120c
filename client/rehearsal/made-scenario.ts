import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Collection } from '../../domain/obligations/collection';
import { collectionsAtActivation } from '../../domain/obligations/expand-plan';
import { isFinitePlan } from '../../domain/obligations/periods';
import type { Plan } from '../../domain/plan/plan';
import type { Scenario, ScenarioEvent } from '../../domain/rehearsal/scenario';
import { addDays, atTime, dayOf, type Instant, SECOND } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';

/** Scenarios that need no file. */
export type MadeScenario = 'nobody-sends' | 'everyone-on-time';

/** Days after the last deadline until which is rehearsed: the second repeated urging and its letter lie within them. */
const DAYS_AFTER = { 'nobody-sends': 60, 'everyone-on-time': 14 } as const;

/**
 * A scenario in which nobody sends anything, or everyone sends two working days before the end and compiled reports are
 * confirmed the day they are drafted. A plan with an end is activated on its effective day, another one now.
 * @example madeScenario('nobody-sends', plan614, register, vietnamCalendar(), at).events // []
 */
export function madeScenario(
  kind: MadeScenario,
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  at: Instant,
): Scenario {
  const activateAt = atTime(isFinitePlan(plan) ? plan.effective : dayOf(at), '08:30');
  const collections = collectionsAtActivation(plan, register, calendar, activateAt);
  const days = [dayOf(activateAt), ...collections.map(({ lastDay }) => lastDay)].sort();
  const events = kind === 'nobody-sends' ? [] : collections.flatMap((one) => onTime(one, plan, calendar, activateAt));
  return {
    title: kind === 'nobody-sends' ? 'Không đơn vị nào gửi' : 'Mọi đơn vị gửi đúng hạn',
    activateAt,
    until: atTime(addDays(days.at(-1)!, DAYS_AFTER[kind]), '23:00'),
    events: events.sort((a, b) => a.at - b.at),
  };
}

/** Reports of all units; what is compiled from others is sent by confirming the round below. */
function onTime(collection: Collection, plan: Plan, calendar: WorkingCalendar, activateAt: Instant): ScenarioEvent[] {
  const { requirement, period, compiler } = collection;
  const target = { requirement, period: period.id, compiler };
  const fed = new Set(plan.requirements.flatMap(({ feeds }) => (feeds === null ? [] : [feeds])));
  const sendAt = atTime(calendar.addWorkingDays(collection.workingDue, -2), '10:30');
  const reports = fed.has(requirement)
    ? []
    : collection.obligations.map(
        ({ unit }, index): ScenarioEvent => ({
          // A second apart, so that the order of receipts is that of the register.
          at: Math.max(sendAt, atTime(dayOf(activateAt), '09:00')) + (index % 1_800) * SECOND,
          type: 'submit',
          unit,
          values: null,
          nil: false,
          document: { number: null, date: null, signer: null },
          channel: 'web',
          sentOn: null,
          ...target,
        }),
      );
  const confirmAt = atTime(calendar.addWorkingDays(collection.lastDay, 1), '15:30');
  return [...reports, { at: confirmAt, type: 'confirm', by: 'Lãnh đạo cơ quan đầu mối (chạy thử)', ...target }];
}
