import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from '../../embedded/postgres';
import { startOf } from '../../embedded/process-identity';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const running: EmbeddedPostgres[] = [];

async function start(dataDir: string, more: Partial<PostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir, log: () => undefined, ...more });
  running.push(server);
  return server;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));
afterAll(removeTemporaryFolders);

test('committed data survives a stop and a kill -9 of the server', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await ask(first.url, "create table receipts (name text); insert into receipts values ('Đắk Đoa')");
  await first.stop();
  const second = await start(folder);
  await ask(second.url, "insert into receipts values ('Ia Grai')");
  process.kill(second.pid, 'SIGKILL');
  await second.exited;
  const third = await start(folder);
  expect(await ask(third.url, 'select name from receipts order by name')).toEqual([
    { name: 'Ia Grai' },
    { name: 'Đắk Đoa' },
  ]);
});

test('it is PostgreSQL 18 in UTF-8, sorts Vietnamese names, and listens on this machine only', async () => {
  const { url } = await start(temporaryFolder(), { durable: false });
  expect(
    await ask(
      url,
      "select split_part(current_setting('server_version'), '.', 1) as version, getdatabaseencoding() as encoding",
    ),
  ).toEqual([{ version: '18', encoding: 'UTF8' }]);
  const sorted = await ask<{ name: string }>(
    url,
    `select name from (values ('Em'), ('Ấn'), ('Đức'), ('An'), ('Dũng')) as people (name) order by name collate "vi-VN-x-icu"`,
  );
  expect(sorted.map((row) => row.name)).toEqual(['An', 'Ấn', 'Dũng', 'Đức', 'Em']);
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

test('a wrong password is refused, and the password is only in a file of mode 600', async () => {
  const folder = temporaryFolder();
  const { url } = await start(folder, { durable: false });
  const wrong = new URL(url);
  wrong.password = 'another';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
});

test('a folder open in a running server is refused with its pid, and that server continues', async () => {
  const folder = temporaryFolder();
  const first = await start(folder, { durable: false });
  await expect(start(folder)).rejects.toMatchObject({ code: 'DATA_IN_USE', details: { pid: first.pid } });
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the pid file of a dead server whose pid now belongs to another program does not block the folder', async () => {
  const folder = temporaryFolder();
  const first = await start(folder, { durable: false });
  const pidFile = join(folder, 'data', 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.stop();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(other, 'spawn');
  writeFileSync(pidFile, [String(other.pid), ...lines.slice(1)].join('\n'));
  const second = await start(folder);
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  other.kill('SIGKILL');
});

test('a port in use is reported with its number, and nothing is left running', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  const spawned: number[] = [];
  await expect(start(temporaryFolder(), { port, onSpawn: (pid) => spawned.push(pid) })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: expect.stringContaining(`Cổng ${port} đang được chương trình khác sử dụng`),
  });
  expect(spawned.filter((pid) => startOf(pid) !== null)).toEqual([]);
  listener.close();
});

test('a folder of another major version is refused with both numbers, and not changed', async () => {
  const folder = temporaryFolder();
  await (await start(folder, { durable: false })).stop();
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n');
  await expect(start(folder)).rejects.toMatchObject({
    code: 'DATA_OTHER_VERSION',
    details: { found: 17, expected: 18 },
  });
  expect(readFileSync(join(folder, 'data', 'PG_VERSION'), 'utf8')).toBe('17\n');
});
