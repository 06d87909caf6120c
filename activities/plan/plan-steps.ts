import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { nextSlot } from '../../domain/calendar/slots';
import { noticesOfMilestone } from '../../domain/notices/notices-of-milestone';
import { collectionsOf } from '../../domain/obligations/collections-of';
import { deadlineFor, isEndless, periodAfter, rulesOf } from '../../domain/obligations/periods';
import { settledPlan } from '../../domain/obligations/settlement';
import { requirementOf } from '../../domain/plan/requirement-of';
import { type NewestPeriod, nextPlanStep, type PlanStep } from '../../domain/steps/next-plan-step';
import { placeSteps } from '../../domain/steps/place-steps';
import { formatInstant, type Instant } from '../../domain/time/time';
import { addCollections } from '../../storage/activate';
import { writeAudit } from '../../storage/audit';
import type { Queryable, Transaction } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { insertNotices } from '../../storage/notices';
import { loadPlan, type StoredPlan } from '../../storage/plans';
import { isRequestedSql } from '../../storage/report-requests';
import { recordPlanStep } from '../../storage/steps';
import { loadDirectory, loadRegister } from '../../storage/units';
import { type ActivityDeps, instantOf, type StepRequest } from '../deps';
import type { PlanOutlook } from '../outlook';

/** The steps of a plan as activities. */
export function planSteps(deps: ActivityDeps) {
  return {
    /** The next step of a plan, read by its workflow before each wait. */
    async readNextPlanStep(request: { id: string; at: string }): Promise<PlanOutlook> {
      const next = await readPlanStep(deps.database, request.id, await deps.calendar());
      if (next === null) return { finished: true, next: null };
      return { finished: false, next: { step: next.id, kind: next.kind, at: formatInstant(next.at) } };
    },

    /** Adds the next period of a recurring requirement; its own workflow opens it on time. */
    addPeriod: (request: StepRequest) =>
      performPlanStep(deps, request, async (tx, stored, step) => {
        const [requirementId, period] = step.id.slice('addPeriod:'.length).split('/') as [string, string];
        const calendar = await deps.calendar();
        const plan = settledPlan(stored.plan, stored.settled);
        const requirement = requirementOf(plan, requirementId);
        const next = requirement === null ? null : periodAfter(requirement, period);
        const register = await loadRegister(tx, plan.register);
        if (requirement === null || next === null || register === null) return;
        const deadline = deadlineFor(requirement, next, rulesOf(plan, calendar));
        const collections = collectionsOf(plan, requirement, { period: next, deadline }, register);
        await addCollections(tx, plan, collections, { at: instantOf(request.at), notifyPast: false });
      }),

    /** Reminds the plan's owner of a milestone (sơ kết, tổng kết), for which no report is due. */
    remindMilestone: (request: StepRequest) =>
      performPlanStep(deps, request, async (tx, stored, step, calendar) => {
        const { plan } = stored;
        const owner = plan.document.issuer;
        const directory = await loadDirectory(tx, [owner], plan.tree, instantOf(request.at));
        const slot = nextSlot(calendar, instantOf(request.at), plan.slots);
        await insertNotices(tx, noticesOfMilestone(step, plan, directory, slot));
      }),
  };
}

async function performPlanStep(
  deps: ActivityDeps,
  request: StepRequest,
  act: (tx: Transaction, stored: StoredPlan, step: PlanStep, calendar: WorkingCalendar) => Promise<void>,
): Promise<boolean> {
  const at = instantOf(request.at);
  const calendar = await deps.calendar();
  return deps.database.transaction(async (tx) => {
    await lockPlan(tx, request.id);
    const stored = await loadPlan(tx, request.id);
    const step = await readPlanStep(tx, request.id, calendar);
    if (stored === null || step === null || step.id !== request.step || step.at > at) return false;
    await act(tx, stored, step, calendar);
    await recordPlanStep(tx, request.id, step.id, at);
    await writeAudit(tx, {
      at,
      who: 'Đúng Hạn',
      action: `plan.${step.kind}`,
      subject: request.id,
      detail: { step: step.id },
    });
    return true;
  });
}

/** The next step of a plan; null when it is withdrawn or nothing is left. */
export async function readPlanStep(db: Queryable, id: string, calendar: WorkingCalendar): Promise<PlanStep | null> {
  const stored = await loadPlan(db, id);
  if (stored === null || stored.withdrawnAt !== null) return null;
  const done = await db.rows<{ step: string }>('select step from plan_steps_done where plan = $1', [id]);
  const newest = await newestPeriods(db, stored, calendar);
  return nextPlanStep(
    newest,
    stored.plan.milestones,
    new Set(done.map((row) => row.step)),
    stored.activatedAt,
    calendar,
  );
}

async function newestPeriods(db: Queryable, stored: StoredPlan, calendar: WorkingCalendar): Promise<NewestPeriod[]> {
  const endless = settledPlan(stored.plan, stored.settled).requirements.filter(isEndless);
  if (endless.length === 0) return [];
  const rows = await db.rows<{
    requirement: string;
    period: string;
    lastDay: string;
    lateFrom: Instant;
    workingDue: string;
    periodFrom: string;
    eventOn: string | null;
    activatedAt: Instant;
    ladder: Parameters<typeof placeSteps>[0];
  }>(
    `select distinct on (requirement) requirement, period_id as period, last_day as "lastDay", late_from as "lateFrom",
       working_due as "workingDue", period ->> 'from' as "periodFrom", event_on as "eventOn", activated_at as "activatedAt",
       ladder
     from collections c where plan = $1 and requirement = any($2) and not ${isRequestedSql('c')} order by requirement, late_from desc`,
    [stored.plan.id, endless.map((requirement) => requirement.id)],
  );
  return rows.flatMap(({ requirement, period, ladder, ...anchor }) => {
    const open = placeSteps(ladder, anchor, calendar).find((step) => step.kind === 'open');
    return open === undefined ? [] : [{ requirement, period, opensAt: open.at }];
  });
}
