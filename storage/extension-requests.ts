import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { isUnsentSql } from './standing';

export type ExtensionRequestState = 'waiting' | 'granted' | 'refused' | 'withdrawn';

/** A unit's own request for a later last day. */
export interface ExtensionRequestRow {
  id: number;
  obligation: string;
  /** The last day it asks for. */
  until: Day;
  /** The last day when it was asked. */
  lastDay: Day;
  reason: string;
  askedBy: string;
  askedAt: Instant;
  state: ExtensionRequestState;
  settledBy: string | null;
  settledAt: Instant | null;
}

const COLUMNS = `q.id, q.obligation, q.asked_until as until, q.last_day as "lastDay", q.reason, q.asked_by as "askedBy",
  q.asked_at as "askedAt", q.state, q.settled_by as "settledBy", q.settled_at as "settledAt"`;

/** A request `q` of a report `o` that staff have to answer: the report has not come, or was not released, meanwhile. */
export const isWaitingRequestSql = (q: string, o: string): string => `(${q}.state = 'waiting' and ${isUnsentSql(o)})`;

/** Writes a request; null when one of this report waits already. */
export async function insertExtensionRequest(
  tx: Transaction,
  request: Pick<ExtensionRequestRow, 'obligation' | 'until' | 'lastDay' | 'reason' | 'askedBy' | 'askedAt'>,
): Promise<number | null> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into extension_requests (obligation, asked_until, last_day, reason, asked_by, asked_at, state)
     values ($1, $2, $3, $4, $5, $6, 'waiting') on conflict (obligation) where state = 'waiting' do nothing returning id`,
    [request.obligation, request.until, request.lastDay, request.reason, request.askedBy, timestamp(request.askedAt)],
  );
  return row?.id ?? null;
}

/**
 * Settles the request of a report that waits.
 * @param decision the decision that answered it; null where the unit withdrew it
 * @returns the id of the request; null when none waited
 */
export async function settleExtensionRequest(
  tx: Transaction,
  obligation: string,
  given: { state: Exclude<ExtensionRequestState, 'waiting'>; decision: number | null; by: string; at: Instant },
): Promise<number | null> {
  const [row] = await tx.rows<{ id: number }>(
    `update extension_requests set state = $2, decision = $3, settled_by = $4, settled_at = $5
     where obligation = $1 and state = 'waiting' returning id`,
    [obligation, given.state, given.decision, given.by, timestamp(given.at)],
  );
  return row?.id ?? null;
}

/** The decision that answered a request was taken back: the request waits again, unless a newer one does. */
export async function reopenExtensionRequest(tx: Transaction, decision: number): Promise<void> {
  await tx.rows(
    `update extension_requests q set state = 'waiting', decision = null, settled_by = null, settled_at = null
     where q.decision = $1 and not exists (select from extension_requests w
       where w.obligation = q.obligation and w.state = 'waiting')`,
    [decision],
  );
}

/** All requests for one report, the newest first. */
export async function readExtensionRequests(db: Queryable, obligation: string): Promise<ExtensionRequestRow[]> {
  return db.rows<ExtensionRequestRow>(
    `select ${COLUMNS} from extension_requests q where q.obligation = $1 order by q.id desc`,
    [obligation],
  );
}

/** A request that waits for an answer, with what a list names of it. */
export interface WaitingRequest extends ExtensionRequestRow {
  collection: string;
  unit: UnitId;
  unitName: string;
}

/**
 * The requests that wait for an answer, the earliest last day first.
 * @param reach condition over `o.unit`, `c.plan` and `c.compiler`, with its values from `$1` on
 */
export async function readWaitingRequests(
  db: Queryable,
  reach: { where: string; values: readonly unknown[] },
  most: number,
): Promise<WaitingRequest[]> {
  return db.rows<WaitingRequest>(
    `select ${COLUMNS}, o.collection, o.unit, u.short_name as "unitName" from extension_requests q
     join obligations o on o.id = q.obligation join collections c on c.id = o.collection
     join plans p on p.id = c.plan join units u on u.id = o.unit
     where ${isWaitingRequestSql('q', 'o')} and p.withdrawn_at is null and ${reach.where}
     order by o.late_from, q.asked_at, q.id limit ${most}`,
    reach.values,
  );
}
