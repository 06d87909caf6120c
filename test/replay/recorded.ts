import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { readHistory } from './history-file';

/** Folder of the histories recorded by `npm run record-histories`. */
export const HISTORIES = join(__dirname, 'histories');

/**
 * Replays every history of a folder with a bundle of workflows.
 * @returns the fault of each history by its file name; null when it replays.
 * @throws Error when the folder has none, as an empty check must not pass
 */
export async function replayFolder(folder: string, bundle: { code: string }): Promise<Record<string, Error | null>> {
  const files = readdirSync(folder).filter((file) => /\.json(\.gz)?$/.test(file));
  if (files.length === 0) throw new Error(`No history in ${folder}: run "npm run record-histories".`);
  const histories = files.map((file) => ({ workflowId: file, history: readHistory(join(folder, file)) }));
  const faults: Record<string, Error | null> = {};
  for await (const result of Worker.runReplayHistories({ workflowBundle: bundle }, histories)) {
    faults[result.workflowId] = result.error ?? null;
  }
  return faults;
}
