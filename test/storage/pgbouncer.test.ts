import type { Receipt } from '../../client/contract';
import { activatePlan } from '../../client/plans/activate';
import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { HOUR } from '../../domain/time/time';
import { connect } from '../../storage/database';
import { migrate } from '../../storage/migrate';
import { drainRelay } from '../../storage/relay';
import { emptyDatabase, type TestDatabase } from '../setup/database';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { webReport } from '../setup/office';
import { type Pooler, pgbouncer, startPooler } from '../setup/pgbouncer';
import { expectEveryReceiptStored, expectNoPartialReport } from '../setup/stored-reports';
import { removeTemporaryFolders } from '../setup/temporary-folder';
import { uploadedFile } from '../setup/uploaded-file';

const program = pgbouncer();
const UNITS = 40;
const FILE = uploadedFile('báo cáo.pdf', Buffer.alloc(20_000, 'báo cáo '));
const ROUND = ladderRoundId('pooled');

if (program === null) {
  test('pgbouncer is not installed here, so nothing behind it was tested', () => {
    process.stderr.write('Skipped: the tests behind pgbouncer, which is not installed here.\n');
  });
} else {
  describe('behind pgbouncer', () => {
    let empty: TestDatabase;
    let pooler: Pooler | undefined;
    beforeEach(async () => {
      empty = await emptyDatabase();
    });
    afterEach(async () => {
      await pooler?.stop();
      await empty.drop();
      removeTemporaryFolders();
    });

    it.each(['transaction', 'session'])(
      'in %s mode, migrations, reports, limited readers and the relay work',
      async (mode) => {
        pooler = await startPooler(program, empty.url, mode);
        const { url } = pooler;
        const done = await Promise.all([migrate(url), migrate(url), migrate(url)]);
        expect(done.filter((numbers) => numbers.length > 0)).toHaveLength(1);

        const database = connect(url, { max: mode === 'session' ? 4 : 12 });
        const caller = unlimitedCaller(database, { at: LATE_FROM - 12 * HOUR, who: 'Kiểm thử' });
        await activatePlan(
          caller,
          ladderPlan({ id: 'pooled', communes: UNITS, ladder: ['open -900s office', 'close +900s'] }),
          {
            notifyPast: true,
            embedded: true,
          },
        );
        const limits = { plans: null, units: [commune(1)], compilers: [], member: commune(1) };
        const reader = database.limited(limits as Parameters<typeof database.limited>[0]);
        const receipts: Receipt[] = [];
        const senders = Array.from({ length: UNITS }, async (_, index) => {
          const obligation = `${ROUND}/${commune(index + 1)}`;
          for (let version = 1; version <= 3; version++) {
            receipts.push(await submitReport(caller, { ...webReport(obligation, version), files: [FILE] }));
            const seen = await reader.rows<{ unit: string }>(
              'select unit from submissions s join obligations o on o.id = s.obligation',
            );
            expect(new Set(seen.map(({ unit }) => unit)).size).toBeLessThanOrEqual(1);
          }
        });
        await Promise.all(senders);
        expect(receipts).toHaveLength(3 * UNITS);
        await expectEveryReceiptStored(database, receipts);
        await expectNoPartialReport(database);
        while ((await drainRelay(database, async () => undefined)) > 0);
        expect(await database.rows('select 1 from relay')).toEqual([]);
        await database.close();
      },
      60_000,
    );

    it('in statement mode, migrating refuses and says what to set', async () => {
      pooler = await startPooler(program, empty.url, 'statement');
      await expect(migrate(pooler.url)).rejects.toMatchObject({
        code: 'DATABASE_POOLER',
        message: expect.stringContaining('pool_mode = transaction'),
      });
    });

    it('while PostgreSQL behind it does not answer, says that the database is away', async () => {
      const nobody = new URL(empty.url);
      nobody.port = '9';
      pooler = await startPooler(program, nobody.href, 'transaction');
      const database = connect(pooler.url, { max: 2 });
      await expect(database.rows('select 1')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      await expect(database.transaction((tx) => tx.rows('select 1'))).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
      });
      await database.close();
    }, 60_000);
  });
}
