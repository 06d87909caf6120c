import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { type Message, message } from '../../domain/messages/message';
import type { Collection } from '../../domain/obligations/collection';
import { collectionsAtActivation } from '../../domain/obligations/expand-plan';
import { isFinitePlan } from '../../domain/obligations/periods';
import type { Plan } from '../../domain/plan/plan';
import type { Scenario, ScenarioEvent } from '../../domain/rehearsal/scenario';
import { addDays, atTime, dayOf, type Instant, SECOND } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';

/** Scenarios that need no file. */
export type GeneratedScenario = 'some-late' | 'nobody-sends' | 'everyone-on-time';

/** Their titles, the one staff ask for first in front. */
export const GENERATED_TITLES: Readonly<Record<GeneratedScenario, Message>> = {
  'some-late': message('rehearsals.made-some-late'),
  'nobody-sends': message('rehearsals.made-nobody-sends'),
  'everyone-on-time': message('rehearsals.made-everyone-on-time'),
};

/** Days after the last deadline until which is rehearsed: the second repeated urging and its letter lie within them. */
const DAYS_AFTER = { 'some-late': 60, 'nobody-sends': 60, 'everyone-on-time': 14 } as const;
/** Of five units in a row, the fourth sends late and the fifth not at all. */
const FIFTH = 5;

/**
 * A scenario in which nobody sends anything, everyone sends two working days before the end, or most do so while some send three
 * working days late and some not at all; compiled reports are confirmed the day they are drafted. A plan with an end is activated on its effective day, another one now.
 * @example madeScenario('nobody-sends', plan614, register, vietnamCalendar(), at).events // []
 */
export function generateScenario(
  kind: GeneratedScenario,
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  at: Instant,
): Scenario {
  const activateAt = atTime(isFinitePlan(plan) ? plan.effective : dayOf(at), '08:30');
  const collections = collectionsAtActivation(plan, register, calendar, activateAt);
  const days = [dayOf(activateAt), ...collections.map(({ lastDay }) => lastDay)].sort();
  const given = { plan, calendar, activateAt, late: kind === 'some-late' };
  const events = kind === 'nobody-sends' ? [] : collections.flatMap((one) => sent(one, given));
  return {
    title: GENERATED_TITLES[kind],
    activateAt,
    until: atTime(addDays(days.at(-1)!, DAYS_AFTER[kind]), '23:00'),
    events: events.sort((a, b) => a.at - b.at),
  };
}

interface Given {
  plan: Plan;
  calendar: WorkingCalendar;
  activateAt: Instant;
  /** Some send late or not at all; else all are on time. */
  late: boolean;
}

/** Reports of the units; what is compiled from others is sent by confirming the round below. */
function sent(collection: Collection, { plan, calendar, activateAt, late }: Given): ScenarioEvent[] {
  const { requirement, period, compiler } = collection;
  const target = { requirement, period: period.id, compiler };
  const fed = new Set(plan.requirements.flatMap(({ feeds }) => (feeds === null ? [] : [feeds])));
  const sendAt = atTime(calendar.addWorkingDays(collection.workingDue, -2), '10:30');
  const lateAt = atTime(calendar.addWorkingDays(collection.lastDay, 3), '10:30');
  const units = fed.has(requirement) ? [] : collection.obligations;
  const reports = units.flatMap(({ unit, own }, index): ScenarioEvent[] => {
    const place = late && !own ? index % FIFTH : 0;
    if (place === FIFTH - 1) return [];
    const at = place === FIFTH - 2 ? lateAt : sendAt;
    return [
      {
        // A second apart, so that the order of receipts is that of the register.
        at: Math.max(at, atTime(dayOf(activateAt), '09:00')) + (index % 1_800) * SECOND,
        type: 'submit',
        unit,
        values: null,
        nil: false,
        document: { number: null, date: null, signer: null },
        channel: 'web',
        sentOn: null,
        ...target,
      },
    ];
  });
  const confirmAt = atTime(calendar.addWorkingDays(collection.lastDay, 1), '15:30');
  return [...reports, { at: confirmAt, type: 'confirm', by: 'Lãnh đạo cơ quan đầu mối (chạy thử)', ...target }];
}
