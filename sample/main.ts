import { createInterface } from 'node:readline';
import type { Instant } from '../domain/time/time';
import { loadSample } from './sample';

/** What `npm start` passes as JSON in the first line of standard input, because it contains a password. */
export interface SampleRequest {
  databaseUrl: string;
  projectDir: string;
  at: Instant;
}

/**
 * Loads the sample in a separate process: rehearsing its years takes much memory, which is freed when the process ends.
 */
async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const { databaseUrl, projectDir, at } = JSON.parse(line) as SampleRequest;
    await loadSample(databaseUrl, projectDir, at, (said) => process.stdout.write(`${said}\n`));
    return;
  }
}

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  },
);
