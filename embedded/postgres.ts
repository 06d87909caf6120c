import { join } from 'node:path';
import pg from 'pg';
import { DungHanError } from '../domain/errors';
import { type Child, type Ending, lastLines, startChild } from './child';
import { freePort, isPortFree } from './port';
import { postgresAccount } from './postgres-account';
import { findPostgres } from './postgres-binaries';
import { clearDataFolder, ensureCluster } from './postgres-cluster';
import { postgresHome } from './postgres-home';

export interface PostgresOptions {
  /** Folder of ours; PostgreSQL's own data folder is made inside it. */
  dataDir: string;
  /** Receives lines for the user, in Vietnamese. */
  log: (line: string) => void;
  /** Port on 127.0.0.1; absent: a free one. */
  port?: number;
  /** false: faster, but data is lost in a crash of the machine. Only for tests and temporary databases. */
  durable?: boolean;
  /** Default 100. */
  maxConnections?: number;
  /** Receives PostgreSQL's output; absent: `postgres.log` in `dataDir`. */
  logFile?: string;
  /** Called as soon as the process exists, before it is ready. */
  onSpawn?: (pid: number) => void;
}

/** A running PostgreSQL 18 of our own. */
export interface EmbeddedPostgres {
  /** URL of the database `dung_han` for the superuser. */
  url: string;
  port: number;
  pid: number;
  exited: Promise<Ending>;
  /** Fast shutdown; open transactions are rolled back. */
  stop(): Promise<void>;
}

const DATABASE = 'dung_han';
const READY_WITHIN = 60_000;
const PORT_LOST = /could not bind|Address already in use/;
/** Processes of a killed server that still end. */
const MEMORY_IN_USE = /shared memory block .* is still in use/;
/** Milliseconds until the next attempt to start. */
const AGAIN_AFTER = 500;

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1 only, and waits until it takes connections.
 * @throws DungHanError PART_MISSING, DATA_IN_USE, DATA_OTHER_VERSION, PORT_TAKEN, PART_FAILED; nothing is left running.
 * @example const { url, stop } = await startPostgres({ dataDir: '.data/postgres', log: console.error });
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options;
  const account = postgresAccount();
  const binaries = findPostgres();
  const home = await postgresHome(dataDir, binaries, account, log);
  await clearDataFolder(home.data);
  if (options.port !== undefined && !(await isPortFree(options.port, '127.0.0.1'))) throw portTaken(options.port);
  const { password } = await ensureCluster(
    home.data,
    { folder: home.binaries, major: binaries.major },
    account,
    options.durable !== false,
  );
  const logFile = options.logFile ?? join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = await startChild({
      command: join(home.binaries, 'bin', 'postgres'),
      args: ['-D', home.data, ...settings(port, options)],
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      logFile,
      stopSignal: 'SIGINT',
      ...(account === null ? {} : { account: { uid: account.uid, gid: account.gid } }),
    });
    options.onSpawn?.(child.pid);
    const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    const mayRetry = (lines: string) =>
      (options.port === undefined && attempt < 3 && PORT_LOST.test(lines)) ||
      (attempt < 20 && MEMORY_IN_USE.test(lines));
    if (await ready(child, url('postgres'), logFile, mayRetry)) {
      return {
        url: url(DATABASE),
        port,
        pid: child.pid,
        exited: child.exited,
        stop: () => child.stop().then(() => undefined),
      };
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
  }
}

function settings(port: number, { durable = true, maxConnections = 100 }: PostgresOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Fewer processes: there is no replication, and nothing is read from disk in large amounts.
    max_logical_replication_workers: 0,
    io_method: 'sync',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** @returns false when it ended for a reason that passes by, by the last lines it wrote, so that the start may be retried */
async function ready(
  child: Child,
  url: string,
  logFile: string,
  mayRetry: (lines: string) => boolean,
): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    if (child.ending() !== null) {
      const lines = lastLines(logFile);
      if (mayRetry(lines)) return false;
      throw failed(lines);
    }
    try {
      await makeDatabase(url);
      return true;
    } catch {
      if (Date.now() > deadline) {
        await child.stop(2_000);
        throw failed(lastLines(logFile));
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The error for a port that another program listens on. */
export function portTaken(port: number, hint = ''): DungHanError {
  return new DungHanError(
    'PORT_TAKEN',
    `Cổng ${port} đang được chương trình khác sử dụng.${hint === '' ? '' : ` ${hint}`}\nPort ${port} is taken by another program.`,
    { port },
  );
}

function failed(lines: string): DungHanError {
  return new DungHanError(
    'PART_FAILED',
    `PostgreSQL không khởi động được. Những dòng cuối trong nhật ký:\nPostgreSQL did not start; the last lines it wrote:\n${lines}`,
  );
}
