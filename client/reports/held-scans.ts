import type { Message } from '../../domain/messages/message';
import type { UploadedFile } from '../../files/uploaded-file';
import { deleteHeldScans, insertHeldScan } from '../../storage/held-scans';
import type { Caller } from '../contract';
import { overLimits } from './held-files';

/** What one report would carry: scans that wait for it, and those just chosen. */
export interface ScansOfReport {
  obligation: string;
  held: readonly { sha256: string; name: string; bytes: number }[];
  chosen: readonly UploadedFile[];
}

/** Keeps scans chosen on the page that records papers until it is sent without a fault, at most a week. */
export async function holdScans({ writer, at }: Caller, reports: readonly ScansOfReport[]): Promise<void> {
  if (reports.every(({ chosen }) => chosen.length === 0)) return;
  await writer.transaction(async (tx) => {
    await deleteHeldScans(tx, [], at);
    for (const { obligation, chosen } of reports)
      for (const file of chosen) await insertHeldScan(tx, obligation, file, at);
  });
}

/** What is wrong when a report would carry all its scans; null when nothing is. */
export function scansOverLimits({ held, chosen }: ScansOfReport): Message | null {
  return overLimits(held, chosen);
}
