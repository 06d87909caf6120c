import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../config/project-folder';
import type { Paper } from '../domain/papers/paper';
import type { PaperKind } from './paper-file';
import type { PaperAnswer, PaperOrder } from './paper-thread';

/** Beside this file when the program is built; tests run from TypeScript and use the built one. */
const BESIDE = join(__dirname, 'paper-thread.js');
const PROGRAM = existsSync(BESIDE) ? BESIDE : join(projectFolder(), 'dist', 'documents', 'paper-thread.js');
/** Megabytes of objects: a paper of 3,321 units needs half of it. */
const HEAP_MB = 384;
/** A thread without work ends after this time, and with it the memory of fonts and libraries. */
const IDLE_MS = 60_000;

interface Waiting {
  paper: Paper;
  kind: PaperKind;
  resolve(file: Buffer): void;
  reject(fault: Error): void;
  report(share: number): void;
}

/** One thread that writes papers one after the other, started by the first. */
let thread: Worker | null = null;
let idle: NodeJS.Timeout | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * Writes a paper in a thread of its own, so that pages of others answer meanwhile: a usual one takes half a second of the processor, one
 * of 3,321 units some seconds.
 * @param report called with the share that is done, from 0 to 1; PDF only
 * @param signal stops the writing when it is aborted
 * @throws Error when the thread ends: too much memory; the signal's reason when it is aborted
 * @example await writePaper(rollupPaper(facts), 'docx')
 */
export function writePaper(
  paper: Paper,
  kind: PaperKind,
  report: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Buffer> {
  const id = ++last;
  return new Promise<Buffer>((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    waiting.set(id, { paper, kind, resolve, reject, report });
    signal?.addEventListener('abort', () => drop(id, signal.reason), { once: true });
    post(id);
  });
}

function post(id: number): void {
  const { paper, kind } = waiting.get(id)!;
  const started = startedThread();
  started.ref();
  started.postMessage({ id, paper, kind } satisfies PaperOrder);
}

/** Ends one order. The thread that writes it can only be ended with it; the orders behind go to a new one. */
function drop(id: number, reason: Error): void {
  const order = waiting.get(id);
  if (order === undefined) return;
  const isWritten = [...waiting.keys()][0] === id;
  waiting.delete(id);
  order.reject(reason);
  if (!isWritten) return;
  const ended = thread;
  thread = null;
  void ended?.terminate();
  for (const next of waiting.keys()) post(next);
}

function startedThread(): Worker {
  if (idle !== null) clearTimeout(idle);
  idle = null;
  if (thread !== null) return thread;
  const started = new Worker(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, env: {}, execArgv: [] });
  started.on('message', (answer: PaperAnswer) => take(answer));
  started.on('error', (fault) => endAll(started, fault as Error));
  started.on('exit', () => endAll(started, new Error('the thread that writes papers has ended')));
  thread = started;
  return started;
}

function take(answer: PaperAnswer): void {
  const order = waiting.get(answer.id);
  if (order === undefined) return;
  if ('share' in answer) {
    order.report(answer.share);
    return;
  }
  waiting.delete(answer.id);
  if ('file' in answer) order.resolve(Buffer.from(answer.file));
  else order.reject(new Error(answer.fault));
  if (waiting.size === 0) rest();
}

/** Without work the thread keeps nobody from ending, and ends itself after a while. */
function rest(): void {
  const resting = thread;
  resting?.unref();
  idle = setTimeout(() => {
    if (thread === resting) thread = null;
    void resting?.terminate();
  }, IDLE_MS).unref();
}

function endAll(ended: Worker, fault: Error): void {
  if (thread !== ended) return;
  thread = null;
  for (const [id, { reject }] of waiting) {
    waiting.delete(id);
    reject(fault);
  }
}
