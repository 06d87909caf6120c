import { readFileSync } from 'node:fs';
import type { ClientConfigProfile } from '@temporalio/envconfig';
import { z } from 'zod';
import { databaseUrlOf, passwordFaults } from './database-url';
import type { ConfigFault } from './fault';
import { type IdentityProviderConfig, identityProviderSecrets, readIdentityProviders } from './identity-provider';
import {
  baseUrlSetting,
  flagSetting,
  hostPortSetting,
  integerSetting,
  keysSetting,
  mailboxSetting,
  oneOfSetting,
  proxiesSetting,
  secretSetting,
  secretUrlSetting,
  textSetting,
} from './setting';
import { temporalProfile } from './temporal-profile';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Connection to Temporal. */
export interface TemporalConfig {
  /** `host:port`; null: the dev server that `npm start` runs, or none yet. */
  address: string | null;
  namespace: string;
  /** Key, certificates and other options, read from the same variables as by Temporal's own tools. */
  profile: ClientConfigProfile;
}

/** All settings of all processes, checked. */
export interface Config {
  /** null: `npm start` runs a PostgreSQL of its own. */
  databaseUrl: string | null;
  /**
   * The same database as the user who owns its tables or may become their owner, for `migrate`; null: the user of `databaseUrl` does so.
   * Processes that serve people have no need of it.
   */
  migrationDatabaseUrl: string | null;
  /** Folder for the daily anchors of the journal; null: they leave by mail only. */
  anchorDir: string | null;
  /** Whether the database is embedded: only then sample people, `test: true` plans and a clock shift are allowed. */
  embedded: boolean;
  temporal: TemporalConfig;
  mail: {
    /** null: mail stays in the local mailbox page. */
    smtpUrl: string | null;
    /** The mailbox to which mails come back; null: bounces are entered by staff. */
    imapUrl: string | null;
    from: { name: string; address: string };
  };
  /** Base address in mails and pages; without a trailing slash. */
  baseUrl: string;
  /** A host name that serves only the files of reports; null: they are served by `baseUrl`, in a sandbox. */
  filesBaseUrl: string | null;
  /**
   * Proxies whose statement of a client's address is believed: addresses, ranges, names of ranges; null: the default
   * ones.
   */
  trustedProxies: readonly string[] | null;
  host: string;
  port: number;
  logLevel: LogLevel;
  /** Token for reading `/metrics`; null: only from this machine. */
  metricsToken: string | null;
  /** Where the worker answers `/livez` and `/metrics`, on `host`; null: nowhere. */
  metricsPort: number | null;
  /** Keys that seal the secrets of second factors, the newest first; null: `npm start` makes one. The web process needs it. */
  secretsKeys: readonly Buffer[] | null;
  /** Business time = machine time + this, in milliseconds; 0 unless embedded. */
  clockShiftMs: number;
  /** The office's own services for signing in, beside links by mail; usually none. */
  identityProviders: readonly IdentityProviderConfig[];
  /** `host:port` of ClamAV's daemon; null: files are accepted unscanned. */
  clamavAddress: string | null;
  /** null: `.data/` of the project. */
  dataDir: string | null;
  /** Days for which words of mails, and drafts, are kept (docs/keeping.md). */
  keeping: { mailDays: number; draftDays: number };
}

