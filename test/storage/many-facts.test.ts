import { vietnamCalendar } from '../../domain/calendar/calendar';
import { nextStep } from '../../domain/steps/next-step';
import { loadCollection, loadFacts } from '../../storage/collections';
import { connect, type Database } from '../../storage/database';
import { readLiveness, recordHeartbeat } from '../../storage/heartbeat';
import { loadManyFacts } from '../../storage/many-facts';
import { queueSignal } from '../../storage/relay';
import { type TestDatabase, testDatabase } from '../setup/database';
import { fillSampleOffice, loadHistory, TODAY } from '../web/setup/sample-office';

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await testDatabase();
  database = connect(place.url, { max: 2 });
  await fillSampleOffice(database);
  await loadHistory(database, 'gialai-614-2020.yaml');
});
afterAll(async () => {
  await database?.close();
  await place?.drop();
});

test('the next step is the same for rounds read one by one or together', async () => {
  const ids = (await database.rows<{ id: string }>('select id from collections')).map(({ id }) => id);
  const together = await loadManyFacts(database, ids);
  let compared = 0;
  for (const id of ids) {
    const collection = (await loadCollection(database, id))!;
    expect(together.has(id)).toBe(!collection.history);
    if (collection.history) continue;
    const alone = await loadFacts(database, collection);
    const calendar = vietnamCalendar();
    expect(nextStep(together.get(id)!, TODAY, calendar)).toEqual(nextStep(alone, TODAY, calendar));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(2);
});

test('liveness distinguishes a worker that never ran, a running worker, and an undelivered signal', async () => {
  await database.rows('delete from relay');
  expect(await readLiveness(database)).toMatchObject({ workerSilent: null, relayWaiting: null });
  await recordHeartbeat(database, 'worker');
  await queueSignal(database, 'mail');
  await database.rows(`update relay set left_at = now() - interval '90 seconds'`);
  const pulse = await readLiveness(database);
  expect(pulse.workerSilent).toBeLessThan(5);
  expect(pulse.relayWaiting).toBeGreaterThan(89);
});
