import type { WorkingCalendar } from '../domain/calendar/calendar';
import { nextSlot } from '../domain/calendar/slots';
import { noticesOfUnitChange } from '../domain/notices/notices-of-unit-change';
import { dayOf, type Instant } from '../domain/time/time';
import { writeAudit } from './audit';
import type { Transaction, Transactions } from './database';
import { insertNotices } from './notices';
import { type MadePassing, passOwedReports } from './passed-reports';
import { loadPlan } from './plans';
import { lockRegister, markUnitChangeDone, readDueUnitChanges, writeAltered } from './unit-changes';
import { loadDirectory } from './units';

/**
 * Does the changes of units whose day has come: names and superiors change, what ended units owe passes to who stands in their place, and
 * whom it concerns is told in the next slot. Called when a change is recorded and every hour; what is done already is not done again.
 * @returns what passed now
 */
export async function doDueUnitChanges(
  tx: Transaction,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<MadePassing[]> {
  for (const change of await readDueUnitChanges(tx, dayOf(at))) {
    await lockRegister(tx, change.register);
    if (!(await markUnitChangeDone(tx, change.id, at))) continue;
    await writeAltered(tx, change.succession, change.id);
    const { ended, added, altered } = change.succession;
    const detail = { change: change.id, ended: ended.length, added: added.length, altered: altered.length };
    await writeAudit(tx, { at, who: change.recordedBy, action: 'units.changed', subject: change.register, detail });
  }
  const made = await passOwedReports(tx, { at, calendar });
  await tellOfPassings(tx, made, at, calendar);
  return made;
}

/** The same in a transaction of its own. */
export async function doDueUnitChangesIn(
  database: Transactions,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<MadePassing[]> {
  return database.transaction((tx) => doDueUnitChanges(tx, at, calendar));
}

/** Tells each unit what it now owes or covers, and the officer of each office that compiles a round concerned. */
export async function tellOfPassings(
  tx: Transaction,
  made: readonly MadePassing[],
  at: Instant,
  calendar: WorkingCalendar,
): Promise<void> {
  for (const id of new Set(made.map(({ plan }) => plan))) {
    const { plan } = (await loadPlan(tx, id))!;
    const passings = made.filter((passing) => passing.plan === id);
    const rounds = [
      ...new Set(passings.flatMap((one) => [one.collection, ...(one.kind === 'open' ? [] : [one.into])])),
    ];
    const compilers = rounds.map((round) => [round, round.split('/')[3]!] as const);
    const units = [...passings.flatMap(({ to }) => to ?? []), ...compilers.map(([, compiler]) => compiler)];
    const directory = await loadDirectory(tx, [...new Set(units)], plan.tree, at);
    const slot = nextSlot(calendar, at, plan.slots);
    await insertNotices(tx, noticesOfUnitChange({ plan: id, passings, compilers }, directory, at, slot));
  }
}
