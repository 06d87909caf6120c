import { tellReceipt } from '../../../client/reports/tell-receipt';
import { atTime } from '../../../domain/time/time';
import { nextMailInstant } from '../../../mail/next-mail-instant';
import { loadCalendar } from '../../../storage/calendar';
import { lockObligation } from '../../../storage/submissions';
import { type RunningApp, runningApp } from '../setup/running-app';

describe('what people do at night in an urgent plan, as in the sample', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await office.database.rows(`update notices set state = 'sent'`);
  });
  afterAll(() => office.close());

  it('is mailed in the next slot, as its pages say, and not at once', async () => {
    const night = atTime('2026-11-25', '22:40');
    const calendar = await loadCalendar(office.database);
    const [owed] = await office.database.rows<{ id: string }>(
      `select id from obligations where collection like 'gialai-live-sample/open/%' order by id limit 1`,
    );
    await office.database.transaction(async (tx) => {
      const report = (await lockObligation(tx, owed!.id))!;
      const context = { withdrawn: false, everySeconds: null } as Parameters<typeof tellReceipt>[2];
      await tellReceipt(tx, report, context, 1, calendar, night);
    });
    const next = await nextMailInstant(office.database, night, calendar);
    expect(next!.at).toBe(atTime('2026-11-26', '08:00'));
    expect(await office.database.rows(`select 1 from notices where kind = 'receipt' and urgent`)).toEqual([]);
  });
});
