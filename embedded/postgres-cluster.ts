import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DungHanError } from '../domain/errors';
import { endProcess } from './kill-group';
import type { Account } from './postgres-account';
import { commandOf, identify, isRunning, parentOf } from './process-identity';

/** The file beside the data, mode 600: the version of PostgreSQL that created it, and its generated password. */
export interface Cluster {
  major: number;
  password: string;
}

/**
 * Creates a missing data folder with a random password; an interrupted attempt leaves nothing behind.
 * @throws DungHanError DATA_OTHER_VERSION when another major version of PostgreSQL made the folder.
 */
export async function ensureCluster(
  data: string,
  binaries: { folder: string; major: number },
  account: Account | null,
  sync = true,
): Promise<Cluster> {
  const beside = join(dirname(data), 'postgres.json');
  if (existsSync(join(data, 'PG_VERSION'))) {
    const found = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8'));
    if (found !== binaries.major) throw otherVersion(data, found, binaries.major);
    return JSON.parse(readFileSync(beside, 'utf8')) as Cluster;
  }
  const draft = `${data}.new`;
  const passwordFile = join(draft, 'password');
  const cluster = { major: binaries.major, password: randomBytes(24).toString('base64url') };
  rmSync(data, { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
  for (const folder of [draft, join(draft, 'data')]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account !== null) chownSync(folder, account.uid, account.gid);
  }
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  await initdb(binaries.folder, join(draft, 'data'), passwordFile, account, sync);
  writeFileSync(beside, JSON.stringify(cluster), { mode: 0o600 });
  renameSync(join(draft, 'data'), data);
  rmSync(draft, { recursive: true, force: true });
  return cluster;
}

/**
 * Ensures that no server has this folder open: ends an orphan, refuses a folder in use, and lets PostgreSQL start where the pid in the file
 * of a dead server still exists, as another program or as a process that nobody has waited for.
 * @throws DungHanError DATA_IN_USE
 */
export async function clearDataFolder(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const [first = '', ...rest] = (existsSync(pidFile) ? readFileSync(pidFile, 'utf8') : '').split('\n');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const server = identify(pid);
  if (!isRunning(server) || !commandOf(pid).includes(data)) {
    // PostgreSQL ignores the pid of the program that starts it, and still looks for processes of the dead server that use its memory.
    writeFileSync(pidFile, [process.pid, ...rest].join('\n'));
    return;
  }
  if (parentOf(pid) !== 1) throw inUse(dirname(data), pid);
  await endProcess(server, 'SIGINT', 10_000);
}

/** The error for a folder that a live process uses. */
export function inUse(folder: string, pid: number): DungHanError {
  return new DungHanError(
    'DATA_IN_USE',
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác dùng (pid ${pid}). Hãy dừng tiến trình đó (Ctrl-C), hoặc đặt DATA_DIR sang thư mục khác.\n` +
      `The data folder is in use by a running process (pid ${pid}): stop it, or set DATA_DIR to another folder.`,
    { pid },
  );
}

async function initdb(
  folder: string,
  data: string,
  passwordFile: string,
  account: Account | null,
  sync: boolean,
): Promise<void> {
  const args = ['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale=C', '--no-instructions', ...(sync ? [] : ['--no-sync']));
  try {
    await promisify(execFile)(join(folder, 'bin', 'initdb'), args, {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    });
  } catch (fault) {
    throw new DungHanError(
      'PART_FAILED',
      `Không tạo được thư mục dữ liệu PostgreSQL tại ${data}.\ninitdb failed: ${(fault as { stderr?: string }).stderr ?? fault}`,
    );
  }
}

function otherVersion(data: string, found: number, expected: number): DungHanError {
  return new DungHanError(
    'DATA_OTHER_VERSION',
    `Dữ liệu tại ${data} do PostgreSQL ${found} tạo; chương trình này dùng PostgreSQL ${expected} và không mở được. ` +
      'Hãy chạy phiên bản Đúng Hạn cũ với dữ liệu này, hoặc đặt DATA_DIR sang một thư mục mới.\n' +
      `The data folder was made by PostgreSQL ${found}, this program has ${expected}: run the old version with it, or set DATA_DIR to a new folder.`,
    { found, expected },
  );
}
