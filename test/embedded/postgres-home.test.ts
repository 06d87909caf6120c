import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../embedded/postgres-account';
import { linkLibraries } from '../../embedded/postgres-binaries';
import { postgresHome } from '../../embedded/postgres-home';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const STRANGER: Account = { name: 'postgres', uid: 54_321, gid: 54_321 };

function closedFolder(): string {
  const folder = join(temporaryFolder(), 'home');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** As npm unpacks them, without links. */
function binariesIn(folder: string) {
  const native = join(folder, 'native');
  mkdirSync(join(native, 'bin'), { recursive: true });
  mkdirSync(join(native, 'lib'));
  writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o755 });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  writeFileSync(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
  return { folder: native, version: '18.4.0', major: 18 };
}

afterAll(removeTemporaryFolders);

test('library links missing without an install script are created at start', () => {
  const binaries = binariesIn(temporaryFolder());
  linkLibraries(binaries.folder);
  linkLibraries(binaries.folder);
  expect(readlinkSync(join(binaries.folder, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});

test('where every folder is open, data and binaries stay in the project', async () => {
  const project = temporaryFolder();
  const binaries = binariesIn(project);
  const home = await postgresHome(join(project, '.data'), binaries, STRANGER, fail, temporaryFolder());
  expect(home).toEqual({ data: join(project, '.data', 'data'), binaries: binaries.folder });
});

test('under an inaccessible home folder the data and a copy of the binaries are outside, with a message', async () => {
  const project = closedFolder();
  const outside = temporaryFolder();
  const said: string[] = [];
  const home = await postgresHome(
    join(project, '.data'),
    binariesIn(project),
    STRANGER,
    (line) => said.push(line),
    outside,
  );
  expect(home.data.startsWith(outside)).toBe(true);
  expect(lstatSync(join(home.binaries, 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
  expect(existsSync(join(home.binaries, 'bin', 'postgres'))).toBe(true);
  expect(said.join()).toContain(`dữ liệu PostgreSQL được đặt tại ${join(home.data, '..')}`);
});

test('data outside is kept between starts, and created again once .data/ was deleted', async () => {
  const project = closedFolder();
  const outside = temporaryFolder();
  const binaries = binariesIn(project);
  const open = () => postgresHome(join(project, '.data'), binaries, STRANGER, () => undefined, outside);
  const { data } = await open();
  mkdirSync(data);
  expect((await open()).data).toBe(data);
  expect(existsSync(data)).toBe(true);
  rmSync(join(project, '.data'), { recursive: true });
  expect((await open()).data).toBe(data);
  expect(existsSync(data)).toBe(false);
});

test('a folder is inaccessible to the account when any parent is', async () => {
  const project = temporaryFolder();
  mkdirSync(join(project, 'a', 'b'), { recursive: true });
  chmodSync(join(project, 'a'), 0o750);
  const home = await postgresHome(
    join(project, 'a', 'b'),
    binariesIn(project),
    STRANGER,
    () => undefined,
    temporaryFolder(),
  );
  expect(home.data.startsWith(project)).toBe(false);
});

function fail(line: string): never {
  throw new Error(`nothing to say, but: ${line}`);
}
