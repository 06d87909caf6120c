import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { DungHanError } from '../domain/errors';
import type { AnnouncedAddresses } from './announced-addresses';
import { type Child, lastLines, startChild } from './child';
import type { FolderClaim } from './claim';
import { answers } from './port';
import type { ServicePart } from './run-file';

/** Shared by all parts of one `npm start`. */
export interface RunContext {
  projectDir: string;
  dataDir: string;
  config: Config;
  claim: FolderClaim;
  /** Prints a line on the terminal. */
  say: (line: string) => void;
  addresses: AnnouncedAddresses;
  /** Environment of child processes; extended as parts start. */
  env: NodeJS.ProcessEnv;
}

/** The compiled entry point of a process of ours; null in a tree that has none. */
export function entryPoint(context: RunContext, path: string): string | null {
  const file = join(context.projectDir, 'dist', path);
  return existsSync(file) ? file : null;
}

/**
 * V8 keeps what it once took. By default it takes three times 16 MiB for objects just made while the program loads: 27 MiB of web and 17
 * of the worker for good (docs/benchmarks.md). Pages are made of such objects, so web gets more of them than the worker.
 */
const V8_FLAGS: Readonly<Partial<Record<ServicePart, readonly string[]>>> = {
  web: ['--max-semi-space-size=4'],
  worker: ['--max-semi-space-size=1', '--optimize-for-size'],
};

/** Starts one of our own Node processes; its output goes to `.data/logs/<part>.log`. */
export async function startNode(context: RunContext, part: ServicePart, entry: string): Promise<Child> {
  const child = await startChild({
    command: process.execPath,
    args: ['--enable-source-maps', ...(V8_FLAGS[part] ?? []), entry],
    cwd: context.projectDir,
    env: context.env,
    logFile: logOf(context, part),
  });
  context.claim.started(part, child.pid);
  return child;
}

/** Starts the web process, and waits until it answers. */
export async function startWeb(context: RunContext, entry: string): Promise<Child> {
  const child = await startNode(context, 'web', entry);
  const deadline = Date.now() + 60_000;
  while (!(await answers(context.config.port, context.config.host))) {
    if (child.ending() !== null || Date.now() > deadline) {
      await child.stop(1_000);
      throw new DungHanError(
        'PART_FAILED',
        `Tiến trình web không khởi động được. Những dòng cuối trong nhật ký:\nThe web process did not start; its last lines:\n${lastLines(logOf(context, 'web'))}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return child;
}

/** The log file of a part. */
export function logOf(context: Pick<RunContext, 'dataDir'>, part: ServicePart): string {
  return join(context.dataDir, 'logs', `${part}.log`);
}
