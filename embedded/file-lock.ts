import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

/**
 * Runs `work` while no other process holds the same lock file; waits for the holder, and takes over the lock of a dead
 * one.
 * @param onWait called once, with the holder, when we must wait.
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait: (holder: ProcessIdentity) => void = () => undefined,
): Promise<T> {
  let told = false;
  for (;;) {
    const holder = takeLock(path);
    if (holder === null) break;
    if (!told) onWait(holder);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Takes a lock file without waiting.
 * @returns null when it is ours now, else its live holder (which may be another part of this very process).
 */
export function takeLock(path: string): ProcessIdentity | null {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(ownIdentity()), { mode: 0o600 });
  try {
    for (;;) {
      // Creating a link is atomic, so that no process reads a partially written lock.
      if (linked(draft, path)) return null;
      const holder = holderOf(path);
      if (holder !== null && isRunning(holder)) return holder;
      setAside(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead process's lock; restores it when another process took it over in between. */
function setAside(path: string, dead: ProcessIdentity | null): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside);
  if (taken !== null && (taken.pid !== dead?.pid || taken.start !== dead.start)) linked(aside, path);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** The owner of the lock file; null when there is none or it is not a valid lock. */
export function holderOf(path: string): ProcessIdentity | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<ProcessIdentity>;
    return typeof value.pid === 'number' && typeof value.start === 'string'
      ? { pid: value.pid, start: value.start }
      : null;
  } catch {
    return null;
  }
}
