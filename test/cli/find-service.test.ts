import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownIdentity } from '../../embedded/process-identity';
import { writeRun } from '../../embedded/run-file';
import { type TestDatabase, testDatabase } from '../setup/database';
import { codes, dungHan } from './command-line';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

function dataFolder(supervisor: ReturnType<typeof ownIdentity>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-run-'));
  writeRun(folder, { supervisor, databaseUrl: database.url, processes: { postgres: supervisor } });
  return folder;
}

test('the running service is found by .data/run.json', async () => {
  const ran = await dungHan(['status', '--json'], { DATA_DIR: dataFolder(ownIdentity()) });
  expect([ran.code, ran.json()]).toEqual([0, []]);
});

test('a run file left by an ended process is no service, also when its process id is in use again', async () => {
  const gone = { ...ownIdentity(), start: 'another start' };
  const ran = await dungHan(['status', '--json'], { DATA_DIR: dataFolder(gone) });
  expect([ran.code, codes(ran)]).toEqual([3, ['SERVICE_UNAVAILABLE']]);
});

test('a database without our tables is exit 3 with the command that creates them', async () => {
  const url = new URL(database.url);
  url.pathname = '/postgres';
  const ran = await dungHan(['status', '--json'], { DATABASE_URL: url.href, DUNG_HAN_EMBEDDED: '1' });
  expect([ran.code, codes(ran)]).toEqual([3, ['SERVICE_UNAVAILABLE']]);
  expect(ran.stderr).toContain('npm run migrate');
});
