import { type Config, parseConfig } from '../../config/config';
import { printFaults } from '../../config/fault';
import { printConfig } from '../../config/print-config';
import { temporalConnection } from '../../config/temporal-connection';

function good(env: Record<string, string>, files: Record<string, string> = {}): Config {
  const parsed = parseConfig(env, (path) => files[path] ?? missing());
  if (!parsed.ok) throw new Error(printFaults(parsed.faults));
  return parsed.config;
}

function faults(env: Record<string, string>): string[] {
  const parsed = parseConfig(env, missing);
  return parsed.ok ? [] : parsed.faults.map((fault) => fault.variable);
}

function missing(): never {
  throw new Error('ENOENT');
}

test('without settings the embedded default listens on this machine only', () => {
  expect(good({})).toMatchObject({
    databaseUrl: null,
    embedded: true,
    temporal: { address: null, namespace: 'dung-han' },
    mail: { smtpUrl: null },
    baseUrl: 'http://127.0.0.1:8080',
    clockShiftMs: 0,
  });
});

test('all faults are reported at once, with found and expected values, in Vietnamese and English', () => {
  const parsed = parseConfig({
    PORT: 'tám mươi',
    LOG_LEVEL: 'loud',
    TEMPORAL_ADDRESS: 'temporal',
    BASE_URL: 'ftp://x',
    MAIL_FROM: 'no one',
  });
  expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.variable).sort()).toEqual([
    'BASE_URL',
    'LOG_LEVEL',
    'MAIL_FROM',
    'PORT',
    'TEMPORAL_ADDRESS',
  ]);
  const printed = parsed.ok ? '' : printFaults(parsed.faults);
  expect(printed).toContain('Cấu hình có 5 chỗ chưa dùng được:');
  expect(printed).toContain('PORT: có "tám mươi"; cần số nguyên 1–65535.');
  expect(printed).toContain('PORT: found "tám mươi"; expected integer 1–65535.');
});

test.each(['8080.5', '0x50', '1e3', '', ' 80 80', '70000', '-1', 'NaN'])(
  'PORT=%p is a number from 1 to 65535 or a fault, never NaN',
  (text) => {
    const parsed = parseConfig({ PORT: text });
    if (parsed.ok) expect(parsed.config.port).toBe(8080);
    else expect(parsed.faults).toHaveLength(1);
    expect(parsed.ok).toBe(text === '');
  },
);

test("TEMPORAL_TLS='false' is false, and an unknown word is a fault", () => {
  const tls = (env: Record<string, string>) => temporalConnection(good(env).temporal, 'temporal:7233').tls;
  expect(tls({})).toBeFalsy();
  expect(tls({ TEMPORAL_TLS: 'false' })).toBeFalsy();
  expect(tls({ TEMPORAL_TLS: 'true' })).toBeTruthy();
  expect(tls({ TEMPORAL_API_KEY: 'q7w-q7w' })).toBeTruthy();
  expect(tls({ TEMPORAL_TLS_SERVER_NAME: 'temporal.snv.example' })).toEqual({
    serverNameOverride: 'temporal.snv.example',
  });
  expect(faults({ TEMPORAL_TLS: 'nope' })).toEqual(['TEMPORAL_TLS']);
  expect(faults({ TEMPORAL_TLS_CLIENT_CERT_PATH: '/c.pem' })).toEqual(['TEMPORAL_TLS_CLIENT_KEY_PATH']);
});

test('business time is shifted only with an embedded database', () => {
  expect(good({ CLOCK_SHIFT_MS: '-204508800000' }).clockShiftMs).toBe(-204_508_800_000);
  expect(faults({ CLOCK_SHIFT_MS: '5000', DATABASE_URL: 'postgres://app:q7w@db:5432/dh' })).toEqual(['CLOCK_SHIFT_MS']);
});

test('DUNG_HAN_EMBEDDED is refused with a database elsewhere', () => {
  const elsewhere = { DATABASE_URL: 'postgres://app:q7w@db:5432/dh', DUNG_HAN_EMBEDDED: '1' };
  expect(faults(elsewhere)).toEqual(['DUNG_HAN_EMBEDDED']);
  expect(faults({ DUNG_HAN_EMBEDDED: '1' })).toEqual(['DUNG_HAN_EMBEDDED']);
  expect(good({ ...elsewhere, DATABASE_URL: 'postgres://postgres:q7w@127.0.0.1:5/dh' }).embedded).toBe(true);
  expect(good({ DATABASE_URL: elsewhere.DATABASE_URL }).embedded).toBe(false);
});

