import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far Temporal is: the banner of the pages shows it. */
export interface TemporalStatus {
  temporal: 'looking' | 'building' | 'ready' | 'unavailable';
  /** Vietnamese, one sentence for any user. */
  message: string;
  /** 0–100 while there is something to measure. */
  percent?: number;
  /** Temporal's own pages, once they are up. */
  uiUrl?: string;
}

/** Tells the pages how far Temporal is. */
export function writeTemporalStatus(dataDir: string, status: TemporalStatus): void {
  const path = join(dataDir, 'status.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(status)}\n`);
  renameSync(`${path}.new`, path);
}

/** What `npm start` last told about Temporal; null when it does not run from this folder. */
export function readTemporalStatus(dataDir: string): TemporalStatus | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'status.json'), 'utf8')) as TemporalStatus;
  } catch {
    return null;
  }
}
