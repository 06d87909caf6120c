import type { OpenDraft } from '../../client/plans/plan-drafts';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import { loadPlan } from '../../storage/plans';
import { loadRegister } from '../../storage/units';
import type { ViewedPlan } from './plan-outlook';

/** An active plan as pages look at what it does; null when there is none. */
export async function readViewedPlan(db: Queryable, id: string): Promise<ViewedPlan | null> {
  const stored = await loadPlan(db, id);
  if (stored === null) return null;
  const register = await loadRegister(db, stored.plan.register);
  if (register === null) return null;
  return {
    plan: stored.plan,
    register,
    settled: stored.settled,
    activatedAt: stored.activatedAt,
    calendar: await loadCalendar(db),
  };
}

/** A draft as pages look at a plan. */
export async function viewedDraft(db: Queryable, { plan, register }: OpenDraft): Promise<ViewedPlan> {
  return { plan, register, settled: new Map(), activatedAt: null, calendar: await loadCalendar(db) };
}
