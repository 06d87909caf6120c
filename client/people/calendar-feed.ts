import { createHash, randomBytes } from 'node:crypto';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { deleteFeed, saveFeed } from '../../storage/calendar-feeds';
import type { Caller } from '../contract';

/**
 * Makes a unit's calendar address; an older one stops working. It ends when the mail address of its maker is no longer the unit's.
 * @returns the secret part, shown once
 */
export async function makeFeed({ writer, at, who }: Caller, unit: UnitId, email: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await writer.transaction(async (tx) => {
    await saveFeed(tx, unit, feedHash(token), { at, who, email });
    await writeAudit(tx, { at, who, action: 'calendar.make', subject: unit, detail: {} });
  });
  return token;
}

/** Revokes a unit's calendar address. */
export async function revokeFeed({ writer, at, who }: Caller, unit: UnitId): Promise<void> {
  await writer.transaction(async (tx) => {
    if (await deleteFeed(tx, unit))
      await writeAudit(tx, { at, who, action: 'calendar.revoke', subject: unit, detail: {} });
  });
}

/** What is stored of the secret part of a calendar address. */
export function feedHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
