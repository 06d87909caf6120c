import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** A report whose date a change of the calendar moved. */
export interface MovedReport {
  obligation: string;
  unit: UnitId;
}

/** The step id of the notices about a change of the calendar: one mail for each change and report. */
export function calendarStep(decision: number): string {
  return `calendar:${decision}`;
}

/** One notice to the office mailbox and the officer of each unit whose date moved, and one to the officer who compiles the round. */
export function noticesOfCalendar(
  given: { decision: number; plan: string; collection: string; compiler: UnitId; reports: readonly MovedReport[] },
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const { decision, plan, collection, compiler, reports } = given;
  const shared = { plan, collection, step: calendarStep(decision), at, slot, urgent: false };
  const toUnits = reports.flatMap(({ obligation, unit }) =>
    [...directory.contacts(unit, 'office'), ...directory.contacts(unit, 'officer')].map(
      (person): Notice => ({ ...shared, person: person.id, unit, obligation, kind: 'calendar' }),
    ),
  );
  const toCompiler = directory
    .contacts(compiler, 'officer')
    .map(
      (person): Notice => ({ ...shared, person: person.id, unit: compiler, obligation: null, kind: 'calendar-round' }),
    );
  return [...toUnits, ...toCompiler];
}
