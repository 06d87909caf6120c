import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { atTime } from '../../domain/time/time';
import type { RehearsalEvent } from '../../rehearsal/activities';
import { runEvents } from '../../rehearsal/run-real';
import { connect, type Database } from '../../storage/database';
import { linkJournal, readChainState } from '../../storage/journal-chain';
import { migrate } from '../../storage/migrate';
import { verifyJournal } from '../../storage/verify-journal';
import { readSubmissionPage } from '../../web/reports/receipt';
import { isIntact } from '../../web/reports/receipt-proof';
import type { TestDatabase } from '../setup/database';
import { timeSkippingServer } from '../setup/services';
import { removeTemporaryFolders } from '../setup/temporary-folder';
import { workflowBundle } from '../setup/workflow-bundle';
import { officeOfLastRelease } from './last-release';

jest.setTimeout(120_000);

const ROUND = 'gialai-live-sample/open/2026/gialai-2025:so-noi-vu';
const OVERDUE = 'gialai-live-sample/overdue/2026/gialai-2025:so-noi-vu';
const EXTENDED = `${ROUND}/gialai-2025:w23575`;
const EXEMPT = `${ROUND}/gialai-2025:w23602`;
const RETURNED = `${OVERDUE}/gialai-2025:w23575`;

describe('an office of the previous release, under this program', () => {
  let stored: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    stored = await officeOfLastRelease();
    await migrate(stored.url);
    database = connect(stored.url, { max: 10 });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
    removeTemporaryFolders();
  });

  it('has receipts whose hash and code are recomputed from the stored report byte for byte', async () => {
    const receipts = await database.rows<{ receipt: string }>('select receipt from submissions order by receipt');
    expect(receipts.length).toBeGreaterThan(15);
    for (const { receipt } of receipts) {
      const sending = await readSubmissionPage(database, receipt);
      expect([receipt, isIntact(sending!)]).toEqual([receipt, true]);
    }
  });

  it('has its journal linked as it stands, the first link says how many lines were there, and it verifies', async () => {
    const [{ lines }] = (await database.rows('select count(*) as lines from audit')) as [{ lines: number }];
    expect(lines).toBeGreaterThan(10);
    expect((await readChainState(database)).begun).toMatchObject({ lines });
    expect(await linkJournal(database)).toBe(lines);
    expect(await verifyJournal(database)).toEqual({ lines, anchors: 0, faults: 0, found: [] });
  });

  it('completes its rounds: units that owe are reminded, no notice is sent twice, and every round is closed', async () => {
    const told = await steps();
    await runEvents(
      { databaseUrl: stored.url, testServer: timeSkippingServer(), workflows: await workflowBundle() },
      database,
      [...wakeAll(), ...reports(), { at: atTime('2027-03-01', '09:00'), act: async () => undefined }],
    );

    const open = await database.rows('select id from collections where closed_at is null and not history');
    expect(open).toEqual([]);
    // Steps done by the previous release are unchanged and not repeated.
    expect(await steps()).toEqual(expect.arrayContaining(told));
    const twice = await database.rows(
      'select obligation, step, person from notices where obligation is not null group by 1, 2, 3 having count(*) > 1',
    );
    expect(twice).toEqual([]);
    expect(await reminders(EXEMPT)).toEqual([]);
    const later = await reminders(EXTENDED);
    expect(later.filter(({ step }) => step.endsWith('@2026-12-12')).length).toBeGreaterThan(0);
    expect(later.filter(({ step }) => step.startsWith('overdue'))).toEqual([]);
  });

  /** Processes the signals of the relay: every round of the office, and its mail. */
  function wakeAll(): RehearsalEvent[] {
    const wake = () =>
      database.rows(
        `insert into relay (workflow_id, urgent) select 'collection/' || id, false from collections
         where closed_at is null and not history union all select 'mail', false`,
      );
    return [{ at: atTime('2026-11-24', '06:00'), act: wake }];
  }

  function reports(): RehearsalEvent[] {
    const send = (obligation: string, day: string): RehearsalEvent => ({
      at: atTime(day, '10:32'),
      act: () =>
        submitReport(unlimitedCaller(database, { at: atTime(day, '10:32'), who: 'Văn thư UBND xã' }), {
          obligation,
          values: { 'citizens-received': 12, dialogues: 1 },
          nil: false,
          document: { number: '77/BC-UBND', date: '2026-11-26', signer: 'Chủ tịch UBND' },
          files: [],
          channel: 'web',
          sentOn: null,
          receivedAt: null,
          reason: null,
          idempotencyKey: null,
        }),
    });
    return [send(RETURNED, '2026-11-26'), send(EXTENDED, '2026-12-09')];
  }

  function steps(): Promise<object[]> {
    return database.rows('select * from step_records order by collection, step');
  }

  function reminders(obligation: string): Promise<{ step: string }[]> {
    return database.rows(`select step from notices where obligation = $1 and step is not null order by id`, [
      obligation,
    ]);
  }
});
