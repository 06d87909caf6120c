import { parse } from 'csv-parse/sync';
import type { RoundCounts } from '../../../domain/states/round-counts';
import { readRoundCounts } from '../../../storage/round-counts';
import { type Program, programOf, programsOfAllKinds } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OTHER_UNIT, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const SAME_ON_PAGE = `tu=01/01/2026&den=31/12/2026&van-ban=${PLAN}`;
const FINANCE = 'gialai-2020:so-tai-chinh';

interface Listed {
  obligation: string;
  collection: string;
  unit: string;
  standing: string;
}
interface List {
  counts: RoundCounts;
  units: { unit: string; counts: RoundCounts }[];
  reports: Listed[];
  all: number;
}
interface UnitYears {
  unit: string;
  years: { year: number; counts: RoundCounts; reports: Listed[] }[];
}

describe('lists and records by the operations', () => {
  let office: RunningApp;
  let visitor: Visitor;
  let staff: Program;
  let unit: Program;
  let kinds: (person: PersonName) => Promise<Program>;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    visitor = await office.signIn('chuyen-vien');
    staff = await programOf(office, visitor);
    unit = await programOf(office, await office.signIn('don-vi', UNIT));
    kinds = await programsOfAllKinds(office);
  });
  afterAll(() => office.close());

  const list = (more: object = {}, program = staff) => program.get<List>('readList', { ...YEAR, plan: PLAN, ...more });
  const standings = (reports: readonly Listed[], standing: string) =>
    reports.filter((report) => report.standing === standing).length;

  it('count as the rounds do, by unit and over all, and hold the lines of the file', async () => {
    const found = await list();
    const ids = [...new Set(found.reports.map(({ collection }) => collection))];
    expect(ids).toHaveLength(3);
    const rounds = [...(await readRoundCounts(office.database, ids, TODAY)).values()];
    for (const name of ['expected', 'sent', 'onTime', 'late', 'overdue', 'awaited', 'exempt'] as const) {
      const sum = (counts: readonly RoundCounts[]) => counts.reduce((all, one) => all + one[name], 0);
      const byUnit = found.units.map(({ counts }) => counts);
      expect([name, found.counts[name], sum(byUnit)]).toEqual([name, sum(rounds), sum(rounds)]);
    }
    const { onTime, late, overdue, awaited } = found.counts;
    const listed = ['on-time', 'late', 'missing', 'awaited'].map((standing) => standings(found.reports, standing));
    expect(listed).toEqual([onTime, late, overdue, awaited]);
    const file = await visitor.get(`/danh-sach/tai-ve?${SAME_ON_PAGE}&dang=csv`);
    const rows: Record<string, string>[] = parse(file.body, { bom: true, columns: true });
    expect([rows.length, found.reports.length]).toEqual([found.all, found.all]);
    expect(rows.filter((row) => row['Kết quả'] === 'Chưa gửi')).toHaveLength(overdue);
    const page = textOf((await visitor.get(`/danh-sach?${SAME_ON_PAGE}`)).body);
    expect(page).toContain(`chưa gửi ${String(overdue).padStart(2, '0')}`);
  });

  it('as of a day know what had come by its end, and nothing later', async () => {
    const overdue = async (asOf: string) =>
      (await list({ asOf })).reports.filter(({ collection }) => collection === OVERDUE_ROUND);
    // The round of 17/11/2026: five came on the 16th, two on the 19th, three never.
    const by = async (asOf: string) => {
      const reports = await overdue(asOf);
      return ['on-time', 'late', 'missing', 'awaited'].map((standing) => standings(reports, standing));
    };
    expect(await by('2026-11-01')).toEqual([0, 0, 0, 10]);
    expect(await by('2026-11-16')).toEqual([5, 0, 0, 5]);
    expect(await by('2026-11-18')).toEqual([5, 0, 5, 0]);
    expect(await by('2026-11-22')).toEqual([5, 2, 3, 0]);
  });

  it('hold one period of one document, and only what the reader may see', async () => {
    const half = { from: '2020-01-01', to: '2020-12-31', plan: 'gialai-614-2020', period: '2020-H1' };
    const old = await staff.get<List>('readList', half);
    expect(old.all).toBeGreaterThan(0);
    expect(old.counts.expected).toBe(old.all);
    const narrowed = await list({}, await kinds('leader of the subtree'));
    expect(new Set(narrowed.reports.map((report) => report.unit))).toEqual(new Set([UNIT]));
    expect((await list({}, await kinds('staff of another document'))).all).toBe(0);
    expect((await unit.call('readList', YEAR)).status).toBe(403);
  });

  it('refuse a period that runs backwards, which would read as if nobody were missing', async () => {
    const refused = await staff.call('readList', { from: '2026-12-31', to: '2026-01-01' });
    expect([[400, 409].includes(refused.status), refused.json]).toMatchObject([true, { code: 'FIELD_INVALID' }]);
  });

  it('a unit reads its own record, staff the same; a narrowed reader does not find that of another unit', async () => {
    const own = await unit.get<UnitYears>('readOwnRecord');
    expect(own).toEqual(await staff.get('readUnitRecord', { unit: UNIT }));
    const listed = (await list()).reports.filter((report) => report.unit === UNIT);
    const year = own.years.find((one) => one.year === 2026)!;
    expect(year.reports.map(({ obligation }) => obligation).sort()).toEqual(
      listed.map(({ obligation }) => obligation).sort(),
    );
    const [finance] = (await staff.get<UnitYears>('readUnitRecord', { unit: FINANCE })).years;
    expect([finance!.year, finance!.counts.expected]).toEqual([2020, 2]);
    const narrowed = await kinds('leader of the subtree');
    expect((await narrowed.call('readUnitRecord', { unit: OTHER_UNIT })).status).toBe(404);
    expect((await narrowed.call('readUnitRecord', { unit: UNIT })).status).toBe(200);
    expect((await staff.call('readUnitRecord', { unit: 'gialai-2025:khong-co' })).status).toBe(404);
    expect((await unit.call('readUnitRecord', { unit: UNIT })).status).toBe(403);
    expect((await staff.call('readOwnRecord')).status).toBe(403);
  });
});
