import type { Database } from '../storage/database';
import { areRolesApart } from '../storage/database-roles';
import { isRowLevelSecurityOn } from '../storage/row-level-security';
import { newestMigration, readSchemaVersion } from '../storage/schema-version';
import { openSingleConnection } from '../storage/single-connection';
import type { SetUp } from './context';
import { bad, good, type SetUpCheck, say, warn } from './finding';

/** A set-up whose database answers. */
export interface OpenSetUp extends SetUp {
  database: Database;
}

/** PostgreSQL 18 is what the program is tested with. */
const TESTED = 18;
const OLDEST = 15;
/** Pool of two web and two worker processes, the migration and an administrator. */
const CONNECTIONS = 45;
const MOST_SKEW_SECONDS = 2;

/** The server, this program's rights there, and its schema. */
export const DATABASE_CHECKS: readonly SetUpCheck<OpenSetUp>[] = [
  { name: 'database-version', run: version },
  { name: 'database-encoding', run: encoding },
  { name: 'database-rights', run: rights },
  { name: 'database-roles', run: roles },
  { name: 'database-durable', run: durable },
  { name: 'database-connections', run: connections },
  { name: 'database-pooler', run: pooler },
  { name: 'clock', run: clock },
  { name: 'schema', run: schema },
  { name: 'row-level-security', run: rowLevelSecurity },
];

async function one<T extends object>({ database }: OpenSetUp, sql: string): Promise<T> {
  return (await database.rows<T>(sql))[0]!;
}

async function version(setUp: OpenSetUp) {
  const { text } = await one<{ text: string }>(setUp, `select current_setting('server_version') as text`);
  const major = Number.parseInt(text, 10);
  const words = say(`PostgreSQL ${text}`, `PostgreSQL ${text}`);
  if (major >= TESTED) return good(words);
  const expected = say(`PostgreSQL ${TESTED}, phiên bản đã kiểm thử`, `PostgreSQL ${TESTED}, which is tested`);
  const todo = say('Hãy nâng cấp PostgreSQL (pg_upgrade).', 'Upgrade PostgreSQL (pg_upgrade).');
  return major < OLDEST ? bad('DATABASE_OLD', words, expected, todo) : warn('DATABASE_UNTESTED', words, expected, todo);
}

async function encoding(setUp: OpenSetUp) {
  const { text } = await one<{ text: string }>(setUp, `select current_setting('server_encoding') as text`);
  if (text === 'UTF8') return good(say('UTF8', 'UTF8'));
  return bad(
    'DATABASE_ENCODING',
    say(`bảng mã ${text}`, `encoding ${text}`),
    say('bảng mã UTF8', 'encoding UTF8'),
    say(
      "Hãy tạo cơ sở dữ liệu mới: create database dung_han encoding 'UTF8' template template0;",
      "Make a new database: create database dung_han encoding 'UTF8' template template0;",
    ),
  );
}

async function rights(setUp: OpenSetUp) {
  const row = await one<{ able: boolean; all: boolean; user: string }>(
    setUp,
    `select has_schema_privilege(current_schema(), 'create')
         or coalesce(has_table_privilege(to_regclass('submissions'), 'insert'), false) as able,
       rolsuper or rolbypassrls as all, rolname as user
     from pg_roles where rolname = current_user`,
  );
  if (!row.able) {
    return bad(
      'DATABASE_RIGHTS',
      say(`${row.user} không được ghi báo cáo`, `${row.user} may not write reports`),
      say('các quyền của dung_han_app', 'the rights of dung_han_app'),
      say(
        'Hãy chạy "npm run migrate" với MIGRATION_DATABASE_URL và DATABASE_URL.',
        'Run npm run migrate with MIGRATION_DATABASE_URL and DATABASE_URL.',
      ),
    );
  }
  if (row.all && setUp.production) {
    return warn(
      'DATABASE_SUPERUSER',
      say(
        `${row.user} là siêu người dùng hoặc bỏ qua được phân quyền dòng`,
        `${row.user} is a superuser or bypasses row-level security`,
      ),
      say('một người dùng thường', 'an ordinary user'),
      say(
        'Hãy tạo một người dùng riêng cho chương trình và ghi vào DATABASE_URL.',
        'Make a user for the program and set it in DATABASE_URL.',
      ),
    );
  }
  return good(say(`${row.user} có đủ quyền`, `${row.user} has the rights`));
}

/** The office may run with one user for all; the journal is then as safe as the program. */
async function roles(setUp: OpenSetUp) {
  if ((await readSchemaVersion(setUp.database)) === 0 || !setUp.production || (await areRolesApart(setUp.database))) {
    return good(
      say('chương trình không sửa được nhật ký, phiếu tiếp nhận', 'the program cannot change journal or receipts'),
    );
  }
  return warn(
    'DATABASE_ROLES',
    say(
      'người dùng của DATABASE_URL sửa được nhật ký, phiếu tiếp nhận',
      'the user of DATABASE_URL can change journal and receipts',
    ),
    say('hai người dùng: một của chương trình, một để nâng cấp', 'two users: one of the program, one that migrates'),
    say(
      'Hãy đặt MIGRATION_DATABASE_URL, cho DATABASE_URL một người dùng riêng, rồi chạy "npm run migrate".',
      'Set MIGRATION_DATABASE_URL, give DATABASE_URL a user of its own, then run npm run migrate.',
    ),
  );
}

