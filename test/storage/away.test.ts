import { createServer, type Server, type Socket } from 'node:net';
import { outcomeOf } from '../../cli/outcome';
import { freePort } from '../../embedded/port';
import { connect, type Database } from '../../storage/database';
import { refusalOf, statusOf } from '../../web/frame/error-page';
import { type TestDatabase, testDatabase } from '../setup/database';

const NO_LIMITS = { plans: null, units: null, compilers: null, member: null };

/** Every way a statement is run: alone, in a transaction, by a person with limits. */
function asks(database: Database): Promise<unknown>[] {
  return [
    database.rows('select 1'),
    database.transaction((tx) => tx.rows('select 1')),
    database.limited(NO_LIMITS).rows('select 1'),
  ];
}

/** How pages, API and command line show what each way throws. */
async function shown(database: Database): Promise<{ page: number; exit: number }[]> {
  const faults = await Promise.all(
    asks(database).map((asked) =>
      asked.then(
        () => null,
        (fault: unknown) => fault,
      ),
    ),
  );
  return faults.map((fault) => ({ page: statusOf(refusalOf(fault).code), exit: outcomeOf(fault).exitCode }));
}

const AWAY = { page: 503, exit: 3 };

describe('pages answer 503 and the command line exits with 3 when', () => {
  let stored: TestDatabase;
  let admin: Database;
  const servers: Server[] = [];
  const databases: Database[] = [];
  beforeAll(async () => {
    stored = await testDatabase();
    admin = connect(stored.adminUrl, { max: 1 });
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    for (const server of servers) server.close();
    await admin.close();
    await stored.drop();
  });

  function open(change: Partial<URL>, options: Parameters<typeof connect>[1] = {}): Database {
    const url = Object.assign(new URL(stored.url), change);
    const database = connect(url.href, { max: 3, ...options });
    databases.push(database);
    return database;
  }

  async function serverThat(answers: (socket: Socket) => void): Promise<string> {
    const port = await freePort();
    const server = createServer((socket) => answers(socket.on('error', () => undefined)));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return String(port);
  }

  it.each<[string, Partial<URL>]>([
    ['the host has no address', { hostname: 'khong-co-may-nay.invalid' }],
    ['the port is closed', { port: '1' }],
    ['the database does not exist', { pathname: '/khong_co' }],
    ['the password is wrong', { password: 'sai' }],
    ['the server asks for no TLS and TLS is wanted', { search: '?sslmode=verify-full' }],
  ])('%s', async (_name, change) => {
    expect(await shown(open(change))).toEqual([AWAY, AWAY, AWAY]);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['the connection is closed at once', (socket) => socket.end()],
    ['the connection is reset', (socket) => socket.resetAndDestroy()],
    ['another program answers', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['nothing is answered', () => undefined],
  ])('%s', async (_name, answers) => {
    const port = await serverThat(answers);
    expect(await shown(open({ port: port }))).toEqual([AWAY, AWAY, AWAY]);
  });

  it('there is no connection left for this user', async () => {
    await admin.rows(`create role crowded login password 'dong' connection limit 0`);
    const database = open({ username: 'crowded', password: 'dong' });
    expect(await shown(database)).toEqual([AWAY, AWAY, AWAY]);
    await admin.rows('drop role crowded');
  });

  it('the server ends the connection between two statements, which does not end the program', async () => {
    const database = open({}, { max: 1 });
    const end = (pid: number) => admin.rows('select pg_terminate_backend($1)', [pid]);
    const broken = database.transaction(async (tx) => {
      const [row] = await tx.rows<{ pid: number }>('select pg_backend_pid() as pid');
      await end(row!.pid);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.rows('select 1');
    });
    await expect(broken).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await database.rows('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a statement is not answered in time', async () => {
    const database = open({}, { max: 1, statementMs: 200 });
    await expect(database.rows('select pg_sleep(5)')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    const inside = database.transaction((tx) => tx.rows('select pg_sleep(5)'));
    await expect(inside).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('but not when PostgreSQL refuses the statement, or the program is at fault', async () => {
    for (const sql of ['select 1 / 0', 'select nonsense', 'insert into plans default values']) {
      const fault = await admin.rows(sql).catch((thrown: unknown) => thrown);
      expect([sql, statusOf(refusalOf(fault).code)]).toEqual([sql, 500]);
    }
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const fault = await admin.rows('select $1::jsonb', [circular]).catch((thrown: unknown) => thrown);
    expect(statusOf(refusalOf(fault).code)).toBe(500);
    expect(outcomeOf(new Error('of the program')).exitCode).toBe(1);
  });
});
