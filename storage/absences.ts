import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** An absence with its deputy (người thay, đến ngày …), as it is read. */
export interface StoredAbsence {
  id: number;
  contact: string;
  contactName: string;
  deputy: string;
  deputyName: string;
  from: Day;
  to: Day;
  reason: string;
  notedBy: string;
  notedAt: Instant;
  /** When it was cut short; null while it counts. */
  endedAt: Instant | null;
}

const COLUMNS = `a.id, a.contact, k.name as "contactName", a.deputy, d.name as "deputyName", a.from_on as "from", a.to_on as "to",
  a.reason, a.noted_by as "notedBy", a.noted_at as "notedAt", a.ended_at as "endedAt"`;

/** Absences of a unit's contacts that are not over on a day, the nearest first. */
export async function readAbsences(db: Queryable, unit: string, day: Day): Promise<StoredAbsence[]> {
  return db.rows<StoredAbsence>(
    `select ${COLUMNS} from absences a join contacts k on k.id = a.contact join contacts d on d.id = a.deputy
     where k.unit = $1 and a.ended_at is null and a.to_on >= $2 order by a.from_on, a.id`,
    [unit, day],
  );
}

/** One absence, locked; null when there is none. */
export async function lockAbsence(tx: Transaction, id: number): Promise<StoredAbsence | null> {
  const [row] = await tx.rows<StoredAbsence>(
    `select ${COLUMNS} from absences a join contacts k on k.id = a.contact join contacts d on d.id = a.deputy
     where a.id = $1 for update of a`,
    [id],
  );
  return row ?? null;
}

/** Whether a contact is already noted as away on one of these days. */
export async function isAwayBetween(tx: Transaction, contact: string, from: Day, to: Day): Promise<boolean> {
  const rows = await tx.rows(
    `select from absences where contact = $1 and ended_at is null and from_on <= $3 and to_on >= $2 limit 1`,
    [contact, from, to],
  );
  return rows.length > 0;
}

/** Writes an absence. @returns its number */
export async function insertAbsence(
  tx: Transaction,
  absence: Pick<StoredAbsence, 'contact' | 'deputy' | 'from' | 'to' | 'reason' | 'notedBy' | 'notedAt'>,
): Promise<number> {
  const { contact, deputy, from, to, reason, notedBy, notedAt } = absence;
  const [row] = await tx.rows<{ id: number }>(
    `insert into absences (contact, deputy, from_on, to_on, reason, noted_by, noted_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [contact, deputy, from, to, reason, notedBy, timestamp(notedAt)],
  );
  return row!.id;
}

/** Cuts an absence short. */
export async function setAbsenceEnded(tx: Transaction, id: number, by: string, at: Instant): Promise<void> {
  await tx.rows('update absences set ended_by = $2, ended_at = $3 where id = $1', [id, by, timestamp(at)]);
}