test('example passwords are refused, and a fault never repeats a secret', () => {
  expect(
    faults({
      DATABASE_URL: 'postgres://app:changeme@db/dh',
      SMTP_URL: 'smtps://u:Password@mail',
      TEMPORAL_API_KEY: 'secret',
    }).sort(),
  ).toEqual(['DATABASE_URL', 'SMTP_URL', 'TEMPORAL_API_KEY']);
  const parsed = parseConfig({ DATABASE_URL: 'mysql://app:hunter2@db/dh' });
  expect(parsed.ok ? '' : printFaults(parsed.faults)).not.toContain('hunter2');
});

test('a secret may be given in a file, but not in both places', () => {
  const file = { '/run/secrets/db': 'postgres://app:q7w@db:5432/dh\n' };
  expect(good({ DATABASE_URL_FILE: '/run/secrets/db' }, file).databaseUrl).toBe('postgres://app:q7w@db:5432/dh');
  expect(faults({ SMTP_URL_FILE: '/nowhere' })).toEqual(['SMTP_URL_FILE']);
  expect(faults({ SMTP_URL_FILE: '/x', SMTP_URL: 'smtp://m' })).toEqual(['SMTP_URL_FILE']);
});

test('the password of the database may be a secret of its own, beside an address without one', () => {
  const DATABASE_URL = 'postgres://dung_han@postgres:5432/dung_han';
  const file = { '/run/secrets/pw': 'a/b@c:d%\n' };
  const url = good({ DATABASE_URL, DATABASE_PASSWORD_FILE: '/run/secrets/pw' }, file).databaseUrl!;
  expect(url).toBe('postgres://dung_han:a%2Fb%40c%3Ad%25@postgres:5432/dung_han');
  expect(decodeURIComponent(new URL(url).password)).toBe('a/b@c:d%');
  expect(faults({ DATABASE_PASSWORD: 'q7w' })).toEqual(['DATABASE_PASSWORD']);
  expect(faults({ DATABASE_URL: 'postgres://a:q7w@db/dh', DATABASE_PASSWORD: 'q7w' })).toEqual(['DATABASE_PASSWORD']);
  expect(faults({ DATABASE_URL, DATABASE_PASSWORD: 'postgres' })).toEqual(['DATABASE_PASSWORD']);
});

test('an empty file of a secret counts as not set', () => {
  expect(good({ SMTP_URL_FILE: '/run/secrets/smtp' }, { '/run/secrets/smtp': '\n' }).mail.smtpUrl).toBeNull();
});

test('the sender is a name and one address; a line break cannot inject a header', () => {
  expect(good({ MAIL_FROM: 'Sở Nội vụ <bao-cao@snv.example.invalid>' }).mail.from).toEqual({
    name: 'Sở Nội vụ',
    address: 'bao-cao@snv.example.invalid',
  });
  expect(good({ MAIL_FROM: 'bao-cao@snv.example.invalid' }).mail.from.name).toBe('Đúng Hạn');
  expect(faults({ MAIL_FROM: 'A\r\nBcc: b <c@d.invalid>' })).toEqual(['MAIL_FROM']);
  expect(faults({ MAIL_FROM: 'a@b.invalid, c@d.invalid' })).toEqual(['MAIL_FROM']);
});

test('files of reports are served from another host name than the pages, or from the same one', () => {
  const pages = { BASE_URL: 'https://baocao.example.gov.vn' };
  expect(good(pages).filesBaseUrl).toBeNull();
  expect(good({ ...pages, FILES_BASE_URL: 'https://tep.baocao.example.gov.vn/' }).filesBaseUrl).toBe(
    'https://tep.baocao.example.gov.vn',
  );
  for (const url of [
    'https://baocao.example.gov.vn:8443',
    'http://tep.example.gov.vn',
    'https://tep.example/a',
    'tep',
  ]) {
    expect(faults({ ...pages, FILES_BASE_URL: url })).toEqual(['FILES_BASE_URL']);
  }
});

test('a virus scanner is a host and a port, or none', () => {
  expect(good({}).clamavAddress).toBeNull();
  expect(good({ CLAMAV_ADDRESS: 'clamav:3310' }).clamavAddress).toBe('clamav:3310');
  expect(faults({ CLAMAV_ADDRESS: 'http://clamav' })).toEqual(['CLAMAV_ADDRESS']);
});

test('printed settings hold no password and no key', () => {
  const printed = printConfig(
    good({
      DATABASE_URL: 'postgres://app:hunter2@db/dh?password=hunter3',
      SMTP_URL: 'smtp://u:hunter4@mail',
      TEMPORAL_API_KEY: 'hunter5',
      METRICS_TOKEN: 'hunter6',
    }),
  );
  expect(printed).not.toContain('hunter');
  expect(printed).toContain('postgres://app:***@db/dh');
});
