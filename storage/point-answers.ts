import type { OpenPoint } from '../domain/plan/plan';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** A person's answer to an open point (nội dung cần xác nhận) of a plan. */
export interface PointAnswerRow {
  plan: string;
  point: Pick<OpenPoint, 'requirement' | 'code' | 'message'>;
  /** For "trước ngày": whether the day itself is on time; null for other points. */
  onTime: boolean | null;
  answer: string;
  by: string;
  at: Instant;
}

/** Stores an answer. */
export async function insertPointAnswer(tx: Transaction, given: PointAnswerRow): Promise<void> {
  const { requirement, code, message } = given.point;
  await tx.rows(
    `insert into point_answers (plan, requirement, code, message, on_time, answer, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [given.plan, requirement, code, message, given.onTime, given.answer, given.by, timestamp(given.at)],
  );
}

/** The questions about a plan that were answered. */
export async function readAnsweredPoints(
  db: Queryable,
  plan: string,
): Promise<{ requirement: string | null; code: string }[]> {
  return db.rows('select distinct requirement, code from point_answers where plan = $1', [plan]);
}
