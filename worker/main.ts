import { existsSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { businessClock } from '../config/clock';
import { createLogger } from '../config/logger';
import { isMailMissing, MAIL_MISSING } from '../config/mail-missing';
import { readConfig } from '../config/read-config';
import { temporalConnection } from '../config/temporal-connection';
import { DungHanError, exitCode } from '../domain/errors';
import { localMailbox } from '../mail/local-mailbox';
import { smtpTransport } from '../mail/smtp-transport';
import { connect } from '../storage/database';
import { requireSchema } from '../storage/migrate';
import { bounceReader } from './bounce-reader';
import { BUNDLE_PATH } from './build-bundle';
import { startJournalKeeper } from './journal-keeper';
import { runWorker } from './run-worker';
import { checkTemporal, readyTemporal, watchTemporal } from './temporal-check';

/** Forwards the SDK's log to our logger; workflow and activity code log through the SDK. */
function installRuntime(log: ReturnType<typeof createLogger>): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      log[level === 'ERROR' ? 'error' : 'warn']({ meta }, message);
    }),
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
  installRuntime(log);
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
  await Promise.all([watch.stop(), keeper.stop()]);
  bounces?.close();
  await transport.close();
  await client.connection.close();
  await connection.close();
  await database.close();
  log.info('worker has stopped');
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(exitCode(fault));
});
