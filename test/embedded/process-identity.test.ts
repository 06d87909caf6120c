import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataFolder } from '../../embedded/claim';
import { holderOf, takeLock, withFileLock } from '../../embedded/file-lock';
import { identify, isRunning, ownIdentity } from '../../embedded/process-identity';
import { findService, readRun, writeRun } from '../../embedded/run-file';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

async function sleeper() {
  const child = spawn('sleep', ['60'], { stdio: 'ignore', detached: true });
  await once(child, 'spawn');
  return { identity: identify(child.pid as number), child };
}

async function deadProcess() {
  const { identity, child } = await sleeper();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return identity;
}

afterAll(removeTemporaryFolders);

test('a process is distinguished from a later one with the same pid', async () => {
  const dead = await deadProcess();
  expect(isRunning(ownIdentity())).toBe(true);
  expect(isRunning(dead)).toBe(false);
  expect(isRunning({ pid: process.pid, start: dead.start })).toBe(false);
});

test('a lock of a live process is kept, one of a dead or reused process is taken over', async () => {
  const path = join(temporaryFolder(), 'lock');
  const { identity, child } = await sleeper();
  writeFileSync(path, JSON.stringify(identity));
  expect(takeLock(path)).toEqual(identity);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(takeLock(path)).toBeNull();
  expect(holderOf(path)).toEqual(ownIdentity());
  writeFileSync(path, JSON.stringify({ pid: process.pid, start: 'before the restart' }));
  expect(takeLock(path)).toBeNull();
});

test('a lock waits for its live holder, reports it once, and is removed afterwards', async () => {
  const path = join(temporaryFolder(), 'lock');
  const { identity, child } = await sleeper();
  writeFileSync(path, JSON.stringify(identity));
  const waited: number[] = [];
  const work = withFileLock(
    path,
    async () => 'done',
    (holder) => waited.push(holder.pid),
  );
  setTimeout(() => child.kill('SIGKILL'), 50);
  expect(await work).toBe('done');
  expect(waited).toEqual([identity.pid]);
  expect(existsSync(path)).toBe(false);
});

test('processes left by a killed npm start are stopped when the next one claims the folder', async () => {
  const folder = temporaryFolder();
  const orphan = await sleeper();
  const stranger = await sleeper();
  const reused = { pid: stranger.identity.pid, start: 'another start' };
  writeRun(folder, { supervisor: await deadProcess(), processes: { temporal: orphan.identity, worker: reused } });
  const said: string[] = [];
  const claim = await claimDataFolder(folder, (line) => said.push(line));
  expect(isRunning(orphan.identity)).toBe(false);
  expect(isRunning(stranger.identity)).toBe(true);
  expect(said).toEqual([`Dừng tiến trình còn sót của lần chạy trước: temporal (pid ${orphan.identity.pid}).`]);
  claim.release();
  stranger.child.kill('SIGKILL');
});

test('a folder that a live process holds is refused in Vietnamese and English, naming the pid', async () => {
  const folder = temporaryFolder();
  const { identity, child } = await sleeper();
  writeFileSync(join(folder, 'lock'), JSON.stringify(identity));
  await expect(claimDataFolder(folder, () => undefined)).rejects.toMatchObject({
    code: 'DATA_IN_USE',
    message: expect.stringMatching(
      new RegExp(`đang được một tiến trình khác dùng \\(pid ${identity.pid}\\)[^]*in use`),
    ),
  });
  child.kill('SIGKILL');
});

test('the command line finds the running service, and nothing after it has ended', async () => {
  const project = temporaryFolder();
  mkdirSync(join(project, '.data'));
  expect(findService(project, {})).toBeNull();
  const postgres = await sleeper();
  const run = {
    supervisor: ownIdentity(),
    databaseUrl: 'postgres://postgres:x@127.0.0.1:5433/dung_han',
    temporalAddress: '127.0.0.1:7244',
    namespace: 'dung-han',
    processes: { postgres: postgres.identity, temporal: await deadProcess() },
  };
  writeRun(join(project, '.data'), run);
  expect(findService(project, {})).toEqual({ databaseUrl: run.databaseUrl });
  expect(findService('/elsewhere', { DATA_DIR: join(project, '.data') })).toEqual({ databaseUrl: run.databaseUrl });
  postgres.child.kill('SIGKILL');
  await once(postgres.child, 'exit');
  expect(findService(project, {})).toBeNull();
  expect(readRun(join(project, '.data'))?.namespace).toBe('dung-han');
});
