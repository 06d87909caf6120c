import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../config/project-folder';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { type CheckedFile, safeName } from './check-file';
import { rememberFirstText } from './first-text';
import type { InspectionAnswer, InspectionOrder } from './inspection-worker';

/** How much looking into files may take. */
export interface InspectionLimits {
  threads: number;
  /** Milliseconds for one file: the worst crafted ones we know take two seconds, a scan of a hundred pages a tenth of one. */
  timeoutMs: number;
  /** Files that may wait for a thread. */
  waiting: number;
  /** Megabytes of objects one thread may hold beside the bytes of the file. */
  heapMb: number;
}

const USUAL: InspectionLimits = {
  threads: Math.min(4, Math.max(2, availableParallelism() - 1)),
  timeoutMs: 8_000,
  waiting: 200,
  heapMb: 256,
};

interface Job {
  /** Whose file it is: of one sender only one file is looked at in the same moment. */
  sender: string;
  name: string;
  content: Buffer;
  settle(checked: CheckedFile): void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** Beside this file when the program is built; tests run from TypeScript and use the built one. */
const BESIDE = join(__dirname, 'inspection-worker.js');
const PROGRAM = existsSync(BESIDE) ? BESIDE : join(projectFolder(), 'dist', 'files', 'inspection-worker.js');

/**
 * Has files looked into by threads, away from the one that answers everybody. A thread that dies or takes too long is ended,
 * and its file is refused: nothing is taken that nobody has looked at.
 */
export class FileInspection {
  private readonly threads: Thread[] = [];
  private readonly waiting: Job[] = [];
  private isClosed = false;

  constructor(
    private readonly limits: Partial<InspectionLimits> = {},
    private readonly say: (fault: string) => void = () => undefined,
    private readonly program = PROGRAM,
  ) {}

  /**
   * Looks into a file as `inspectFile` does. The bytes given are gone afterwards; those of the answer are theirs.
   * @throws DungHanError SERVICE_UNAVAILABLE when too many wait
   */
  inspect(sender: string, name: string, content: Buffer): Promise<CheckedFile> {
    if (this.isClosed || this.waiting.length >= this.limit('waiting')) {
      throw new DungHanError('SERVICE_UNAVAILABLE', message('uploads.busy'));
    }
    return new Promise((settle) => {
      this.waiting.push({ sender, name, content, settle });
      this.handOut();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private limit(name: keyof InspectionLimits): number {
    return this.limits[name] ?? USUAL[name];
  }

  /** Gives free threads the files that have waited longest, one of each sender. */
  private handOut(): void {
    for (let next = this.nextJob(); next >= 0; next = this.nextJob()) {
      const thread = this.threads.find(({ job }) => job === null) ?? this.newThread();
      if (thread === null) return;
      const [job] = this.waiting.splice(next, 1);
      this.begin(thread, job!);
    }
  }

  private nextJob(): number {
    const busy = new Set(this.threads.map(({ job }) => job?.sender));
    return this.waiting.findIndex(({ sender }) => !busy.has(sender));
  }

  private newThread(): Thread | null {
    if (this.threads.length >= this.limit('threads')) return null;
    const worker = new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: this.limit('heapMb') } });
    const thread: Thread = { worker, job: null, timer: null };
    worker.unref();
    worker.on('message', (answer: InspectionAnswer) => {
      if ('fault' in answer) this.end(thread, answer.fault);
      else this.finish(thread, answer);
    });
    worker.on('error', (fault) => this.end(thread, String(fault)));
    worker.on('exit', () => this.end(thread, 'exit'));
    this.threads.push(thread);
    return thread;
  }

  private begin(thread: Thread, job: Job): void {
    // Small buffers share their memory with others, which must not move along.
    const own = job.content.byteLength === job.content.buffer.byteLength ? job.content : new Uint8Array(job.content);
    const order: InspectionOrder = { name: job.name, bytes: own.buffer as ArrayBuffer };
    thread.job = job;
    thread.timer = setTimeout(() => this.end(thread, 'too slow'), this.limit('timeoutMs'));
    thread.worker.postMessage(order, [order.bytes]);
  }

  private finish(thread: Thread, { inspection, bytes }: Exclude<InspectionAnswer, { fault: string }>): void {
    const { checked, firstText } = inspection;
    const { job } = thread;
    clearTimeout(thread.timer!);
    thread.job = null;
    if (checked.ok) {
      const content = Buffer.from(bytes);
      rememberFirstText(content, firstText);
      job?.settle({ ok: true, file: { ...checked.file, content } });
    } else job?.settle(checked);
    this.handOut();
  }

  private end(thread: Thread, why: string): void {
    const place = this.threads.indexOf(thread);
    if (place < 0) return;
    this.threads.splice(place, 1);
    clearTimeout(thread.timer ?? undefined);
    void thread.worker.terminate();
    if (!this.isClosed) this.say(why);
    thread.job?.settle(refusal(thread.job.name));
    this.handOut();
  }
}

function refusal(name: string): CheckedFile {
  const fault = message('uploads.unfinished');
  return { ok: false, code: 'UPLOAD_TYPE', message: message('uploads.of-file', { file: safeName(name), fault }) };
}

declare module 'fastify' {
  interface FastifyInstance {
    fileInspection: FileInspection;
  }
}
