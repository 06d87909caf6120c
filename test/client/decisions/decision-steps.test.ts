import { statusText } from '../../../cli/status-text';
import type { Caller } from '../../../client/contract';
import { returnReport } from '../../../client/decisions/decide';
import { type Extension, extendReport } from '../../../client/decisions/extend';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Plan } from '../../../domain/plan/plan';
import { knownAt } from '../../../storage/as-of';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;
const FINANCE = report('so-tai-chinh');
const UNITS = ['so-noi-vu', 'so-tai-chinh', 'so-y-te'].map((code) => `gialai-2020:${code}`);
const BASIS = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };

function ofThree(plan: Plan): Plan {
  const reporters = { ...plan.requirements[0]!.reporters, groups: [], units: UNITS };
  return { ...plan, requirements: plan.requirements.map((one) => (one.due === null ? one : { ...one, reporters })) };
}

/** The six-month round of 614: last day Friday 29/5/2020, reminders from 15/5. */
describe('the steps of a round after a decision on one report', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml', ofThree);
  });
  afterEach(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const received = (moment: string) => {
    const document = { number: '12/BC-STC', date: moment.slice(0, 10), signer: 'Giám đốc' };
    const one = { obligation: FINANCE, document, sentOn: null, receivedAt: null, reason: null, values: null };
    return recordReports(on(moment), [one]);
  };
  const sendBack = (moment: string, until: string) =>
    returnReport(on(moment), { obligation: FINANCE, points: 'Thiếu biểu số 02', until });
  const extend = (moment: string, until: string, more: Partial<Extension> = {}) =>
    extendReport(on(moment), { obligation: FINANCE, until, basis: BASIS, reason: null, ...more });

  it('tell no head and draft no letter for a report returned until the last day of the round; only the compiler is told', async () => {
    await received('2020-05-20 10:00');
    await sendBack('2020-05-22 09:00', '2020-05-29');
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-22 09:00'), instantOfText('2020-06-03 17:00'));
    const told = await office.db.rows<{ kind: string; obligation: string | null }>(
      `select distinct kind, obligation from notices where kind in ('escalate', 'overdue-list') order by kind`,
    );
    expect(told).toEqual([
      { kind: 'escalate', obligation: report('so-y-te') },
      { kind: 'overdue-list', obligation: null },
    ]);
    const [letter] = await office.db.rows<{ body: object }>('select body from letters');
    expect(letter!.body).toMatchObject({ units: ['gialai-2020:so-y-te'], expected: 3, received: 1, returned: 1 });
    const last = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).at(-1)!;
    expect([last.at, last.subject.slice(0, 17)]).toEqual(['2020-06-01T14:00', '[Đề nghị bổ sung]']);
  });

  it('still remind the others when a report is returned before a due reminder was sent', async () => {
    await received('2020-05-20 10:00');
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-26 06:59'));
    await sendBack('2020-05-26 07:10', '2020-05-29');
    const done = await runStepsAndMails(
      office.db,
      ROUND,
      instantOfText('2020-05-26 07:11'),
      instantOfText('2020-05-26 09:00'),
    );
    expect(done).toEqual(['remind:-3wd@2020-05-30']);
    expect((await mailsTo(office.db, 'vanthu.so-y-te@')).at(-1)!.at).toBe('2020-05-26T08:00');
  });

  it('do not open the round a second time for a report with a much later date', async () => {
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-27 08:59'));
    await extend('2020-05-27 09:00', '2020-07-31');
    const lines = await readReportStatus(on('2020-05-28 09:00'), {
      unit: 'gialai-2020:so-tai-chinh',
      collection: ROUND,
    });
    expect(await statusText(on('2020-05-28 09:00'), lines)).not.toContain('Chưa đến kỳ');
    const done = await runStepsAndMails(
      office.db,
      ROUND,
      instantOfText('2020-05-27 09:00'),
      instantOfText('2020-07-31 17:00'),
    );
    expect(done.filter((step) => step.startsWith('open'))).toEqual([]);
  });

  it('remind towards the later date also a unit that was urged before the extension was entered', async () => {
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-26 07:00'), instantOfText('2020-06-02 08:59'));
    await extend('2020-06-02 09:00', '2020-06-12', { reason: 'mưa lũ', bookNumber: '812', confirmDates: true });
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-06-02 09:00'), instantOfText('2020-06-12 17:00'));
    const mails = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).map(({ at: left }) => left);
    expect(mails.slice(mails.indexOf('2020-06-01T14:00'))).toEqual([
      '2020-06-01T14:00',
      '2020-06-02T14:00',
      '2020-06-09T08:00',
      '2020-06-11T08:00',
      '2020-06-12T08:00',
    ]);
  });

  it('request once what is to be corrected now, when a report was submitted and returned again before the mail left', async () => {
    await received('2020-05-20 10:00');
    await sendBack('2020-06-01 08:30', '2020-06-05');
    await received('2020-06-01 09:00');
    const again = { obligation: FINANCE, points: 'Thiếu chữ ký', until: '2020-06-05' };
    await returnReport(on('2020-06-01 09:30'), again);
    const waiting = await office.db.rows(
      `select distinct d.words from notices n join decisions d on n.step = 'decision:' || d.id
       where n.kind = 'return' and n.state = 'waiting'`,
    );
    expect(waiting).toEqual([{ words: 'Thiếu chữ ký' }]);
  });

  it('are known for any past day, also after a second extension and after its reversal', async () => {
    await extend('2020-05-27 09:00', '2020-06-12');
    await extend('2020-06-10 09:00', '2020-06-19');
    await restoreReport(on('2020-06-11 09:00'), { obligation: FINANCE, reason: 'Ghi nhầm ngày' });
    await restoreReport(on('2020-06-11 10:00'), { obligation: FINANCE, reason: 'Ghi nhầm đơn vị' });
    const known = async (moment: string) =>
      office.db.rows(
        `select k.last_day as day, k.late_from = (k.last_day + 1)::timestamp at time zone interval '+07:00' as midnight,
           k.extended_at is not null as extended
         from obligations o join collections c on c.id = o.collection ${knownAt('$2::timestamptz')} where o.id = $1`,
        [FINANCE, new Date(instantOfText(moment)).toISOString()],
      );
    expect(await known('2020-05-26 17:00')).toEqual([{ day: '2020-05-29', midnight: true, extended: false }]);
    expect(await known('2020-06-05 17:00')).toEqual([{ day: '2020-06-12', midnight: true, extended: true }]);
    expect(await known('2020-06-10 17:00')).toEqual([{ day: '2020-06-19', midnight: true, extended: true }]);
    expect(await known('2020-06-11 09:30')).toEqual([{ day: '2020-06-12', midnight: true, extended: true }]);
    expect(await known('2020-06-11 17:00')).toEqual([{ day: '2020-05-29', midnight: true, extended: false }]);
  });
});
