import { inVietnamese } from '../../domain/messages/message';
import { NO_COUNTS } from '../../domain/states/round-counts';
import { onTimeShare } from '../../domain/states/share';
import { connect, type Database } from '../../storage/database';
import { loadRollup, readLeftOut } from '../../storage/rollups';
import { countsOfRound, readRoundCounts } from '../../storage/round-counts';
import { type TestDatabase, testDatabase } from '../setup/database';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_COUNTS,
  EVERY_STATE_ROUND,
  EVERY_STATE_SHARE,
  EVERY_STATE_SHARE_WITH_OWN,
  EVERY_STATE_VERSION,
  EVERY_STATE_WITH_OWN,
  sendOwnOfEveryState,
} from '../setup/round-of-every-state';

describe('a round with every state', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    await addRoundOfEveryState(database);
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  const codes = (units: readonly string[]) => units.map((unit) => unit.slice('moi:'.length));

  it('has the counts computed by hand', async () => {
    const counts = await countsOfRound(database, EVERY_STATE_ROUND, EVERY_STATE_AT);
    expect(counts).toEqual(EVERY_STATE_COUNTS);
    expect(inVietnamese(onTimeShare(counts).text)).toBe(EVERY_STATE_SHARE);
  });

  it('is counted for some of its units only, and absent for none', async () => {
    const units = ['moi:xa-01', 'moi:xa-04', 'moi:xa-07', 'moi:xa-11'];
    const some = await readRoundCounts(database, [EVERY_STATE_ROUND], EVERY_STATE_AT, units);
    expect(some.get(EVERY_STATE_ROUND)).toMatchObject({ expected: 3, sent: 2, returned: 1, overdue: 1, exempt: 1 });
    expect((await readRoundCounts(database, [EVERY_STATE_ROUND], EVERY_STATE_AT, [])).size).toBe(0);
    expect(await countsOfRound(database, 'khong/co/dot/nay', EVERY_STATE_AT)).toEqual(NO_COUNTS);
  });

  it('is compiled from sent and not returned reports, with units left out and why', async () => {
    await compileEveryState(database);
    const { rollup } = (await loadRollup(database, EVERY_STATE_ROUND, null))!;
    const { received, unsent, returned, excused, figures } = EVERY_STATE_VERSION;
    expect(codes(rollup.units.received)).toEqual(received);
    expect(Object.fromEntries(rollup.figures.map(({ field, value }) => [field, value]))).toEqual(figures);
    const left = await readLeftOut(database, rollup);
    expect([left.unsent, left.returned, left.excused].map(codes)).toEqual([unsent, returned, excused]);
  });

  it('has the same units left out of that version after the compiler’s own figures, which are never late', async () => {
    await sendOwnOfEveryState(database);
    const counts = await countsOfRound(database, EVERY_STATE_ROUND, EVERY_STATE_AT);
    expect(counts).toEqual(EVERY_STATE_WITH_OWN);
    expect(inVietnamese(onTimeShare(counts).text)).toBe(EVERY_STATE_SHARE_WITH_OWN);
    const { rollup } = (await loadRollup(database, EVERY_STATE_ROUND, null))!;
    expect(codes((await readLeftOut(database, rollup)).unsent)).toEqual(EVERY_STATE_VERSION.unsent);
  });
});
