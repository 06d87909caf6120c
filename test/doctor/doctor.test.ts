import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { examine } from '../../doctor/examine';
import type { Finding } from '../../doctor/finding';
import { nodeVersion } from '../../doctor/machine-checks';
import { freePort } from '../../embedded/port';
import { connect } from '../../storage/database';
import { secretBox } from '../../storage/secret-box';
import { dungHan } from '../cli/command-line';
import { emptyDatabase, type TestDatabase, testDatabase } from '../setup/database';
import { ROOT } from '../setup/plans';
import { postgresUrl, temporalServer } from '../setup/services';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { SAMPLE_OFFICE } from '../web/setup/sample-office';

const KEY = randomBytes(32).toString('base64');
const NOW = Date.parse('2026-12-01T08:00:00Z');

describe('doctor', () => {
  let office: TestDatabase;
  let good: NodeJS.ProcessEnv;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const [port, temporal] = [await freePort(), temporalServer()];
    office = await testDatabase(SAMPLE_OFFICE);
    good = {
      ...{ DATABASE_URL: office.url, PORT: String(port), DATA_DIR: temporaryFolder(), SECRETS_KEY: KEY },
      ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace },
      ...{ SMTP_URL: `smtp://127.0.0.1:${await smtp({})}`, MAIL_FROM: 'Đúng Hạn <nhac-viec@gialai.gov.vn>' },
      ...{
        BASE_URL: 'https://baocao.gialai.gov.vn',
        FILES_BASE_URL: 'https://tep.gialai.gov.vn',
        METRICS_TOKEN: 'm'.repeat(24),
      },
      TRUSTED_PROXIES: '127.0.0.1',
    };
    await inOffice(
      office,
      `insert into accounts (email, name, created_at) values ('qt@gialai.gov.vn', 'Quản trị', now())`,
    );
  });
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
    await office.drop();
    removeTemporaryFolders();
  });

  /** A mail server that answers as it is told. */
  async function smtp(options: SMTPServerOptions): Promise<number> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      closeTimeout: 100,
      ...options,
    });
    // A client that speaks TLS to it, or leaves in the middle, is what the test wants.
    server.on('error', () => undefined);
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return port;
  }

  /** As an administrator of PostgreSQL. */
  async function inOffice(of: TestDatabase, ...statements: string[]): Promise<void> {
    const database = connect(of.adminUrl, { max: 1 });
    for (const statement of statements) await database.rows(statement);
    await database.close();
  }

  /** An office of its own, broken by statements. */
  async function broken(...statements: string[]): Promise<NodeJS.ProcessEnv> {
    const clone = await testDatabase(SAMPLE_OFFICE);
    closing.push(clone.drop);
    await inOffice(clone, ...statements);
    return { DATABASE_URL: clone.url };
  }

  const on = (change: (url: URL) => void): string => {
    const url = new URL(office.url);
    change(url);
    return url.href;
  };

  async function findings(change: NodeJS.ProcessEnv): Promise<Finding[]> {
    const env = Object.fromEntries(Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined));
    return examine(env, ROOT, NOW);
  }

  const BROKEN: readonly [code: string, words: RegExp, make: () => Promise<NodeJS.ProcessEnv> | NodeJS.ProcessEnv][] = [
    ['SETTING_PORT', /PORT là "tám"/, () => ({ PORT: 'tám' })],
    ['PORT_TAKEN', /đang được chương trình khác dùng/, async () => ({ PORT: String(await taken()) })],
    ['DATABASE_NONE', /DATABASE_URL chưa đặt/, () => ({ DATABASE_URL: undefined })],
    ['DATABASE_AWAY', /ECONNREFUSED/, async () => ({ DATABASE_URL: on((url) => (url.port = '1')) })],
    ['DATABASE_HOST', /nowhere\.invalid/, () => ({ DATABASE_URL: on((url) => (url.hostname = 'nowhere.invalid')) })],
    ['DATABASE_PASSWORD', /password/, () => ({ DATABASE_URL: on((url) => (url.password = 'khac')) })],
    ['DATABASE_MISSING', /does not exist/, () => ({ DATABASE_URL: on((url) => (url.pathname = '/khong_co')) })],
    ['DATABASE_ENCODING', /SQL_ASCII/, async () => ({ DATABASE_URL: await inAscii() })],
    ['DATABASE_NOT_DURABLE', /fsync = off/, () => ({})],
    ['DATABASE_CONNECTIONS', /tối đa 9 kết nối/, () => limited()],
    ['DATABASE_SUPERUSER', /siêu người dùng/, () => ({ DATABASE_URL: office.adminUrl })],
    ['DATABASE_ROLES', /sửa được nhật ký/, () => ({ DATABASE_URL: office.adminUrl })],
    ['DATABASE_RIGHTS', /không được ghi báo cáo/, async () => ({ DATABASE_URL: await withoutRights() })],
    ['SCHEMA_NONE', /phiên bản 0,/, async () => ({ DATABASE_URL: await nothingIn() })],
    [
      'SCHEMA_NEWER',
      /phiên bản 999/,
      () => broken(`insert into schema_migrations (number, name, sha256) values (999, 'x', 'x')`),
    ],
    [
      'SCHEMA_OLDER',
      /chương trình ở/,
      () => broken('delete from schema_migrations where number = (select max(number) from schema_migrations)'),
    ],
    ['ADMINISTRATOR_NONE', /chưa có quản trị/, () => ({})],
    [
      'SECRETS_KEY_OTHER',
      /khóa bằng khóa khác/,
      () =>
        broken(`insert into accounts (id, email, name, created_at, totp_secret) overriding system value
        values (77, 'a@b.vn', 'A', now(), '${secretBox([randomBytes(32)]).seal('GEZDGNBV', 'account/77')}')`),
    ],
    ['BACKUP_NONE', /chưa sao lưu lần nào/, () => ({})],
    [
      'BACKUP_OLD',
      /20\/11\/2026/,
      () =>
        broken(`insert into audit (at, who, action, subject, detail)
        values (now(), 'x', 'database.backup', 'x', '{"takenAt":"2026-11-20T02:00:00Z"}')`),
    ],
    [
      'MAILS_HELD',
      /thư đang được giữ/,
      () => broken(`insert into restorations (restored_at, restored_by, last_notice) values (now(), 'x', 0)`),
    ],
    [
      'SMTP_SENDER_REFUSED',
      /550 5\.7\.1/,
      () =>
        broken(`update mail_service set stopped_since = now(), stopped_by = 'refused', answer = '550 5.7.1 denied'`),
    ],
    ['WORKER_AWAY', /worker chưa chạy/, () => ({})],
    ['UNITS_UNREACHABLE', /không có địa chỉ thư nào dùng được/, () => broken(`update contacts set bad_since = now()`)],
    ['CALENDAR_PROVISIONAL', /2027 còn là dự kiến/, () => ({})],
    ['TEMPORAL_NONE', /TEMPORAL_ADDRESS chưa đặt/, () => ({ TEMPORAL_ADDRESS: undefined })],
    ['TEMPORAL_AWAY', /không trả lời/, async () => ({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` })],
    ['TEMPORAL_NAMESPACE', /khong-co/, () => ({ TEMPORAL_NAMESPACE: 'khong-co' })],
    ['TEMPORAL_RETENTION', /giữ 1 ngày/, () => bareNamespace()],
    ['TEMPORAL_ATTRIBUTES', /Compiler/, () => bareNamespace()],
    ['TEMPORAL_NO_WORKER', /không worker nào/, () => bareNamespace()],
    ['SMTP_MISSING', /SMTP_URL chưa đặt/, () => ({ SMTP_URL: undefined })],
    ['SMTP_REFUSED', /ECONNREFUSED/, async () => ({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` })],
    ['SMTP_TLS', /máy chủ thư: /, async () => ({ SMTP_URL: `smtps://127.0.0.1:${await smtp({})}` })],
    ['SMTP_PASSWORD', /535/, async () => ({ SMTP_URL: `smtp://a:b@127.0.0.1:${await withoutSignIn()}` })],
    ['SMTP_SENDER', /553/, async () => ({ SMTP_URL: `smtp://127.0.0.1:${await withoutSender()}` })],
    ['BASE_URL_LOCAL', /localhost/, () => ({ BASE_URL: 'http://localhost:8080', FILES_BASE_URL: undefined })],
    ['BASE_URL_HTTP', /không mã hóa/, () => ({ BASE_URL: 'http://baocao.gialai.gov.vn', FILES_BASE_URL: undefined })],
    ['SECRETS_KEY_MISSING', /SECRETS_KEY chưa đặt/, () => ({ SECRETS_KEY: undefined })],
    ['SECRETS_KEY_WEAK', /không ngẫu nhiên/, () => ({ SECRETS_KEY: Buffer.alloc(32, 'mat-khau').toString('base64') })],
    ['TRUSTED_PROXIES_MISSING', /TRUSTED_PROXIES chưa đặt/, () => ({ TRUSTED_PROXIES: undefined, HOST: '0.0.0.0' })],
    ['SETTING_FILES_BASE_URL', /FILES_BASE_URL là/, () => ({ FILES_BASE_URL: 'https://baocao.gialai.gov.vn' })],
    ['FILES_HOST_MISSING', /tệp được tải từ chính/, () => ({ FILES_BASE_URL: undefined })],
    ['METRICS_TOKEN_MISSING', /METRICS_TOKEN chưa đặt/, () => ({ METRICS_TOKEN: undefined })],
    ['MAIL_FROM_DOMAIN', /localhost\.invalid/, () => ({ MAIL_FROM: undefined })],
    ['CLOCK_SHIFTED', /lệch 10\.0 ngày/, () => ({ DATABASE_URL: undefined, CLOCK_SHIFT_MS: '864000000' })],
    ['CLAMAV_AWAY', /không trả lời/, async () => ({ CLAMAV_ADDRESS: `127.0.0.1:${await freePort()}` })],
    ['DATA_OPEN', /secrets\.key/, () => ({ DATA_DIR: openFolder() })],
  ];

  it.each(BROKEN)('finds %s by its code, and says what was found and what to do', async (code, words, make) => {
    const found = (await findings(await make())).filter((one) => one.code === code);
    expect(found.map((one) => one.found.vi)).toEqual([expect.stringMatching(words)]);
    expect(found[0]).toMatchObject({
      state: expect.stringMatching(/^(bad|warn)$/),
      found: { en: expect.stringMatching(/\w/) },
      expected: { vi: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
      todo: { vi: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
    });
  });

  it('finds nothing but what is wrong in a set-up that is well', async () => {
    const codes = (await findings({})).flatMap(({ code, state }) => (state === 'bad' ? [code] : []));
    // The cluster of the tests does not write to the disk; here are no administrator and no worker.
    expect(codes.sort()).toEqual(['ADMINISTRATOR_NONE', 'DATABASE_NOT_DURABLE', 'TEMPORAL_NO_WORKER', 'WORKER_AWAY']);
  });

  it('refuses a Node that is too old, by the version', () => {
    expect(nodeVersion(ROOT, '18.20.1')).toMatchObject({ state: 'bad', code: 'NODE_TOO_OLD' });
    expect(nodeVersion(ROOT, '24.22.3')).toMatchObject({ state: 'good' });
  });

  it('with everything away answers in sentences and in JSON, exit code 1, never a stack trace', async () => {
    const env = {
      ...{
        DATABASE_URL: 'postgres://a:bimat@127.0.0.1:1/x',
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
      CLAMAV_ADDRESS: '127.0.0.1:1',
    };
    const text = await dungHan(['doctor'], env);
    expect([text.code, text.stderr]).toEqual([1, '']);
    expect(text.stdout).toMatch(/✗ database-reachable: .*\[DATABASE_AWAY\]\n {4}Cần: PostgreSQL trả lời\.\n {4}Hãy /);
    expect(text.stdout).not.toMatch(/ {4}at |bimat/);
    const english = await dungHan(['doctor', '--english'], env);
    expect(english.stdout).toMatch(/Expected: PostgreSQL answers\./);
    const json = (await dungHan(['doctor', '--json'], env)).json<{ ok: boolean; checks: Finding[] }>();
    expect(json.ok).toBe(false);
    expect(new Set(json.checks.map(({ check }) => check)).size).toBeGreaterThan(15);
  });

  async function taken(): Promise<number> {
    const server: Server = createServer((socket) => socket.on('error', () => undefined).destroy());
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return port;
  }

  async function nothingIn(): Promise<string> {
    const empty = await emptyDatabase();
    closing.push(empty.drop);
    return empty.url;
  }

  /** A database of its superuser, which the user of the program may only enter. */
  async function withoutRights(): Promise<string> {
    const empty = await emptyDatabase();
    closing.push(empty.drop);
    return on((url) => (url.pathname = new URL(empty.url).pathname));
  }

  async function inAscii(): Promise<string> {
    const name = `ascii_${randomBytes(4).toString('hex')}`;
    const admin = connect(postgresUrl(), { max: 1 });
    await admin.rows(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
    closing.push(async () => {
      await admin.rows(`drop database ${name} with (force)`);
      await admin.close();
    });
    return on((url) => (url.pathname = `/${name}`));
  }

  async function limited(): Promise<NodeJS.ProcessEnv> {
    const env = await broken();
    const name = new URL(env.DATABASE_URL!).pathname.slice(1);
    await inOffice(office, `alter database ${name} connection limit 9`);
    return env;
  }

  async function bareNamespace(): Promise<NodeJS.ProcessEnv> {
    const namespace = `doctor-${randomBytes(4).toString('hex')}`;
    const connection = await Connection.connect({ address: temporalServer().address });
    const workflowExecutionRetentionPeriod = { seconds: 86_400 } as never;
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    await connection.close();
    return { TEMPORAL_NAMESPACE: namespace };
  }

  const withoutSignIn = () =>
    smtp({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('no')) });

  const withoutSender = () =>
    smtp({
      onMailFrom: (_address, _session, done) =>
        done(Object.assign(new Error('not your address'), { responseCode: 553 })),
    });

  function openFolder(): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secrets.key'), KEY);
    chmodSync(join(folder, 'secrets.key'), 0o644);
    return folder;
  }
});
