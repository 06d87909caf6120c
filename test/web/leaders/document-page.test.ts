import { readPublishedList } from '../../../client/rounds/published-list';
import { inVietnamese } from '../../../domain/messages/message';
import { sumOfCounts } from '../../../domain/states/round-counts';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import { atTime } from '../../../domain/time/time';
import { readRoundCounts } from '../../../storage/round-counts';
import { shareScale } from '../../../web/charts/scales';
import { SHARE_FRAME } from '../../../web/charts/share-line';
import { type DocumentPage, readDocumentPage } from '../../../web/leaders/document-page';
import { readLeaderPage } from '../../../web/leaders/leader-page';
import { browsing } from '../../setup/browsing';
import { axeFaults, overflow } from '../../setup/chromium';
import { programOf } from '../setup/program';
import { signInTo, textOf, type Visitor } from '../setup/running-app';
import { type SampleApp, sampleApp } from '../setup/sample-app';

const AT = atTime('2026-11-23', '09:15');
const GIA_LAI = 'gialai-614-2020';
/** Five yearly rounds with figures. */
const YEARLY = 'dukcq-22-2016';

describe('a document over its periods', () => {
  let sample: SampleApp;
  let leader: Visitor;
  const open = browsing();
  beforeAll(async () => {
    sample = await sampleApp(AT);
    leader = await signInTo(sample.ask, 'lanh-dao');
  });
  afterAll(() => sample?.close());

  const read = async (plan: string): Promise<DocumentPage> =>
    (await readDocumentPage(sample.database, plan, AT, null))!;
  const page = async (plan: string): Promise<string> => (await leader.get(`/lanh-dao/van-ban/${plan}`)).body;

  it('has 614/KH-UBND of 2020 with both its periods, and the leaders’ page leads to it', async () => {
    const { series } = await read(GIA_LAI);
    expect(series.map(({ periods }) => periods.map(({ period }) => period))).toEqual([
      ['6 tháng đầu năm 2020', 'năm 2020'],
    ]);
    const { rounds } = await readLeaderPage(sample.database, AT, null);
    expect(rounds.filter(({ done, head }) => done && head.plan === GIA_LAI)).toHaveLength(2);
    expect((await leader.get('/lanh-dao')).body).toContain(`href="/lanh-dao/van-ban/${GIA_LAI}"`);
  });

  it.each([GIA_LAI, YEARLY, 'cu-jut-mttq-2020', 'gialai-live-sample'])(
    'says the same numbers as the rounds and the published list: %s',
    async (plan) => {
      const { periods, groups } = await read(plan);
      const ids = periods.flatMap(({ rounds }) => rounds);
      const counts = await readRoundCounts(sample.database, ids, AT);
      for (const { rounds, counts: own } of periods)
        expect(own).toEqual(sumOfCounts(rounds.map((id) => counts.get(id)!)));
      const all = sumOfCounts(periods.map((one) => one.counts));
      expect(sumOfCounts(groups.map((one) => one.counts))).toEqual(all);
      const list = await readPublishedList(
        { reader: sample.database, at: AT },
        { from: '2000-01-01', to: '2026-12-31', period: null, plans: [plan], units: null, asOf: null, reach: null },
      );
      const standing = new Map(list.reports.map((one) => [one.obligation, one.standing]));
      const cells = groups.flatMap(({ ranked }) =>
        ranked.flatMap(({ results }) => results.filter((one) => one !== null)),
      );
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) expect(cell.standing).toBe(standing.get(cell.obligation));
      for (const { ranked } of groups) {
        const shares = ranked.map((one) => one.counts.onTime / one.counts.expected);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }
    },
  );

  it('draws each share where the table beside it says, in the colour of its value', async () => {
    const { series } = await read(YEARLY);
    const html = await page(YEARLY);
    const text = textOf(html);
    const signs = [...html.matchAll(/class="sign (\w+)" transform="translate\([\d.]+,([\d.]+)\)"/g)];
    const periods = series.flatMap((one) => one.periods);
    expect(signs).toHaveLength(periods.length);
    const up = shareScale(SHARE_FRAME.bottom, SHARE_FRAME.top);
    for (const [index, { counts }] of periods.entries()) {
      expect([signs[index]![1], Number(signs[index]![2])]).toEqual([
        shareTone(counts),
        up(counts.onTime / counts.expected),
      ]);
      expect(text).toContain(inVietnamese(onTimeShare(counts).text));
    }
  });

  it('colours a share by its value on the pages of a round: 50 % is not green, and before the date none has a colour', async () => {
    const round = async (requirement: string) => {
      const [{ id }] = (await sample.database.rows<{ id: string }>(
        `select id from collections where plan = 'gialai-live-sample' and requirement = $1`,
        [requirement],
      )) as [{ id: string }];
      return (await leader.get(`/dot/${id}`)).body;
    };
    expect(await round('overdue')).toMatch(/<div class="poor"><dt>[^<]*<\/dt><dd><a [^>]*>5\/10</);
    expect(await round('complete')).toMatch(/<div class="good"><dt>[^<]*<\/dt><dd><a [^>]*>9\/10</);
    expect(await round('open')).not.toMatch(/<div class="(?:good|fair|poor)"><dt>/);
  });

  it('shows figures over the periods as the compiled reports have them', async () => {
    const { trends } = await read(YEARLY);
    const [{ periods, figures }] = trends as [DocumentPage['trends'][number]];
    expect(periods).toHaveLength(5);
    const rollups = await sample.database.rows<{ sum: number }>(
      `select (select sum((f ->> 'value')::numeric)::float8 from jsonb_array_elements(r.body -> 'figures') f
         where f ->> 'field' like 'models.%.registered-group') as sum
       from unnest($1::text[]) with ordinality i(id, ord) cross join lateral (select body from rollups where collection = i.id
         order by state = 'confirmed' desc, version desc limit 1) r order by i.ord`,
      [periods.map(({ round }) => round)],
    );
    expect(figures.find(({ field }) => field === 'models.*.registered-group')!.values).toEqual(
      rollups.map(({ sum }) => sum),
    );
    const newest = periods.at(-1)!.round;
    const compiled = textOf((await leader.get(`/tong-hop/${newest}`)).body);
    expect(compiled).toContain('Số liệu qua các kỳ');
  });

  it('gives programs the same', async () => {
    const program = await programOf(sample, leader);
    const answer = await program.get<{
      reports: { periods: { counts: { onTime: number; expected: number } }[] }[];
      periods: unknown[];
      groups: { lowest: { results: unknown[] }[] }[];
    }>('readDocumentPeriods', { plan: GIA_LAI });
    const { series, periods, groups } = await read(GIA_LAI);
    expect(answer.reports.map((one) => one.periods.map(({ counts }) => counts))).toMatchObject(
      series.map((one) => one.periods.map(({ counts }) => counts)),
    );
    expect(answer.groups.map(({ lowest }) => lowest.length)).toEqual(groups.map(({ ranked }) => ranked.length));
    for (const { lowest } of answer.groups) {
      for (const { results } of lowest) expect(results).toHaveLength(periods.length);
    }
    expect((await program.call('readDocumentPeriods', { plan: 'khong-co' })).status).toBe(404);
    const { headline, running } = await program.get<{ headline: string; running: { withOverdue: number } }>(
      'readLeaderPage',
    );
    expect([headline, running.withOverdue]).toEqual([
      'Đang theo dõi 11 đợt báo cáo: 01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 01 đợt đã hết hạn, không có đơn vị quá hạn; 09 đợt chưa đến hạn.',
      1,
    ]);
  });

  it('is for those who may read the document, and for no unit', async () => {
    expect((await leader.get('/lanh-dao/van-ban/khong-co')).status).toBe(404);
    const reach = { units: null, plans: ['khac'], compiler: null };
    expect(await readDocumentPage(sample.database, GIA_LAI, AT, reach)).toBeNull();
    const unit = await signInTo(sample.ask, 'don-vi', 'gialai-2025:w23575');
    expect((await unit.get(`/lanh-dao/van-ban/${GIA_LAI}`)).status).toBe(403);
  });

  it.each([GIA_LAI, YEARLY, 'cu-jut-mttq-2020', 'gialai-live-sample'])(
    'fits two pages of paper and a telephone, and can be read out: %s',
    async (plan) => {
      const tab = await open.page(sample, {}, leader.cookie);
      await tab.goto(`/lanh-dao/van-ban/${plan}`);
      const pdf = (await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
      expect(await axeFaults(tab)).toEqual([]);
      await tab.setViewportSize({ width: 320, height: 720 });
      expect(await overflow(tab)).toBe(0);
      await tab.context().close();
    },
  );
});
