import type { Database } from '../storage/database';
import { type DigestAttempt, RENEW_MS, renewLeases } from '../storage/digests';

/** The digests that a running sender holds. */
export interface Leases {
  add(digests: readonly DigestAttempt[]): void;
  /** Its outcome is recorded, or it was given back. */
  remove(digest: DigestAttempt): void;
  stop(): void;
}

/** Renews the leases of a sender while it runs; a failed renewal is tried again. */
export function keepLeases(database: Database): Leases {
  const held = new Map<string, DigestAttempt>();
  let renewing = false;
  const timer = setInterval(() => {
    if (renewing || held.size === 0) return;
    renewing = true;
    renewLeases(database, [...held.values()])
      .catch(() => undefined)
      .finally(() => {
        renewing = false;
      });
  }, RENEW_MS);
  timer.unref();
  return {
    add: (digests) => {
      for (const digest of digests) held.set(digest.id, digest);
    },
    remove: ({ id }) => void held.delete(id),
    stop: () => clearInterval(timer),
  };
}
