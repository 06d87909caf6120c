import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** The document by which a report was asked for. */
export interface RequestDocument {
  number: string;
  date: Day;
}

/** What was asked for, of one round. */
export interface ReportRequestRow {
  collection: string;
  plan: string;
  requirement: string;
  year: number;
  number: number;
  subject: string;
  document: RequestDocument | null;
  requestedBy: string;
  requestedAt: Instant;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

/** A round `c` was asked for, beside the rounds that the document's own dates make. */
export const isRequestedSql = (c: string): string =>
  `exists (select from report_requests q where q.collection = ${c}.id)`;
/** A round `c` was asked for, and the request was withdrawn. */
export const isRequestWithdrawnSql = (c: string): string =>
  `exists (select from report_requests q where q.collection = ${c}.id and q.withdrawn_at is not null)`;

export async function insertReportRequest(
  tx: Transaction,
  request: Omit<ReportRequestRow, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'> & {
    idempotencyKey: string | null;
  },
): Promise<void> {
  await tx.rows(
    `insert into report_requests (collection, plan, requirement, year, number, subject, document_number, document_date, requested_by,
       requested_at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[request.collection, request.plan, request.requirement, request.year, request.number, request.subject],
      ...[request.document?.number ?? null, request.document?.date ?? null],
      ...[request.requestedBy, timestamp(request.requestedAt), request.idempotencyKey],
    ],
  );
}

/** The number of the next request for a requirement in a year; call it with the plan locked. */
export async function nextRequestNumber(
  tx: Transaction,
  plan: string,
  requirement: string,
  year: number,
): Promise<number> {
  const [row] = await tx.rows<{ number: number }>(
    `select coalesce(max(number), 0) + 1 as number from report_requests where plan = $1 and requirement = $2 and year = $3`,
    [plan, requirement, year],
  );
  return row!.number;
}

/** The rounds that an earlier press of the same button made. */
export async function requestedByKey(tx: Transaction, plan: string, key: string): Promise<ReportRequestRow[]> {
  return tx.rows<ReportRequestRow>(`${SELECT} where q.idempotency_key = $1 and q.plan = $2 order by q.collection`, [
    key,
    plan,
  ]);
}

export async function withdrawRequestRow(
  tx: Transaction,
  collection: string,
  given: { at: Instant; by: string; reason: string },
): Promise<void> {
  await tx.rows(
    `update report_requests set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where collection = $1`,
    [collection, timestamp(given.at), given.by, given.reason],
  );
}

const SELECT = `select q.collection, q.plan, q.requirement, q.year, q.number, q.subject, q.requested_by as "requestedBy",
  q.requested_at as "requestedAt", q.withdrawn_at as "withdrawnAt", q.withdrawn_by as "withdrawnBy",
  q.withdrawn_reason as "withdrawnReason", case when q.document_number is not null then
    jsonb_build_object('number', q.document_number, 'date', q.document_date) end as document
  from report_requests q`;

/** What was asked for of a round; null where the round has a date of the document. */
export async function readReportRequest(db: Queryable, collection: string): Promise<ReportRequestRow | null> {
  const [row] = await db.rows<ReportRequestRow>(`${SELECT} where q.collection = $1`, [collection]);
  return row ?? null;
}

/**
 * The requests that were made, the newest first.
 * @param reach condition over `c.plan` and `c.compiler`, with its values from `$1` on
 */
export async function readReportRequests(
  db: Queryable,
  reach: { where: string; values: readonly unknown[] },
  most: number,
): Promise<ReportRequestRow[]> {
  return db.rows<ReportRequestRow>(
    `${SELECT} join collections c on c.id = q.collection where ${reach.where}
     order by q.requested_at desc, q.collection limit ${most}`,
    reach.values,
  );
}
