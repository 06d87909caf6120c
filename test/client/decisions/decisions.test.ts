import type { Caller } from '../../../client/contract';
import { endDuty, exemptReport, returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { noteLateness } from '../../../client/decisions/note-lateness';
import { refuseExtension } from '../../../client/decisions/refuse-extension';
import { restoreReport } from '../../../client/decisions/restore';
import { acceptReport } from '../../../client/reports/accept';
import { recordReports } from '../../../client/reports/record';
import { explainObligation } from '../../../client/rounds/explain';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Plan } from '../../../domain/plan/plan';
import { readRound } from '../../../mail/round-facts';
import { readRoundUnits } from '../../../web/rounds/round-units';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { asSuperuser } from '../../setup/database';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';
import { withSentences } from '../../setup/with-sentences';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;
const FINANCE = report('so-tai-chinh');
const UNITS = ['so-noi-vu', 'so-tai-chinh', 'so-y-te'].map((code) => `gialai-2020:${code}`);
const BASIS = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };

/** The plan with three units only, because a decision on one must not change another. */
function ofThree(plan: Plan): Plan {
  const reporters = { ...plan.requirements[0]!.reporters, groups: [], units: UNITS };
  return { ...plan, requirements: plan.requirements.map((one) => (one.due === null ? one : { ...one, reporters })) };
}

