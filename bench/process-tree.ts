import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A running process and the memory it holds. */
export interface ProcessMemory {
  pid: number;
  parent: number;
  /** Resident set in bytes; memory shared with others (PostgreSQL's buffers) is in each of them. */
  rss: number;
  /** Proportional set: of shared memory only this process's share. As `rss` where the system does not tell. */
  pss: number;
  command: string;
}

/** A process and all below it, as `ps` sees them now. */
export function processTree(root: number): ProcessMemory[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 });
  const all = lines.split('\n').flatMap((line): ProcessMemory[] => {
    const [, pid, parent, kibibytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), rss: Number(kibibytes) * 1_024, pss: 0, command }];
  });
  const within = new Set([root]);
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid);
  }
  return all.filter(({ pid }) => within.has(pid)).map((one) => ({ ...one, pss: proportionalSet(one.pid) ?? one.rss }));
}

function proportionalSet(pid: number): number | null {
  try {
    const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1_024;
  } catch {
    return null;
  }
}