/** Variables that may also be given as a file, by the same name + `_FILE`. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'MIGRATION_DATABASE_URL',
  'MIGRATION_DATABASE_PASSWORD',
  'SMTP_URL',
  'IMAP_URL',
  'TEMPORAL_API_KEY',
  'METRICS_TOKEN',
  'SECRETS_KEY',
];

/** The environment variables of the product. */
const VARIABLES = z.object({
  DATABASE_URL: secretUrlSetting('postgres:', 'postgresql:').nullish(),
  DATABASE_PASSWORD: secretSetting.nullish(),
  MIGRATION_DATABASE_URL: secretUrlSetting('postgres:', 'postgresql:').nullish(),
  MIGRATION_DATABASE_PASSWORD: secretSetting.nullish(),
  ANCHOR_DIR: textSetting.nullish(),
  DUNG_HAN_EMBEDDED: flagSetting.default(false),
  HOST: textSetting.default('127.0.0.1'),
  PORT: integerSetting(1, 65_535).default(8080),
  TEMPORAL_ADDRESS: hostPortSetting('temporal:7233').nullish(),
  TEMPORAL_NAMESPACE: textSetting.default('dung-han'),
  TEMPORAL_API_KEY: secretSetting.nullish(),
  TEMPORAL_TLS: flagSetting.optional(),
  TEMPORAL_TLS_SERVER_NAME: textSetting.optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: textSetting.optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: textSetting.optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: textSetting.optional(),
  SMTP_URL: secretUrlSetting('smtp:', 'smtps:').nullish(),
  IMAP_URL: secretUrlSetting('imap:', 'imaps:').nullish(),
  MAIL_FROM: mailboxSetting('Đúng Hạn').default({ name: 'Đúng Hạn', address: 'dung-han@localhost.invalid' }),
  BASE_URL: baseUrlSetting.optional(),
  FILES_BASE_URL: baseUrlSetting.nullish(),
  TRUSTED_PROXIES: proxiesSetting.nullish(),
  LOG_LEVEL: oneOfSetting(LOG_LEVELS).default('info'),
  METRICS_TOKEN: secretSetting.nullish(),
  METRICS_PORT: integerSetting(1, 65_535).nullish(),
  SECRETS_KEY: keysSetting.nullish(),
  CLAMAV_ADDRESS: hostPortSetting('clamav:3310').nullish(),
  CLOCK_SHIFT_MS: integerSetting(-1e12, 1e12).default(0),
  DATA_DIR: textSetting.nullish(),
  KEEP_MAIL_DAYS: integerSetting(30, 36_500).default(400),
  KEEP_DRAFT_DAYS: integerSetting(30, 36_500).default(400),
});
export type Variables = z.infer<typeof VARIABLES>;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; faults: ConfigFault[] };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Parses the settings of the process. An invalid value is a fault, never replaced by a default, and all faults are
 * reported at once. An empty text counts as not set, an empty file too. Secrets may also be given as a file, by the same name + `_FILE`.
 * @example parseConfig({ PORT: 'tám' }) // { ok: false, faults: [{ variable: 'PORT', found: '"tám"', … }] }
 */
