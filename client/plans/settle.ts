import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { collectionsOf } from '../../domain/obligations/collections-of';
import { deadlineFor, periodsOf } from '../../domain/obligations/periods';
import { settledPlan, settlementRefusal } from '../../domain/obligations/settlement';
import { requirementOf } from '../../domain/plan/requirement-of';
import type { Day } from '../../domain/time/time';
import { addCollections } from '../../storage/activate';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { loadPlan } from '../../storage/plans';
import { loadRollup } from '../../storage/rollups';
import { insertSettlement } from '../../storage/settlements';
import { requirementSql } from '../../storage/standing';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { submitRollup } from '../rounds/rollups';
import type { Activation } from './activate';

/** A date a person confirms for an undated requirement. */
export interface Settlement {
  plan: string;
  requirement: string;
  date: Day;
  /** Name of the person who confirms; kept on record. */
  by: string;
  reason: string;
}

/**
 * Confirms a date that the document leaves open: the requirement gets its collection and timers, and compiled reports
 * already confirmed below are submitted to it at once.
 * @throws DungHanError NOT_FOUND, SETTLE_INVALID
 * @example await settleDate(caller, { plan: 'cu-jut-mttq-2020', requirement: 'district-report', date: '2020-11-20', by: 'Nguyễn Văn A', reason: 'KH 59/KH-MTTQ-BTT' })
 */
export async function settleDate(caller: Caller, settlement: Settlement): Promise<Activation> {
  return caller.writer.transaction((tx) => settleInTransaction(tx, caller, settlement));
}

async function settleInTransaction(tx: Transaction, caller: Caller, settlement: Settlement): Promise<Activation> {
  await lockPlan(tx, settlement.plan);
  const stored = await loadPlan(tx, settlement.plan);
  if (stored === null) throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: settlement.plan }));
  const calendar = await loadCalendar(tx);
  const rules = { roll: stored.plan.roll, calendar };
  const settled = stored.settled.get(settlement.requirement);
  const refusal = settled
    ? message('settlements.done', { requirement: settlement.requirement, day: settled })
    : settlementRefusal(stored.plan, settlement.requirement, settlement.date, rules);
  if (refusal !== null) throw new DungHanError('SETTLE_INVALID', refusal);
  await insertSettlement(tx, { ...settlement, at: caller.at });
  const plan = settledPlan(stored.plan, new Map([[settlement.requirement, settlement.date]]));
  const requirement = requirementOf(plan, settlement.requirement)!;
  const register = await loadRegister(tx, plan.register);
  if (register === null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: plan.register }));
  const collections = [...periodsOf(requirement)].flatMap((period) =>
    collectionsOf(plan, requirement, { period, deadline: deadlineFor(requirement, period, rules) }, register),
  );
  const added = await addCollections(tx, plan, collections, { at: caller.at, notifyPast: stored.notifyPast });
  await writeAudit(tx, {
    at: caller.at,
    who: caller.who,
    action: 'plan.settle',
    subject: settlement.plan,
    detail: {
      requirement: settlement.requirement,
      date: settlement.date,
      by: settlement.by,
      reason: settlement.reason,
    },
  });
  await handUpWaiting(tx, caller, settlement);
  return { plan: settlement.plan, collections: added };
}

/** Submits confirmed rollups below that waited for this date. */
async function handUpWaiting(tx: Transaction, caller: Caller, { plan, requirement }: Settlement): Promise<void> {
  const waiting = await tx.rows<{ obligation: string; collection: string; version: number }>(
    `select o.id as obligation, below.id as collection, max(r.version) as version
     from obligations o join collections above on above.id = o.collection
     join collections below on below.plan = above.plan and below.compiler = o.unit and below.period_id = above.period_id
     join rollups r on r.collection = below.id and r.state = 'confirmed'
     join plans p on p.id = above.plan
     where above.plan = $1 and above.requirement = $2
       and (${requirementSql('below', 'p')}) ->> 'feeds' = above.requirement
     group by 1, 2 order by o.id collate "C"`,
    [plan, requirement],
  );
  for (const { obligation, collection, version } of waiting) {
    const found = await loadRollup(tx, collection, version);
    if (found !== null) await submitRollup(tx, caller, obligation, found.rollup);
  }
}
