import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../config/project-folder';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { confinedParsers } from './confined-parsers';
import { ConfinedFault, ConfinedProcess, type JobLimits } from './confined-process';
import type { Parsers } from './parsers';
import { SenderQueue } from './sender-queue';
import type { JobOrder } from './serve';

/** How much reading what comes from outside may take of the machine. */
export interface ConfinedLimits extends JobLimits {
  processes: number;
  /** Jobs of one sender that may wait: several people of one unit who send at once. */
  waitingEach: number;
  /** Jobs of all senders that may wait. */
  waiting: number;
  /** A process that holds more megabytes after a job is replaced. */
  idleMb: number;
  /** Milliseconds after which a process without work ends; the last one, which saves the next file a start, later. */
  idleMs: number;
  lastIdleMs: number;
}

const DEFAULT_LIMITS: ConfinedLimits = {
  processes: Math.min(4, Math.max(2, availableParallelism() - 1)),
  timeoutMs: 8_000,
  heapMb: 512,
  rssMb: 1_024,
  waitingEach: 8,
  waiting: 200,
  idleMb: 300,
  idleMs: 60_000,
  lastIdleMs: 600_000,
};

/** Beside this file when the program is built; tests run from TypeScript and use the built one. */
const BESIDE = join(__dirname, 'program.js');
const PROGRAM = existsSync(BESIDE) ? BESIDE : join(projectFolder(), 'dist', 'files', 'confined', 'program.js');

interface Job {
  order: JobOrder;
  gone: AbortSignal | undefined;
  resolve(value: unknown): void;
  reject(fault: unknown): void;
}

interface Worker {
  process: ConfinedProcess;
  idle: NodeJS.Timeout | null;
}

/**
 * A few confined processes that read what people and programs send, so that a crafted file neither delays the pages of others nor
 * reaches anything. A process that dies or takes too much is replaced and its file refused: nothing is taken that was not looked at.
 */
export class ConfinedPool {
  private readonly limits: ConfinedLimits;
  private readonly workers: Worker[] = [];
  private readonly queue: SenderQueue<Job>;
  private isClosed = false;

  /** @param say told why a job was not finished, for the log */
  constructor(
    limits: Partial<ConfinedLimits> = {},
    private readonly say: (fault: string) => void = () => undefined,
    private readonly program = PROGRAM,
  ) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.queue = new SenderQueue(this.limits.waitingEach, this.limits.waiting);
  }

  /**
   * The parsers for one sender's request.
   * @param sender whose texts and files these are: of one sender only one is read at a time
   * @param gone aborted when nobody waits for the answer any more, as when the sender's connection closes
   */
  parsersFor(sender: string, gone?: AbortSignal): Parsers {
    return confinedParsers((job, args) => this.run(sender, { job, args }, gone));
  }

  /** Starts the first process, so that a file that is on its way need not wait for it. */
  warmUp(): void {
    if (this.workers.length === 0 && !this.isClosed) this.endWhenIdle(this.start());
  }

  close(): void {
    this.isClosed = true;
    for (const job of this.queue.clear()) job.reject(new ConfinedFault('closed'));
    for (const { process } of [...this.workers]) process.end('closed');
  }

  /**
   * Has one job done.
   * @throws ConfinedFault when it was not finished; DungHanError SERVICE_UNAVAILABLE when too many wait
   */
  run(sender: string, order: JobOrder, gone?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const job: Job = { order, gone, resolve, reject };
      if (gone?.aborted) return reject(left());
      if (this.isClosed || !this.queue.add(sender, job)) return reject(busy());
      gone?.addEventListener('abort', () => this.queue.remove(sender, job) && reject(left()), { once: true });
      this.handOut();
    });
  }

  private handOut(): void {
    for (;;) {
      const free = this.workers.find(({ process }) => process.isFree);
      if (free === undefined && this.workers.length >= this.limits.processes) return;
      const next = this.queue.next();
      if (next === null) return;
      void this.work(free ?? this.start(), next.sender, next.job);
    }
  }

  private async work(worker: Worker, sender: string, { order, gone, resolve, reject }: Job): Promise<void> {
    clearTimeout(worker.idle ?? undefined);
    const stop = () => worker.process.end(left().message);
    gone?.addEventListener('abort', stop, { once: true });
    try {
      resolve(await worker.process.run(order));
    } catch (fault) {
      if (gone?.aborted !== true && !this.isClosed) this.say((fault as Error).message);
      reject(fault);
    }
    gone?.removeEventListener('abort', stop);
    this.queue.done(sender);
    this.rest(worker);
    this.handOut();
  }

  private start(): Worker {
    const remove = () => {
      const at = this.workers.indexOf(worker);
      if (at >= 0) this.workers.splice(at, 1);
    };
    const worker: Worker = { process: new ConfinedProcess(this.program, this.limits, remove), idle: null };
    this.workers.push(worker);
    return worker;
  }

  /** Gives memory back after a costly job, and a process back when there is no work for it. */
  private rest(worker: Worker): void {
    if (worker.process.residentMb() > this.limits.idleMb) worker.process.end('grown');
    this.endWhenIdle(worker);
  }

  private endWhenIdle(worker: Worker): void {
    const { idleMs, lastIdleMs } = this.limits;
    clearTimeout(worker.idle ?? undefined);
    worker.idle = setTimeout(() => {
      if (this.workers.length > 1) return worker.process.end('idle');
      worker.idle = setTimeout(() => worker.process.end('idle'), lastIdleMs - idleMs).unref();
    }, idleMs).unref();
  }
}

function left(): ConfinedFault {
  return new ConfinedFault('the sender has gone');
}

function busy(): DungHanError {
  return new DungHanError('SERVICE_UNAVAILABLE', message('uploads.busy'));
}
