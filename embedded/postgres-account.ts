import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An account of the operating system. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL must run as, since it refuses root. No account is ever created.
 * @returns null when we are not root, so that PostgreSQL runs as the current user
 * @throws Error when we are root and the machine has neither `postgres` nor `nobody`.
 */
export function postgresAccount(uid = process.getuid?.() ?? 1): Account | null {
  if (uid !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const account = accountOf(name);
    if (account !== null && account.uid !== 0) return account;
  }
  throw new Error('no account "postgres" or "nobody" on this machine');
}

/**
 * Whether the account may traverse a folder and all its parents; usually not a home folder of mode 700.
 */
export function isOpenTo(account: Account, folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (!mayEnter(account, path)) return false;
    if (path === dirname(path)) return true;
  }
}

function mayEnter(account: Account, folder: string): boolean {
  try {
    const { mode, uid, gid } = statSync(folder);
    if (uid === account.uid) return (mode & 0o100) !== 0;
    if (gid === account.gid) return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
  } catch {
    return true; // Does not exist yet; it will be created accessible.
  }
}

function accountOf(name: string): Account | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return { name, uid: uid as number, gid: gid as number };
  } catch {
    return null;
  }
}
