import { execFileSync } from 'node:child_process';

/** A running process and the memory it holds. */
export interface ProcessMemory {
  pid: number;
  parent: number;
  /** Resident set in bytes; memory shared with others (PostgreSQL's buffers) is in each of them. */
  rss: number;
  command: string;
}

/** A process and all below it, as `ps` sees them now. */
export function processTree(root: number): ProcessMemory[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 });
  const all = lines.split('\n').flatMap((line): ProcessMemory[] => {
    const [, pid, parent, kibibytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), rss: Number(kibibytes) * 1_024, command }];
  });
  const within = new Set([root]);
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid);
  }
  return all.filter(({ pid }) => within.has(pid));
}
