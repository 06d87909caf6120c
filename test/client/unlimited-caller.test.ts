import { unlimitedCaller } from '../../client/unlimited-caller';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';

describe('what a caller reads and writes by', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 1 });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  it('is a reader that starts no transaction and a writer that reads nothing outside one', async () => {
    const { reader, writer } = unlimitedCaller(database, { at: 0, who: 'Kiểm thử' });
    expect(await reader.rows('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await writer.transaction((tx) => tx.rows('select 2 as two'))).toEqual([{ two: 2 }]);
    // @ts-expect-error: a reader has no transaction
    expect(reader.transaction).toBeUndefined();
    // @ts-expect-error: a writer reads nothing by itself
    expect(writer.rows).toBeUndefined();
  });
});
