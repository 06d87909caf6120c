import type { Caller } from '../../../client/contract';
import { askExtension, withdrawExtensionRequest } from '../../../client/decisions/ask-extension';
import { extendReport } from '../../../client/decisions/extend';
import { refuseExtension } from '../../../client/decisions/refuse-extension';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { explainObligation } from '../../../client/rounds/explain';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { readExtensionRequests, readWaitingRequests } from '../../../storage/extension-requests';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { asSuperuser } from '../../setup/database';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';
import { withSentences } from '../../setup/with-sentences';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const FINANCE = `${ROUND}/gialai-2020:so-tai-chinh`;
const BASIS = { number: '312/UBND-NC', date: '2020-05-27', decider: 'UBND tỉnh Gia Lai' };
const EVERYWHERE = { where: 'true', values: [] };

/** The six-month round of 614: last day Friday 29/5/2020. */
describe('a unit asks for a later last day', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterEach(() => office.close());

  const on = (moment: string, who = 'Sở Tài chính'): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who });
  const ask = (moment: string, until = '2020-06-05', reason = 'Chờ số liệu của 03 đơn vị trực thuộc') =>
    askExtension(on(moment), { obligation: FINANCE, until, reason });
  const grant = (moment: string) =>
    extendReport(on(moment, 'Nguyễn Thị Lan'), {
      ...{ obligation: FINANCE, until: '2020-06-08', basis: BASIS, reason: 'chờ số liệu của 03 đơn vị trực thuộc' },
    });
  const lastDay = async (moment: string) =>
    (await readReportStatus(on(moment), { collection: ROUND })).find(({ obligation }) => obligation === FINANCE)!
      .lastDay;
  const states = async () => (await readExtensionRequests(office.db, FINANCE)).map(({ state }) => state);
  const mails = async (address: string, from: string) =>
    (await mailsTo(office.db, address)).filter(({ at }) => at >= from);
  const run = (from: string, until: string) =>
    runStepsAndMails(office.db, ROUND, instantOfText(from), instantOfText(until));

  it('nothing moves; the compiler’s officer and the unit’s head are told in the next slot, in the journal it stands', async () => {
    await run('2020-05-12 07:00', '2020-05-26 08:59');
    const asked = await ask('2020-05-26 09:00');
    expect(asked).toMatchObject({ obligation: FINANCE, until: '2020-06-05', at: instantOfText('2020-05-26 09:00') });
    expect(await lastDay('2020-05-26 09:01')).toBe('2020-05-29');
    await run('2020-05-26 09:00', '2020-05-26 17:00');
    const [officer] = await mails('chuyenvien.so-noi-vu@', '2020-05-26T09');
    expect(officer!.subject).toBe('[Đề nghị gia hạn] Sở Tài chính: công tác dân vận chính quyền 6 tháng đầu năm 2020');
    expect(officer!.text.replace(/\s+/g, ' ')).toContain(
      'đến hết thứ Sáu, ngày 05/6/2020 (hạn hiện nay: hết thứ Sáu, ngày 29/5/2020). Lý do: Chờ số liệu của 03 đơn vị trực thuộc.',
    );
    expect(officer!.text).toContain('/quyet-dinh/');
    const [head] = await mails('lanhdao.so-tai-chinh@', '2020-05-26T09');
    expect(head!.text).toContain('để đồng chí biết');
    expect(head!.text).not.toContain('/quyet-dinh/');
    const [line] = await office.db.rows(`select who, detail from audit where action = 'report.ask-extension'`);
    expect(line).toMatchObject({ who: 'Sở Tài chính', detail: { until: '2020-06-05', lastDay: '2020-05-29' } });
    expect(await readWaitingRequests(office.db, EVERYWHERE, 10)).toMatchObject([
      { obligation: FINANCE, unitName: 'Sở Tài chính', until: '2020-06-05' },
    ]);
  });

  it('one request waits at a time; withdrawn, another may be made, and its unsent mail stays unsent', async () => {
    await ask('2020-05-26 09:00');
    await expect(ask('2020-05-26 09:05', '2020-06-12')).rejects.toMatchObject({ code: 'REQUEST_WAITS' });
    await withdrawExtensionRequest(on('2020-05-26 09:10'), FINANCE);
    await expect(withdrawExtensionRequest(on('2020-05-26 09:11'), FINANCE)).rejects.toMatchObject({
      code: 'NO_REQUEST',
    });
    await ask('2020-05-26 09:15', '2020-06-12');
    expect(await states()).toEqual(['waiting', 'withdrawn']);
    await run('2020-05-26 09:16', '2020-05-26 17:00');
    const told = await mails('lanhdao.so-tai-chinh@', '2020-05-26T09');
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('12/6/2020');
  });

  it('granted with a document, for another day where so decided: the unit’s head is told too, the request is answered', async () => {
    await ask('2020-05-26 09:00');
    await run('2020-05-12 07:00', '2020-05-27 08:59');
    await grant('2020-05-27 09:00');
    expect([await lastDay('2020-05-27 09:01'), await states()]).toEqual(['2020-06-08', ['granted']]);
    await run('2020-05-27 09:00', '2020-05-27 17:00');
    for (const person of ['vanthu.', 'chuyenvien.', 'lanhdao.']) {
      const found = await mails(`${person}so-tai-chinh@`, '2020-05-27T09');
      expect(found.map(({ subject }) => subject.slice(0, 9))).toEqual(['[Gia hạn]']);
    }
  });

  it('refused with a reason, and waits again when the refusal is taken back', async () => {
    await ask('2020-05-26 09:00');
    const refused = { obligation: FINANCE, decider: 'UBND tỉnh Gia Lai', reason: 'cần số liệu để họp' };
    await refuseExtension(on('2020-05-27 09:00', 'Nguyễn Thị Lan'), refused);
    expect(await states()).toEqual(['refused']);
    const told = await office.db.rows<{ person: string }>(
      `select person from notices where kind = 'refuse' order by person`,
    );
    expect(told.map(({ person }) => person.split('/')[1])).toEqual(['head', 'office', 'officer']);
    const lines = () => explainObligation(on('2020-05-27 09:05'), FINANCE);
    const line = async () => withSentences(await lines()).lines.find(({ what }) => what === 'Đơn vị đề nghị gia hạn');
    expect(await line()).toMatchObject({ because: expect.stringContaining('Chưa thống nhất gia hạn') });
    await restoreReport(on('2020-05-27 09:10', 'Nguyễn Thị Lan'), { obligation: FINANCE, reason: 'Nhầm đơn vị' });
    expect(await states()).toEqual(['waiting']);
    expect(await line()).toMatchObject({
      value: 'hết thứ Sáu, ngày 05/6/2020',
      because: expect.stringContaining('Đang chờ trả lời; hạn gửi giữ nguyên.'),
      source: 'Sở Tài chính đề nghị lúc 09 giờ 00 ngày 26/5/2020',
    });
  });

  it('not after the deadline, not for an earlier day, not without a reason, not for a report that has come', async () => {
    await expect(ask('2020-05-30 00:00')).rejects.toMatchObject({ code: 'EXTENSION_LATE' });
    await expect(ask('2020-05-26 09:00', '2020-05-29')).rejects.toMatchObject({ code: 'DECISION_DATE' });
    await expect(ask('2020-05-26 09:00', '2020-06-05', '  ')).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await expect(ask('2020-05-26 09:00', '2020-06-05', 'a'.repeat(1001))).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    await ask('2020-05-26 09:00');
    const document = { number: '12/BC-STC', date: '2020-05-28', signer: 'Giám đốc' };
    const came = { obligation: FINANCE, document, sentOn: null, receivedAt: null, reason: null, values: null };
    await recordReports(on('2020-05-28 10:00', 'Nguyễn Thị Lan'), [came]);
    expect(await readWaitingRequests(office.db, EVERYWHERE, 10)).toEqual([]);
    await expect(ask('2020-05-28 11:00')).rejects.toMatchObject({ code: 'NOT_OWING' });
  });

  it('what was asked for is never changed afterwards', async () => {
    await ask('2020-05-26 09:00');
    await expect(office.db.rows(`update extension_requests set reason = 'x'`)).rejects.toThrow('does not change');
    const removed = asSuperuser(office.db, (admin) => admin.rows('delete from extension_requests'));
    await expect(removed).rejects.toThrow('never changed or removed');
  });
});
