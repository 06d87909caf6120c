import type { Queryable } from '../../storage/database';

/** An account with a second factor of its own, as everybody has who signs in and may confirm. */
export async function addSecondPerson(db: Queryable, email: string): Promise<void> {
  await db.rows(
    `insert into accounts (email, name, created_at, totp_secret, totp_confirmed_at) values ($1, $1, now(), 'GEZDGNBV', now())`,
    [email],
  );
}
