import type { Writer } from './database';

/** Minutes a person may take at the provider. */
const MINUTES = 10;
/** Hours after which a sign-in at a provider is forgotten. */
const KEPT_HOURS = 24;
/** Most sign-ins on their way; above it none is added. */
const MOST_WAITING = 5_000;

/** A sign-in at a provider, on its way. */
export interface ProviderSignIn {
  provider: string;
  stateHash: string;
  browserHash: string;
  next: string | null;
}

/**
 * Notes that a browser was sent to a provider, and forgets old ones.
 * @returns false when too many are on their way
 */
export async function insertProviderSignIn(db: Writer, signIn: ProviderSignIn): Promise<boolean> {
  await db.rows(`delete from provider_sign_ins where asked_at < now() - interval '${KEPT_HOURS} hours'`);
  const stored = await db.rows(
    `insert into provider_sign_ins (state_hash, provider, browser_hash, next) select $1, $2, $3, $4
     where (select count(*) from provider_sign_ins
       where used_at is null and asked_at > now() - interval '${MINUTES} minutes') < $5 returning state_hash`,
    [signIn.stateHash, signIn.provider, signIn.browserHash, signIn.next, MOST_WAITING],
  );
  return stored.length > 0;
}

/**
 * Uses up a sign-in, which is valid once, in time, for one provider and in the asking browser; one statement checks all of it.
 * @returns null when it is none of these
 */
export async function useProviderSignIn(
  db: Writer,
  { stateHash, provider, browserHash }: Omit<ProviderSignIn, 'next'>,
): Promise<{ next: string | null } | null> {
  const [used] = await db.rows<{ next: string | null }>(
    `update provider_sign_ins set used_at = now() where state_hash = $1 and provider = $2 and browser_hash = $3
       and used_at is null and asked_at > now() - interval '${MINUTES} minutes' returning next`,
    [stateHash, provider, browserHash],
  );
  return used ?? null;
}
