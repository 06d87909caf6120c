import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DungHanError } from '../domain/errors';
import { type Child, type Ending, lastLines, startChild } from './child';
import { freePort, isPortFree } from './port';
import { portTaken } from './postgres';
import { SEARCH_ATTRIBUTES } from './search-attributes';

/** Our own namespace, as `default` keeps a finished workflow for one day only. */
export const NAMESPACE = 'dung-han';

/** Retention: a year of collections plus a month. */
const RETENTION = '400d';

export interface TemporalOptions {
  /** Path of the Temporal CLI. */
  binary: string;
  /** Folder of the SQLite file, created when missing. */
  dataDir: string;
  namespace?: string;
  /** Port on 127.0.0.1; absent: a free one. */
  port?: number;
  uiPort?: number;
  /** true: in memory. For tests. */
  inMemory?: boolean;
  /** false: without Temporal's own pages. */
  ui?: boolean;
  /** Receives the server's output; absent: `temporal.log` in `dataDir`. */
  logFile?: string;
  onSpawn?: (pid: number) => void;
}

/** A running dev server of our own. */
export interface EmbeddedTemporal {
  address: string;
  namespace: string;
  /** Temporal's own pages, in our namespace. */
  uiUrl?: string;
  port: number;
  uiPort: number;
  pid: number;
  exited: Promise<Ending>;
  stop(): Promise<void>;
}

/**
 * Go collects garbage when it is this much of what lives; by default 100. The dev server of `npm start` does little, and its memory is
 * more than a quarter of the whole (docs/benchmarks.md). One in memory, for tests, is to be fast.
 */
const GARBAGE_PER_CENT = '25';

/** SQLite's file; the names of the files that belong to it begin in the same way. */
const STORE = 'temporal.db';

/** Histories name units and people: nobody else on the machine may read them. SQLite gives later files beside it the same rights. */
function makePrivate(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (name.startsWith(STORE)) chmodSync(join(dataDir, name), 0o600);
}

/**
 * Starts Temporal's dev server on 127.0.0.1, and waits until our namespace exists with its retention and search
 * attributes.
 * @throws DungHanError PORT_TAKEN, PART_FAILED; nothing is left running.
 */
export async function startTemporal(options: TemporalOptions): Promise<EmbeddedTemporal> {
  const { binary, dataDir, namespace = NAMESPACE, ui = true } = options;
  mkdirSync(dataDir, { recursive: true });
  for (const port of [options.port, options.uiPort]) {
    if (port !== undefined && !(await isPortFree(port, '127.0.0.1'))) throw portTaken(port);
  }
  makePrivate(dataDir);
  const port = options.port ?? (await freePort());
  const uiPort = options.uiPort ?? (await freePort());
  const logFile = options.logFile ?? join(dataDir, 'temporal.log');
  const child = await startChild({
    command: binary,
    args: ['server', 'start-dev', ...addresses(port, ui ? uiPort : null), ...store(options), ...names(namespace)],
    cwd: dataDir,
    env: { ...(options.inMemory === true ? {} : { GOGC: GARBAGE_PER_CENT }), ...plainEnvironment() },
    logFile,
  });
  options.onSpawn?.(child.pid);
  const address = `127.0.0.1:${port}`;
  await ready(child, binary, address, namespace, logFile);
  makePrivate(dataDir);
  return {
    address,
    namespace,
    ...(ui ? { uiUrl: `http://127.0.0.1:${uiPort}/namespaces/${namespace}/workflows` } : {}),
    port,
    uiPort,
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop().then(() => undefined),
  };
}

function addresses(port: number, uiPort: number | null): string[] {
  const pages = uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)];
  return ['--ip', '127.0.0.1', '--port', String(port), ...pages, '--log-level', 'warn'];
}

function store({ dataDir, inMemory }: TemporalOptions): string[] {
  if (inMemory) return [];
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((pragma) => ['--sqlite-pragma', pragma]);
  return ['--db-filename', join(dataDir, STORE), ...pragmas];
}

function names(namespace: string): string[] {
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  return ['--namespace', namespace, ...attributes];
}

/**
 * The CLI would read `TEMPORAL_*` (address, TLS, key) of an external cluster, so these are removed for our dev server.
 */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

async function ready(child: Child, binary: string, address: string, namespace: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  const args = [
    'operator',
    'namespace',
    'update',
    '--namespace',
    namespace,
    '--retention',
    RETENTION,
    '--address',
    address,
  ];
  while (child.ending() === null && Date.now() < deadline) {
    try {
      await promisify(execFile)(binary, args, { timeout: 10_000, env: plainEnvironment() });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await child.stop(2_000);
  throw new DungHanError(
    'PART_FAILED',
    'Máy chủ Temporal không khởi động được. Những dòng cuối trong nhật ký:\n' +
      `The Temporal dev server did not start; the last lines it wrote:\n${lastLines(logFile)}`,
  );
}
