import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../../embedded/port';
import { connect } from '../../../storage/database';
import { newestMigration } from '../../../storage/schema-version';
import { testDatabase } from '../../setup/database';
import { eventually } from '../../setup/eventually';
import { ROOT } from '../../setup/plans';

/** The program of the pages, as `npm run web` starts it. */
async function web(databaseUrl: string, SECRETS_KEY = Buffer.alloc(32, 3).toString('base64')) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    SECRETS_KEY,
  };
  const child = spawn(process.execPath, [join(ROOT, 'dist/web/server.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let faults = '';
  child.stderr.on('data', (chunk: Buffer) => {
    faults += chunk;
  });
  const ended = new Promise<[number | null, string]>((resolve) =>
    child.once('close', (code) => resolve([code, faults])),
  );
  return { child, port, ended };
}

test('the pages refuse a database that a later version has migrated, as worker and migrations do', async () => {
  const stored = await testDatabase();
  const database = connect(stored.adminUrl, { max: 1 });
  const later = newestMigration() + 1;
  await database.rows('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [later, 'later', '']);
  const [code, faults] = await (await web(stored.url)).ended;
  expect([code, faults]).toEqual([3, expect.stringContaining(`Cơ sở dữ liệu ở phiên bản ${later}`)]);
  await database.close();
  await stored.drop();
});

test('the pages do not start without a key for the secrets of second factors, and say how to make one', async () => {
  const [code, faults] = await (await web('postgres://dung_han@127.0.0.1:1/dung_han', '')).ended;
  expect(code).toBe(2);
  expect(faults).toContain('openssl rand -base64 32');
});

test('the pages start while PostgreSQL is away, and answer 503 with Retry-After', async () => {
  const { child, port, ended } = await web('postgres://dung_han@127.0.0.1:1/dung_han');
  const token = 'a'.repeat(43);
  const headers = { cookie: `dung-han=${token}`, authorization: `Bearer dh_${token}` };
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers }).catch(() => null);
  await eventually('it listens', async () => (await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null))?.ok);
  for (const path of ['/hom-nay', '/api/v1/today']) {
    const answer = await ask(path);
    expect([path, answer?.status, answer?.headers.get('retry-after')]).toEqual([path, 503, '30']);
  }
  expect((await ask('/readyz'))?.status).toBe(503);
  child.kill('SIGTERM');
  await ended;
});
