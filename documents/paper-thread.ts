import { parentPort } from 'node:worker_threads';
import type { Paper } from '../domain/papers/paper';
import { type PaperKind, paperFile } from './paper-file';

/** What the thread is asked for, and what it says: how far it is, the file, or what went wrong. */
export interface PaperOrder {
  id: number;
  paper: Paper;
  kind: PaperKind;
}
export type PaperAnswer = { id: number } & ({ share: number } | { file: Uint8Array } | { fault: string });

parentPort?.on('message', async ({ id, paper, kind }: PaperOrder) => {
  const say = (answer: PaperAnswer) => parentPort!.postMessage(answer);
  let said = 0;
  try {
    const file = await paperFile(paper, kind, (share) => {
      // A hundred messages are enough for a bar.
      if (share - said < 0.01) return;
      said = share;
      say({ id, share });
    });
    say({ id, file });
  } catch (fault) {
    say({ id, fault: String((fault as Error).stack ?? fault) });
  }
});
