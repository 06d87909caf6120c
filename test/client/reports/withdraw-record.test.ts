import type { Caller } from '../../../client/contract';
import { returnReport } from '../../../client/decisions/decide';
import { acceptReport } from '../../../client/reports/accept';
import { readReceipt } from '../../../client/reports/receipt';
import { recordReports } from '../../../client/reports/record';
import { submitReport } from '../../../client/reports/submit';
import { withdrawRecord } from '../../../client/reports/withdraw-record';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { knownAt } from '../../../storage/as-of';
import { timestamp } from '../../../storage/database';
import { readRoundCounts } from '../../../storage/round-counts';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const FINANCE = `${ROUND}/gialai-2020:so-tai-chinh`;

/** The six-month round of 614: last day Friday 29/5/2020. */
describe('a report recorded by mistake is taken back', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterEach(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const record = async (moment: string) => {
    const document = { number: '12/BC-STC', date: moment.slice(0, 10), signer: 'Giám đốc' };
    const came = { obligation: FINANCE, document, sentOn: null, receivedAt: null, reason: null, values: null };
    return (await recordReports(on(moment), [came]))[0]!.receipt;
  };
  const takeBack = (moment: string, receipt: string) =>
    withdrawRecord(on(moment), { receipt, reason: 'Ghi nhầm đơn vị' });
  const status = async (moment: string) =>
    (await readReportStatus(on(moment), { collection: ROUND })).find(({ obligation }) => obligation === FINANCE)!;
  const run = (from: string, until: string) =>
    runStepsAndMails(office.db, ROUND, instantOfText(from), instantOfText(until));
  const pastDay = async (moment: string) => {
    const [row] = await office.db.rows(
      `select k.state, k.version from obligations o join collections c on c.id = o.collection ${knownAt('$1')} where o.id = $2`,
      [timestamp(instantOfText(moment)), FINANCE],
    );
    return row;
  };

  it('it is owed again with its date, the unit is told and reminded, the receipt stays, the next one has a new number', async () => {
    await run('2020-05-12 07:00', '2020-05-26 09:59');
    const receipt = await record('2020-05-26 10:00');
    await run('2020-05-26 10:00', '2020-05-27 08:59');
    expect(await takeBack('2020-05-27 09:00', receipt)).toEqual({ obligation: FINANCE, receipt, state: 'open' });
    expect(await status('2020-05-27 09:01')).toMatchObject({ state: 'open', lastDay: '2020-05-29', late: false });
    const counts = (await readRoundCounts(office.db, [ROUND], instantOfText('2020-05-27 09:01'))).get(ROUND)!;
    expect(counts.sent).toBe(0);
    await run('2020-05-27 09:00', '2020-05-29 17:00');
    const told = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).filter(({ at }) => at >= '2020-05-27T09');
    expect(told.map(({ at, subject }) => `${at} ${subject.slice(0, 12)}`)).toEqual([
      '2020-05-27T14:00 [Thông báo] ',
      '2020-05-28T08:00 [Nhắc báo cá',
      '2020-05-29T08:00 [Nhắc báo cá',
    ]);
    expect(told[0]!.text).toContain('đã ghi nhầm là nhận được');
    expect((await readReceipt(office.db, receipt)).version).toBe(1);
    await record('2020-05-29 10:00');
    const [row] = await office.db.rows('select version, state from obligations where id = $1', [FINANCE]);
    expect(row).toEqual({ version: 2, state: 'submitted' });
    expect(await status('2020-06-02 09:00')).toMatchObject({ late: false });
  });

  it('past days stay as they were: received until it was taken back, owed since', async () => {
    const receipt = await record('2020-05-26 10:00');
    await takeBack('2020-05-27 09:00', receipt);
    expect([
      await pastDay('2020-05-25 12:00'),
      await pastDay('2020-05-26 12:00'),
      await pastDay('2020-05-27 12:00'),
    ]).toEqual([
      { state: 'open', version: 0 },
      { state: 'submitted', version: 1 },
      { state: 'open', version: 0 },
    ]);
  });

  it('of several versions only the latest: the report stands as before it, checked or asked for again, with its first lateness', async () => {
    await record('2020-05-26 10:00');
    await acceptReport(on('2020-05-26 11:00'), FINANCE);
    const second = await record('2020-06-01 10:00');
    expect((await takeBack('2020-06-01 10:30', second)).state).toBe('accepted');
    await returnReport(on('2020-06-01 11:00'), { obligation: FINANCE, points: 'Thiếu biểu', until: '2020-06-05' });
    const third = await record('2020-06-02 10:00');
    expect((await takeBack('2020-06-02 11:00', third)).state).toBe('returned');
    const [row] = await office.db.rows('select version, state_reason, asked_day from obligations where id = $1', [
      FINANCE,
    ]);
    expect(row).toEqual({ version: 1, state_reason: 'Thiếu biểu', asked_day: '2020-06-05' });
    expect(await status('2020-06-02 12:00')).toMatchObject({ late: false });
  });

  it('a compiled report leaves it out by a supplement, and a closed round goes on', async () => {
    const receipt = await record('2020-05-26 10:00');
    await run('2020-05-26 10:00', '2020-06-01 12:00');
    await takeBack('2020-06-01 13:00', receipt);
    const steps = await run('2020-06-01 13:00', '2020-06-01 15:00');
    expect(steps).toContain('supplement:2');
    const [{ body }] = (await office.db.rows(
      'select body from rollups where collection = $1 order by version desc limit 1',
      [ROUND],
    )) as [{ body: { units: { missing: string[] } } }];
    expect(body.units.missing).toContain('gialai-2020:so-tai-chinh');
  });

  it('not twice, not what the unit has sent itself, not without a reason', async () => {
    const receipt = await record('2020-05-26 10:00');
    await expect(withdrawRecord(on('2020-05-26 11:00'), { receipt, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
    await takeBack('2020-05-26 11:00', receipt);
    await expect(takeBack('2020-05-26 11:05', receipt)).rejects.toMatchObject({ code: 'NOT_RECORDED' });
    const sent = await submitReport(on('2020-05-27 10:00'), {
      ...{
        obligation: FINANCE,
        values: null,
        nil: false,
        staged: true,
        document: { number: null, date: null, signer: null },
        files: [],
      },
      ...{ channel: 'cli', sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
    });
    await expect(takeBack('2020-05-27 11:00', sent.receipt)).rejects.toMatchObject({ code: 'NOT_RECORDED' });
    await expect(takeBack('2020-05-27 11:00', 'DH00000000-0000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
