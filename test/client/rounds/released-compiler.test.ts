import { exemptReport } from '../../../client/decisions/decide';
import { activatePlan } from '../../../client/plans/activate';
import { confirmRollup } from '../../../client/rounds/rollups';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { SECOND } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { LATE_FROM, ladderPlan, ladderRoundId, REGISTER } from '../../setup/ladder-plan';
import { runStepsAndMails } from '../../setup/run-steps-and-mails';

describe('a compiler that was released from its own report above', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  it('still confirms what it compiled, which is then submitted to nobody', async () => {
    const office = unlimitedCaller(database, { at: LATE_FROM - 20 * SECOND, who: 'Kiểm thử' });
    const plan = ladderPlan({
      id: 'released',
      ladder: ['open -9s office', 'compile +3s compiler-officer', 'close +60s'],
    });
    await activatePlan(office, plan, { notifyPast: false, embedded: true });
    const round = ladderRoundId('released');
    await runStepsAndMails(database, round, LATE_FROM - 10 * SECOND, LATE_FROM + 4 * SECOND);
    const obligation = `released/district/2026/${REGISTER}:tinh/${REGISTER}:huyen`;
    const basis = { number: '8/UBND', date: '2026-05-20', decider: 'UBND tỉnh' };
    await exemptReport(office, { obligation, basis, reason: null });
    const confirmed = await confirmRollup({ ...office, at: LATE_FROM + 5 * SECOND }, round);
    expect(confirmed.state).toBe('confirmed');
    expect(await database.rows('select state, version from obligations where id = $1', [obligation])).toEqual([
      { state: 'exempt', version: 0 },
    ]);
  });
});
