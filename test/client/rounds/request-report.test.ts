import type { Caller } from '../../../client/contract';
import { recordReports } from '../../../client/reports/record';
import { explainObligation } from '../../../client/rounds/explain';
import { type RequestedReport, requestReport } from '../../../client/rounds/request-report';
import { readReportStatus } from '../../../client/rounds/status';
import { withdrawRequest } from '../../../client/rounds/withdraw-request';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';
import { withSentences } from '../../setup/with-sentences';

const PLAN = 'gialai-614-2020';
const UNITS = ['gialai-2020:so-y-te', 'gialai-2020:so-tai-chinh'];
const AT = '2020-07-14 09:10';

/** A Tuesday in July 2020, between the two rounds of 614/KH-UBND. */
describe('staff ask units for a report at once', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterEach(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const ask = (moment = AT, more: Partial<RequestedReport> = {}) =>
    requestReport(on(moment), {
      ...{ plan: PLAN, requirement: 'six-month', units: UNITS, lateFrom: atTime('2020-07-14', '16:00') },
      ...{ subject: 'Thiệt hại do mưa lũ từ 10 đến 13/7', document: null, idempotencyKey: null, ...more },
    });
  const run = (round: string, from: string, until: string) =>
    runStepsAndMails(office.db, round, instantOfText(from), instantOfText(until));
  const subjects = async (address: string) =>
    (await mailsTo(office.db, address))
      .filter(({ at }) => at >= '2020-07-14')
      .map(({ at, subject }) => `${at.slice(11)} ${subject}`);

  it('the chosen units are told at once, reminded an hour before, urged when the hour strikes, their heads two hours later', async () => {
    const made = await ask();
    const [round] = made.collections as [string];
    expect(made).toMatchObject({ number: 1, units: 2 });
    expect(round).toBe('gialai-614-2020/six-month/YC-2020-01/gialai-2020:so-noi-vu');
    await run(round, AT, '2020-07-14 18:30');
    const told = await subjects('vanthu.so-y-te@');
    const kinds = ['09:10 [Thông báo]', '15:00 [Nhắc báo c', '16:00 [Đôn đốc] C'];
    expect(told.map((line) => line.slice(0, 17))).toEqual(kinds);
    expect((await subjects('lanhdao.so-y-te@'))[0]).toMatch(/^18:00 \[Đôn đốc\]/);
    const [first] = (await mailsTo(office.db, 'vanthu.so-y-te@')).filter(({ at }) => at >= '2020-07-14');
    expect(first!.text.replace(/\s+/g, ' ')).toContain(
      'Nội dung yêu cầu đột xuất (Nguyễn Thị Lan (Sở Nội vụ)): Thiệt hại do mưa lũ từ 10 đến 13/7.',
    );
    expect(await subjects('vanthu.so-cong-thuong@')).toEqual([]);
    const [line] = await office.db.rows(`select detail from audit where action = 'report.request'`);
    expect(line).toMatchObject({ detail: { number: 1, subject: 'Thiệt hại do mưa lũ từ 10 đến 13/7', units: 2 } });
  });

  it('any number of times for one requirement, each numbered; a press that is sent again makes no second one', async () => {
    const first = await ask(AT, { idempotencyKey: 'a' });
    expect((await ask('2020-07-14 09:11', { idempotencyKey: 'a' })).collections).toEqual(first.collections);
    const second = await ask('2020-07-20 09:10', { lateFrom: atTime('2020-07-24', '00:00'), units: null });
    expect([first.number, second.number, second.units]).toEqual([1, 2, 37]);
    expect(second.collections).toEqual(['gialai-614-2020/six-month/YC-2020-02/gialai-2020:so-noi-vu']);
  });

  it('a report is late to the minute, and the date is explained by the request', async () => {
    const [round] = (await ask()).collections as [string];
    const obligation = `${round}/${UNITS[0]}`;
    const late = async (moment: string) =>
      (await readReportStatus(on(moment), { collection: round })).map((line) => line.late);
    expect([await late('2020-07-14 15:59'), await late('2020-07-14 16:00')]).toEqual([
      [false, false],
      [true, true],
    ]);
    const { lines } = withSentences(await explainObligation(on('2020-07-14 16:01'), obligation));
    expect(lines[1]).toEqual({
      what: 'Hạn theo yêu cầu đột xuất',
      value: 'trước 16 giờ thứ Ba, ngày 14/7/2020',
      because: 'Nội dung yêu cầu: Thiệt hại do mưa lũ từ 10 đến 13/7',
      source: 'Nguyễn Thị Lan (Sở Nội vụ) yêu cầu lúc 09 giờ 10 ngày 14/7/2020',
    });
    expect(lines.map(({ what }) => what)).toContain('Kết quả');
  });

  it('withdrawn with a reason: who still owed it is told at once and owes nothing, what came stays, no step follows', async () => {
    const [round] = (await ask()).collections as [string];
    await run(round, AT, '2020-07-14 09:30');
    const document = { number: '9/BC', date: '2020-07-14', signer: 'Giám đốc' };
    const came = {
      obligation: `${round}/${UNITS[0]}`,
      document,
      sentOn: null,
      receivedAt: null,
      reason: null,
      values: null,
    };
    await recordReports(on('2020-07-14 10:00'), [came]);
    const withdrawn = await withdrawRequest(on('2020-07-14 10:30'), { collection: round, reason: 'Đã có số liệu' });
    expect(withdrawn).toEqual({ collection: round, units: 1 });
    await run(round, '2020-07-14 10:30', '2020-07-15 12:00');
    expect(await subjects('vanthu.so-tai-chinh@')).toEqual([
      expect.stringMatching(/^09:10 \[Thông báo\]/),
      expect.stringMatching(/^10:30 \[Rút yêu cầu\]/),
    ]);
    expect(await subjects('vanthu.so-y-te@')).toHaveLength(1);
    const states = await office.db.rows(
      'select unit, state, state_reason from obligations where collection = $1 order by unit',
      [round],
    );
    expect(states).toEqual([
      { unit: UNITS[1], state: 'exempt', state_reason: 'Yêu cầu báo cáo đã được rút: Đã có số liệu' },
      { unit: UNITS[0], state: 'submitted', state_reason: null },
    ]);
    const again = withdrawRequest(on('2020-07-14 11:00'), { collection: round, reason: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'NO_REQUEST' });
  });

  it('not for a unit that the requirement does not name, not within half an hour, not without words', async () => {
    await expect(ask(AT, { units: ['gialai-2020:ubnd-tinh'] })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(ask('2020-07-14 15:40')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(ask(AT, { requirement: 'khong-co' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(ask(AT, { subject: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    const [dated] = await office.db.rows<{ id: string }>('select id from collections order by id limit 1');
    const other = withdrawRequest(on(AT), { collection: dated!.id, reason: 'x' });
    await expect(other).rejects.toMatchObject({ code: 'NO_REQUEST' });
  });
});
