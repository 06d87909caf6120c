import type { NextStep } from '../domain/steps/next-step';
import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** Records a step as done, even without notices, and the weaker rungs it replaces as skipped. */
export async function recordStep(tx: Transaction, collection: string, next: NextStep, at: Instant): Promise<void> {
  const rows = [
    { step: next.step.id, outcome: 'done', planned: timestamp(next.step.at) },
    ...next.skips.map((step) => ({ step: step.id, outcome: 'skipped', planned: timestamp(step.at) })),
  ];
  await tx.rows(
    `insert into step_records (collection, step, outcome, planned_at, at)
     select $2, r.step, r.outcome, r.planned, $3
     from jsonb_to_recordset($1) as r(step text, outcome text, planned timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows), collection, timestamp(at)],
  );
}

/** Records a plan's own step as done: a period added, or a milestone reminded of. */
export async function recordPlanStep(tx: Transaction, plan: string, step: string, at: Instant): Promise<void> {
  await tx.rows('insert into plan_steps_done (plan, step, at) values ($1, $2, $3)', [plan, step, timestamp(at)]);
}
