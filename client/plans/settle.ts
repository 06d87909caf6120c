import { DungHanError } from '../../domain/errors';
import { planWorkflowId } from '../../domain/ids';
import { type Message, message } from '../../domain/messages/message';
import { collectionsOf } from '../../domain/obligations/collections-of';
import { firstPeriods, isEndless, rulesOf } from '../../domain/obligations/periods';
import { ruleInWords } from '../../domain/obligations/rule-words';
import {
  type Settled,
  settledDay,
  settledKey,
  settledPlan,
  settledRule,
  settlementRefusal,
} from '../../domain/obligations/settlement';
import { requirementOf } from '../../domain/plan/requirement-of';
import { parseRule } from '../../domain/plan/settled-rule';
import { type ClockTime, type Day, dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { loadPlan } from '../../storage/plans';
import { queueSignal } from '../../storage/relay';
import { loadRollup } from '../../storage/rollups';
import { insertSettlement } from '../../storage/settlements';
import { requirementSql } from '../../storage/standing';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { submitRollup } from '../rounds/rollups';
import type { Activation } from './activate';
import { openRounds } from './open-rounds';

/** What a person confirms for an undated requirement: one day, or a rule for every period. */
export interface Settlement {
  plan: string;
  requirement: string;
  /** The phase that gets the day. */
  phase?: string | null;
  date: Settled;
  /** Name of the person who confirms; kept on record. */
  by: string;
  reason: string;
}

/**
 * Confirms a date, or a rule for every period, that the document leaves open: the requirement gets its collections and
 * timers, and compiled reports already confirmed below are submitted to it at once.
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
  const { requirement: id, phase = null, date: given } = settlement;
  const settled = stored.settled.get(settledKey(id, phase));
  const asSettled = settledPlan(stored.plan, stored.settled);
  const refusal =
    settled === undefined
      ? settlementRefusal(asSettled, id, given, rulesOf(asSettled, calendar), phase)
      : alreadySettled(id, settled);
  if (refusal !== null) throw new DungHanError('SETTLE_INVALID', refusal);
  const plan = settledPlan(stored.plan, new Map([...stored.settled, [settledKey(id, phase), given]]));
  const requirement = requirementOf(plan, id)!;
  const rules = rulesOf(plan, calendar);
  const periods = firstPeriods(requirement, dayOf(caller.at), 2, rules).filter(
    ({ period }) => phase === null || period.id === phase,
  );
  const rule = settledRule(given);
  const { day: date, time } = settledDay(given) ?? { day: periods[0]!.deadline.lastDay, time: null };
  const { by, reason } = settlement;
  await insertSettlement(tx, { plan: plan.id, requirement: id, phase, date, time, rule, by, reason, at: caller.at });
  const register = await loadRegister(tx, plan.register);
  if (register === null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: plan.register }));
  const collections = periods.flatMap((dated) => collectionsOf(plan, requirement, dated, register));
  const added = await openRounds(tx, caller, plan, collections, stored.notifyPast);
  if (isEndless(requirement)) await queueSignal(tx, planWorkflowId(plan.id));
  await writeAudit(tx, {
    at: caller.at,
    who: caller.who,
    action: 'plan.settle',
    subject: settlement.plan,
    detail: {
      requirement: id,
      ...(phase && { phase }),
      date,
      ...(time && { time }),
      ...(rule && { rule }),
      by,
      reason,
    },
  });
  await handUpWaiting(tx, caller, settlement);
  return { plan: settlement.plan, collections: added };
}

/**
 * The one day or the rule that was given.
 * @param rule in the words of a plan file
 * @param time the hour of the day, itself on time where the document does not say otherwise; null: all of the day
 * @throws DungHanError SETTLE_INVALID where both or neither was given, or the rule is not one
 */
export function givenSettled(date: Day | null, rule: string | null, time: ClockTime | null = null): Settled {
  if ((date === null) === (rule === null))
    throw new DungHanError('SETTLE_INVALID', message('settlements.date-or-rule'));
  if (date !== null) return time === null ? date : { day: date, time };
  const parsed = parseRule(rule!);
  if (parsed.ok) return parsed.value;
  throw new DungHanError('SETTLE_INVALID', parsed.issues[0]!.message, { issues: parsed.issues });
}

function alreadySettled(requirement: string, settled: Settled): Message {
  const rule = settledRule(settled);
  if (rule !== null) return message('settlements.rule-done', { requirement, rule: ruleInWords(rule) });
  return message('settlements.done', { requirement, day: settledDay(settled)!.day });
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
