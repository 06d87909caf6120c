import { activatePlan } from '../../client/plans/activate';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { parseInstant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { countUnremindedRounds } from '../../storage/unreminded';
import { type TestDatabase, testDatabase } from '../setup/database';
import { ladderPlan, ladderRoundId } from '../setup/ladder-plan';

const instant = (text: string) => parseInstant(`${text}+07:00`)!;
const ROUND = ladderRoundId('nobody');

describe('rounds in which nobody was urged, though reports are overdue', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase();
    database = connect(test.url, { max: 2 });
    // The last day is Friday 29/5/2026; urged is on the first working day after it, Monday 1/6. No worker runs.
    const loaded = ladderPlan({ id: 'nobody', ladder: ['open -10wd office', 'overdue +1wd office', 'close +60wd'] });
    const caller = unlimitedCaller(database, { at: instant('2026-05-20T09:00:00'), who: 'Kiểm thử' });
    await activatePlan(caller, loaded, { notifyPast: true, embedded: true });
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });
  const count = (at: string) => countUnremindedRounds(database, vietnamCalendar(), instant(at));
  const urge = (state: string, slot: string) =>
    database.rows(
      `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state)
       select 'vanthu', unit, 'nobody', collection, id, 'overdue:+1wd', 'overdue', $2, $2, true, $1
       from obligations where collection = $3 order by id limit 1`,
      [state, `${slot}+07:00`, ROUND],
    );

  it('are none before the deadline, and on the day of urging itself', async () => {
    expect(await count('2026-05-29T17:00:00')).toBe(0);
    expect(await count('2026-06-01T17:00:00')).toBe(0);
  });

  it('are counted one working day after the urging should have been', async () => {
    expect(await count('2026-06-03T09:00:00')).toBe(1);
  });

  it('are still counted while the notice waits after its mail slot', async () => {
    await urge('waiting', '2026-06-03T08:00:00');
    expect(await count('2026-06-03T08:30:00')).toBe(0);
    expect(await count('2026-06-03T09:30:00')).toBe(1);
  });

  it('are none once somebody was urged, or nothing is owed', async () => {
    await database.rows("update notices set state = 'sent' where collection = $1", [ROUND]);
    expect(await count('2026-06-10T09:00:00')).toBe(0);
    await database.rows("delete from notices where collection = $1 and kind = 'overdue'", [ROUND]);
    expect(await count('2026-06-10T09:00:00')).toBe(1);
    await database.rows("update obligations set state = 'exempt' where collection = $1", [ROUND]);
    expect(await count('2026-06-10T09:00:00')).toBe(0);
  });
});
