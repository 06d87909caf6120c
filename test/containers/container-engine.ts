import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../embedded/cache-folder';
import { findProgram } from '../../embedded/find-program';

/** What `programs.sh` builds. */
export const CACHE = join(cacheFolder(), 'containers');
const COMPOSE = join(CACHE, 'docker-compose-v2.40.3');
const TEMPORAL = join(CACHE, 'temporal-server-v1.32.0');

/** How containers are run on this machine. */
export interface ContainerEngine {
  name: string;
  /** Whether the images are Docker's own; else `images.sh` makes them. */
  pulls: boolean;
  /** Runs `docker` or `podman`. @throws Error with what it printed */
  run(args: readonly string[], options?: RunOptions): Promise<string>;
  /** Runs Compose. @throws Error with what it printed */
  compose(args: readonly string[], options?: RunOptions): Promise<string>;
  stop(): void;
}

export interface RunOptions {
  cwd?: string;
  timeoutMs?: number;
  env?: NodeJS.ProcessEnv;
}

/** A program's standard output. @throws Error with the end of what it printed, when it fails */
export function output(file: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd, timeoutMs = 300_000, env = process.env } = options;
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, env, timeout: timeoutMs, maxBuffer: 64_000_000 }, (fault, stdout, stderr) => {
      if (fault === null) return resolve(stdout);
      reject(new Error(`${file} ${args.join(' ')}\n${stdout.slice(-1_500)}\n${stderr.slice(-1_500)}`));
    });
  });
}

/**
 * Why containers cannot be run here, in one sentence; null where they can.
 * @param onlyCached whether twenty minutes of building are too long
 */
export async function whyNot(onlyCached: boolean): Promise<string | null> {
  if (await hasDocker()) return null;
  if (process.getuid?.() !== 0) return 'no Docker with Compose answers, and without root no containers can be run';
  if (!onlyCached) {
    const missing = ['podman', 'runc', 'debootstrap', 'go', 'pip'].filter(
      (name) => findProgram(name, process.env) === null,
    );
    return missing.length === 0
      ? null
      : `no Docker answers, and ${missing.join(', ')} to make the images here are missing (apt-get install podman runc iptables debootstrap netavark aardvark-dns)`;
  }
  if (findProgram('podman', process.env) === null) return 'neither Docker nor Podman is installed';
  if ([COMPOSE, TEMPORAL].every((file) => existsSync(file))) return null;
  return `Docker Compose and Temporal are not built yet in ${CACHE} (npm run test:containers does so once, in twenty minutes)`;
}

export async function containerEngine(folder: string): Promise<ContainerEngine> {
  if (await hasDocker()) {
    const run = (args: readonly string[], options?: RunOptions) => output('docker', args, options);
    return {
      name: 'Docker',
      pulls: true,
      run,
      compose: (args, o) => run(['compose', ...args], o),
      stop: () => undefined,
    };
  }
  return podman(folder);
}

async function hasDocker(): Promise<boolean> {
  if (process.env.CONTAINERS_ENGINE === 'podman' || findProgram('docker', process.env) === null) return false;
  return output('docker', ['compose', 'ls'], { timeoutMs: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Podman as a service that Docker Compose speaks to. Without systemd nobody asks for health: a loop here does. */
async function podman(folder: string): Promise<ContainerEngine> {
  const compose = process.env.CONTAINERS_COMPOSE ?? COMPOSE;
  const env = {
    ...process.env,
    CONTAINERS_CONF: join(__dirname, 'containers.conf'),
    DISABLE_HC_SYSTEMD: 'true',
    DOCKER_HOST: `unix://${join(folder, 'podman.sock')}`,
    DOCKER_BUILDKIT: '0',
  };
  mkdirSync(CACHE, { recursive: true });
  const service: ChildProcess = spawn('podman', ['system', 'service', '--time=0', env.DOCKER_HOST], {
    env,
    stdio: 'ignore',
  });
  const run = (args: readonly string[], options: RunOptions = {}) =>
    output('podman', args, { ...options, env: { ...env, ...options.env } });
  let stopped = false;
  const asks = async (): Promise<void> => {
    while (!stopped) {
      const ids = await run(['ps', '-q']).catch(() => '');
      for (const id of ids.split('\n').filter((line) => line !== '')) {
        if (!stopped) await run(['healthcheck', 'run', id], { timeoutMs: 20_000 }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
  void asks();
  return {
    name: `Podman ${(await run(['version', '--format', '{{.Client.Version}}'])).trim()}`,
    pulls: false,
    run,
    compose: (args, options = {}) => output(compose, args, { ...options, env: { ...env, ...options.env } }),
    stop() {
      stopped = true;
      service.kill('SIGTERM');
    },
  };
}
