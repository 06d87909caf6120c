import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';

/** A unit's statement that it did a standing duty on these days. */
export interface AttestationRow {
  id: number;
  plan: string;
  requirement: string;
  unit: UnitId;
  compiler: UnitId;
  fromDay: Day;
  toDay: Day;
  note: string;
  attestedBy: string;
  channel: 'web' | 'cli' | 'record';
  at: Instant;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

type NewAttestation = Omit<AttestationRow, 'id' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'>;

/** Writes an attestation; one sent twice with a key is written once. @returns its number, and whether it is new */
export async function insertAttestation(
  tx: Transaction,
  given: NewAttestation,
  idempotencyKey: string | null,
): Promise<{ id: number; isNew: boolean }> {
  const { plan, requirement, unit, compiler, fromDay, toDay, note, attestedBy, channel, at } = given;
  const [row] = await tx.rows<{ id: number }>(
    `insert into attestations (plan, requirement, unit, compiler, from_day, to_day, note, attested_by, channel, at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (idempotency_key) do nothing returning id`,
    [plan, requirement, unit, compiler, fromDay, toDay, note, attestedBy, channel, timestamp(at), idempotencyKey],
  );
  if (row !== undefined) return { id: row.id, isNew: true };
  const [known] = await tx.rows<{ id: number }>('select id from attestations where idempotency_key = $1', [
    idempotencyKey,
  ]);
  return { id: known!.id, isNew: false };
}

/** Takes an attestation back. @returns it; null where there is none, or it was taken back before */
export async function markAttestationWithdrawn(
  tx: Transaction,
  id: number,
  by: { who: string; at: Instant; reason: string },
): Promise<AttestationRow | null> {
  const rows = await tx.rows<{ id: number }>(
    `update attestations set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4
     where id = $1 and withdrawn_at is null returning id`,
    [id, timestamp(by.at), by.who, by.reason],
  );
  return rows.length === 0 ? null : readAttestation(tx, id);
}

const SELECT = `select a.id, a.plan, a.requirement, a.unit, a.compiler, a.from_day as "fromDay", a.to_day as "toDay", a.note,
    a.attested_by as "attestedBy", a.channel, a.at, a.withdrawn_at as "withdrawnAt", a.withdrawn_by as "withdrawnBy",
    a.withdrawn_reason as "withdrawnReason" from attestations a`;

/** One attestation; null: there is none. */
export async function readAttestation(db: Queryable, id: number): Promise<AttestationRow | null> {
  const [row] = await db.rows<AttestationRow>(`${SELECT} where a.id = $1`, [id]);
  return row ?? null;
}

/** The attestations of a duty that touch these days, taken back or not, the newest day first. */
export async function readAttestationsOfDuty(
  db: Queryable,
  { plan, requirement, from, to }: { plan: string; requirement: string; from: Day; to: Day },
): Promise<AttestationRow[]> {
  return db.rows<AttestationRow>(
    `${SELECT} where a.plan = $1 and a.requirement = $2 and a.to_day >= $3 and a.from_day <= $4 order by a.to_day desc, a.id desc`,
    [plan, requirement, from, to],
  );
}

/** A unit's attestations of all its duties, the newest first. */
export async function readAttestationsOfUnit(db: Queryable, unit: UnitId, limit: number): Promise<AttestationRow[]> {
  return db.rows<AttestationRow>(`${SELECT} where a.unit = $1 order by a.id desc limit $2`, [unit, limit]);
}
