import { randomUUID } from 'node:crypto';
import { MAIL_WORKFLOW_ID } from '../domain/ids';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';
import { queueSignal } from './relay';
import { MAY_MAIL_SQL } from './restorations';

/** An address that mails of a contact no longer go to, and that is told so. */
export interface FormerAddress {
  id: number;
  /** Name of the contact, as it was there. */
  name: string;
  unitName: string;
  address: string;
  changedBy: string;
  changedAt: Instant;
  messageId: string;
  attempts: number;
}

/** After this many attempts the old address is not told any more. */
const MAX_ATTEMPTS = 5;

/**
 * Has the old address of a contact told that it was replaced, at any hour: a change that its owner did not want is noticed soon.
 * @param before the contact as it was
 */
export async function queueFormerAddress(
  tx: Transaction,
  before: { contact: string; name: string; address: string },
  given: { who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into former_addresses (contact, name, unit_name, address, changed_by, changed_at, message_id, state)
     select k.id, $2, u.name, $3, $4, $5, $6, 'waiting' from contacts k join units u on u.id = k.unit where k.id = $1`,
    [before.contact, before.name, before.address, given.who, timestamp(given.at), randomUUID()],
  );
  await queueSignal(tx, MAIL_WORKFLOW_ID, { urgent: true });
}

const IS_DUE = `f.state = 'waiting' and coalesce(f.retry_at, now()) <= now() and ${MAY_MAIL_SQL}`;

/** Machine milliseconds until the next one may be sent; null when none waits. */
export async function nextFormerAddress(db: Queryable): Promise<number | null> {
  const [row] = await db.rows<{ ms: number | null }>(
    `select ceil(extract(epoch from greatest(coalesce(retry_at, now()), now()) - now()) * 1000) as ms
     from former_addresses where state = 'waiting' order by 1 limit 1`,
  );
  return row?.ms ?? null;
}

/**
 * Takes the next old address that is to be told, for five minutes: after a crash it is told again, with the same Message-ID.
 * @returns null when none waits
 */
export async function claimFormerAddress(db: Writer): Promise<FormerAddress | null> {
  const [row] = await db.rows<FormerAddress>(
    `update former_addresses set attempts = attempts + 1, retry_at = now() + interval '5 minutes'
     where id = (select f.id from former_addresses f where ${IS_DUE} order by f.id limit 1 for update skip locked)
     returning id, name, unit_name as "unitName", address, changed_by as "changedBy", changed_at as "changedAt",
       message_id as "messageId", attempts`,
  );
  return row ?? null;
}

/** It was told. */
export async function recordFormerAddressTold(db: Writer, id: number, at: Instant): Promise<void> {
  await db.rows(`update former_addresses set state = 'sent', sent_at = $2, last_error = null where id = $1`, [
    id,
    timestamp(at),
  ]);
}

/** It was not told: tried again later, unless the address does not exist or was tried often enough. */
export async function recordFormerAddressRefused(
  db: Writer,
  { id, attempts }: Pick<FormerAddress, 'id' | 'attempts'>,
  refusal: { detail: string; final: boolean },
): Promise<void> {
  const state = refusal.final || attempts >= MAX_ATTEMPTS ? 'gave-up' : 'waiting';
  await db.rows('update former_addresses set state = $2, last_error = $3 where id = $1', [id, state, refusal.detail]);
}
