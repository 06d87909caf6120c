import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answers, isPortFree } from '../embedded/port';
import { isRunning } from '../embedded/process-identity';
import type { SetUp } from './context';
import { bad, good, type SetUpCheck, say, unknown, warn } from './finding';

const GB = 1_000_000_000;
const NODE = '24';

/** The machine: Node, the built program, the disk, the data folder, the port. */
export const MACHINE_CHECKS: readonly SetUpCheck<SetUp>[] = [
  { name: 'node-version', run: ({ projectDir }) => nodeVersion(projectDir, process.versions.node) },
  { name: 'build-age', run: ({ projectDir }) => buildAge(projectDir) },
  { name: 'disk-free', run: ({ dataDir, projectDir }) => diskFree(existsSync(dataDir) ? dataDir : projectDir) },
  { name: 'data-folder', run: dataFolderRights },
  { name: 'port', run: portFree },
];

/** @param running version without `v` */
export function nodeVersion(projectDir: string, running: string) {
  const { engines } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const least = Number(/\d+/.exec(engines.node)![0]);
  const major = Number(running.split('.')[0]);
  if (major < least) {
    return bad(
      'NODE_TOO_OLD',
      say(`Node.js ${running}`, `Node.js ${running}`),
      say(`Node.js ${least} trở lên, tốt nhất ${NODE}`, `Node.js ${least} or later, best ${NODE}`),
      say('Hãy cài Node.js mới hơn rồi chạy lại npm ci.', 'Install a later Node.js, then run npm ci again.'),
    );
  }
  return good(say(`Node.js ${running}`, `Node.js ${running}`));
}

/** Where sources are beside the built program, it must not be older than they are. */
function buildAge(projectDir: string) {
  const built = join(projectDir, 'dist', 'cli', 'main.js');
  if (!existsSync(built)) {
    return bad(
      'NOT_BUILT',
      say('chưa biên dịch', 'not built'),
      say('thư mục dist/ đầy đủ', 'a complete folder dist/'),
      say('Hãy chạy: npm run build', 'Run: npm run build'),
    );
  }
  const folders = ['domain', 'storage', 'mail', 'client', 'cli', 'web', 'worker', 'activities', 'workflows'];
  const newest = Math.max(0, ...folders.map((folder) => newestSource(join(projectDir, folder))));
  const at = statSync(built).mtimeMs;
  if (newest > at) {
    return warn(
      'BUILD_OLD',
      say('mã nguồn mới hơn chương trình đã biên dịch', 'sources are newer than the built program'),
      say('chương trình biên dịch từ mã nguồn hiện tại', 'a program built from the present sources'),
      say(
        'Hãy chạy: npm run build, rồi khởi động lại worker và web.',
        'Run npm run build, then restart worker and web.',
      ),
    );
  }
  return good(say(`biên dịch lúc ${new Date(at).toISOString()}`, `built at ${new Date(at).toISOString()}`));
}

function newestSource(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|sql)$/.test(name));
  return Math.max(0, ...files.map((name) => statSync(join(folder, name)).mtimeMs));
}

function diskFree(folder: string) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const words = say(`còn ${(free / GB).toFixed(1)} GB`, `${(free / GB).toFixed(1)} GB free`);
  const expected = say('còn từ 5 GB', '5 GB or more free');
  const todo = say(
    'Hãy dọn bớt hoặc thêm đĩa: PostgreSQL dừng khi hết chỗ.',
    'Free space or add a disk: PostgreSQL stops when it is full.',
  );
  if (free < GB) return bad('DISK_FULL', words, expected, todo);
  return free < 5 * GB ? warn('DISK_LOW', words, expected, todo) : good(words);
}

/** Files with passwords and keys are for their owner alone. */
function dataFolderRights({ dataDir, production }: SetUp) {
  if (!existsSync(dataDir)) {
    const words = say('không có thư mục dữ liệu', 'there is no data folder');
    return production ? good(words) : unknown(words);
  }
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch {
    return bad(
      'DATA_RIGHTS',
      say(`không ghi được vào ${dataDir}`, `${dataDir} cannot be written`),
      say('quyền đọc và ghi của tài khoản chạy chương trình', 'rights to read and write for the account that runs it'),
      say(`Hãy chạy: chown -R $(id -u) ${dataDir}`, `Run: chown -R $(id -u) ${dataDir}`),
    );
  }
  const open = ['secrets.key', 'run.json', 'postgres.json'].filter((name) => isForOthers(join(dataDir, name)));
  if (open.length > 0) {
    return bad(
      'DATA_OPEN',
      say(`người khác đọc được ${open.join(', ')}`, `others may read ${open.join(', ')}`),
      say('quyền 600: chỉ chủ tệp đọc được', 'mode 600: for the owner alone'),
      say(
        `Hãy chạy: chmod 600 ${open.map((name) => join(dataDir, name)).join(' ')}`,
        `Run: chmod 600 ${open.join(' ')}`,
      ),
    );
  }
  return good(say(`${dataDir}, chỉ chủ đọc được`, `${dataDir}, for its owner alone`));
}

function isForOthers(file: string): boolean {
  return existsSync(file) && (statSync(file).mode & 0o077) !== 0;
}

async function portFree({ config, run }: SetUp) {
  if (config === null) return unknown(say('cấu hình chưa đúng', 'the settings are wrong'));
  const { port, host } = config;
  if (run?.processes.web !== undefined && isRunning(run.processes.web))
    return good(say(`cổng ${port}: tiến trình web của hệ thống đang chạy`, `port ${port}: our web process runs`));
  if (await isPortFree(port, host)) return good(say(`cổng ${port} còn trống`, `port ${port} is free`));
  if (await isOurs(port)) return good(say(`cổng ${port}: Đúng Hạn trả lời`, `port ${port}: this program answers`));
  return bad(
    'PORT_TAKEN',
    say(`cổng ${port} đang được chương trình khác dùng`, `port ${port} is taken by another program`),
    say('cổng trống, hoặc chính Đúng Hạn', 'a free port, or this program itself'),
    say(`Hãy dừng chương trình kia, hoặc đặt PORT=${port + 1}.`, `Stop the other program, or set PORT=${port + 1}.`),
  );
}

async function isOurs(port: number): Promise<boolean> {
  if (!(await answers(port))) return false;
  const reply = await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return reply !== null && (await reply.text().catch(() => '')).includes('"ok":true');
}
