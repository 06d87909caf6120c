import { readFileSync } from 'node:fs';
import type { ConfigFault } from './fault';
import { variables } from './variables';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How to reach a Temporal that is not ours. */
export interface TemporalConfig {
  /** `host:port`; null: the dev server that `npm start` runs, or none yet. */
  address: string | null;
  namespace: string;
  tls: { serverName: string | null; caPath: string | null; certPath: string | null; keyPath: string | null } | null;
  apiKey: string | null;
}

/** All settings of all processes, checked. */
export interface Config {
  /** null: `npm start` runs a PostgreSQL of its own. */
  databaseUrl: string | null;
  /** Whether the database is our own: only then there are sample people, `test: true` plans and a clock shift. */
  embedded: boolean;
  temporal: TemporalConfig;
  mail: {
    /** null: mail stays in the local mailbox page. */
    smtpUrl: string | null;
    from: { name: string; address: string };
  };
  /** What mails and pages print before a path; no slash at the end. */
  baseUrl: string;
  /** Another host name that serves the files of reports and nothing else; null: they come from `baseUrl`, in a sandbox. */
  filesBaseUrl: string | null;
  host: string;
  port: number;
  logLevel: LogLevel;
  /** What a monitor sends to read `/metrics`; null: only this machine may. */
  metricsToken: string | null;
  /** Business time = machine time + this, in milliseconds; 0 unless embedded. */
  clockShiftMs: number;
  /** `host:port` of ClamAV's daemon; null: files are taken unscanned. */
  clamavAddress: string | null;
  /** null: `.data/` of the project. */
  dataDir: string | null;
}

const HOST_PORT = /^[^\s:/]+:\d{1,5}$/;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; faults: ConfigFault[] };

/**
 * Reads the settings of the process. Nothing is guessed: a text that is not what the variable takes is a fault, and all
 * faults come at once. Secrets may also be given as a file, by the same name + `_FILE`.
 * @example parseConfig({ PORT: 'tám' }) // { ok: false, faults: [{ variable: 'PORT', found: '"tám"', … }] }
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ParsedConfig {
  const read = variables(env, readFile);
  const databaseUrl = read.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']);
  const ours = read.flag('DUNG_HAN_EMBEDDED', false);
  const host = read.text('HOST') ?? '127.0.0.1';
  const port = read.integer('PORT', 8080, 1, 65_535);
  const config: Config = {
    databaseUrl,
    embedded: databaseUrl === null || ours,
    temporal: {
      address: read.matching(
        'TEMPORAL_ADDRESS',
        HOST_PORT,
        'máy:cổng, ví dụ temporal:7233',
        'host:port, e.g. temporal:7233',
      ),
      namespace: read.text('TEMPORAL_NAMESPACE') ?? 'dung-han',
      tls: readTls(read),
      apiKey: read.secret('TEMPORAL_API_KEY'),
    },
    mail: {
      smtpUrl: read.secretUrl('SMTP_URL', ['smtp:', 'smtps:']),
      from: read.mailbox('MAIL_FROM', { name: 'Đúng Hạn', address: 'dung-han@localhost.invalid' }),
    },
    baseUrl: (
      read.url('BASE_URL', ['http:', 'https:']) ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
    ).replace(/\/+$/, ''),
    filesBaseUrl: read.url('FILES_BASE_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    host,
    port,
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    metricsToken: read.secret('METRICS_TOKEN'),
    clamavAddress: read.matching(
      'CLAMAV_ADDRESS',
      HOST_PORT,
      'máy:cổng, ví dụ clamav:3310',
      'host:port, e.g. clamav:3310',
    ),
    clockShiftMs: read.integer('CLOCK_SHIFT_MS', 0, -1e12, 1e12),
    dataDir: read.text('DATA_DIR'),
  };
  checkTogether(config, ours, read.refuse);
  checkFilesHost(config, read.refuse);
  return read.faults.length === 0 ? { ok: true, config } : { ok: false, faults: read.faults };
}

function readTls(read: ReturnType<typeof variables>): TemporalConfig['tls'] {
  const names = ['SERVER_NAME', 'SERVER_CA_CERT_PATH', 'CLIENT_CERT_PATH', 'CLIENT_KEY_PATH'] as const;
  const [serverName = null, caPath = null, certPath = null, keyPath = null] = names.map((name) =>
    read.text(`TEMPORAL_TLS_${name}`),
  );
  const named = [serverName, caPath, certPath, keyPath].some((value) => value !== null);
  if (!read.flag('TEMPORAL_TLS', named)) {
    if (named)
      read.refuse('TEMPORAL_TLS', '"false"', 'true, vì đã đặt TEMPORAL_TLS_…', 'true, as TEMPORAL_TLS_… are set');
    return null;
  }
  if ((certPath === null) !== (keyPath === null)) {
    const missing = certPath === null ? 'TEMPORAL_TLS_CLIENT_CERT_PATH' : 'TEMPORAL_TLS_CLIENT_KEY_PATH';
    read.refuse(missing, null, 'chứng thư và khóa phải đi cùng nhau', 'certificate and key come together');
  }
  return { serverName, caPath, certPath, keyPath };
}

/** Cookies know names of hosts, not ports: on the same name a file could still meet the pages' own. */
function checkFilesHost({ baseUrl, filesBaseUrl }: Config, refuse: ReturnType<typeof variables>['refuse']): void {
  if (filesBaseUrl === null || !URL.canParse(baseUrl)) return;
  const [pages, files] = [new URL(baseUrl), new URL(filesBaseUrl)];
  if (pages.hostname !== files.hostname && pages.protocol === files.protocol && files.pathname === '/') return;
  refuse(
    'FILES_BASE_URL',
    `"${filesBaseUrl}"`,
    `tên máy khác với BASE_URL, cùng ${pages.protocol}//, không có đường dẫn`,
    `a host name other than that of BASE_URL, the same ${pages.protocol}//, no path`,
  );
}

function checkTogether(config: Config, ours: boolean, refuse: ReturnType<typeof variables>['refuse']): void {
  if (!config.embedded && config.clockShiftMs !== 0) {
    refuse(
      'CLOCK_SHIFT_MS',
      `"${config.clockShiftMs}"`,
      'bỏ trống khi đặt DATABASE_URL',
      'unset when DATABASE_URL is set',
    );
  }
  if (!ours) return;
  const host = config.databaseUrl === null ? null : new URL(config.databaseUrl).hostname;
  if (host !== '127.0.0.1') {
    refuse(
      'DUNG_HAN_EMBEDDED',
      '"1"',
      'bỏ trống; chỉ "npm start" tự đặt',
      'unset; only "npm start" sets it, for its own database',
    );
  }
}
