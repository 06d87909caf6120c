import type { Caller } from '../../../client/contract';
import { exemptReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import {
  confirmLatenessChanges,
  refuseLatenessChange,
  setSecondPersonNeeded,
} from '../../../client/decisions/lateness-changes';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { submitReport } from '../../../client/reports/submit';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { readLatenessChanges } from '../../../storage/lateness-changes';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { asSuperuser } from '../../setup/database';
import { addSecondPerson } from '../../setup/second-person';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;
const LAN = { who: 'Nguyễn Thị Lan (Sở Nội vụ)', person: 'lan@snv.example' };
const HEAD = { who: 'Giám đốc Sở Nội vụ', person: 'giam-doc@snv.example' };

/** The six-month round of 614: last day Friday 29/5/2020; looked at on Wednesday 3/6. */
describe('an act that turns a late report into one on time', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
    await office.db.rows('update plans set sample = false');
    await addSecondPerson(office.db, HEAD.person);
  });
  afterEach(() => office.close());

  const by = (who: { who: string; person?: string }, moment = '2020-06-03 09:00'): Caller => ({
    ...unlimitedCaller(office.db, { at: instantOfText(moment), who: who.who }),
    person: who.person ?? null,
  });
  const paper = (unit: string, given: object = {}) => ({
    obligation: report(unit),
    document: { number: '12/BC', date: '2020-05-28', signer: null },
    sentOn: '2020-05-29',
    receivedAt: null,
    reason: 'Giấy đến chiều 29/5',
    ...{ bookNumber: '812', confirmDates: true },
    ...given,
  });
  const standing = async (unit: string) => {
    const lines = await readReportStatus(by(LAN), { collection: ROUND });
    const { state, late, daysLate, lastDay, latenessChange } = lines.find((line) => line.obligation === report(unit))!;
    return { state, late, daysLate, lastDay, latenessChange };
  };
  const changes = () => readLatenessChanges(office.db, { state: null, most: 100 });
  const relayed = () => office.db.rows('select workflow_id from relay');
  const BASIS = { number: '312/UBND-NC', date: '2020-05-28', decider: 'UBND tỉnh Gia Lai' };
  const extension = { obligation: report('so-y-te'), until: '2020-06-10', basis: BASIS, reason: 'mưa lũ' };

  it('counts as late until a second person, never the same, has confirmed it', async () => {
    const [receipt] = await recordReports(by(LAN), [paper('so-y-te')]);
    expect(receipt).toMatchObject({ late: true, daysLate: 5, latenessChange: 'waiting' });
    expect(await standing('so-y-te')).toMatchObject({ late: true, daysLate: 5, latenessChange: 'waiting' });
    const [waiting] = await changes();
    expect(waiting).toMatchObject({
      ...{ act: 'record', daysLate: 5, outcome: 'on-time', state: 'waiting', askedBy: LAN.who },
      paper: { number: '12/BC', date: '2020-05-28', bookNumber: '812' },
    });
    for (const same of [LAN, { ...HEAD, person: 'LAN@snv.example' }, { who: ' nguyễn thị lan  (Sở Nội vụ)' }]) {
      await expect(confirmLatenessChanges(by(same), [waiting!.id])).rejects.toMatchObject({ code: 'SAME_PERSON' });
    }
    await office.db.rows('delete from relay');
    await confirmLatenessChanges(by(HEAD), [waiting!.id]);
    expect(await standing('so-y-te')).toMatchObject({ late: false, daysLate: 0, latenessChange: 'counted' });
    expect(await relayed()).toHaveLength(1);
    await expect(confirmLatenessChanges(by(HEAD), [waiting!.id])).rejects.toMatchObject({ code: 'CHANGE_SETTLED' });
    const actions = await office.db.rows<{ action: string; who: string }>(
      `select action, who from audit where action like 'lateness%' order by id`,
    );
    expect(actions).toEqual([
      { action: 'lateness.ask', who: LAN.who },
      // Each refused attempt leaves its line.
      ...[LAN.who, HEAD.who, ' nguyễn thị lan  (Sở Nội vụ)'].map((who) => ({ action: 'lateness.not-second', who })),
      { action: 'lateness.count', who: HEAD.who },
    ]);
  });

  it('stays late when it is not confirmed, and says why', async () => {
    await recordReports(by(LAN), [paper('so-y-te')]);
    const { id } = (await changes())[0]!;
    await expect(refuseLatenessChange(by(HEAD), id, ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await refuseLatenessChange(by(HEAD), id, 'Dấu đến ghi 02/6');
    expect(await standing('so-y-te')).toMatchObject({ late: true, latenessChange: undefined });
    expect(await changes()).toMatchObject([
      { state: 'refused', settledBy: HEAD.who, settledWords: 'Dấu đến ghi 02/6' },
    ]);
  });

  it('names its paper, its reason and a second look', async () => {
    const missing = (given: object) => recordReports(by(LAN), [paper('so-y-te', given)]);
    await expect(missing({ confirmDates: false })).rejects.toMatchObject({ code: 'LATENESS_UNCONFIRMED' });
    await expect(missing({ bookNumber: ' ' })).rejects.toMatchObject({ code: 'PAPER_UNNAMED' });
    await expect(missing({ reason: null })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    const undated = { document: { number: null, date: null, signer: null } };
    await expect(missing(undated)).rejects.toMatchObject({
      details: { issues: [{ path: 'document.number' }, { path: 'document.date' }] },
    });
    // A paper that stays late, and one recorded in time, need nothing of it.
    const plain = { reason: null, bookNumber: null, confirmDates: false };
    await recordReports(by(LAN), [paper('so-tai-chinh', { ...plain, sentOn: '2020-06-01' })]);
    await recordReports(by(LAN, '2020-05-29 16:00'), [paper('so-tu-phap', plain)]);
    expect(await changes()).toEqual([]);
  });

  it('an extension signed in time moves the date when it is confirmed, also of a report that was sent meanwhile', async () => {
    const asked = { ...extension, bookNumber: '813', confirmDates: true };
    await expect(extendReport(by(LAN), extension)).rejects.toMatchObject({ code: 'PAPER_UNNAMED' });
    expect(await extendReport(by(LAN), asked)).toMatchObject({ latenessChange: 'waiting', lastDay: '2020-05-29' });
    expect(await standing('so-y-te')).toMatchObject({ late: true, lastDay: '2020-05-29', latenessChange: 'waiting' });
    await expect(extendReport(by(LAN), asked)).rejects.toMatchObject({ code: 'CONFLICT' });
    const sent = {
      obligation: report('so-y-te'),
      values: { dialogues: 3 },
      nil: false,
      files: [],
      channel: 'web',
    } as const;
    const document = { number: null, date: null, signer: null };
    const web = { document, sentOn: null, receivedAt: null, reason: null, idempotencyKey: null };
    await submitReport(by({ who: 'Sở Y tế' }, '2020-06-03 10:00'), { ...sent, ...web });
    expect(await standing('so-y-te')).toMatchObject({ state: 'submitted', late: true });
    await office.db.rows('delete from relay');
    await confirmLatenessChanges(by(HEAD, '2020-06-03 11:00'), [(await changes())[0]!.id]);
    expect(await standing('so-y-te')).toMatchObject({
      ...{ state: 'submitted', late: false, lastDay: '2020-06-10', latenessChange: 'counted' },
    });
    expect((await relayed()).length).toBeGreaterThan(0);
    const [made] = await office.db.rows<{ recorded_by: string }>(
      `select recorded_by from decisions where kind = 'extend'`,
    );
    expect(made).toEqual({ recorded_by: LAN.who });
  });

  it('an exemption of an overdue report waits too, and its mark goes when it is taken back', async () => {
    const given = { obligation: report('so-y-te'), basis: BASIS, reason: 'đã báo cáo chuyên đề' };
    await exemptReport(by(LAN), { ...given, bookNumber: '814', confirmDates: true });
    expect(await standing('so-y-te')).toMatchObject({ state: 'open', late: true, latenessChange: 'waiting' });
    await confirmLatenessChanges(by(HEAD), [(await changes())[0]!.id]);
    expect(await standing('so-y-te')).toMatchObject({ state: 'exempt', latenessChange: 'counted' });
    await restoreReport(by(LAN), { obligation: report('so-y-te'), reason: 'Ghi nhầm đơn vị' });
    expect(await standing('so-y-te')).toMatchObject({ state: 'open', late: true, latenessChange: undefined });
  });

  it('before the date is over changes nothing, and asks for nothing', async () => {
    expect(await extendReport(by(LAN, '2020-05-28 16:00'), extension)).not.toHaveProperty('latenessChange');
    expect(await standing('so-y-te')).toMatchObject({ late: false, lastDay: '2020-06-10' });
  });

  it('counts at once where the office has switched the second person off, and stands in the list', async () => {
    await setSecondPersonNeeded(by(HEAD), false, 'Cơ quan có hai người');
    const [receipt] = await recordReports(by(LAN), [paper('so-y-te')]);
    expect(receipt).toMatchObject({ late: false, latenessChange: 'counted' });
    expect(await changes()).toMatchObject([{ state: 'counted', secondPerson: false, settledBy: null }]);
    await setSecondPersonNeeded(by(HEAD), true, 'Theo kết luận kiểm tra');
    expect((await recordReports(by(LAN), [paper('so-tai-chinh')]))[0]).toMatchObject({ latenessChange: 'waiting' });
  });

  it('is never changed or removed, not even by our own code', async () => {
    await recordReports(by(LAN), [paper('so-y-te')]);
    const change = (sql: string) => asSuperuser(office.db, (admin) => admin.rows(sql));
    await expect(change(`update lateness_changes set counted_at = now()`)).rejects.toMatchObject({ code: '23001' });
    await expect(change('delete from lateness_changes')).rejects.toMatchObject({ code: '23001' });
    const own = `update lateness_changes set state = 'counted', settled_by = asked_by, settled_at = now()`;
    await expect(change(own)).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    ['2020-06-04', 'DATE_OUT_OF_BOUNDS'],
    ['0206-05-28', 'DATE_OUT_OF_BOUNDS'],
    ['2020-01-12', 'DATE_DOUBTFUL'],
  ])('stands on no document of %s', async (date, code) => {
    const given = { obligation: report('so-y-te'), basis: { ...BASIS, date }, reason: 'x' };
    await expect(exemptReport(by(LAN, '2020-05-28 09:00'), given)).rejects.toMatchObject({ code });
  });
});
