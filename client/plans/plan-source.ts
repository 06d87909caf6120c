import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Plan } from '../../domain/plan/plan';
import type { Register } from '../../domain/units/unit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import { loadPlan, readPlanText } from '../../storage/plans';
import { loadRegister } from '../../storage/units';

/** A stored document with the file it was read from, its register and the calendar. */
export interface PlanSource {
  source: string;
  file: string;
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
}

/** A document in force or withdrawn. @throws DungHanError NOT_FOUND */
export async function requirePlanSource(db: Queryable, id: string): Promise<PlanSource> {
  const stored = await loadPlan(db, id);
  const register = stored && (await loadRegister(db, stored.plan.register));
  if (stored === null || register === null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: id }));
  return { ...(await readPlanText(db, id)), plan: stored.plan, register, calendar: await loadCalendar(db) };
}
