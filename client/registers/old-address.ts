import type { Transaction } from '../../storage/database';
import { queueFormerAddress } from '../../storage/former-addresses';
import type { Caller } from '../contract';

/**
 * Has the old address told that it was replaced, so that a change its owner did not want is noticed: not where mail does not reach it
 * any more.
 * @param before the contact as it was locked
 */
export async function tellOldAddress(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  before: { id: string; name: string; email: string; bad: boolean },
  email: string,
): Promise<void> {
  if (before.bad || before.email.toLowerCase() === email.toLowerCase()) return;
  await queueFormerAddress(tx, { contact: before.id, name: before.name, address: before.email }, caller);
}
