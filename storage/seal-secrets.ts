import type { Transactions } from './database';
import { ownerOfSecret } from './second-factor';
import type { SecretBox } from './secret-box';

/** What became of the secrets of second factors when they were sealed. */
export interface SealedSecrets {
  /** Stored anew under the newest key. */
  sealed: number;
  /** Under no key of the setting: their people cannot sign in before the key is back or the factor is reset. */
  unreadable: number;
}

/** Stores under the newest key what an earlier version stored plain, or an earlier key sealed. Several processes may do so at once. */
export async function sealSecrets(db: Transactions, box: SecretBox): Promise<SealedSecrets> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ account: number; stored: string }>(
      'select id as account, totp_secret as stored from accounts where totp_secret is not null order by id for update',
    );
    const outcome = { sealed: 0, unreadable: 0 };
    for (const { account, stored } of rows.filter((row) => !box.isCurrent(row.stored))) {
      const secret = box.open(stored, ownerOfSecret(account));
      if (secret === null) outcome.unreadable += 1;
      else {
        const sealed = box.seal(secret, ownerOfSecret(account));
        await tx.rows('update accounts set totp_secret = $2 where id = $1', [account, sealed]);
        outcome.sealed += 1;
      }
    }
    return outcome;
  });
}
