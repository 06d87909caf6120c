import { isRunning, type ProcessIdentity } from './process-identity';

/** Kills a process group at once; only the process where it does not lead a group. */
export function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}

/**
 * Ends a process that is not our child: sends `signal`, waits, and kills its group when it does not end.
 * @param graceMs how long it may take to end
 */
export async function endProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!isRunning(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch {
    return;
  }
  const deadline = Date.now() + graceMs;
  while (isRunning(identity)) {
    if (Date.now() > deadline) {
      killGroup(identity.pid);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
