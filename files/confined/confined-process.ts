import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../config/project-folder';
import type { JobAnswer, JobOrder } from './serve';

/** How much one job may take. */
export interface JobLimits {
  /** Milliseconds: the worst crafted files we know take two seconds, a scan of a hundred pages a tenth of one. */
  timeoutMs: number;
  /** Megabytes of objects. */
  heapMb: number;
  /** Megabytes of the whole process, bytes of files included. Known on Linux only. */
  rssMb: number;
}

/** Why a job gave no answer. */
export class ConfinedFault extends Error {}

/** How often the memory of a busy process is looked at: it can grow by some hundred megabytes meanwhile. */
const LOOK_MS = 100;
/** A process that needs longer to load its parsers never will. */
const START_MS = 60_000;

interface Job {
  resolve(value: unknown): void;
  reject(fault: ConfinedFault): void;
  timers: NodeJS.Timeout[];
}

/**
 * A process of its own that may only compute: Node's permission model keeps it from writing, starting programs and reading anything
 * but the program's files, `lockDown` from the network. It gets no environment, so no password of the database is in it. It is killed
 * with SIGKILL, which it cannot refuse.
 */
export class ConfinedProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private job: Job | null = null;
  private ended: string | null = null;

  /**
   * @param program the file that calls `serve`
   * @param onEnd called once, when it is gone for whatever reason
   */
  constructor(
    program: string,
    private readonly limits: JobLimits,
    private readonly onEnd: (why: string) => void,
  ) {
    this.child = fork(program, { execArgv: flags(program, limits), env: {}, serialization: 'advanced', stdio: QUIET });
    this.child.on('error', (fault) => this.end(String(fault)));
    this.child.on('exit', (code, signal) => this.end(`exit ${code ?? signal}`));
    const starting = setTimeout(() => this.end('did not start'), START_MS).unref();
    this.ready = new Promise((resolve) => {
      this.child.once('message', () => {
        clearTimeout(starting);
        this.child.on('message', (answer) => this.finish(answer));
        resolve();
      });
    });
    this.keepsParent(false);
  }

  get isFree(): boolean {
    return this.job === null && this.ended === null;
  }

  /** @throws ConfinedFault when it took too much time or memory, died, or was ended */
  run(order: JobOrder): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.job = { resolve, reject, timers: [] };
      this.keepsParent(true);
      void this.ready.then(() => this.begin(order));
    });
  }

  /** Ends it at once, with the job it is at. */
  end(why: string): void {
    if (this.ended !== null) return;
    this.ended = why;
    this.child.kill('SIGKILL');
    this.finish({ fault: why } satisfies JobAnswer);
    this.onEnd(why);
  }

  private begin(order: JobOrder): void {
    if (this.job === null || this.ended !== null) return;
    const { timeoutMs, rssMb } = this.limits;
    this.job.timers = [
      setTimeout(() => this.end('too slow'), timeoutMs),
      setInterval(() => this.residentMb() > rssMb && this.end('too much memory'), LOOK_MS),
    ];
    this.child.send(order, (fault) => fault !== null && this.end(String(fault)));
  }

  /** @param answer a `JobAnswer`, unless a file has taken the process over: then it can be anything */
  private finish(answer: unknown): void {
    const { job } = this;
    if (job === null) return;
    this.job = null;
    for (const timer of job.timers) clearTimeout(timer);
    this.keepsParent(false);
    try {
      const { value, fault } = answer as { value?: string; fault?: string };
      if (fault === undefined) job.resolve(JSON.parse(value!));
      else job.reject(new ConfinedFault(String(fault)));
    } catch {
      job.reject(new ConfinedFault('no answer'));
    }
  }

  /** Megabytes it holds at the moment; 0 where the system does not tell. */
  residentMb(): number {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024;
    } catch {
      return 0;
    }
  }

  /** An idle process must not keep a command or a test from ending. */
  private keepsParent(keeps: boolean): void {
    for (const handle of [this.child, this.child.channel]) {
      if (keeps) handle?.ref();
      else handle?.unref();
    }
  }
}

/** Nothing it prints reaches our log, and it reads no input. */
const QUIET: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc'];

function flags(program: string, { heapMb }: JobLimits): string[] {
  const project = projectFolder();
  const readable = ['dist', 'node_modules', 'package.json'].map((name) => realpathSync(join(project, name)));
  return [
    '--permission',
    ...[...readable, dirname(realpathSync(program))].map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${heapMb}`,
  ];
}
