import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Startup progress of Temporal, shown in the banner of the pages. */
export interface TemporalStatus {
  temporal: 'looking' | 'building' | 'ready' | 'unavailable';
  /** Vietnamese, one sentence for any user. */
  message: string;
  /** 0–100 while progress is known. */
  percent?: number;
  /** Address of Temporal's own pages, once they run. */
  uiUrl?: string;
}

/** Writes the startup progress of Temporal for the pages. */
export function writeTemporalStatus(dataDir: string, status: TemporalStatus): void {
  const path = join(dataDir, 'status.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(status)}\n`);
  renameSync(`${path}.new`, path);
}

/** The last written progress; null when `npm start` does not run from this folder. */
export function readTemporalStatus(dataDir: string): TemporalStatus | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'status.json'), 'utf8')) as TemporalStatus;
  } catch {
    return null;
  }
}
