import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporalStatus } from '../../embedded/status-file';
import { findTemporal } from '../../embedded/temporal-binary';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const SHELL_PATH = '/usr/bin:/bin';
const closed = async () => ({ reason: 'network closed' });

function program(folder: string, name: string, body: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
}

const CLI = 'echo "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"';

afterAll(removeTemporaryFolders);

test('TEMPORAL_CLI_PATH has priority; when it is not Temporal it is refused, and not replaced', async () => {
  const folder = temporaryFolder();
  const good = program(folder, 'mine', CLI);
  const bad = program(folder, 'other', 'echo hello');
  program(folder, 'temporal', CLI);
  expect(await findTemporal({ env: { TEMPORAL_CLI_PATH: good, PATH: folder } })).toEqual({
    path: good,
    from: 'TEMPORAL_CLI_PATH',
  });
  const refused = await findTemporal({ env: { TEMPORAL_CLI_PATH: bad, PATH: folder } });
  expect(refused).toEqual({ reason: expect.stringContaining(bad) });
});

test('another program named temporal on PATH is skipped for the one in the cache', async () => {
  const folder = temporaryFolder();
  program(join(folder, 'bin'), 'temporal', 'echo "Temporal 3, the time zone tool"');
  const cached = program(join(folder, 'cache', 'dung-han', 'bin'), 'temporal-1.5.1', CLI);
  const env = { PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') };
  expect(await findTemporal({ env })).toEqual({ path: cached, from: 'cache' });
  const real = program(join(folder, 'bin'), 'temporal', CLI);
  expect(await findTemporal({ env })).toEqual({ path: real, from: 'PATH' });
});

test('without a download it is built by Go into the cache, with progress messages; concurrent calls build once', async () => {
  const folder = temporaryFolder();
  const log = join(folder, 'builds');
  program(
    join(folder, 'bin'),
    'go',
    `echo "$@ CGO=$CGO_ENABLED" >> ${log}
     i=0; while [ $i -lt 700 ]; do echo package/$i >&2; i=$((i+1)); done; sleep 0.2
     printf '#!/bin/sh\\n${CLI.replaceAll('"', '\\"')}\\n' > "$GOBIN/temporal"; chmod +x "$GOBIN/temporal"`,
  );
  const env = { PATH: `${join(folder, 'bin')}:${SHELL_PATH}`, XDG_CACHE_HOME: join(folder, 'cache') };
  const progress: TemporalStatus[] = [];
  const find = () => findTemporal({ env, download: closed, onProgress: (status) => progress.push(status) });
  const path = join(folder, 'cache', 'dung-han', 'bin', 'temporal-1.5.1');
  expect(await Promise.all([find(), find()])).toEqual([
    { path, from: 'go' },
    { path, from: 'go' },
  ]);
  expect(progress.filter((status) => status.temporal === 'building').at(-1)?.percent).toBeGreaterThan(50);
  expect(progress.map((status) => status.message)).toContain('Đang tải chương trình Temporal.');
  expect(require('node:fs').readFileSync(log, 'utf8')).toContain(
    'install -v github.com/temporalio/cli/cmd/temporal@v1.5.1 CGO=0',
  );
});

test('when it is unavailable, the ways to get it are named', async () => {
  const found = await findTemporal({ env: { PATH: '/nowhere', XDG_CACHE_HOME: temporaryFolder() }, download: closed });
  expect(found).toEqual({ reason: expect.stringMatching(/PATH.*TEMPORAL_CLI_PATH.*TEMPORAL_ADDRESS/) });
});

test('a failed build leaves no program behind and reports Go’s output', async () => {
  const folder = temporaryFolder();
  program(join(folder, 'bin'), 'go', 'echo "no space left on device" >&2; exit 1');
  const env = { PATH: `${join(folder, 'bin')}:${SHELL_PATH}`, XDG_CACHE_HOME: join(folder, 'cache') };
  for (let attempt = 0; attempt < 2; attempt++) {
    expect(await findTemporal({ env, download: closed })).toEqual({
      reason: expect.stringContaining('no space left on device'),
    });
  }
});
