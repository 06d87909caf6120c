import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { findProgram } from '../../embedded/find-program';
import { optionalDependencies } from '../../package.json';
import { eventually } from '../setup/eventually';
import { ROOT } from '../setup/plans';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const PACKAGE = `node-${process.platform}-${process.arch}`;

afterAll(removeTemporaryFolders);

/** The program with a command line written by the test; `pinned`: the Node installed by `npm ci`. */
function program(main: string, pinned?: (file: string) => void): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'cli', 'main.js'), `exports.main = async (args) => { ${main} };`);
  const file = join(folder, 'node_modules', PACKAGE, 'bin', 'node');
  mkdirSync(dirname(file), { recursive: true });
  pinned?.(file);
  return join(folder, 'bin', 'dung-han.js');
}

/** The Node of the tests, used as the pinned one. */
const asPinned = (file: string) => symlinkSync(process.execPath, file);

/** A Node that is not the pinned one: the machine's own, or a copy if the tests run on that. */
function otherNode(): string {
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const own = findProgram('node', { PATH: outside.join(delimiter) });
  if (own !== null && versionOf(own) !== process.version) return own;
  const copy = join(temporaryFolder(), 'node');
  copyFileSync(process.execPath, copy);
  return copy;
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** A Node that reports an old version. */
function reportingVersion(version: string): string[] {
  const hook = join(temporaryFolder(), 'version.js');
  writeFileSync(hook, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  return ['-r', hook];
}

const run = (node: string, args: string[]) => spawnSync(node, args, { encoding: 'utf8' });

test('the pinned Node has one version for all platforms, and every program of bin/ uses it', () => {
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  for (const name of ['build.js', 'dung-han.js', 'start.js', 'test.js'])
    expect(readFileSync(join(ROOT, 'bin', name), 'utf8')).toContain("require('./pinned-node')");
});

test('the tests run on the pinned Node, which npm scripts find first; or without one, on 24 or later', () => {
  const pinned = (optionalDependencies as Record<string, string>)[PACKAGE] ?? process.versions.node;
  const folders = [join(ROOT, 'node_modules', '.bin'), dirname(process.execPath)];
  const found = findProgram('node', { PATH: folders.join(delimiter) })!;
  expect([process.version, versionOf(found)]).toEqual([`v${pinned}`, `v${pinned}`]);
  expect(Number.parseInt(pinned, 10)).toBeGreaterThanOrEqual(24);
});

describe('a program started by another Node', () => {
  const node = otherNode();

  test('runs on the pinned one, with the same arguments, and ends with its exit code', () => {
    const file = program('console.log(process.version, ...args); return 7;', asPinned);
    const { status, stdout } = run(node, [file, 'status', '--json']);
    expect([status, stdout]).toEqual([7, `${process.version} status --json\n`]);
  });

  test('reads what is piped into it', () => {
    const file = program("process.stdout.write(require('node:fs').readFileSync(0)); return 0;", asPinned);
    expect(spawnSync(node, [file], { encoding: 'utf8', input: 'Chư Prông' }).stdout).toBe('Chư Prông');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops in order on %s', async (signal) => {
    const file = program(
      `return new Promise((resolve) => {
        const wait = setInterval(() => undefined, 1_000);
        process.once('${signal}', () => { clearInterval(wait); console.log('stopped'); resolve(5); });
        console.log('ready');
      });`,
      asPinned,
    );
    const child = spawn(node, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    const closed = once(child, 'close');
    await eventually('the program is ready', async () => said === 'ready\n');
    child.kill(signal);
    const [code] = await closed;
    expect([code, said]).toEqual([5, 'ready\nstopped\n']);
  });

  test('ends by the same signal as the child', () => {
    const { signal } = run(node, [
      program("process.kill(process.pid, 'SIGTERM'); await new Promise(() => undefined);", asPinned),
    ]);
    expect(signal).toBe('SIGTERM');
  });
});

describe('without a pinned Node', () => {
  test('a Node that is new enough is used', () => {
    const { status, stdout } = run(process.execPath, [program('console.log(process.execPath); return 0;')]);
    expect([status, stdout]).toEqual([0, `${process.execPath}\n`]);
  });

  test('a Node that is too old ends with one sentence, exit 3', () => {
    const { status, stderr } = run(process.execPath, [...reportingVersion('20.20.2'), program('return 0;')]);
    expect(status).toBe(3);
    expect(stderr).toBe(
      'Đúng Hạn cần Node.js 24 trở lên; máy này đang dùng 20.20.2. Hãy chạy npm ci (Linux) hoặc cài Node.js 24.\n' +
        'Dung Han needs Node.js 24 or later; this is 20.20.2. Run npm ci (Linux) or install Node.js 24.\n',
    );
  });

  test('a Node that is too old does so too when the pinned one cannot run here', () => {
    const broken = (file: string) => {
      writeFileSync(file, '');
      chmodSync(file, 0o600);
    };
    const { status, stderr } = run(process.execPath, [...reportingVersion('20.20.2'), program('return 0;', broken)]);
    expect([status, stderr]).toEqual([3, expect.stringContaining('Đúng Hạn cần Node.js 24')]);
  });
});
