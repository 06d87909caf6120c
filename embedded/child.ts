import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { killGroup } from './kill-group';

/** Bytes. */
const LONG_LOG = 10_000_000;

/** How a child ended: one of the two is set. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** The account to run as; absent: our own. */
  account?: { uid: number; gid: number };
  /** Log file the child's output is appended to. Not a pipe: a child must survive a killed parent without SIGPIPE. */
  logFile: string;
  /** The signal `stop` sends first. */
  stopSignal?: NodeJS.Signals;
}

/**
 * A child process in its own process group, so that Ctrl-C reaches only the supervisor, which stops children in order.
 */
export interface Child {
  pid: number;
  /** Settles when the process has ended, for any reason. */
  exited: Promise<Ending>;
  /** How it ended; null while it runs. */
  ending(): Ending | null;
  /** Sends the stop signal, and after `graceMs` kills the whole group. Idempotent. */
  stop(graceMs?: number): Promise<Ending>;
}

/**
 * Starts a child.
 * @throws Error with the system's code (`ENOENT`, `EACCES`) when the command cannot be started.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  setAsideLongLog(options.logFile);
  const log = openSync(options.logFile, 'a', 0o600);
  try {
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log],
      ...(options.account ?? {}),
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return watched(child, options.stopSignal ?? 'SIGTERM');
  } finally {
    closeSync(log);
  }
}

/** The last lines of a child's log, shown when it ended unexpectedly. */
export function lastLines(logFile: string, count = 8): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/** Rotates a long log and keeps one old file, so that logs do not fill the disk. */
function setAsideLongLog(logFile: string): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LONG_LOG) renameSync(logFile, `${logFile}.old`);
}

function watched(child: ChildProcess, stopSignal: NodeJS.Signals): Child {
  const pid = child.pid as number;
  let ending: Ending | null = null;
  const exited = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      ending = { code, signal };
      resolve(ending);
    });
  });
  return {
    pid,
    exited,
    ending: () => ending,
    async stop(graceMs = 10_000) {
      if (ending !== null) return ending;
      child.kill(stopSignal);
      const timer = setTimeout(() => killGroup(pid), graceMs);
      try {
        return await exited;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
