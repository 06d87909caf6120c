import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../embedded/port';
import { isRunning, type ProcessIdentity } from '../../embedded/process-identity';
import { findService, readRun } from '../../embedded/run-file';
import { readTemporalStatus } from '../../embedded/status-file';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const ROOT = join(__dirname, '..', '..');

/** Temporal is unavailable in tests that do not need it; the pages must start all the same. */
const NO_TEMPORAL = { TEMPORAL_CLI_PATH: '/nowhere/temporal' };

interface Run {
  process: ChildProcess;
  output: () => string;
  code: Promise<number | null>;
}

const runs: Run[] = [];

async function npmStart(
  dataDir: string,
  more: { port?: number; args?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(more.port ?? (await freePort())),
    LOG_LEVEL: 'warn',
    ...(more.env ?? NO_TEMPORAL),
  };
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'start.js'), ...(more.args ?? ['--empty'])], {
    cwd: ROOT,
    env,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const run = { process: child, output: () => text, code };
  runs.push(run);
  return run;
}

/** Waits until the database of this folder is announced, and returns its URL as the owner of its tables. */
async function database(dataDir: string, run: Run): Promise<string> {
  for (;;) {
    const isThere = findService('', { DATA_DIR: dataDir }) !== null;
    const url = readRun(dataDir)?.ownerDatabaseUrl;
    if (isThere && url !== undefined && run.output().includes('Trang web')) return url;
    if (run.process.exitCode !== null) throw new Error(run.output());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

function processes(dataDir: string): ProcessIdentity[] {
  return Object.values(readRun(dataDir)?.processes ?? {});
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.process.kill('SIGTERM');
    await run.code;
  }
});
afterAll(removeTemporaryFolders);

test('Ctrl-C stops everything in order, a second one changes nothing, and the next start finds the data', async () => {
  const folder = temporaryFolder();
  const first = await npmStart(folder);
  await ask(await database(folder, first), "create table kept as select 'Chư Prông' as name");
  const started = processes(folder);
  first.process.kill('SIGINT');
  first.process.kill('SIGINT');
  expect(await first.code).toBe(0);
  expect(started.filter(isRunning)).toEqual([]);
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
  const second = await npmStart(folder);
  expect(await ask(await database(folder, second), 'select name from kept')).toEqual([{ name: 'Chư Prông' }]);
});

test('the program signs in to our own PostgreSQL as a user that cannot change the journal, at each start anew', async () => {
  const folder = temporaryFolder();
  for (let nth = 1; nth <= 2; nth++) {
    const run = await npmStart(folder);
    await database(folder, run);
    const url = findService('', { DATA_DIR: folder })!.databaseUrl;
    await expect(ask(url, 'delete from audit')).rejects.toThrow('permission denied');
    await expect(ask(url, 'create table own (n int)')).rejects.toThrow('permission denied');
    run.process.kill('SIGTERM');
    expect(await run.code).toBe(0);
  }
});

test('after kill -9 of npm start the next start stops the orphans and opens the same data', async () => {
  const folder = temporaryFolder();
  const first = await npmStart(folder, { env: {} });
  await ask(await database(folder, first), "create table kept as select 'Krông Pa' as name");
  first.process.kill('SIGKILL');
  await first.code;
  const orphans = processes(folder);
  expect(orphans.filter(isRunning).length).toBeGreaterThan(0);
  const second = await npmStart(folder);
  expect(await ask(await database(folder, second), 'select name from kept')).toEqual([{ name: 'Krông Pa' }]);
  expect(orphans.filter(isRunning)).toEqual([]);
});

test('after PostgreSQL, Temporal, pages and npm start are killed (kill -9) together, each start opens all that was committed', async () => {
  const folder = temporaryFolder();
  for (let nth = 1; nth <= 3; nth++) {
    const run = await npmStart(folder, { env: {} });
    const url = await database(folder, run);
    await ask(url, 'create table if not exists kept (nth int)');
    await ask(url, `insert into kept values (${nth})`);
    expect(await ask(url, 'select nth from kept order by nth')).toHaveLength(nth);
    for (const { pid } of [...processes(folder), { pid: run.process.pid! }]) process.kill(pid, 'SIGKILL');
    await run.code;
  }
  const last = await npmStart(folder);
  expect(await ask(await database(folder, last), 'select count(*)::int as kept from kept')).toEqual([{ kept: 3 }]);
}, 120_000);

test('without Temporal the pages run, and the terminal and the status file give the reason', async () => {
  const folder = temporaryFolder();
  const run = await npmStart(folder);
  await database(folder, run);
  expect(run.output()).toContain('TEMPORAL_CLI_PATH chỉ đến /nowhere/temporal');
  expect(readTemporalStatus(folder)).toMatchObject({
    temporal: 'unavailable',
    message: expect.stringContaining('/nowhere/temporal'),
  });
  expect(findService('', { DATA_DIR: folder })?.temporal).toBeUndefined();
});

test('a second npm start on the same folder is refused, and the first continues', async () => {
  const folder = temporaryFolder();
  const first = await npmStart(folder);
  const url = await database(folder, first);
  const second = await npmStart(folder);
  expect(await second.code).toBe(3);
  expect(second.output()).toContain(`(pid ${first.process.pid})`);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a port in use is reported with a solution, exit 3, and nothing is left in the folder', async () => {
  const folder = temporaryFolder();
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  const run = await npmStart(folder, { port });
  expect(await run.code).toBe(3);
  expect(run.output()).toContain(
    `Cổng ${port} đang được chương trình khác sử dụng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1} npm start.`,
  );
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
  listener.close();
});

test('an unknown argument and an invalid setting are wrong usage, exit 2', async () => {
  const unknown = await npmStart(temporaryFolder(), { args: ['--emtpy'] });
  expect(await unknown.code).toBe(2);
  expect(unknown.output()).toContain('Không hiểu: --emtpy');
  const run = await npmStart(temporaryFolder(), { port: Number.NaN });
  expect(await run.code).toBe(2);
  expect(run.output()).toContain('PORT: có "NaN"; cần số nguyên 1–65535.');
});
