import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId, planWorkflowId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { isReading, withBoundaryAnswer } from '../../domain/plan/boundary-answer';
import { orderFaults } from '../../domain/plan/check-chain';
import type { BoundaryAnswer, OpenPoint, Plan } from '../../domain/plan/plan';
import { dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { type Queryable, timestamp } from '../../storage/database';
import { loadPlan } from '../../storage/plans';
import { tellWorkflow } from '../../storage/relay';
import type { Caller } from '../contract';
import { applyMoves, type DeadlineMove, deadlineMoves, lockRounds } from './deadline-moves';

/** A person's answer to an open point (nội dung cần xác nhận) of an active plan. */
export interface PointAnswer {
  plan: string;
  requirement: string | null;
  code: string;
  /** The question, as it stands in the plan: two points may have one code. */
  message: string;
  /** For "trước ngày": whether sending on the day itself is on time; null for other points. */
  onTime: boolean | null;
  /** For a missing data cut-off: so many working days before the last day; null: none is set. */
  cutoffDays: number | null;
  /** What was decided and on what it rests. */
  answer: string;
  /** Who answers, by name: it is kept. */
  by: string;
}

/** What an answer would move: a yes to "Gửi trong ngày D có tính đúng hạn không?", or a data cut-off. */
export async function previewAnswer(
  caller: Pick<Caller, 'database' | 'at'>,
  given: PointAnswer,
): Promise<DeadlineMove[]> {
  const { plan, point } = await openPointOf(caller.database, given);
  const answered = answeredPlan(plan, point, given, caller.at);
  return movesOf(caller.database, caller.at, plan, answered, given.requirement);
}

/**
 * Closes an open point with a person's name. A yes to "trước ngày" makes the day itself the last day: the dates of the
 * requirement's rounds move by it, and with them who was late. A data cut-off is set on the rounds not yet closed.
 * @throws DungHanError NOT_FOUND when the point is not open; SETTLE_INVALID when a report below would no longer be due
 *   before the one above, or the answer is missing
 */
export async function answerPoint(caller: Caller, given: PointAnswer): Promise<DeadlineMove[]> {
  return caller.database.transaction(async (tx) => {
    await tx.rows('select id from plans where id = $1 for no key update', [given.plan]);
    const { plan, point } = await openPointOf(tx, given);
    const answered = answeredPlan(plan, point, given, caller.at);
    const moves = await movesOf(tx, caller.at, plan, answered, given.requirement);
    await lockRounds(tx, moves);
    await tx.rows('update plans set body = $2 where id = $1', [plan.id, JSON.stringify(answered)]);
    await tx.rows(
      `insert into point_answers (plan, requirement, code, message, on_time, answer, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        plan.id,
        point.requirement,
        point.code,
        point.message,
        given.onTime,
        given.answer,
        given.by,
        timestamp(caller.at),
      ],
    );
    await markRecompile(tx, caller, moves);
    await applyMoves(tx, moves, await loadCalendar(tx));
    await setBoundary(tx, answered, given.requirement);
    for (const { collection, history } of moves) {
      if (!history) await tellWorkflow(tx, collectionWorkflowId(collection));
    }
    if (moves.length > 0) await tellWorkflow(tx, planWorkflowId(plan.id));
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
  if (isReading(point) && given.onTime === null) {
    throw new DungHanError('SETTLE_INVALID', message('settlements.answer-missing'));
  }
  return { plan: stored.plan, point };
}

function answeredPlan(plan: Plan, point: OpenPoint, given: PointAnswer, at: number): Plan {
  if (isReading(point) && point.requirement !== null) {
    const answer: BoundaryAnswer = { onTime: given.onTime === true, by: given.by, on: dayOf(at) };
    return withBoundaryAnswer(plan, point.requirement, answer);
  }
  const open = plan.openPoints.filter((one) => one !== point);
  if (point.code !== 'CUTOFF_MISSING' || given.cutoffDays === null) return { ...plan, openPoints: open };
  const cutoff = { type: 'before', workingDays: given.cutoffDays } as const;
  const requirements = plan.requirements.map((one) => (one.id === point.requirement ? { ...one, cutoff } : one));
  return { ...plan, openPoints: open, requirements };
}

async function movesOf(
  db: Queryable,
  at: number,
  plan: Plan,
  answered: Plan,
  requirementId: string | null,
): Promise<DeadlineMove[]> {
  const was = plan.requirements.find(({ id }) => id === requirementId);
  const now = answered.requirements.find(({ id }) => id === requirementId);
  if (was === undefined || now === undefined) return [];
  if (was.boundary === now.boundary && was.cutoff === now.cutoff) return [];
  const calendar = await loadCalendar(db);
  const [fault] = orderFaults(answered.requirements, { roll: plan.roll, calendar });
  if (fault !== undefined) throw new DungHanError('SETTLE_INVALID', fault[1].message);
  return deadlineMoves(db, { at, before: calendar, after: calendar, reread: { plan: plan.id, requirement: now } });
}

async function setBoundary(tx: Queryable, plan: Plan, requirement: string | null): Promise<void> {
  const boundary = plan.requirements.find(({ id }) => id === requirement)?.boundary;
  if (boundary == null) return;
  await tx.rows(
    'update collections set boundary = $3 where plan = $1 and requirement = $2 and closed_at is null and boundary <> $3',
    [plan.id, requirement, boundary],
  );
}

/** A compiled report whose count of late units is no longer right gets a supplement. */
async function markRecompile(tx: Queryable, caller: Caller, moves: readonly DeadlineMove[]): Promise<void> {
  for (const { collection, before, after } of moves) {
    await tx.rows(
      `update collections c set uncompiled_since = $2
       where c.id = $1 and c.latest_version > 0 and c.uncompiled_since is null and not c.history
         and exists (select from obligations o where o.collection = c.id and not o.own
           and coalesce(o.counted_at, $2) >= least($3::timestamptz, $4::timestamptz)
           and coalesce(o.counted_at, $2) < greatest($3::timestamptz, $4::timestamptz))`,
      [collection, timestamp(caller.at), timestamp(before.lateFrom), timestamp(after.lateFrom)],
    );
  }
}
