import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../../config/project-folder';
import type { ThreadOrder } from './workbook-thread';

/** Beside this file when the program is built; tests run from TypeScript and use the built one. */
const BESIDE = join(__dirname, 'workbook-thread.js');
const THREAD = existsSync(BESIDE) ? BESIDE : join(projectFolder(), 'dist', 'web', 'exports', 'workbook-thread.js');
/** Megabytes of objects; fifty thousand lines take half of it. */
const MOST_MB = 768;

/**
 * Writes tables as a file in a thread of its own, so that pages are answered meanwhile.
 * @param signal ends the thread when it is aborted
 * @throws Error when the thread fails or is ended
 */
export function writeAway(order: ThreadOrder, signal?: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
    thread.once('message', (content: Uint8Array) =>
      resolve(Buffer.from(content.buffer, content.byteOffset, content.byteLength)),
    );
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread that writes a file ended with ${code}`)));
    signal?.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.postMessage(order);
  });
}
