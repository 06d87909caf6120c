import type { Caller } from '../../../client/contract';
import { exemptReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { recordReports } from '../../../client/reports/record';
import { type ListTerms, readPublishedList } from '../../../client/rounds/published-list';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Plan } from '../../../domain/plan/plan';
import { tallyByUnit, tallyByYear } from '../../../domain/states/unit-tally';
import { startOfDay } from '../../../domain/time/time';
import { readRoundCounts } from '../../../storage/round-counts';
import { moveDates } from '../../../storage/round-dates';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const UNITS = ['so-noi-vu', 'so-tai-chinh', 'so-y-te', 'so-tu-phap'].map((code) => `gialai-2020:${code}`);
const report = (code: string) => `${ROUND}/gialai-2020:${code}`;

function ofFour(plan: Plan): Plan {
  const reporters = { ...plan.requirements[0]!.reporters, groups: [], units: UNITS };
  return { ...plan, requirements: plan.requirements.map((one) => (one.due === null ? one : { ...one, reporters })) };
}

/** The six-month round of 614/KH-UBND: last day Friday 29/5/2020. */
describe('a list to publish, as of a past day', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml', ofFour);
    const paper = (code: string, number: string, moment: string) =>
      recordReports(on(moment), [
        {
          obligation: report(code),
          document: { number, date: moment.slice(0, 10), signer: 'Giám đốc' },
          ...{ sentOn: null, receivedAt: null, reason: null, values: null },
        },
      ]);
    await extendReport(on('2020-05-27 09:00'), {
      ...{ obligation: report('so-y-te'), until: '2020-06-12', reason: null },
      basis: { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' },
    });
    await paper('so-tai-chinh', '12/BC-STC', '2020-05-28 10:00');
    await exemptReport(on('2020-06-03 09:00'), {
      ...{ obligation: report('so-tu-phap'), reason: 'sắp xếp tổ chức', bookNumber: '812', confirmDates: true },
      basis: { number: '320/UBND-NC', date: '2020-05-29', decider: 'UBND tỉnh Gia Lai' },
    });
    await paper('so-y-te', '40/BC-SYT', '2020-06-15 10:00');
  });
  afterAll(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const TERMS: ListTerms = {
    ...{ from: '2020-05-01', to: '2020-06-30', period: null, plans: null, units: null, asOf: null, reach: null },
  };
  const listed = async (asOf: string | null, more: Partial<ListTerms> = {}, now = '2020-07-01 09:00') => {
    const { reports } = await readPublishedList(on(now), { ...TERMS, asOf, ...more });
    return Object.fromEntries(reports.map(({ unit, standing }) => [unit.split(':')[1], standing]));
  };

  it.each([
    ['2020-05-26', ['awaited', 'awaited', 'awaited', 'awaited']],
    ['2020-05-28', ['awaited', 'on-time', 'awaited', 'awaited']],
    // The next day the date is past: the extended one is still ahead, the exemption is not known yet.
    ['2020-05-30', ['awaited', 'on-time', 'awaited', 'missing']],
    ['2020-06-03', ['awaited', 'on-time', 'awaited', 'excused']],
    ['2020-06-13', ['awaited', 'on-time', 'missing', 'excused']],
    ['2020-06-20', ['awaited', 'on-time', 'late', 'excused']],
  ])('stands at the end of %s by what was known then', async (asOf, standings) => {
    const found = await listed(asOf);
    expect(UNITS.map((unit) => found[unit.split(':')[1]!])).toEqual(standings);
  });

  it('names the document of an extension and of an exemption only from the day they were entered', async () => {
    const at = async (asOf: string) => (await readPublishedList(on('2020-07-01 09:00'), { ...TERMS, asOf })).reports;
    const of = (rows: Awaited<ReturnType<typeof at>>, code: string) => rows.find(({ unit }) => unit.endsWith(code))!;
    expect(of(await at('2020-05-26'), 'so-y-te')).toMatchObject({ extension: null, lastDay: '2020-05-29' });
    expect(of(await at('2020-05-30'), 'so-y-te')).toMatchObject({
      extension: { number: '312/UBND-NC' },
      lastDay: '2020-06-12',
      roundLateFrom: startOfDay('2020-05-30'),
    });
    expect(of(await at('2020-05-30'), 'so-tu-phap').excuse).toBeNull();
    expect(of(await at('2020-06-03'), 'so-tu-phap').excuse).toContain('320/UBND-NC');
    expect(of(await at('2020-06-20'), 'so-y-te')).toMatchObject({ documentNumber: '40/BC-SYT' });
    expect(of(await at('2020-06-13'), 'so-y-te')).toMatchObject({ documentNumber: null, receivedAt: null });
  });

  it('counts as every page does, and by unit and year the same units once', async () => {
    const { at, counts, reports } = await readPublishedList(on('2020-07-01 09:00'), TERMS);
    expect(counts).toEqual((await readRoundCounts(office.db, [ROUND], at)).get(ROUND));
    const units = tallyByUnit(reports, at);
    expect(units.map(({ unit }) => unit)).toEqual(reports.map(({ unit }) => unit));
    const sum = (name: 'expected' | 'onTime' | 'late') => units.reduce((all, unit) => all + unit.counts[name], 0);
    expect([sum('expected'), sum('onTime'), sum('late')]).toEqual([counts.expected, counts.onTime, counts.late]);
    expect(tallyByYear(reports, at).map(({ year, reports: own }) => [year, own.length])).toEqual([[2020, 4]]);
  });

  it('takes only rounds of the period, the document, the units and the reach asked for', async () => {
    expect(await listed(null, { from: '2020-06-01' })).toEqual({});
    expect(await listed(null, { period: '2020' })).toEqual({});
    expect(Object.keys(await listed(null, { period: '2020-H1' }))).toHaveLength(4);
    expect(await listed(null, { plans: ['khac'] })).toEqual({});
    expect(await listed(null, { units: ['gialai-2020:so-y-te'] })).toEqual({ 'so-y-te': 'late' });
    const reach = { where: (first: number) => `o.unit = any($${first})`, values: [['gialai-2020:so-tai-chinh']] };
    expect(await listed('2020-06-20', { reach })).toEqual({ 'so-tai-chinh': 'on-time' });
  });

  it('knows the date a round had before it moved, also where a unit had a later one of its own', async () => {
    const to = {
      ...{ lastDay: '2020-06-19', lateFrom: startOfDay('2020-06-20'), workingDue: '2020-06-19', cutoff: null },
      ...{ moved: null, provisional: false },
    };
    await office.db.transaction((tx) =>
      moveDates(
        tx,
        ROUND,
        { from: startOfDay('2020-05-30'), to, at: instantOfText('2020-06-16 09:00'), cause: {} },
        calendar,
      ),
    );
    expect(await listed('2020-06-13')).toMatchObject({ 'so-y-te': 'missing', 'so-tai-chinh': 'on-time' });
    expect(await listed('2020-05-30')).toMatchObject({ 'so-y-te': 'awaited', 'so-tu-phap': 'missing' });
    // By the new date the report of 15/6 came in time.
    expect(await listed('2020-06-16')).toMatchObject({ 'so-y-te': 'on-time' });
    expect(await listed('2020-06-15', { from: '2020-06-01' })).toEqual({});
    expect(Object.keys(await listed('2020-06-16', { from: '2020-06-01' }))).toHaveLength(4);
  });
});
