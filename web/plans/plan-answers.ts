import { createHash } from 'node:crypto';
import { periodName } from '../../domain/deadlines/periods';
import type { MessageOrText } from '../../domain/messages/message';
import type { Period } from '../../domain/obligations/collection';
import type { OpenPoint } from '../../domain/plan/plan';
import { NO_COUNTS } from '../../domain/states/round-counts';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';

/** A stored answer to an open point. */
export interface KeptAnswer {
  requirement: string | null;
  code: string;
  message: string;
  onTime: boolean | null;
  answer: string;
  by: string;
  at: Instant;
}

/** Answers to a plan's open points, newest first. */
export async function readAnswers(db: Queryable, plan: string): Promise<KeptAnswer[]> {
  return db.rows<KeptAnswer>(
    `select requirement, code, message, on_time as "onTime", answer, answered_by as by, answered_at as at
     from point_answers where plan = $1 order by id desc`,
    [plan],
  );
}

/** A short name of an open point for addresses: it has no id of its own, and its place in the list changes. */
export function pointKey({ requirement, code, message }: OpenPoint): string {
  return createHash('sha256').update(`${requirement}\n${code}\n${message}`).digest('hex').slice(0, 12);
}

/** A requirement of a plan with its rounds, for the way clause → requirement → rounds → units. */
export interface RequirementRounds {
  requirement: string;
  collection: string;
  title: MessageOrText;
  expected: number;
  /** Đã gửi, those returned since included. */
  received: number;
  returned: number;
  units: { name: string; obligation: string; state: string }[];
}

/** Most units listed under one round; the round's own page has them all. */
export const MOST_UNITS = 200;

/** The rounds of a plan with the units that report, in the register's order. */
export async function readRequirementRounds(db: Queryable, plan: string, at: Instant): Promise<RequirementRounds[]> {
  const rows = await db.rows<
    Omit<RequirementRounds, 'title' | 'expected' | 'received' | 'returned'> & { period: Period }
  >(
    `select c.requirement, c.id as collection, c.period,
       (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'obligation', x.id, 'state', x.state) order by x.ord), '[]')
        from (select o.id, o.ord, o.state, u.short_name as name from obligations o join units u on u.id = o.unit
              where o.collection = c.id order by o.ord limit ${MOST_UNITS}) x) as units
     from collections c where c.plan = $1 order by c.late_from, c.id limit 100`,
    [plan],
  );
  const ids = rows.map(({ collection }) => collection);
  const counts = await readRoundCounts(db, ids, at);
  return rows.map(({ period, ...row }) => {
    const { expected, sent, returned } = counts.get(row.collection) ?? NO_COUNTS;
    return { ...row, title: periodName(period), expected, received: sent, returned };
  });
}
