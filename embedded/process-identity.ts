import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Identifies a process even if its pid is reused later. `start` is opaque: only compare it. */
export interface ProcessIdentity {
  pid: number;
  start: string;
}

/**
 * When a process started, as an opaque text.
 * @returns null when no such process runs; a zombie does not run.
 */
export function startOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? linuxStart(pid) : portableStart(pid);
}

/** This very process. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid);
}

/** The identity of a process just started; one that has already ended gets an identity that never matches. */
export function identify(pid: number): ProcessIdentity {
  return { pid, start: startOf(pid) ?? 'gone' };
}

/** Whether exactly this process still runs, not a new one with the same pid. */
export function isRunning(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.start;
}

/** The command line of a process, arguments separated by blanks; empty when it has ended or is hidden. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** The parent's number, or null when the process has ended. 1 means that its parent is dead. */
export function parentOf(pid: number): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return null;
  }
}

function linuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses and may hold blanks; the fields are counted after the last ')'.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${bootId()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** Ticks are counted from the start of the machine, so they mean nothing after a restart. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    return 'boot';
  }
}

function portableStart(pid: number): string | null {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state === undefined || state.startsWith('Z') ? null : started.join(' ');
  } catch {
    return null;
  }
}