/** The six-month round of 614: last day Friday 29/5/2020. */
describe('a decision on one report', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml', ofThree);
  });
  afterEach(() => office.close());

  const on = (moment: string, who = 'Nguyễn Thị Lan (Sở Nội vụ)'): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who });
  const received = (moment: string, obligation = FINANCE) =>
    recordReports(on(moment), [
      {
        obligation,
        document: { number: '12/BC-STC', date: moment.slice(0, 10), signer: 'Giám đốc' },
        sentOn: null,
        receivedAt: null,
        reason: null,
        values: null,
      },
    ]);
  const statusOf = async (moment: string, obligation = FINANCE) =>
    (await readReportStatus(on(moment), { collection: ROUND })).find((line) => line.obligation === obligation)!;
  const relayed = async () =>
    (await office.db.rows<{ workflow_id: string }>('select workflow_id from relay order by id')).map(
      (row) => row.workflow_id,
    );
  const journal = async () =>
    office.db.rows<{ action: string; who: string; detail: object }>(
      `select action, who, detail from audit where subject = $1 and action <> 'report.submit' order by id`,
      [FINANCE],
    );

  describe('returns a report', () => {
    const POINTS = 'Thiếu biểu số 02; chưa nêu kết quả đối thoại.';
    const sendBack = (moment: string, until = '2020-06-05') =>
      returnReport(on(moment), { obligation: FINANCE, points: POINTS, until });

    it('that was submitted: state, points, day, audit and signal to the workflow; the first lateness mark is kept', async () => {
      await received('2020-05-28 10:32');
      await office.db.rows('delete from relay');
      expect(await sendBack('2020-06-01 09:00')).toEqual({ obligation: FINANCE, state: 'returned' });
      expect(await statusOf('2020-06-02 09:00')).toMatchObject({ state: 'returned', late: false, daysLate: 0 });
      expect(await relayed()).toEqual([`collection/${ROUND}`, 'mail']);
      expect(await journal()).toMatchObject([
        { action: 'report.return', who: 'Nguyễn Thị Lan (Sở Nội vụ)', detail: { words: POINTS, day: '2020-06-05' } },
      ]);
      await received('2020-06-04 15:00');
      expect(await statusOf('2020-06-04 15:01')).toMatchObject({ state: 'submitted', late: false });
      const [row] = await office.db.rows('select version, state_reason from obligations where id = $1', [FINANCE]);
      expect(row).toEqual({ version: 2, state_reason: null });
    });

    it('and explains the requested day, which is no deadline, with the steps that count from it', async () => {
      await received('2020-05-28 10:32');
      await sendBack('2020-06-01 09:00', '2020-06-10');
      const { lines } = withSentences(await explainObligation(on('2020-06-02 09:00'), FINANCE));
      expect(lines.find(({ what }) => what === 'Đề nghị gửi lại')).toMatchObject({
        value: 'hết thứ Tư, ngày 10/6/2020',
        because: expect.stringContaining('Đây không phải gia hạn'),
        source: 'Đề nghị bổ sung, hoàn thiện lúc 09 giờ 00 ngày 01/6/2020',
      });
      const reminders = lines.filter(({ what }) => /Nhắc hạn|Đôn đốc|lãnh đạo|công văn/.test(what));
      expect(reminders.map(({ what, value, because }) => `${what}, ${value}: ${because}`)).toEqual([
        'Nhắc hạn, 07 giờ 00 ngày 05/6/2020: 03 ngày làm việc trước ngày đề nghị gửi lại (ngày 10/6/2020).',
        'Nhắc hạn, 07 giờ 00 ngày 09/6/2020: 01 ngày làm việc trước ngày đề nghị gửi lại (ngày 10/6/2020).',
        'Nhắc hạn, 07 giờ 00 ngày 10/6/2020: Đúng ngày đề nghị gửi lại (ngày 10/6/2020).',
        'Đôn đốc, 07 giờ 00 ngày 11/6/2020: Ngày làm việc thứ 01 sau ngày đề nghị gửi lại (ngày 10/6/2020).',
        'Đôn đốc lại, 07 giờ 00 ngày 22/6/2020: Ngày làm việc thứ 08 sau ngày đề nghị gửi lại (ngày 10/6/2020).',
        'Đôn đốc lại, 07 giờ 00 ngày 29/6/2020: Ngày làm việc thứ 13 sau ngày đề nghị gửi lại (ngày 10/6/2020).',
      ]);
      expect(lines.at(-1)).toMatchObject({ what: 'Kết quả', value: 'Đúng hạn' });
    });

    it('with one mail in the next slot, and reminders before the requested day, only to the unit', async () => {
      await received('2020-05-28 10:32');
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-06-01 08:59'));
      await sendBack('2020-06-01 09:00', '2020-06-10');
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-06-01 09:00'), instantOfText('2020-06-12 17:00'));
      const mails = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).filter(({ at: left }) => left >= '2020-06-01');
      expect(mails.map(({ at: left, subject }) => [left, subject.slice(0, 28)])).toEqual([
        ['2020-06-01T14:00', '[Đề nghị bổ sung] Báo cáo cô'],
        ['2020-06-05T08:00', '[Đề nghị bổ sung] Báo cáo cô'],
        ['2020-06-09T08:00', '[Đề nghị bổ sung] Báo cáo cô'],
        ['2020-06-10T08:00', '[Đề nghị bổ sung] Báo cáo cô'],
        ['2020-06-11T14:00', '[Đề nghị bổ sung] Báo cáo cô'],
      ]);
      const [first, second] = mails;
      expect(first!.text).toContain(
        'bổ sung, hoàn thiện các nội dung sau: Thiếu biểu số 02; chưa nêu kết quả đối thoại.',
      );
      expect(first!.text).toContain(
        'trước hết ngày 10/6/2020. Thời điểm gửi lần đầu (10 giờ 32 ngày 28/5/2020, đúng hạn)',
      );
      expect(second!.text).toContain('chưa nhận được bản bổ sung');
      expect(second!.text).toContain('trước hết ngày 10/6/2020');
      expect((await mailsTo(office.db, 'giamdoc.so-tai-chinh@')).length).toBe(0);
    });

    it('not when nothing was submitted, when the day is past or a day off, or without points', async () => {
      await expect(sendBack('2020-05-28 09:00')).rejects.toMatchObject({ code: 'NOT_OWING' });
      await received('2020-05-28 10:32');
      await expect(sendBack('2020-06-08 09:00')).rejects.toMatchObject({ code: 'DECISION_DATE' });
      await expect(sendBack('2020-06-01 09:00', '2020-06-06')).rejects.toThrow('ngày nghỉ');
      const empty = returnReport(on('2020-06-01 09:00'), { obligation: FINANCE, points: ' ', until: '2020-06-05' });
      await expect(empty).rejects.toMatchObject({ code: 'REASON_MISSING' });
    });

    it('and reverts that while nothing was submitted since: it counts as checked again, and the mail stays unsent', async () => {
      await received('2020-05-28 10:32');
      await acceptReport(on('2020-05-28 11:00'), FINANCE);
      await sendBack('2020-06-01 09:00');
      const back = { obligation: FINANCE, reason: 'Biểu số 02 nằm ở phụ lục' };
      expect(await restoreReport(on('2020-06-01 09:30'), back)).toEqual({ obligation: FINANCE, state: 'accepted' });
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-06-01 09:31'), instantOfText('2020-06-01 15:00'));
      expect(await mailsTo(office.db, 'so-tai-chinh@')).toEqual([]);
      await expect(restoreReport(on('2020-06-02 09:30'), back)).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
      await sendBack('2020-06-02 10:00');
      await received('2020-06-03 10:00');
      await expect(restoreReport(on('2020-06-03 11:00'), back)).rejects.toThrow('đã gửi báo cáo sau');
    });
  });

  describe('refuses an extension', () => {
    const refuse = (moment: string, reason = 'UBND tỉnh họp ngày 05/6/2020, cần số liệu trước') =>
      refuseExtension(on(moment), { obligation: FINANCE, decider: 'UBND tỉnh Gia Lai', reason });

    it('the date stays, and the unit is mailed once in the next slot who refused and why', async () => {
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-27 08:59'));
      expect(await refuse('2020-05-27 09:00')).toEqual({ obligation: FINANCE, state: 'open' });
      expect(await statusOf('2020-05-27 09:01')).toMatchObject({ state: 'open', lastDay: '2020-05-29', late: false });
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-27 09:00'), instantOfText('2020-05-27 17:00'));
      const mails = (await mailsTo(office.db, 'so-tai-chinh@')).filter(({ subject }) =>
        /đề nghị gia hạn/.test(subject),
      );
      expect(mails.map(({ at: left }) => left)).toEqual(['2020-05-27T14:00', '2020-05-27T14:00']);
      expect(mails[0]!.subject).toBe('[Về đề nghị gia hạn] Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020');
      const text = mails[0]!.text.replace(/\s+/g, ' ');
      expect(text).toContain('UBND tỉnh Gia Lai đã nhận đề nghị của Sở Tài chính gia hạn gửi báo cáo');
      expect(text).toContain(
        'Do UBND tỉnh họp ngày 05/6/2020, cần số liệu trước, chưa thể gia hạn; hạn gửi vẫn là hết thứ Sáu, ngày 29/5/2020.',
      );
      expect(text).toContain('Mong Sở Tài chính chia sẻ, phối hợp.');
      expect(await journal()).toMatchObject([
        { action: 'report.refuse', detail: { decider: 'UBND tỉnh Gia Lai', state: 'open' } },
      ]);
    });

    it('may be corrected, and reverted before the mail leaves; an extension granted later drops it too', async () => {
      await refuse('2020-05-27 09:00');
      await refuse('2020-05-27 09:05', 'lý do khác');
      const waiting = async () =>
        (await office.db.rows(`select 1 from notices where kind = 'refuse' and state = 'waiting'`)).length;
      expect(await waiting()).toBe(2);
      await restoreReport(on('2020-05-27 09:10'), { obligation: FINANCE, reason: 'Nhầm đơn vị' });
      expect(await waiting()).toBe(0);
      await refuse('2020-05-27 09:15');
      await extendReport(on('2020-05-27 10:00'), {
        obligation: FINANCE,
        until: '2020-06-12',
        basis: BASIS,
        reason: null,
      });
      expect([await waiting(), (await statusOf('2020-05-27 10:01')).lastDay]).toEqual([0, '2020-06-12']);
    });

    it('is still mailed when the reason of the lateness, noted after it, is reverted', async () => {
      await refuse('2020-06-01 09:00');
      await noteLateness(on('2020-06-01 09:05'), { obligation: FINANCE, reason: 'Mưa lũ' });
      await restoreReport(on('2020-06-01 09:10'), { obligation: FINANCE, reason: 'Nhầm đơn vị' });
      const waiting = await office.db.rows(`select 1 from notices where kind = 'refuse' and state = 'waiting'`);
      expect(waiting).toHaveLength(2);
    });

    it('needs who refused and why, and a report that is not submitted yet', async () => {
      await expect(refuse('2020-05-27 09:00', ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' });
      await received('2020-05-28 10:00');
      await expect(refuse('2020-05-28 11:00')).rejects.toMatchObject({ code: 'NOT_OWING' });
    });
  });

  describe('notes why a report is late', () => {
    const note = (moment: string, reason = 'Mưa lũ chia cắt địa bàn') =>
      noteLateness(on(moment), { obligation: FINANCE, reason });

    it('once its date is past, before or after its submission; it stays late by as many days', async () => {
      await expect(note('2020-05-29 23:59')).rejects.toMatchObject({ code: 'NOT_LATE' });
      await note('2020-06-01 09:00');
      await received('2020-06-02 10:00');
      await note('2020-06-03 09:00', 'Mưa lũ, mất điện');
      expect(await statusOf('2020-06-03 09:01')).toMatchObject({ state: 'submitted', late: true, daysLate: 4 });
      const units = await readRoundUnits(office.db, ROUND, instantOfText('2020-06-03 09:01'), calendar);
      expect(units.map(({ lateReason }) => lateReason)).toEqual([null, 'Mưa lũ, mất điện', null]);
      await restoreReport(on('2020-06-03 09:10'), { obligation: FINANCE, reason: 'Chưa có văn bản giải trình' });
      expect(await statusOf('2020-06-03 09:11')).toMatchObject({ state: 'submitted', daysLate: 4 });
      const [, again] = await readRoundUnits(office.db, ROUND, instantOfText('2020-06-03 09:11'), calendar);
      expect(again!.lateReason).toBe('Mưa lũ chia cắt địa bàn');
      expect((await journal()).map(({ action }) => action)).toEqual([
        'report.late-reason',
        'report.late-reason',
        'report.restore',
      ]);
    });

    it('not of a report submitted in time', async () => {
      await received('2020-05-28 10:00');
      await expect(note('2020-06-03 09:00')).rejects.toMatchObject({ code: 'NOT_LATE' });
    });
  });

  describe('extends a date', () => {
    const LOOKED = { bookNumber: '812', confirmDates: true };
    const extend = (moment: string, until = '2020-06-12', basis = BASIS, looked = {}) =>
      extendReport(on(moment), { obligation: FINANCE, until, basis, reason: 'Sở đang hợp nhất số liệu', ...looked });

    it('for one unit: it gets reminders of its own instead of the old ones, the others keep theirs', async () => {
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-27 08:59'));
      await extend('2020-05-27 09:00');
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-27 09:00'), instantOfText('2020-06-15 17:00'));
      const mails = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).filter(
        ({ at: left }) => left >= '2020-05-27T09',
      );
      expect(mails.map(({ at: left, subject }) => [left, subject.slice(0, 36)])).toEqual([
        ['2020-05-27T14:00', '[Gia hạn] Công tác dân vận chính quy'],
        ['2020-05-29T08:00', '[Nhắc báo cáo] Công tác dân vận chín'],
        ['2020-06-09T08:00', '[Nhắc báo cáo] Còn 03 ngày làm việc:'],
        ['2020-06-11T08:00', '[Nhắc báo cáo] Còn 01 ngày làm việc:'],
        ['2020-06-12T08:00', '[Nhắc báo cáo] Hôm nay là ngày cuối:'],
        ['2020-06-15T14:00', '[Đôn đốc] Chưa nhận được báo cáo côn'],
      ]);
      expect(mails[0]!.text).toContain(
        'Theo đề nghị của Sở Tài chính (Sở đang hợp nhất số liệu), UBND tỉnh Gia Lai thống nhất gia hạn gửi',
      );
      expect(mails[0]!.text.replace(/\s+/g, ' ')).toContain(
        'đến hết thứ Sáu, ngày 12/6/2020 (hạn cũ: hết thứ Sáu, ngày 29/5/2020; căn cứ: văn bản số 312/UBND-NC ngày 25/5/2020).',
      );
      const others = (await mailsTo(office.db, 'vanthu.so-y-te@')).filter(({ at: left }) => left >= '2020-05-27T09');
      expect(others[0]!.at).toBe('2020-05-28T08:00');
      expect(others[2]).toMatchObject({ at: '2020-06-01T14:00' });
    });

    it('mentions no request of the unit when the unit gave no reason', async () => {
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-27 08:59'));
      await extendReport(on('2020-05-27 09:00'), {
        obligation: FINANCE,
        until: '2020-06-12',
        basis: BASIS,
        reason: null,
      });
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-27 09:00'), instantOfText('2020-05-27 17:00'));
      const mail = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).find(({ subject }) => /Gia hạn/.test(subject));
      expect(mail!.text).not.toContain('đề nghị của');
      expect(mail!.text.replace(/\s+/g, ' ')).toMatch(
        /UBND tỉnh Gia Lai gia hạn gửi báo cáo .* của Sở Tài chính đến hết thứ Sáu, ngày 12\/6\/2020/,
      );
    });

    it('leaves the unit out of the letter that urges the others, and counts it apart, as the mails do', async () => {
      await extend('2020-05-27 09:00');
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-27 09:00'), instantOfText('2020-06-03 17:00'));
      const [letter] = await office.db.rows<{ body: object }>('select body from letters');
      expect(letter!.body).toMatchObject({ units: ['gialai-2020:so-y-te'], expected: 3, received: 0 });
      expect(letter!.body).toMatchObject({ returned: 0, extended: 1, ownUnsent: 1 });
    });

    it('takes the unit off the lists its compiler gets until the new date, and the counts still add up', async () => {
      await received('2020-05-28 10:00', report('so-y-te'));
      await extendReport(on('2020-05-28 11:00'), {
        obligation: FINANCE,
        until: '2020-06-12',
        basis: BASIS,
        reason: null,
      });
      const before = await readRound(office.db, ROUND, instantOfText('2020-06-03 08:00'));
      expect(before.counts).toMatchObject({ expected: 3, sent: 1, unsent: 2, exempt: 0, ownUnsent: 1, extended: 1 });
      expect(before.missing).toEqual([]);
      expect(before.extended.map(({ id }) => id)).toEqual(['gialai-2020:so-tai-chinh']);
      const after = await readRound(office.db, ROUND, instantOfText('2020-06-13 08:00'));
      expect(after.extended).toEqual([]);
      expect(after.counts).toMatchObject({ expected: 3, sent: 1, unsent: 2, extended: 0, overdue: 1 });
      expect(after.missing.map(({ id }) => id)).toEqual(['gialai-2020:so-tai-chinh']);
    });

    it('decides lateness: a report by the new day is on time, one on the day after is one day late', async () => {
      await extend('2020-05-27 09:00');
      expect(await relayed()).toEqual(expect.arrayContaining([`collection/${ROUND}`, 'mail']));
      expect(await statusOf('2020-06-10 09:00')).toMatchObject({ lastDay: '2020-06-12', late: false });
      await received('2020-06-13 08:00');
      expect(await statusOf('2020-06-13 09:00')).toMatchObject({ late: true, daysLate: 1 });
    });

    it('is explained by who granted it and on which document, beside the date of the plan', async () => {
      await extend('2020-05-27 09:00');
      const { lines } = withSentences(await explainObligation(on('2020-06-01 09:00'), FINANCE));
      const [words, stated, last, moved, extension, late] = lines;
      expect(words!.what).toBe('Lời văn bản');
      expect(stated!.value).toBe('ngày 30/5/2020');
      expect(last!.value).toBe('hết thứ Sáu, ngày 29/5/2020');
      expect(moved!.value).toBe('không chuyển');
      expect(extension).toEqual({
        what: 'Gia hạn',
        value: 'hết thứ Sáu, ngày 12/6/2020',
        because: 'UBND tỉnh Gia Lai thống nhất gia hạn cho đơn vị này; hạn cũ: hết thứ Sáu, ngày 29/5/2020.',
        source: 'Văn bản số 312/UBND-NC ngày 25/5/2020',
      });
      expect(late).toMatchObject({
        value: '00 giờ 00 ngày 13/6/2020',
        source: 'Văn bản số 312/UBND-NC ngày 25/5/2020',
      });
    });

    it('explains its own steps: urged by the new date, compiled with the others, closed after the last date', async () => {
      await extend('2020-05-27 09:00');
      const { lines } = withSentences(await explainObligation(on('2020-06-01 09:00'), FINANCE));
      const steps = lines.slice(
        lines.findIndex(({ what }) => what === 'Mở đợt báo cáo'),
        -1,
      );
      expect(steps.map(({ what, value }) => `${what}: ${value}`)).toEqual([
        'Mở đợt báo cáo: 07 giờ 00 ngày 29/4/2020',
        'Nhắc hạn: 07 giờ 00 ngày 29/5/2020',
        'Tổng hợp báo cáo: 07 giờ 00 ngày 01/6/2020',
        'Nhắc hạn: 07 giờ 00 ngày 09/6/2020',
        'Nhắc hạn: 07 giờ 00 ngày 11/6/2020',
        'Nhắc hạn: 07 giờ 00 ngày 12/6/2020',
        'Đôn đốc: 07 giờ 00 ngày 15/6/2020',
        'Báo cáo lãnh đạo, cấp trên: 07 giờ 00 ngày 17/6/2020',
        'Dự thảo công văn đôn đốc: 07 giờ 00 ngày 17/6/2020',
        'Đôn đốc lại: 07 giờ 00 ngày 24/6/2020',
        'Dự thảo công văn đôn đốc: 07 giờ 00 ngày 24/6/2020',
        'Đôn đốc lại: 07 giờ 00 ngày 01/7/2020',
        'Kết thúc đợt báo cáo: 07 giờ 00 ngày 24/7/2020',
      ]);
      expect(steps[2]!.because).toContain('(ngày 29/5/2020)');
      expect(steps[3]!.because).toContain('(ngày 12/6/2020)');
    });

    it('granted in time may be entered after the date; the waiting urging mail does not leave', async () => {
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-06-01 07:30'));
      await extend('2020-06-01 09:00', '2020-06-05', BASIS, LOOKED);
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-06-01 09:00'), instantOfText('2020-06-02 17:00'));
      const mails = (await mailsTo(office.db, 'vanthu.so-tai-chinh@')).filter(({ at: left }) => left >= '2020-06-01');
      expect(mails.map(({ subject }) => subject.slice(0, 9))).toEqual(['[Gia hạn]', '[Nhắc báo']);
      expect((await mailsTo(office.db, 'vanthu.so-y-te@')).at(-1)!.subject).toContain('[Đôn đốc]');
    });

    it('granted after the date, to an earlier day, without a document, or for a submitted report is refused', async () => {
      const after = extend('2020-06-01 09:00', '2020-06-12', { ...BASIS, date: '2020-05-30' });
      await expect(after).rejects.toMatchObject({ code: 'EXTENSION_LATE' });
      await expect(extend('2020-05-27 09:00', '2020-05-29')).rejects.toMatchObject({ code: 'DECISION_DATE' });
      const bare = extend('2020-05-27 09:00', '2020-06-12', { ...BASIS, number: '' });
      await expect(bare).rejects.toMatchObject({ code: 'REASON_MISSING' });
      await received('2020-05-28 10:00');
      await expect(extend('2020-05-28 11:00')).rejects.toMatchObject({ code: 'NOT_OWING' });
    });

    it('is corrected by another, and reverted to the date before', async () => {
      await extend('2020-05-27 09:00');
      await extend('2020-05-27 09:10', '2020-06-08');
      expect(await statusOf('2020-05-27 09:11')).toMatchObject({ lastDay: '2020-06-08' });
      const back = { obligation: FINANCE, reason: 'Ghi nhầm đơn vị' };
      await restoreReport(on('2020-05-27 09:20'), back);
      expect(await statusOf('2020-05-27 09:21')).toMatchObject({ lastDay: '2020-06-12' });
      await restoreReport(on('2020-05-27 09:30'), back);
      expect(await statusOf('2020-05-27 09:31')).toMatchObject({ lastDay: '2020-05-29', state: 'open' });
      const waiting = await office.db.rows(`select 1 from notices where kind = 'extend' and state = 'waiting'`);
      expect(waiting).toEqual([]);
      await expect(restoreReport(on('2020-05-27 09:40'), back)).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
    });
  });

  describe('releases a unit', () => {
    const release = { obligation: FINANCE, basis: BASIS, reason: null };

    it('on a document of who decided: no more mails, not late, not expected; explained by it', async () => {
      await exemptReport(on('2020-05-27 09:00'), release);
      await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-06-12 17:00'));
      expect(await mailsTo(office.db, 'so-tai-chinh@')).toEqual([]);
      expect(await statusOf('2020-06-12 17:00')).toMatchObject({ state: 'exempt', late: false });
      const { lines } = withSentences(await explainObligation(on('2020-06-12 17:00'), FINANCE));
      expect(lines.at(-1)).toMatchObject({
        value: 'Miễn báo cáo',
        because: 'Đơn vị được miễn báo cáo kỳ này. UBND tỉnh Gia Lai quyết định.',
        source: 'Văn bản số 312/UBND-NC ngày 25/5/2020',
      });
      await expect(received('2020-06-12 17:10')).rejects.toMatchObject({ code: 'NOT_OWING' });
    });

    it('and restores the duty as it was before the release', async () => {
      await received('2020-05-28 10:32');
      await returnReport(on('2020-05-28 11:00'), {
        obligation: FINANCE,
        points: 'Thiếu biểu số 02',
        until: '2020-06-05',
      });
      await exemptReport(on('2020-05-28 14:00'), release);
      await restoreReport(on('2020-05-28 14:05'), { obligation: FINANCE, reason: 'Ghi nhầm đơn vị' });
      const [row] = await office.db.rows('select state, state_reason, asked_day from obligations where id = $1', [
        FINANCE,
      ]);
      expect(row).toEqual({ state: 'returned', state_reason: 'Thiếu biểu số 02', asked_day: '2020-06-05' });
      await exemptReport(on('2020-05-28 15:00'), release);
      expect(await statusOf('2020-05-28 15:01')).toMatchObject({ state: 'exempt' });
    });

    it('that was dissolved, or names the unit that took over the duty, which must exist', async () => {
      await endDuty(on('2020-05-27 09:00'), release, 'gialai-2020:so-y-te');
      const [row] = await office.db.rows('select state, state_reason from obligations where id = $1', [FINANCE]);
      expect(row).toEqual({
        state: 'ended',
        state_reason: 'Văn bản số 312/UBND-NC ngày 25/5/2020 (UBND tỉnh Gia Lai); chuyển giao cho Sở Y tế',
      });
      const other = { ...release, obligation: report('so-y-te') };
      await expect(endDuty(on('2020-05-27 09:00'), other, 'gialai-2020:khong-co')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('not from the compiler’s own figures, and not from a submitted report', async () => {
      const own = exemptReport(on('2020-05-27 09:00'), { ...release, obligation: report('so-noi-vu') });
      await expect(own).rejects.toMatchObject({ code: 'NOT_OWING' });
      await received('2020-05-28 10:32');
      await expect(exemptReport(on('2020-05-28 11:00'), release)).rejects.toMatchObject({ code: 'NOT_OWING' });
      await expect(exemptReport(on('2020-05-28 11:00'), { ...release, obligation: 'khong/co' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('is never changed afterwards, also not by our own code', async () => {
      await exemptReport(on('2020-05-27 09:00'), release);
      const changed = asSuperuser(office.db, (admin) => admin.rows(`update decisions set decider = 'Sở Nội vụ'`));
      await expect(changed).rejects.toThrow('never changed');
    });
  });
});
