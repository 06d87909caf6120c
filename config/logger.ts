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
  'migrationDatabaseUrl',
  'smtpUrl',
  'DATABASE_URL',
  'SMTP_URL',
];

// Each expression begins only where no character of the same kind stands before. If it could begin at every character
// of a long word, the time would grow with the square of the length.
const URL_PASSWORD = /(:\/\/[^\s:/@"]*):[^\s@/"]+@/g;
/** Also where the character before the name is escaped (`%0atoken=`), or the equals sign is (`token%3D`). */
const TOKEN = /(token|key|code|sig)(=|%(?:25)*3d)[^\s&"\\]+/gi;
/**
 * A secret anywhere in a text: 32 or more characters of large and small letters and digits. No id of this program looks
 * like it.
 */
const SECRET = /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{32,}/g;
const MAIL_ADDRESS = /(?<![\p{L}0-9._%+-])[\p{L}0-9._%+-]+(?:@|%(?:25)*40)([\p{L}0-9-]+\.)+[\p{L}]{2,}/giu;

/** Most characters of one text in the log; a stack has its frames behind the words. */
const LONGEST = 500;
const LONGEST_STACK = 4_000;
/** Most entries of one list or object, and most levels inside each other: libraries may add much to an error. */
const MOST_ENTRIES = 100;
const DEEPEST = 8;

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
    hooks: { streamWrite: writtenLine },
  };
  if (stream !== undefined) return pino(options, stream);
  return process.stdout.isTTY
    ? pino(options, prettyStream() ?? pino.destination(1))
    : pino(options, pino.destination(1));
}

/** A text without passwords in addresses, tokens in links, and people's mail addresses. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(URL_PASSWORD, '$1:***@')
    .replace(TOKEN, '$1$2***')
    .replace(SECRET, '***')
    .replace(MAIL_ADDRESS, '***@***');
}

/** A line as it is written. Texts from requests are cut, so that nobody can fill the disk or hide other lines. */
function writtenLine(line: string): string {
  return `${JSON.stringify(shortened(JSON.parse(line), LONGEST, 0))}\n`;
}

function shortened(value: unknown, longest: number, depth: number): unknown {
  if (typeof value === 'string') {
    const text = withoutPersonalData(value);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((one) => shortened(one, longest, depth + 1));
  const entries = Object.entries(value).slice(0, MOST_ENTRIES);
  const length = (name: string) => (name === 'stack' ? LONGEST_STACK : LONGEST);
  return Object.fromEntries(
    entries.map(([name, one]) => [shortened(name, LONGEST, 0), shortened(one, length(name), depth + 1)]),
  );
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
