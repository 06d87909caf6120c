import { connect, type Database, together } from '../../storage/database';
import { transactionQueue } from '../../storage/transaction-queue';
import { type TestDatabase, testDatabase } from '../setup/database';

describe('the connection pool under load', () => {
  let clone: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    clone = await testDatabase();
    database = connect(clone.adminUrl, { max: 5 });
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  it('a page is read while fifty submissions hold connections', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reports = Array.from({ length: 50 }, () => database.transaction(() => held));
    expect(await database.rows('select 1 as one')).toEqual([{ one: 1 }]);
    letGo();
    await Promise.all(reports);
  });

  it('submissions run in order of arrival, and a failed one lets the next one run', async () => {
    const taken: number[] = [];
    const work = Array.from({ length: 30 }, (_, number) =>
      database.transaction(async (tx) => {
        taken.push(number);
        await tx.rows(number % 3 === 0 ? 'select 1 / 0' : 'select 1');
      }),
    );
    const ended = await Promise.allSettled(work);
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await database.transaction(async (tx) => tx.rows('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('a transaction is rolled back when a later pipelined statement fails', async () => {
    await database.rows('create table rush (n integer)');
    const broken = database.transaction((tx) =>
      Promise.all([
        tx.rows('insert into rush values (1)'),
        tx.rows('select 1 / 0'),
        tx.rows('insert into rush values (2)'),
      ]),
    );
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    expect(await database.rows('select n from rush')).toEqual([]);
    await database.transaction((tx) =>
      Promise.all([tx.rows('insert into rush values (3)'), tx.rows('insert into rush values (4)')]),
    );
    expect(await database.rows('select n from rush order by n')).toEqual([{ n: 3 }, { n: 4 }]);
  });

  it('an error between pipelined statements waits for the others, which end inside their transaction', async () => {
    await database.rows('create table own_fault (n integer)');
    const broken = database.transaction((tx) =>
      together([
        Promise.reject(new TypeError('ours')),
        tx.rows('select 1').then(() => tx.rows('insert into own_fault values (1)')),
      ]),
    );
    await expect(broken).rejects.toThrow('ours');
    expect(await database.rows('select n from own_fault')).toEqual([]);
  });
});

describe('the transaction queue', () => {
  it('a task that waits too long fails, and the others go on', async () => {
    const turn = transactionQueue(1, 20);
    let letGo = (): void => undefined;
    const first = turn(() => new Promise<void>((resolve) => (letGo = resolve)));
    await expect(turn(async () => 'too late')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    letGo();
    await first;
    expect(await turn(async () => 'in time')).toBe('in time');
  });
});
