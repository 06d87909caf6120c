import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config';

export type { Logger };

/** Fields removed from log entries, at the top level and one below. */
const SECRET_FIELDS = [
  'password',
  'token',
  'apiKey',
  'secret',
  'authorization',
  'cookie',
  'databaseUrl',
  'smtpUrl',
  'DATABASE_URL',
  'SMTP_URL',
];

const URL_PASSWORD = /([a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*):[^\s@/"]+@/gi;
const TOKEN = /\b(token|key|code|sig)=[^\s&"\\]+/gi;
const MAIL_ADDRESS = /[\p{L}0-9._%+-]+@([\p{L}0-9-]+\.)+[\p{L}]{2,}/giu;

/**
 * The process's logger: JSON lines; readable ones only at a terminal. Passwords, tokens and mail addresses are
 * removed from every line, including error messages of libraries.
 * @param name which process: `web`, `worker`.
 * @param stream where lines go; standard output when absent.
 */
export function createLogger(name: string, level: LogLevel = 'info', stream?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    name,
    level,
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '***' },
    hooks: { streamWrite: withoutPersonalData },
  };
  if (stream !== undefined) return pino(options, stream);
  return process.stdout.isTTY
    ? pino(options, prettyStream() ?? pino.destination(1))
    : pino(options, pino.destination(1));
}

/** A line without passwords in addresses, tokens in links, and people's mail addresses. */
export function withoutPersonalData(line: string): string {
  return line.replace(URL_PASSWORD, '$1:***@').replace(TOKEN, '$1=***').replace(MAIL_ADDRESS, '***@***');
}

/** pino-pretty is a development dependency: production has none. */
function prettyStream(): DestinationStream | null {
  try {
    const pretty = require('pino-pretty') as (options: object) => DestinationStream;
    return pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true });
  } catch {
    return null;
  }
}
