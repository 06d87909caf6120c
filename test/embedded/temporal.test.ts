import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../embedded/search-attributes';
import { type EmbeddedTemporal, startTemporal } from '../../embedded/temporal';
import { temporalBinary } from '../setup/services';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const running: EmbeddedTemporal[] = [];

async function start(dataDir: string): Promise<EmbeddedTemporal> {
  const server = await startTemporal({ binary: temporalBinary(), dataDir, ui: false });
  running.push(server);
  return server;
}

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));
afterAll(removeTemporaryFolders);

test('our namespace keeps workflows for 400 days and has our search attributes, also after a kill -9', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const { address, namespace } = await start(folder);
  await withConnection(address, async (connection) => {
    const described = await connection.workflowService.describeNamespace({ namespace });
    expect(Number(described.config?.workflowExecutionRetentionTtl?.seconds)).toBe(400 * 24 * 3600);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
  });
});

test('the files of its store are for their owner alone, also those of an older version', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  const files = () => readdirSync(folder).filter((name) => name.startsWith('temporal.db'));
  const open = () => files().filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
  expect([files().includes('temporal.db'), open()]).toEqual([true, []]);
  await first.stop();
  for (const name of files()) chmodSync(join(folder, name), 0o644);
  await start(folder);
  expect(open()).toEqual([]);
});

test('a workflow that was started is still open after the server was killed', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  const request = { workflowId: 'collection/x', workflowType: { name: 'none' }, taskQueue: { name: 'none' } };
  await withConnection(first.address, (connection) =>
    connection.workflowService.startWorkflowExecution({ ...request, namespace: first.namespace, requestId: '1' }),
  );
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await start(folder);
  const described = await withConnection(second.address, (connection) =>
    connection.workflowService.describeWorkflowExecution({
      namespace: second.namespace,
      execution: { workflowId: request.workflowId },
    }),
  );
  expect(described.workflowExecutionInfo?.status).toBe(1);
});
