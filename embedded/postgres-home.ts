import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, isOpenTo } from './postgres-account';
import { linkLibraries, type PostgresBinaries } from './postgres-binaries';
import { clearDataFolder } from './postgres-cluster';

/** The data folder and the binaries that open it. */
export interface PostgresHome {
  /** PostgreSQL's own data folder; its parent holds `postgres.json` beside it. */
  data: string;
  binaries: string;
}

const OUTSIDE = '/var/lib/dung-han';

/**
 * Decides where PostgreSQL keeps its data. Normally `dataDir` itself and the binaries of node_modules. When PostgreSQL
 * must run as another account, and a folder above is closed to it, both lie under `/var/lib/dung-han/<hash of the
 * path>`, and are created again when `dataDir` was deleted.
 * @param log receives a message in Vietnamese when the data is elsewhere
 * @throws DungHanError DATA_IN_USE when a live server still uses the data to be removed
 */
export async function postgresHome(
  dataDir: string,
  binaries: PostgresBinaries,
  account: Account | null,
  log: (line: string) => void,
  outsideRoot = OUTSIDE,
): Promise<PostgresHome> {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const inside = { data: join(folder, 'data'), binaries: binaries.folder };
  if (account === null) return inside;
  const programs = isOpenTo(account, join(binaries.folder, 'bin'))
    ? binaries.folder
    : copyBinaries(binaries, join(outsideRoot, 'postgres', binaries.version));
  if (isOpenTo(account, folder)) return { ...inside, binaries: programs };
  const outside = join(outsideRoot, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  log(`Thư mục ${folder} không mở cho tài khoản "${account.name}"; dữ liệu PostgreSQL được đặt tại ${outside}.`);
  const data = join(outside, 'data');
  if (!isSameLife(folder, outside)) {
    if (existsSync(data)) {
      log(`Dữ liệu cũ tại ${outside} thuộc về một thư mục dữ liệu đã bị xóa; bắt đầu lại từ đầu.`);
      await clearDataFolder(data);
    }
    rmSync(outside, { recursive: true, force: true });
    markLife(folder, outside);
  }
  return { data, binaries: programs };
}

/** Data outside is valid only with the folder inside the project: both contain the same random mark. */
function isSameLife(inside: string, outside: string): boolean {
  const marks = [inside, outside].map((folder) => {
    try {
      return readFileSync(join(folder, 'life'), 'utf8');
    } catch {
      return null;
    }
  });
  return marks[0] !== null && marks[0] === marks[1];
}

function markLife(inside: string, outside: string): void {
  const mark = randomUUID();
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  for (const folder of [outside, inside]) writeFileSync(join(folder, 'life'), mark);
}

function copyBinaries(binaries: PostgresBinaries, target: string): string {
  const copy = join(target, 'native');
  if (existsSync(copy)) return copy;
  const draft = join(target, `draft-${randomUUID()}`);
  mkdirSync(target, { recursive: true, mode: 0o755 });
  for (const folder of [dirname(target), target]) chmodSync(folder, 0o755);
  // Links are recreated in the copy: a copied one would point into the inaccessible folder.
  cpSync(binaries.folder, draft, {
    recursive: true,
    filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
  });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // A concurrent start was faster.
  }
  linkLibraries(copy);
  return copy;
}
