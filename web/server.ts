import { businessClock } from '../config/clock';
import { createLogger, type Logger } from '../config/logger';
import { isMailMissing, MAIL_MISSING } from '../config/mail-missing';
import { readConfig } from '../config/read-config';
import { requireSecretsKeys } from '../config/secrets-key';
import { DungHanError, EXIT_CODES, exitCode } from '../domain/errors';
import { clamd } from '../files/virus-scan';
import { localMailbox } from '../mail/local-mailbox';
import { smtpTransport } from '../mail/smtp-transport';
import { connect, type Database } from '../storage/database';
import { databaseFault } from '../storage/database-fault';
import { readSchemaVersion, refuseNewerSchema } from '../storage/schema-version';
import { sealSecrets } from '../storage/seal-secrets';
import { type SecretBox, secretBox } from '../storage/secret-box';
import { buildApp } from './app';

/** How long open requests may take to finish after SIGTERM or SIGINT. */
const DRAIN_MS = 10_000;
/** Until PostgreSQL, which was away at the start, is asked for its version again. */
const LOOK_AGAIN_MS = 2_000;

/** The migration that made the table of accounts. */
const SECRETS_SINCE = 2;

/** Starts the web process: reads the settings, connects, listens, and stops gracefully on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl === null) {
    throw new DungHanError(
      'CONFIG_INVALID',
      'DATABASE_URL chưa đặt: trang web cần cơ sở dữ liệu (hoặc hãy chạy "npm start").',
    );
  }
  const box = secretBox(requireSecretsKeys(config));
  const logger = createLogger('web', config.logLevel);
  const database = connect(config.databaseUrl, { applicationName: 'dung-han web' });
  const transport = config.mail.smtpUrl === null ? localMailbox(database) : smtpTransport(config.mail.smtpUrl);
  const app = await buildApp({
    database,
    clock: businessClock(config.clockShiftMs),
    baseUrl: config.baseUrl,
    filesBaseUrl: config.filesBaseUrl,
    trustedProxies: config.trustedProxies,
    virusScanner: config.clamavAddress === null ? null : clamd(config.clamavAddress),
    embedded: config.embedded,
    metricsToken: config.metricsToken,
    dataDir: config.dataDir,
    secretBox: box,
    identityProviders: config.identityProviders,
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
  await prepareDatabase(database, box, logger);
  await app.listen({ host: config.host, port: config.port });
}

/**
 * The pages start while PostgreSQL is away, and answer that it is; its version is looked at as soon as it is there, and secrets that
 * are not under the newest key are sealed.
 * @throws DungHanError DATABASE_NEWER, as worker and migrations do
 */
async function prepareDatabase(database: Database, box: SecretBox, logger: Logger): Promise<void> {
  try {
    const version = await readSchemaVersion(database);
    refuseNewerSchema(version);
    if (version < SECRETS_SINCE) return;
    const { sealed, unreadable } = await sealSecrets(database, box);
    if (sealed > 0) logger.info({ sealed }, 'secrets of second factors sealed under the newest key');
    if (unreadable > 0) logger.error({ unreadable }, 'no key of SECRETS_KEY opens these secrets of second factors');
  } catch (fault) {
    if (databaseFault(fault)?.kind !== 'away') throw fault;
    logger.warn({ fault }, 'PostgreSQL is away; the pages start without it');
    const again = setTimeout(() => prepareDatabase(database, box, logger).catch(endProgram), LOOK_AGAIN_MS);
    again.unref();
  }
}

/** A taken port is what an operator can do something about. */
function explainedFault(fault: unknown): unknown {
  if ((fault as { code?: unknown }).code !== 'EADDRINUSE') return fault;
  return new DungHanError(
    'PORT_TAKEN',
    `Cổng đã có chương trình khác dùng; hãy đặt PORT khác. ${(fault as Error).message}`,
  );
}

function endProgram(thrown: unknown): void {
  const fault = explainedFault(thrown);
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(exitCode(fault));
}

main().catch(endProgram);
