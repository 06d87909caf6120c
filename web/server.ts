import { businessClock } from '../config/clock';
import { createLogger } from '../config/logger';
import { isMailMissing, MAIL_MISSING } from '../config/mail-missing';
import { readConfig } from '../config/read-config';
import { DungHanError, EXIT_CODES, exitCode } from '../domain/errors';
import { clamd } from '../files/virus-scan';
import { localMailbox } from '../mail/local-mailbox';
import { smtpTransport } from '../mail/smtp-transport';
import { connect } from '../storage/database';
import { buildApp } from './app';

/** How long open requests may take to finish after SIGTERM or SIGINT. */
const DRAIN_MS = 10_000;

/** Starts the web process: reads the settings, connects, listens, and stops gracefully on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl === null) {
    throw new DungHanError(
      'CONFIG_INVALID',
      'DATABASE_URL chưa đặt: trang web cần cơ sở dữ liệu (hoặc hãy chạy "npm start").',
    );
  }
  const logger = createLogger('web', config.logLevel);
  const database = connect(config.databaseUrl, { applicationName: 'dung-han web' });
  const transport = config.mail.smtpUrl === null ? localMailbox(database) : smtpTransport(config.mail.smtpUrl);
  const app = await buildApp({
    database,
    clock: businessClock(config.clockShiftMs),
    baseUrl: config.baseUrl,
    filesBaseUrl: config.filesBaseUrl,
    virusScanner: config.clamavAddress === null ? null : clamd(config.clamavAddress),
    embedded: config.embedded,
    metricsToken: config.metricsToken,
    dataDir: config.dataDir,
    mailMissing: isMailMissing(config),
    mail: { transport, from: `${config.mail.from.name} <${config.mail.from.address}>` },
    logger,
  });
  if (isMailMissing(config)) logger.error(MAIL_MISSING);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const forced = setTimeout(() => process.exit(EXIT_CODES.fault), DRAIN_MS);
    forced.unref();
    await app.close();
    await transport.close();
    await database.close();
    process.exitCode = EXIT_CODES.good;
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  await app.listen({ host: config.host, port: config.port });
  app.confined.warmUp();
}

/** A taken port is what an operator can do something about. */
function explainedFault(fault: unknown): unknown {
  if ((fault as { code?: unknown }).code !== 'EADDRINUSE') return fault;
  return new DungHanError(
    'PORT_TAKEN',
    `Cổng đã có chương trình khác dùng; hãy đặt PORT khác. ${(fault as Error).message}`,
  );
}

main().catch((thrown: unknown) => {
  const fault = explainedFault(thrown);
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(exitCode(fault));
});
