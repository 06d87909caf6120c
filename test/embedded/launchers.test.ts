import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const BIN = join(__dirname, '..', '..', 'bin');

afterAll(removeTemporaryFolders);

test('the command line without dist/ names the command to run, exit 3', () => {
  const folder = temporaryFolder();
  cpSync(BIN, join(folder, 'bin'), { recursive: true });
  cpSync(join(BIN, '..', 'package.json'), join(folder, 'package.json'));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'dung-han.js'), 'status'], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toContain('npm run build');
});

describe('the web process alone', () => {
  const start = (settings: Record<string, string>) => {
    const hook = join(__dirname, '..', 'setup', 'typescript-hook.js');
    const server = join(BIN, '..', 'web', 'server.ts');
    const env = { PATH: process.env.PATH, ...settings };
    return spawnSync(process.execPath, ['-r', hook, server], { env, encoding: 'utf8', timeout: 20_000 });
  };

  test('without a database says which setting is missing, exit 2', () => {
    const { status, stderr } = start({});
    expect([status, stderr]).toEqual([2, expect.stringContaining('DATABASE_URL')]);
  });

  test('on a port that another program has says so, exit 3', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const SECRETS_KEY = Buffer.alloc(32, 3).toString('base64');
    const { status, stderr } = start({
      ...{ PORT: String(port), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x', SECRETS_KEY },
    });
    other.close();
    expect([status, stderr]).toEqual([3, expect.stringContaining('Cổng đã có chương trình khác dùng')]);
  });
});
