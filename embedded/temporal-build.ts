import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { withFileLock } from './file-lock';
import { isProgram } from './find-program';
import { killGroup } from './kill-group';

/** The last version of the CLI that `go install` accepts; later ones have a replace directive. */
export const CLI_VERSION = '1.5.1';
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${CLI_VERSION}`;

/** `go list -deps` of that version counts 1,297 packages; the build prints each when it is compiled. */
const PACKAGES = 1_297;

export interface BuildOptions {
  go: string;
  /** Path of the finished program, created atomically. */
  target: string;
  onProgress: (percent: number) => void;
  /** Another process is already building it. */
  onWait?: (pid: number) => void;
  onSpawn?: (pid: number) => void;
  signal?: AbortSignal;
}

/**
 * Builds the Temporal CLI with Go: about nine CPU minutes, once per user. Concurrent calls build it once.
 * @throws Error with the last lines of Go's output
 */
export async function buildTemporal(options: BuildOptions): Promise<void> {
  const folder = dirname(options.target);
  await withFileLock(
    `${options.target}.lock`,
    async () => {
      if (isProgram(options.target)) return;
      for (const name of readdirSync(folder)) {
        if (name.startsWith('build-')) rmSync(join(folder, name), { recursive: true, force: true });
      }
      const draft = join(folder, `build-${process.pid}`);
      mkdirSync(draft, { recursive: true });
      try {
        await goInstall(options, draft);
        renameSync(join(draft, 'temporal'), options.target);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    },
    (holder) => options.onWait?.(holder.pid),
  );
}

function goInstall({ go, onProgress, onSpawn, signal }: BuildOptions, into: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error('stopped'));
    const child = spawn(go, ['install', '-v', MODULE], {
      cwd: into,
      env: { ...process.env, CGO_ENABLED: '0', GOBIN: into },
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const stop = () => child.pid !== undefined && killGroup(child.pid);
    signal?.addEventListener('abort', stop, { once: true });
    child.once('spawn', () => {
      // Low priority: the pages share the processor with the compiler.
      setPriority(child.pid as number, 10);
      onSpawn?.(child.pid as number);
    });
    let compiled = 0;
    let tail = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      compiled += text.split('\n').filter((line) => line !== '' && !/^go: /.test(line)).length;
      tail = (tail + text).slice(-2_000);
      onProgress(Math.min(99, Math.floor((100 * compiled) / PACKAGES)));
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Error(tail.trim().split('\n').slice(-5).join('\n') || `go install: ${code}`));
    });
  });
}
