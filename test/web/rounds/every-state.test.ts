import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_COUNTS,
  EVERY_STATE_ROUND,
  EVERY_STATE_SHARE,
} from '../../setup/round-of-every-state';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';

type Counts = Record<string, unknown>;

/** All answers about one round have the same counts. */
describe('a round with every state through the JSON API', () => {
  let office: RunningApp;
  let staff: Program;
  beforeAll(async () => {
    office = await runningApp({ sample: false });
    await addRoundOfEveryState(office.database);
    await compileEveryState(office.database);
    office.setClock(EVERY_STATE_AT);
    staff = await programOf(office, await office.signIn('chuyen-vien'));
  });
  afterAll(() => office.close());

  const { expected, unsent, owing, overdue, reminded } = EVERY_STATE_COUNTS;
  const share = { n: 4, m: 10, percent: '40%', text: EVERY_STATE_SHARE };

  it('is counted as by hand on its own, whatever its version contains', async () => {
    const { counts } = await staff.get<{ counts: Counts }>('readRound', { collection: EVERY_STATE_ROUND });
    expect(counts).toEqual({ ...EVERY_STATE_COUNTS, share });
  });

  it('has the same counts among compiled reports, in the matrix and on the day’s list', async () => {
    const [line] = await staff.get<Counts[]>('listRollups');
    expect(line).toMatchObject({ counts: { ...EVERY_STATE_COUNTS, share }, version: 1 });
    const { totals } = await staff.get<{ totals: Counts }>('readMatrix');
    expect(totals).toMatchObject({ counts: { ...EVERY_STATE_COUNTS, share } });
    const today = await staff.get<{ overdue: Counts[] }>('readToday');
    expect(today.overdue).toMatchObject([{ expected, unsent, owing, overdue, reminded }]);
  });

  it('has the same counts for leaders', async () => {
    const leader = await programOf(office, await office.signIn('lanh-dao'));
    const { rounds } = await leader.get<{ rounds: { counts: Counts; overdueUnits: unknown[] }[] }>('readLeaderPage');
    expect(rounds.map(({ counts }) => counts)).toEqual([{ ...EVERY_STATE_COUNTS, share }]);
    expect(rounds[0]!.overdueUnits).toMatchObject([{ unit: 'moi:xa-11' }]);
  });

  it('lists a report that need not be sent apart from those sent', async () => {
    type Card = Record<'owing' | 'sent' | 'released', { obligation: string }[]>;
    const reportsOf = async (unit: string) => {
      const { owing, sent, released } = await staff.get<Card>('readUnit', { unit: `moi:${unit}` });
      return [owing.length, sent.length, released.length];
    };
    expect(await reportsOf('xa-01')).toEqual([0, 1, 0]); // on time
    expect(await reportsOf('xa-04')).toEqual([1, 0, 0]); // returned
    expect(await reportsOf('xa-07')).toEqual([0, 0, 1]); // exempt
    expect(await reportsOf('xa-08')).toEqual([0, 0, 1]); // ended
  });

  it('has the same counts in the metrics', async () => {
    const { body } = await office.ask('/metrics');
    expect(body).toContain(`\ndung_han_reports_owing ${owing}\n`);
    expect(body).toContain(`\ndung_han_reports_overdue ${overdue}\n`);
  });
});
