import type { Requirement } from '../domain/plan/plan';
import type { Transaction } from './database';
import { isOwingSql, isRemindedSql, requirementSql } from './standing';

/** The facts of plan and form key that a submission depends on. */
export interface SubmissionContext {
  requirement: Requirement;
  /**
   * This report leaves none owed, or only such as other reports may be taking at this moment: more transactions than the
   * server has connections are not under way.
   */
  mayBeLast: boolean;
  /** The receipt of an earlier request with the same idempotency key. */
  earlier: string | null;
  withdrawn: boolean;
  /** Mail slots of a test plan. */
  everySeconds: number | null;
}

/** What a report needs of its plan, as it stood in one version of the plan's row. */
interface PlanFacts extends Pick<SubmissionContext, 'requirement' | 'everySeconds'> {
  /**
   * `xmin`, the transaction that wrote this version of the row, which no two versions in a server have in common; of a round that
   * goes by a text before an amendment also that text.
   */
  planVersion: string;
}

const PLAN_VERSION = `p.xmin::text || coalesce('/' || c.superseded, '')`;

/** The plans of the last reports by plan and requirement: a plan with its forms is the largest part of what a report reads. */
const known = new Map<string, PlanFacts>();
const MOST_KNOWN = 200;

/**
 * Reads the context of a submission. Must run after `lockForReport`, as a statement of its own: the second request of a
 * double click waits there until the first has its receipt, and `mayBeLast` must see all reports that were taken before.
 */
export async function readSubmissionContext(
  tx: Transaction,
  obligation: string,
  idempotencyKey: string | null,
): Promise<SubmissionContext | null> {
  const requirementOfPlan = obligation.split('/', 2).join('/');
  const before = known.get(requirementOfPlan);
  const [row] = await tx.rows<
    Omit<SubmissionContext, keyof PlanFacts> & { planVersion: string; facts: PlanFacts | null }
  >(
    `select ${PLAN_VERSION} as "planVersion",
       case when ${PLAN_VERSION} is distinct from $3 then (select jsonb_build_object('requirement', r,
         'everySeconds', p.body -> 'slots' -> 'everySeconds') from (${requirementSql('c', 'p')}) x) end as facts,
       (select s.receipt from submissions s where s.idempotency_key = $2) as earlier,
       p.withdrawn_at is not null or c.withdrawn_at is not null as withdrawn,
       ${isOwingSql('o')} and not exists (select from obligations n where n.collection = o.collection and ${isRemindedSql('n')}
         order by n.late_from offset current_setting('max_connections')::integer) as "mayBeLast"
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan where o.id = $1`,
    [obligation, idempotencyKey, before?.planVersion ?? null],
    'read-submission-context',
  );
  if (row === undefined) return null;
  const { planVersion, facts, ...context } = row;
  const plan = before?.planVersion === planVersion ? before : facts && { ...facts, planVersion };
  if (plan === null) return null;
  known.delete(requirementOfPlan);
  known.set(requirementOfPlan, plan);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  return { ...context, requirement: plan.requirement, everySeconds: plan.everySeconds };
}
