import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const BIN = join(__dirname, '..', '..', 'bin');

afterAll(removeTemporaryFolders);

test('too old a Node is told in a sentence, exit 3', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.19.1' }); require(${JSON.stringify(join(BIN, 'node-version.js'))})`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(status).toBe(3);
  expect(stderr).toContain('Đúng Hạn cần Node.js 20.19 trở lên; máy này đang dùng 18.19.1.');
});

test('the command line without dist/ says what to run, exit 3', () => {
  const folder = temporaryFolder();
  cpSync(BIN, join(folder, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'dung-han.js'), 'status'], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toContain('npm run build');
});
