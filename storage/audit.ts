import type { Instant } from '../domain/time/time';
import { timestamp, type Writer } from './database';

/** One line of the journal of changes (nhật ký thay đổi). */
export interface AuditEntry {
  at: Instant;
  who: string;
  /** The action: `plan.activate`, `report.submit`, `rollup.confirm`, `step.remind`. */
  action: string;
  /** Id of the object of the action. */
  subject: string;
  detail: Readonly<Record<string, unknown>>;
}

/** Writes a line of the journal in the transaction of the change, so that neither exists without the other. */
export async function writeAudit(tx: Writer, entry: AuditEntry): Promise<void> {
  await tx.rows(insertAudit(1), auditValues(entry));
}

/** The insert as part of another statement. @param first number of its first of five parameters, `auditValues` */
export function insertAudit(first: number): string {
  const [at, who, action, subject, detail] = [0, 1, 2, 3, 4].map((offset) => `$${first + offset}`);
  return `insert into audit (at, who, action, subject, detail) values (${at}, ${who}, ${action}, ${subject}, ${detail})`;
}

export function auditValues({ at, who, action, subject, detail }: AuditEntry): unknown[] {
  return [timestamp(at), who, action, subject, JSON.stringify(detail)];
}