export function parseConfig(
  env: Env,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ParsedConfig {
  const { set, faults } = withSecretFiles(env, readFile);
  const read = VARIABLES.safeParse(set);
  const { providers, faults: ofProviders } = readIdentityProviders(set);
  faults.push(...ofProviders);
  if (!read.success) return { ok: false, faults: [...faults, ...read.error.issues.map(faultOf)] };
  const config = configOf(read.data, set, providers);
  faults.push(...contradictions(config, read.data));
  return faults.length === 0 ? { ok: true, config } : { ok: false, faults };
}

function configOf(
  read: Variables,
  set: Readonly<Record<string, string>>,
  identityProviders: readonly IdentityProviderConfig[],
): Config {
  const { HOST: host, PORT: port } = read;
  const databaseUrl = databaseUrlOf(read.DATABASE_URL, read.DATABASE_PASSWORD);
  return {
    databaseUrl,
    migrationDatabaseUrl: databaseUrlOf(read.MIGRATION_DATABASE_URL, read.MIGRATION_DATABASE_PASSWORD),
    anchorDir: read.ANCHOR_DIR ?? null,
    embedded: databaseUrl === null || read.DUNG_HAN_EMBEDDED,
    temporal: {
      address: read.TEMPORAL_ADDRESS ?? null,
      namespace: read.TEMPORAL_NAMESPACE,
      // Read when a process connects: commands that need no service start without this library.
      get profile() {
        return temporalProfile(set);
      },
    },
    mail: { smtpUrl: read.SMTP_URL ?? null, imapUrl: read.IMAP_URL ?? null, from: read.MAIL_FROM },
    baseUrl: read.BASE_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    filesBaseUrl: read.FILES_BASE_URL ?? null,
    trustedProxies: read.TRUSTED_PROXIES ?? null,
    host,
    port,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN ?? null,
    metricsPort: read.METRICS_PORT ?? null,
    secretsKeys: read.SECRETS_KEY ?? null,
    identityProviders,
    clamavAddress: read.CLAMAV_ADDRESS ?? null,
    clockShiftMs: read.CLOCK_SHIFT_MS,
    dataDir: read.DATA_DIR ?? null,
    keeping: { mailDays: read.KEEP_MAIL_DAYS, draftDays: read.KEEP_DRAFT_DAYS },
  };
}

/** The variables that are set, with the content of secret files. */
function withSecretFiles(env: Env, readFile: (path: string) => string) {
  const faults: ConfigFault[] = [];
  const given = Object.entries(env).map(([name, value = '']) => [name, value.trim()] as const);
  const set: Record<string, string> = Object.fromEntries(given.filter(([, value]) => value !== ''));
  const refuse = (variable: string, vi: string, en: string): void => {
    faults.push({ variable, found: `"${set[variable]}"`, expected: { vi, en } });
  };
  for (const name of [...SECRETS, ...identityProviderSecrets(set)]) {
    const path = set[`${name}_FILE`];
    if (path === undefined) continue;
    if (set[name] !== undefined) {
      refuse(`${name}_FILE`, `chỉ một trong ${name} và ${name}_FILE`, `only one of ${name} and ${name}_FILE`);
      continue;
    }
    try {
      const content = readFile(path).trim();
      if (content !== '') set[name] = content;
    } catch {
      refuse(`${name}_FILE`, 'tệp đọc được', 'a file that can be read');
    }
  }
  return { set, faults };
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  const { params } = issue as { params?: Omit<ConfigFault, 'variable'> };
  return {
    variable: String(issue.path[0]),
    found: null,
    expected: { vi: issue.message, en: issue.message },
    ...params,
  };
}

/** Faults of valid values that contradict each other. */
function contradictions(config: Config, read: Variables): ConfigFault[] {
  return [
    ...passwordFaults(read),
    ...tlsFaults(read),
    ...clockFaults(config),
    ...embeddedFaults(config, read),
    ...filesHostFaults(config),
  ];
}

const CERTIFICATE = 'TEMPORAL_TLS_CLIENT_CERT_PATH';
const KEY = 'TEMPORAL_TLS_CLIENT_KEY_PATH';

function tlsFaults(read: Variables): ConfigFault[] {
  const { TEMPORAL_TLS_SERVER_NAME: name, TEMPORAL_TLS_SERVER_CA_CERT_PATH: authority } = read;
  const isNamed = [name, authority, read[CERTIFICATE], read[KEY]].some((value) => value !== undefined);
  if (read.TEMPORAL_TLS === false) {
    const expected = { vi: 'true, vì đã đặt TEMPORAL_TLS_…', en: 'true, as TEMPORAL_TLS_… are set' };
    return isNamed ? [{ variable: 'TEMPORAL_TLS', found: '"false"', expected }] : [];
  }
  if ((read[CERTIFICATE] === undefined) === (read[KEY] === undefined)) return [];
  const variable = read[CERTIFICATE] === undefined ? CERTIFICATE : KEY;
  const expected = { vi: 'chứng thư và khóa phải đi cùng nhau', en: 'certificate and key come together' };
  return [{ variable, found: null, expected }];
}

function clockFaults({ embedded, clockShiftMs }: Config): ConfigFault[] {
  if (embedded || clockShiftMs === 0) return [];
  const expected = { vi: 'bỏ trống khi đặt DATABASE_URL', en: 'unset when DATABASE_URL is set' };
  return [{ variable: 'CLOCK_SHIFT_MS', found: `"${clockShiftMs}"`, expected }];
}

function embeddedFaults({ databaseUrl }: Config, { DUNG_HAN_EMBEDDED: claimed }: Variables): ConfigFault[] {
  const host = databaseUrl === null ? null : new URL(databaseUrl).hostname;
  if (!claimed || host === '127.0.0.1') return [];
  const expected = {
    vi: 'bỏ trống; chỉ "npm start" tự đặt',
    en: 'unset; only "npm start" sets it, for its own database',
  };
  return [{ variable: 'DUNG_HAN_EMBEDDED', found: '"1"', expected }];
}

/** Cookies are bound to host names, not ports: on the same host name a file could access those of the pages. */
function filesHostFaults({ baseUrl: pagesUrl, filesBaseUrl }: Config): ConfigFault[] {
  if (filesBaseUrl === null) return [];
  const [pages, files] = [new URL(pagesUrl), new URL(filesBaseUrl)];
  if (pages.hostname !== files.hostname && pages.protocol === files.protocol && files.pathname === '/') return [];
  const expected = {
    vi: `tên máy khác với BASE_URL, cùng ${pages.protocol}//, không có đường dẫn`,
    en: `a host name other than that of BASE_URL, the same ${pages.protocol}//, no path`,
  };
  return [{ variable: 'FILES_BASE_URL', found: `"${filesBaseUrl}"`, expected }];
}
