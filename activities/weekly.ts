import { nextSlot } from '../domain/calendar/slots';
import { noticesOfWeek, weeklyStep } from '../domain/notices/weekly';
import type { Instant } from '../domain/time/time';
import { inOffice } from '../storage/contacts';
import { insertNotices } from '../storage/notices';
import { loadPlan } from '../storage/plans';
import { loadDirectory } from '../storage/units';
import { readWeeklyPlans, subscribedAddressees } from '../storage/weekly-mail';
import type { ActivityDeps } from './deps';

/**
 * Writes the leaders' weekly mail, once a week for each plan with something open. Called by the hourly
 * reconciliation; a notice is unique by person, plan and week, so hourly calls write it once.
 */
export async function writeWeeklyNotices(
  deps: Pick<ActivityDeps, 'database' | 'calendar'>,
  at: Instant,
): Promise<number> {
  const step = weeklyStep(at);
  if (step === null) return 0;
  const calendar = await deps.calendar();
  let written = 0;
  for (const { plan, receivers } of await readWeeklyPlans(deps.database, at, step.at)) {
    written += await deps.database.transaction(async (tx) => {
      const stored = await loadPlan(tx, plan);
      if (stored === null) return 0;
      const directory = await loadDirectory(tx, receivers, stored.plan.tree, at);
      const slot = nextSlot(calendar, at, stored.plan.slots);
      const notices = noticesOfWeek(step, plan, receivers, directory, slot);
      const persons = await inOffice(
        tx,
        notices.map(({ person }) => person),
        at,
      );
      const stay = await subscribedAddressees(tx, persons);
      return insertNotices(
        tx,
        notices.filter(({ person }) => stay.has(person)),
      );
    });
  }
  return written;
}
