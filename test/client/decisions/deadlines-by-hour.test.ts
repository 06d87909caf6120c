import type { Caller } from '../../../client/contract';
import { returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { explainObligation } from '../../../client/rounds/explain';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Plan } from '../../../domain/plan/plan';
import { parseInstant } from '../../../domain/time/time';
import { readRoundFacts } from '../../../web/matrix/round-facts';
import { readCells } from '../../../web/matrix/rows';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { withSentences } from '../../setup/with-sentences';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const UNITS = ['so-noi-vu', 'so-tai-chinh', 'so-y-te'].map((code) => `gialai-2020:${code}`);
const FINANCE = `${ROUND}/gialai-2020:so-tai-chinh`;
const HEALTH = `${ROUND}/gialai-2020:so-y-te`;
const BASIS = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };

/** "Trước 16 giờ ngày 29/5/2020", of three units. */
function byHour(plan: Plan): Plan {
  const reporters = { ...plan.requirements[0]!.reporters, groups: [], units: UNITS };
  const due = { type: 'date', date: '2020-05-29', time: '16:00' } as const;
  return {
    ...plan,
    requirements: plan.requirements.map((one) =>
      one.id === 'six-month' ? { ...one, reporters, due, dueText: 'trước 16 giờ ngày 29/5/2020' } : one,
    ),
  };
}

describe('a round that ends at 16 giờ on 29/5/2020', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml', byHour);
  });
  afterEach(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const statusOf = async (moment: string, obligation = FINANCE) =>
    (await readReportStatus(on(moment), { collection: ROUND })).find((line) => line.obligation === obligation)!;
  const paper = (obligation: string, more: object = {}) => ({
    ...{ obligation, document: { number: '12/BC', date: null, signer: 'Giám đốc' } },
    ...{ sentOn: null, receivedAt: null, reason: null, values: null, ...more },
  });
  /** The matrix as it was known at a moment. */
  const cellAt = async (moment: string) => {
    const at = instantOfText(moment);
    const filter = {
      ...{ plan: null, tree: null, type: null, unit: null, category: null, search: '', past: false },
      ...{ reach: null, page: 1, column: null, at, day: moment.slice(0, 10) },
    };
    const rounds = await readRoundFacts(office.db, [ROUND]);
    const cells = await readCells(office.db, filter, rounds, UNITS, calendar);
    return withSentences(cells.find(({ id }) => id === FINANCE)!);
  };

  it('is late from the hour on, to the minute, and not for a day', async () => {
    expect(await statusOf('2020-05-29 15:59')).toMatchObject({ late: false, daysLate: 0, minutesLate: 0 });
    expect(await statusOf('2020-05-29 18:15')).toMatchObject({
      ...{ late: true, daysLate: 0, minutesLate: 135, lastDay: '2020-05-29', lateFrom: '2020-05-29T16:00:00+07:00' },
    });
    const [receipt] = await recordReports(on('2020-05-30 17:00'), [paper(FINANCE)]);
    expect(receipt).toMatchObject({ late: true, daysLate: 1, minutesLate: 1_500 });
  });

  it('extends to a later hour of the same day, and back, with the old hour on record', async () => {
    const given = { obligation: FINANCE, basis: BASIS, reason: null };
    const late = extendReport(on('2020-05-28 09:00'), { ...given, until: '2020-05-29', untilTime: '15:00' });
    await expect(late).rejects.toMatchObject({ code: 'DECISION_DATE' });
    await extendReport(on('2020-05-28 09:00'), { ...given, until: '2020-05-29', untilTime: '20:00' });
    expect(await statusOf('2020-05-29 19:00')).toMatchObject({ late: false, lateFrom: '2020-05-29T20:00:01+07:00' });
    expect(await statusOf('2020-05-29 19:00', HEALTH)).toMatchObject({ late: true, minutesLate: 180 });
    const { lines } = await explainObligation(on('2020-05-29 19:00'), FINANCE);
    expect(withSentences(lines).find(({ what }) => what === 'Gia hạn')).toMatchObject({
      value: 'đến 20 giờ thứ Sáu, ngày 29/5/2020',
      because: expect.stringContaining('hạn cũ: trước 16 giờ thứ Sáu, ngày 29/5/2020'),
    });
    await restoreReport(on('2020-05-29 10:00'), { obligation: FINANCE, reason: 'Ghi nhầm đơn vị.' });
    expect(await statusOf('2020-05-29 19:00')).toMatchObject({ late: true, lateFrom: '2020-05-29T16:00:00+07:00' });
    expect(await cellAt('2020-05-27 23:59')).toMatchObject({
      extended: false,
      lateFrom: parseInstant('2020-05-29T16:00'),
    });
    expect(await cellAt('2020-05-28 23:59')).toMatchObject({
      extended: true,
      lateFrom: parseInstant('2020-05-29T20:00:01'),
    });
  });

  it('asks for a returned report by an hour, which reminders and the list of steps follow', async () => {
    await recordReports(on('2020-05-28 10:00'), [paper(FINANCE)]);
    const back = { obligation: FINANCE, points: 'Thiếu biểu số 02.', until: '2020-06-02', untilTime: '10:00' };
    await returnReport(on('2020-06-01 09:00'), back);
    const { lines } = await explainObligation(on('2020-06-01 09:30'), FINANCE);
    expect(withSentences(lines).find(({ what }) => what === 'Đề nghị gửi lại')).toMatchObject({
      value: 'đến 10 giờ thứ Ba, ngày 02/6/2020',
    });
    expect(await statusOf('2020-06-02 11:00')).toMatchObject({ state: 'returned', late: false });
  });

  it('never takes a paper of that day as on time without its hour', async () => {
    const recorded = (more: object) => recordReports(on('2020-06-01 09:00'), [paper(FINANCE, more)]);
    const asked = recorded({ receivedAt: instantOfText('2020-05-29 00:00'), reason: 'Đến văn thư' });
    await expect(asked).rejects.toMatchObject({ code: 'HOUR_MISSING' });
    const [receipt] = await recorded({ receivedAt: instantOfText('2020-05-29 16:30'), reason: 'Đến văn thư' });
    expect(receipt).toMatchObject({ late: true, minutesLate: 30 });
  });
});
