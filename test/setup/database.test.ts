import { connect } from '../../storage/database';
import { emptyDatabase, testDatabase } from './database';

test('test files get migrated databases of their own concurrently', async () => {
  const databases = await Promise.all([testDatabase(), testDatabase()]);
  const [first, second] = databases.map(({ adminUrl }) => connect(adminUrl));
  await first?.rows('create table only_here ()');
  expect(await second?.rows("select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  expect(await second?.rows('select min(number) as first from schema_migrations')).toEqual([{ first: 1 }]);
  await Promise.all([first?.close(), second?.close()]);
  await Promise.all(databases.map((database) => database.drop()));
});

test('a database can be dropped with open connections', async () => {
  const empty = await emptyDatabase();
  const holder = connect(empty.url);
  await holder.rows('select 1');
  await empty.drop();
  await expect(holder.rows('select 1')).rejects.toThrow();
  await holder.close();
});