async function durable(setUp: OpenSetUp) {
  const rows = await setUp.database.rows<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  );
  if (rows.length === 0) return good(say('dữ liệu được ghi chắc xuống đĩa', 'what is committed is on the disk'));
  const off = rows.map(({ name }) => `${name} = off`).join(', ');
  return bad(
    'DATABASE_NOT_DURABLE',
    say(off, off),
    say('on: phiếu tiếp nhận đã cấp không được mất', 'on: no receipt that was given may be lost'),
    say('Hãy sửa postgresql.conf rồi khởi động lại PostgreSQL.', 'Correct postgresql.conf, then restart PostgreSQL.'),
  );
}

async function connections(setUp: OpenSetUp) {
  const { most } = await one<{ most: number }>(
    setUp,
    `select least(current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,
       (select nullif(datconnlimit, -1) from pg_database where datname = current_database()),
       (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user)) as most`,
  );
  const words = say(`tối đa ${most} kết nối`, `at most ${most} connections`);
  if (most >= CONNECTIONS) return good(words);
  return warn(
    'DATABASE_CONNECTIONS',
    words,
    say(
      `từ ${CONNECTIONS}: hai web, hai worker, nâng cấp`,
      `${CONNECTIONS} or more: two web, two workers, a migration`,
    ),
    say(
      'Hãy tăng max_connections, hoặc connection limit của cơ sở dữ liệu, người dùng.',
      'Raise max_connections, or the connection limit of database and user.',
    ),
  );
}

async function pooler({ databaseUrl }: OpenSetUp) {
  const { client, tx, abandon } = await openSingleConnection(databaseUrl!, 'begin', 'dung-han doctor');
  try {
    const [row] = await tx.rows<{ pid: number }>('select pg_backend_pid() as pid');
    const direct = row!.pid === (client as unknown as { processID: number }).processID;
    return good(
      direct
        ? say('nối thẳng tới PostgreSQL', 'straight to PostgreSQL')
        : say('qua pgbouncer, dùng được', 'through a pooler that can be used'),
    );
  } finally {
    await abandon();
  }
}

async function clock({ database }: OpenSetUp) {
  const before = Date.now();
  const [row] = await database.rows<{ at: number }>(
    `select extract(epoch from clock_timestamp())::float8 * 1000 as at`,
  );
  const after = Date.now();
  const off = row!.at < before ? row!.at - before : row!.at > after ? row!.at - after : 0;
  return clockOutcome('database', 'PostgreSQL', off / 1_000);
}

/** @param seconds the other machine's clock minus this one's */
export function clockOutcome(part: 'database' | 'temporal', name: string, seconds: number) {
  const text = Math.abs(seconds).toFixed(1);
  if (Math.abs(seconds) <= MOST_SKEW_SECONDS)
    return good(say(`giờ của ${name} khớp với máy này`, `the clock of ${name} agrees with this machine’s`));
  const code = part === 'database' ? 'CLOCK_DATABASE' : 'CLOCK_TEMPORAL';
  return bad(
    code,
    say(
      `giờ của ${name} ${seconds > 0 ? 'nhanh' : 'chậm'} ${text} giây so với máy này`,
      `the clock of ${name} is ${text} seconds ${seconds > 0 ? 'ahead' : 'behind'}`,
    ),
    say('lệch không quá 2 giây', 'at most 2 seconds apart'),
    say(
      'Hãy bật đồng bộ giờ (chrony, systemd-timesyncd) trên cả hai máy.',
      'Have both machines keep time (chrony, systemd-timesyncd).',
    ),
  );
}

async function schema({ database }: OpenSetUp) {
  const [found, known] = [await readSchemaVersion(database), newestMigration()];
  const words = say(
    `cơ sở dữ liệu ở phiên bản ${found}, chương trình ở ${known}`,
    `the database is at version ${found}, the program at ${known}`,
  );
  const expected = say('cùng phiên bản', 'the same version');
  if (found > known)
    return bad(
      'SCHEMA_NEWER',
      words,
      expected,
      say(
        'Hãy chạy phiên bản mới hơn của chương trình, hoặc khôi phục bản sao lưu trước khi nâng cấp.',
        'Run a later version of the program, or restore the backup from before the upgrade.',
      ),
    );
  if (found < known)
    return bad(
      found === 0 ? 'SCHEMA_NONE' : 'SCHEMA_OLDER',
      words,
      expected,
      say('Hãy chạy: npm run migrate', 'Run: npm run migrate'),
    );
  return good(words);
}

async function rowLevelSecurity({ database }: OpenSetUp) {
  if (await isRowLevelSecurityOn(database)) return good(say('đang bật', 'on'));
  return bad(
    'ROW_LEVEL_SECURITY_OFF',
    say(
      'thiếu vai trò dung_han_limited hoặc quyền của vai trò đó',
      'the role dung_han_limited or its rights are missing',
    ),
    say('phân quyền dòng đang bật', 'row-level security is on'),
    say(
      'Quản trị PostgreSQL chạy: create role dung_han_limited nologin role <người dùng của DATABASE_URL>; rồi npm run migrate.',
      'The administrator of PostgreSQL runs: create role dung_han_limited nologin role <user of DATABASE_URL>; then npm run migrate.',
    ),
  );
}
