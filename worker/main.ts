import { existsSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { businessClock } from '../config/clock';
import type { Config } from '../config/config';
import { createLogger } from '../config/logger';
import { isMailMissing, MAIL_MISSING } from '../config/mail-missing';
import { readConfig } from '../config/read-config';
import { temporalConnection } from '../config/temporal-connection';
import { DungHanError, exitCode } from '../domain/errors';
import { localMailbox } from '../mail/local-mailbox';
import { smtpTransport } from '../mail/smtp-transport';
import { connect, type Database } from '../storage/database';
import { requireSchema } from '../storage/migrate';
import { bounceReader } from './bounce-reader';
import { BUNDLE_PATH } from './build-bundle';
import { startJournalKeeper } from './journal-keeper';
import { runWorker } from './run-worker';
import { serveStatus } from './status-server';
import { checkTemporal, readyTemporal, watchTemporal } from './temporal-check';
import { isLive, sdkMetricsAddress, workerMetrics } from './worker-metrics';

/** Forwards the SDK's log to our logger, its native part's too; workflow and activity code log through the SDK. */
function installRuntime(log: ReturnType<typeof createLogger>, sdkMetrics: string | null): void {
  const metrics = sdkMetrics === null ? {} : { metrics: { prometheus: { bindAddress: sdkMetrics } } };
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      log[level === 'ERROR' ? 'error' : 'warn']({ meta }, message);
    }),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} }, ...metrics },
    // The SDK's own handlers are off: the handler below stops relay and worker in order on SIGTERM.
    shutdownSignals: [],
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger('worker', config.logLevel);
  if (config.databaseUrl === null || config.temporal.address === null) {
    throw new DungHanError(
      'SERVICE_UNAVAILABLE',
      'Tiến trình worker cần DATABASE_URL và TEMPORAL_ADDRESS; trên một máy, hãy chạy "npm start".',
    );
  }
  if (!existsSync(BUNDLE_PATH)) {
    throw new DungHanError('SERVICE_UNAVAILABLE', 'Chưa có tệp quy trình đã đóng gói; hãy chạy "npm run build".');
  }
  const sdkMetrics = config.metricsPort === null ? null : await sdkMetricsAddress();
  installRuntime(log, sdkMetrics);
  await requireSchema(config.databaseUrl);
  const database = connect(config.databaseUrl, { max: 20, applicationName: 'dung-han worker' });
  const options = temporalConnection(config.temporal, config.temporal.address);
  const clientConnection = Connection.lazy(options);
  await readyTemporal(database, clientConnection, config.temporal.namespace);
  const connection = await NativeConnection.connect(options);
  const ask = () => checkTemporal(clientConnection, config.temporal.namespace);
  const watch = watchTemporal(database, ask, log);
  const client = new Client({ connection: clientConnection, namespace: config.temporal.namespace });
  const transport = config.mail.smtpUrl === null ? localMailbox(database) : smtpTransport(config.mail.smtpUrl);
  const bounces = bounceReader(config.mail.imapUrl, database, log);
  const mail = { transport, from: `${config.mail.from.name} <${config.mail.from.address}>`, baseUrl: config.baseUrl };
  const clock = businessClock(config.clockShiftMs);
  const keeper = startJournalKeeper({ database, clock, mail, anchorDir: config.anchorDir, log });
  const running = await runWorker({
    database,
    client,
    connection,
    namespace: config.temporal.namespace,
    mail,
    workflowBundle: { codePath: BUNDLE_PATH },
    ...(bounces === null ? {} : { readBounces: bounces.read }),
    keeping: config.keeping,
    clockShiftMs: config.clockShiftMs,
    log,
  });
  const status = await statusServer(config, database, running.isPolling, sdkMetrics);
  if (isMailMissing(config)) log.error(MAIL_MISSING);
  log.info('worker is polling');
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void running.stop();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await running.done;
  await Promise.all([watch.stop(), keeper.stop(), status?.close()]);
  bounces?.close();
  await transport.close();
  await client.connection.close();
  await connection.close();
  await database.close();
  log.info('worker has stopped');
}

/** Answers monitors where `METRICS_PORT` is set. */
async function statusServer(config: Config, database: Database, isPolling: () => boolean, sdkMetrics: string | null) {
  const { metricsPort: port, metricsToken: token, host } = config;
  if (port === null || sdkMetrics === null) return null;
  const metrics = workerMetrics(isPolling, sdkMetrics);
  return serveStatus({ host, port, token, isLive: () => isLive(database, isPolling), metrics });
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(exitCode(fault));
});
