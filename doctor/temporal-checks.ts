import { temporalConnection } from '../config/temporal-connection';
import { wrongSearchAttributes } from '../worker/register-search-attributes';
import { TASK_QUEUE } from '../worker/workflow-starter';
import type { SetUp } from './context';
import { clockOutcome } from './database-checks';
import { bad, type Finding, good, runChecks, say, unknown, warn } from './finding';

const WITHIN_MS = 5_000;
const DAY_SECONDS = 86_400;
/** People look back a year, and a little. */
const RETENTION_DAYS = 90;
/** gRPC status. */
const NOT_FOUND = 5;

/** Temporal: it answers, has the namespace, keeps long enough, has the search attributes, and a worker asks it for work. */
export async function examineTemporal({ config, run, databaseUrl }: SetUp): Promise<Finding[]> {
  const name = 'temporal-reachable';
  if (config === null) return [{ check: name, ...unknown(say('cấu hình chưa đúng', 'the settings are wrong')) }];
  const address = config.temporal.address ?? (databaseUrl === null ? null : (run?.temporalAddress ?? null));
  const { namespace } = config.temporal;
  if (address === null) {
    const none = bad(
      'TEMPORAL_NONE',
      say(
        'TEMPORAL_ADDRESS chưa đặt, và không có npm start nào đang chạy',
        'TEMPORAL_ADDRESS is not set, and no npm start runs',
      ),
      say('một máy chủ Temporal', 'a Temporal server'),
      say(
        'Hãy đặt TEMPORAL_ADDRESS (máy:7233), hoặc chạy npm start.',
        'Set TEMPORAL_ADDRESS (host:7233), or run npm start.',
      ),
    );
    return [{ check: name, ...none }];
  }
  const { Connection } = require('@temporalio/client') as typeof import('@temporalio/client');
  let connection: import('@temporalio/client').Connection;
  try {
    connection = await Connection.connect({
      ...temporalConnection(config.temporal, address),
      connectTimeout: WITHIN_MS,
    });
  } catch (fault) {
    const detail = (fault as Error).message.split('\n')[0]!;
    const away = bad(
      'TEMPORAL_AWAY',
      say(`Temporal ở ${address} không trả lời: ${detail}`, `Temporal at ${address} does not answer: ${detail}`),
      say('Temporal trả lời', 'Temporal answers'),
      say(
        'Hãy khởi động Temporal, xem TEMPORAL_ADDRESS, chứng thư TLS và tường lửa. Báo cáo vẫn được nhận; thư nhắc chờ.',
        'Start Temporal; look at TEMPORAL_ADDRESS, TLS certificates and the firewall. Reports are taken meanwhile; reminders wait.',
      ),
    );
    return [{ check: name, ...away }];
  }
  try {
    const there = { check: name, ...good(say(`Temporal ở ${address} trả lời`, `Temporal at ${address} answers`)) };
    return [
      there,
      ...(await connection.withDeadline(Date.now() + WITHIN_MS, () => inNamespace(connection, namespace))),
    ];
  } catch (fault) {
    return [{ check: 'temporal-namespace', ...unknown(say((fault as Error).message, (fault as Error).message)) }];
  } finally {
    await connection.close().catch(() => undefined);
  }
}

async function inNamespace(connection: import('@temporalio/client').Connection, namespace: string): Promise<Finding[]> {
  let retention: number;
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    retention = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / DAY_SECONDS;
  } catch (fault) {
    if ((fault as { code?: number }).code !== NOT_FOUND) throw fault;
    const missing = bad(
      'TEMPORAL_NAMESPACE',
      say(`không có namespace "${namespace}"`, `there is no namespace "${namespace}"`),
      say(`namespace "${namespace}"`, `namespace "${namespace}"`),
      say(
        `Hãy chạy: temporal operator namespace create --namespace ${namespace} --retention 400d`,
        `Run: temporal operator namespace create --namespace ${namespace} --retention 400d`,
      ),
    );
    return [{ check: 'temporal-namespace', ...missing }];
  }
  return [
    { check: 'temporal-namespace', ...good(say(namespace, namespace)) },
    { check: 'temporal-retention', ...retentionOutcome(retention, namespace) },
    ...(await runChecks([{ name: 'temporal-attributes', run: () => attributes(connection, namespace) }], null)),
    ...(await pollers(connection, namespace).catch(unseen)),
  ];
}

function retentionOutcome(days: number, namespace: string) {
  const words = say(`giữ ${Math.round(days)} ngày`, `keeps ${Math.round(days)} days`);
  if (days >= RETENTION_DAYS) return good(words);
  return warn(
    'TEMPORAL_RETENTION',
    words,
    say('400 ngày', '400 days'),
    say(
      `Hãy chạy: temporal operator namespace update --namespace ${namespace} --retention 400d`,
      `Run: temporal operator namespace update --namespace ${namespace} --retention 400d`,
    ),
  );
}

async function attributes(connection: import('@temporalio/client').Connection, namespace: string) {
  const wrong = await wrongSearchAttributes(connection as never, namespace);
  if (wrong.length === 0) return good(say('đủ thuộc tính tìm kiếm', 'all search attributes are there'));
  const names = wrong.map(({ name }) => name).join(', ');
  return bad(
    'TEMPORAL_ATTRIBUTES',
    say(`thiếu hoặc sai kiểu: ${names}`, `missing or of another type: ${names}`),
    say('đủ các thuộc tính tìm kiếm', 'all search attributes'),
    say(
      'Hãy khởi động worker: worker tự thêm; nếu không được phép, thêm bằng temporal operator search-attribute create.',
      'Start the worker, which adds them; where it may not, add them by temporal operator search-attribute create.',
    ),
  );
}

function unseen(fault: Error): Finding[] {
  return [{ check: 'temporal-worker', ...unknown(say(fault.message, fault.message)) }];
}

/** A worker that asks does so at least once a minute, so its last look also shows whether the clocks agree. */
async function pollers(connection: import('@temporalio/client').Connection, namespace: string): Promise<Finding[]> {
  const answer = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: 1,
  });
  const seen = (answer.pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000);
  if (seen.length === 0) {
    const none = bad(
      'TEMPORAL_NO_WORKER',
      say('không worker nào nhận việc của Temporal', 'no worker asks Temporal for work'),
      say('ít nhất một worker', 'at least one worker'),
      say('Hãy chạy: npm run worker; xem nhật ký của worker.', 'Run: npm run worker; look at its log.'),
    );
    return [{ check: 'temporal-worker', ...none }];
  }
  const ahead = Math.max(0, Math.max(...seen) - Date.now()) / 1_000;
  return [
    { check: 'temporal-worker', ...good(say(`${seen.length} worker`, `${seen.length} worker(s)`)) },
    { check: 'temporal-clock', ...clockOutcome('temporal', 'Temporal', ahead) },
  ];
}
