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

// Each begins only where nothing of its own kind stands before it: from every sign of a long word it would take the square of time.
const URL_PASSWORD = /(:\/\/[^\s:/@"]*):[^\s@/"]+@/g;
/** Also where the sign before it is escaped (`%0atoken=`), and where its own is (`token%3D`). */
const TOKEN = /(token|key|code|sig)(=|%(?:25)*3d)[^\s&"\\]+/gi;
/** What opens something wherever it stands: 32 signs and more of large and small letters and digits; no id of ours is like it. */
const SECRET = /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{32,}/g;
const MAIL_ADDRESS = /(?<![\p{L}0-9._%+-])[\p{L}0-9._%+-]+(?:@|%(?:25)*40)([\p{L}0-9-]+\.)+[\p{L}]{2,}/giu;

/** Most characters of one text in the log; a stack has its frames behind the words. */
const LONGEST = 500;
const LONGEST_STACK = 4_000;
/** Most entries of one list or object, and how deep they lie in each other: what libraries add to a fault may be large. */
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

/** A line as it is written: what strangers can put into it is cut, so that nobody fills the disk or hides other lines. */
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
