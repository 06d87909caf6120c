import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';

/** One line of the journal of changes (nhật ký thay đổi). */
export interface AuditEntry {
  at: Instant;
  who: string;
  /** What was done: `plan.activate`, `report.submit`, `rollup.confirm`, `step.remind`. */
  action: string;
  /** Id of what it was done to. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
}

/** Writes the journal in the transaction of what it records: no change without its line, no line without its change. */
export async function writeAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.rows(insertAudit(1), auditValues(entry));
}

/** The same as a part of another statement. @param first number of the first of its five parameters, `auditValues` */
export function insertAudit(first: number): string {
  const [at, who, action, subject, detail] = [0, 1, 2, 3, 4].map((offset) => `$${first + offset}`);
  return `insert into audit (at, who, action, subject, detail) values (${at}, ${who}, ${action}, ${subject}, ${detail})`;
}

export function auditValues({ at, who, action, subject, detail }: AuditEntry): unknown[] {
  return [timestamp(at), who, action, subject, JSON.stringify(detail)];
}
