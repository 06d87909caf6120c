import { join } from 'node:path';
import type { Receipt } from '../../client/contract';
import { activatePlan } from '../../client/plans/activate';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { HOUR } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { type ChildProgram, startProgram } from '../setup/child-program';
import type { CrashPoint } from '../setup/crashing-database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { expectEveryReceiptStored, expectNoPartialReport } from '../setup/stored-reports';
import type { SubmitLoop } from './submit-loop';

const ROUND = ladderRoundId('killed-submit');
const OBLIGATIONS = [1, 2, 3].map((number) => `${ROUND}/${commune(number)}`);
const KILLS = 6;

describe('a process that receives reports, killed (SIGKILL)', () => {
  let stored: TestDatabase;
  let database: Database;
  let loops = 0;

  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    const caller = unlimitedCaller(database, { at: LATE_FROM - 24 * HOUR, who: 'Kiểm thử' });
    const loaded = ladderPlan({ id: 'killed-submit', communes: 9, ladder: ['open -900s office', 'close +900s'] });
    await activatePlan(caller, loaded, { notifyPast: true, embedded: true });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  function start(given: Partial<SubmitLoop>): ChildProgram {
    loops += 1;
    const usual = { databaseUrl: stored.url, at: LATE_FROM - 12 * HOUR + loops * 60_000, crashAt: null, key: null };
    return startProgram(join(__dirname, 'submit-loop.ts'), { ...usual, obligations: OBLIGATIONS, ...given });
  }

  it('at any moment, loses no issued receipt, and leaves no partial report', async () => {
    const receipts: Receipt[] = [];
    await Promise.all(
      Array.from({ length: KILLS }, async (_, turn) => {
        const loop = start({ obligations: OBLIGATIONS });
        await eventually('receipts are given', async () => loop.lines.length > 10 * turn);
        loop.kill('SIGKILL');
        expect(await loop.ended).toBe('SIGKILL');
        receipts.push(...loop.lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Receipt));
      }),
    );
    expect(receipts.length).toBeGreaterThan(100);
    await expectEveryReceiptStored(database, receipts);
    await expectNoPartialReport(database);
  }, 60_000);

  it('before COMMIT, has stored nothing', async () => {
    const obligation = `${ROUND}/${commune(4)}`;
    await crashingOnce({ obligation, key: null, moment: 'before-commit' });
    expect(await versionsOf(database, obligation)).toEqual({ version: 0, submissions: 0 });
    await expectNoPartialReport(database);
  });

  it('after COMMIT and before the response, returns the same receipt when the form is sent again', async () => {
    const obligation = `${ROUND}/${commune(5)}`;
    await crashingOnce({ obligation, key: 'form-5', moment: 'after-commit' });
    expect(await versionsOf(database, obligation)).toEqual({ version: 1, submissions: 1 });
    const again = start({ obligations: [obligation], key: 'form-5' });
    expect(await again.ended).toBe(0);
    expect(await versionsOf(database, obligation)).toEqual({ version: 1, submissions: 1 });
    await expectEveryReceiptStored(database, [JSON.parse(again.lines[0]!) as Receipt]);
  });

  async function crashingOnce(given: { obligation: string; key: string | null; moment: CrashPoint['moment'] }) {
    const crashAt = { statement: 'insert into attachments', moment: given.moment };
    const loop = start({ obligations: [given.obligation], key: given.key, crashAt });
    expect(await loop.ended).toBe('SIGKILL');
    expect(loop.lines).toEqual([]);
  }
});

async function versionsOf(database: Database, obligation: string): Promise<object | undefined> {
  const [row] = await database.rows(
    `select version, (select count(*) from submissions where obligation = $1) as submissions from obligations where id = $1`,
    [obligation],
  );
  return row;
}
