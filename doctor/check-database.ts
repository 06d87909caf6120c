import { DungHanError } from '../domain/errors';
import { connect, type Database } from '../storage/database';
import type { SetUp } from './context';
import { DATABASE_CHECKS } from './database-checks';
import { bad, type Finding, good, runChecks, say } from './finding';
import { OFFICE_CHECKS } from './office-checks';

/** Looks whether the database answers, and only then at what is in it. */
export async function checkDatabase(setUp: SetUp): Promise<Finding[]> {
  const check = 'database-reachable';
  if (setUp.databaseUrl === null) {
    const none = bad(
      'DATABASE_NONE',
      say(
        'DATABASE_URL chưa đặt, và không có npm start nào đang chạy ở đây',
        'DATABASE_URL is not set, and no npm start runs here',
      ),
      say('một cơ sở dữ liệu', 'a database'),
      say('Hãy chạy npm start, hoặc đặt DATABASE_URL.', 'Run npm start, or set DATABASE_URL.'),
    );
    return [{ check, ...none }];
  }
  let database: Database;
  try {
    database = connect(setUp.databaseUrl, { max: 2, applicationName: 'dung-han doctor', statementMs: 10_000 });
  } catch (fault) {
    return [{ check, ...unreachable(fault) }];
  }
  try {
    try {
      await database.transaction((tx) => tx.rows('select 1'));
    } catch (fault) {
      return [{ check, ...unreachable(fault) }];
    }
    const open = { ...setUp, database };
    const there = { check, ...good(say('PostgreSQL trả lời', 'PostgreSQL answers')) };
    const server = await runChecks(DATABASE_CHECKS, open);
    const hasSchema = server.some(({ check: name, state }) => name === 'schema' && state === 'good');
    return [there, ...server, ...(hasSchema ? await runChecks(OFFICE_CHECKS, open) : [])];
  } finally {
    await database.close().catch(() => undefined);
  }
}

/** Why it does not answer, by what PostgreSQL or the network says. */
function unreachable(fault: unknown) {
  const { database, reason = (fault as Error).message } =
    fault instanceof DungHanError ? (fault.details as { database?: { code: string }; reason?: string }) : {};
  const code = database?.code ?? '';
  const expected = say('PostgreSQL trả lời', 'PostgreSQL answers');
  const found = say(`không kết nối được: ${reason}`, `no connection: ${reason}`);
  if (fault instanceof DungHanError && fault.code === 'DATABASE_POOLER')
    return bad(
      'DATABASE_POOLER',
      say('pgbouncer chạy với pool_mode = statement', 'pgbouncer runs with pool_mode = statement'),
      say('pool_mode = transaction hoặc session', 'pool_mode = transaction or session'),
      say('Hãy sửa pool_mode trong pgbouncer.ini.', 'Change pool_mode in pgbouncer.ini.'),
    );
  if (code === '28P01' || code === '28000')
    return bad(
      'DATABASE_PASSWORD',
      found,
      expected,
      say('Hãy sửa người dùng, mật khẩu trong DATABASE_URL.', 'Correct user and password in DATABASE_URL.'),
    );
  if (code === '3D000')
    return bad(
      'DATABASE_MISSING',
      found,
      expected,
      say(
        'Hãy tạo cơ sở dữ liệu đó, hoặc sửa tên trong DATABASE_URL.',
        'Create that database, or correct its name in DATABASE_URL.',
      ),
    );
  if (code.startsWith('53'))
    return bad(
      'DATABASE_FULL',
      found,
      expected,
      say(
        'Hãy tăng max_connections, hoặc dừng bớt chương trình khác.',
        'Raise max_connections, or stop other programs.',
      ),
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return bad(
      'DATABASE_HOST',
      found,
      expected,
      say(
        'Hãy sửa tên máy trong DATABASE_URL, hoặc máy chủ DNS.',
        'Correct the host in DATABASE_URL, or the DNS server.',
      ),
    );
  return bad(
    'DATABASE_AWAY',
    found,
    expected,
    say(
      'Hãy khởi động PostgreSQL, xem tường lửa và cổng trong DATABASE_URL.',
      'Start PostgreSQL; look at the firewall and the port in DATABASE_URL.',
    ),
  );
}
