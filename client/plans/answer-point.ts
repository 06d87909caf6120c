import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId, planWorkflowId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { rulesOf } from '../../domain/obligations/periods';
import { isReading, isYesOrNo, withBoundaryAnswer, withShortMonthAnswer } from '../../domain/plan/boundary-answer';
import { orderFaults } from '../../domain/plan/check-chain';
import { cutoffFaults } from '../../domain/plan/check-cutoff';
import type { BoundaryAnswer, OpenPoint, Plan, Requirement } from '../../domain/plan/plan';
import { pointRequirements } from '../../domain/plan/point-requirements';
import { requirementOf } from '../../domain/plan/requirement-of';
import { dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { markLatenessMoved, setBoundary } from '../../storage/collections';
import type { Queryable } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { loadPlan, replacePlanBody } from '../../storage/plans';
import { insertPointAnswer } from '../../storage/point-answers';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';
import { applyMoves, type DeadlineMove, deadlineMoves, lockMovedCollections } from './deadline-moves';

/** A person's answer to an open point (nội dung cần xác nhận) of an active plan. */
export interface PointAnswer {
  plan: string;
  requirement: string | null;
  code: string;
  /** Text of the question in the plan, because two points may have the same code. */
  message: string;
  /** For "trước ngày" and months without the day: whether sending on that day is on time; null for other points. */
  onTime: boolean | null;
  /** For a missing data cut-off: working days before the last day; null: no cut-off. */
  cutoffDays: number | null;
  /** What was decided, and on which basis. */
  answer: string;
  /** Name of the person who answers; kept on record. */
  by: string;
}

/**
 * The collections whose dates an answer would change: a yes to "Gửi trong ngày D có tính đúng hạn không?", or a
 * cut-off.
 */
export async function previewPointAnswer(
  caller: Pick<Caller, 'reader' | 'at'>,
  given: PointAnswer,
): Promise<DeadlineMove[]> {
  const { plan, point } = await openPointOf(caller.reader, given);
  const answered = answeredPlan(plan, point, given, caller.at);
  return movesOf(caller.reader, caller.at, plan, answered, pointRequirements(point));
}

/**
 * Closes an open point under a person's name. A yes to "trước ngày" makes the day itself the last day: the collections'
 * dates change, and with them which reports are late. A data cut-off is set on collections not yet closed.
 * @throws DungHanError NOT_FOUND when the point is not open; SETTLE_INVALID when a report below would no longer be due
 *   before the one above, the cut-off leaves no working day before the deadline, or the answer is missing
 */
export async function answerPoint(caller: Caller, given: PointAnswer): Promise<DeadlineMove[]> {
  return caller.writer.transaction(async (tx) => {
    await lockPlan(tx, given.plan);
    const { plan, point } = await openPointOf(tx, given);
    const answered = answeredPlan(plan, point, given, caller.at);
    const asked = pointRequirements(point);
    const moves = await movesOf(tx, caller.at, plan, answered, asked);
    await lockMovedCollections(tx, moves);
    await replacePlanBody(tx, answered);
    await insertPointAnswer(tx, { ...given, plan: plan.id, point, at: caller.at });
    for (const { collection, before, after } of moves) {
      await markLatenessMoved(tx, collection, [before.lateFrom, after.lateFrom], caller.at);
    }
    await applyMoves(tx, moves, await loadCalendar(tx), caller.at);
    for (const requirement of asked) {
      const boundary = requirementOf(answered, requirement)?.boundary ?? null;
      if (boundary !== null) await setBoundary(tx, { plan: plan.id, requirement }, boundary);
    }
    for (const { collection, history } of moves) {
      if (!history) await queueSignal(tx, collectionWorkflowId(collection));
    }
    if (moves.length > 0) await queueSignal(tx, planWorkflowId(plan.id));
    const { requirement, code, onTime, cutoffDays, answer, by } = given;
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'plan.answer',
      subject: plan.id,
      detail: { requirement, code, onTime, cutoffDays, answer, by, moved: moves.map((move) => move.collection) },
    });
    return moves;
  });
}

async function openPointOf(db: Queryable, given: PointAnswer): Promise<{ plan: Plan; point: OpenPoint }> {
  const stored = await loadPlan(db, given.plan);
  const point = stored?.plan.openPoints.find(
    (open) => open.requirement === given.requirement && open.code === given.code && open.message === given.message,
  );
  if (stored === null || point === undefined || point.code === 'DATE_MISSING') {
    throw new DungHanError('NOT_FOUND', message('settlements.point-gone'));
  }
  if (isYesOrNo(point) && given.onTime === null) {
    throw new DungHanError('SETTLE_INVALID', message('settlements.answer-missing'));
  }
  return { plan: stored.plan, point };
}

function answeredPlan(plan: Plan, point: OpenPoint, given: PointAnswer, at: number): Plan {
  if (isYesOrNo(point) && point.requirement !== null) {
    const answer: BoundaryAnswer = { onTime: given.onTime === true, by: given.by, on: dayOf(at) };
    return isReading(point)
      ? withBoundaryAnswer(plan, point.requirement, answer)
      : withShortMonthAnswer(plan, point.requirement, answer);
  }
  const open = plan.openPoints.filter((one) => one !== point);
  if (point.code !== 'CUTOFF_MISSING' || given.cutoffDays === null) return { ...plan, openPoints: open };
  const cutoff = { type: 'before', workingDays: given.cutoffDays } as const;
  const asked = pointRequirements(point);
  const requirements = plan.requirements.map((one) => (asked.includes(one.id) ? { ...one, cutoff } : one));
  return { ...plan, openPoints: open, requirements };
}

async function movesOf(
  db: Queryable,
  at: number,
  plan: Plan,
  answered: Plan,
  asked: readonly string[],
): Promise<DeadlineMove[]> {
  const differs = answered.requirements.filter((now) => {
    const was = requirementOf(plan, now.id);
    if (was === null || !asked.includes(now.id)) return false;
    return was.boundary !== now.boundary || was.cutoff !== now.cutoff || was.shortMonth !== now.shortMonth;
  });
  const changed = withFollowers(differs, answered);
  if (changed.length === 0) return [];
  const calendar = await loadCalendar(db);
  const rules = rulesOf(answered, calendar);
  const [fault] = [
    ...orderFaults(answered.requirements, rules).map(([, wrong]) => wrong),
    ...changed.flatMap((now) => cutoffFaults(now, rules)),
  ];
  if (fault !== undefined) throw new DungHanError('SETTLE_INVALID', fault.message);
  const moves: DeadlineMove[] = [];
  for (const requirement of changed) {
    const reread = { answered, requirement: requirement.id };
    moves.push(...(await deadlineMoves(db, { at, before: calendar, after: calendar, reread })));
  }
  return moves;
}

/** Some requirements with those whose deadlines count from theirs. */
function withFollowers(some: readonly Requirement[], { requirements }: Plan): Requirement[] {
  const found = [...some];
  for (const one of found) {
    const after = requirements.filter(({ due }) => due?.type === 'after' && due.requirement === one.id);
    found.push(...after.filter((follower) => !found.includes(follower)));
  }
  return found;
}
