import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder';
import { findProgram, isProgram } from './find-program';
import { downloadBySdk } from './sdk-download';
import type { TemporalStatus } from './status-file';
import { buildTemporal, CLI_VERSION } from './temporal-build';

export interface FindTemporalOptions {
  env?: NodeJS.ProcessEnv;
  /** Progress as a sentence for any user; while building, with percent. */
  onProgress?: (status: TemporalStatus) => void;
  /** The compiler was started. */
  onSpawn?: (pid: number) => void;
  signal?: AbortSignal;
  /** The SDK's download; replaced by tests. */
  download?: typeof downloadBySdk;
}

/** The program, or why there is none and what to do. */
export type FoundTemporal = { path: string; from: string } | { reason: string };

/**
 * Looks for the Temporal CLI, whose dev server we run: `TEMPORAL_CLI_PATH`; `temporal` on PATH; the user's cache
 * folder; the SDK's official download; a build by Go into the cache folder.
 */
export async function findTemporal(options: FindTemporalOptions = {}): Promise<FoundTemporal> {
  const { env = process.env, onProgress = () => undefined, download = downloadBySdk } = options;
  onProgress({ temporal: 'looking', message: 'Đang tìm chương trình Temporal.' });
  const given = env.TEMPORAL_CLI_PATH;
  if (given !== undefined && given !== '') {
    return (await isTemporal(given))
      ? { path: given, from: 'TEMPORAL_CLI_PATH' }
      : { reason: `TEMPORAL_CLI_PATH chỉ đến ${given}, nhưng đó không phải chương trình Temporal chạy được.` };
  }
  const onPath = findProgram('temporal', env);
  if (onPath !== null && (await isTemporal(onPath))) return { path: onPath, from: 'PATH' };
  const cached = join(cacheFolder(env), 'bin', `temporal-${CLI_VERSION}`);
  if (isProgram(cached)) return { path: cached, from: 'cache' };
  onProgress({ temporal: 'looking', message: 'Đang tải chương trình Temporal.' });
  const fetched = await download('dev-server', join(cacheFolder(env), 'download'), options.signal);
  if ('path' in fetched) return { path: fetched.path, from: 'download' };
  const go = findProgram('go', env);
  if (go === null)
    return { reason: nowhere('Không tải được chương trình Temporal và máy này không có Go để biên dịch.') };
  try {
    await build(go, cached, options);
    return { path: cached, from: 'go' };
  } catch (fault) {
    return { reason: nowhere(`Không biên dịch được chương trình Temporal (${(fault as Error).message}).`) };
  }
}

async function build(go: string, target: string, options: FindTemporalOptions): Promise<void> {
  const report = (percent: number, words = 'Đang biên dịch chương trình Temporal (chỉ một lần, vài phút)') =>
    options.onProgress?.({ temporal: 'building', message: `${words}: ${percent} %.`, percent });
  report(0);
  let last = 0;
  await buildTemporal({
    go,
    target,
    onProgress(percent) {
      if (percent > last) report(percent);
      last = Math.max(last, percent);
    },
    onWait: (pid) => report(0, `Đang chờ tiến trình ${pid} biên dịch chương trình Temporal`),
    ...(options.onSpawn === undefined ? {} : { onSpawn: options.onSpawn }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** Another program on PATH may be named `temporal`. */
async function isTemporal(path: string): Promise<boolean> {
  if (!isProgram(path)) return false;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /^temporal version .*Server 1\./.test(stdout);
  } catch {
    return false;
  }
}

function nowhere(why: string): string {
  return (
    `${why} Có ba cách: cài Temporal CLI và để "temporal" ` +
    'trên PATH; đặt TEMPORAL_CLI_PATH; hoặc đặt TEMPORAL_ADDRESS đến máy chủ Temporal có sẵn.'
  );
}
