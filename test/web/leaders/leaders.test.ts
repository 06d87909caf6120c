import { confirmRollup } from '../../../client/rounds/rollups';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { loadCalendar } from '../../../storage/calendar';
import { type Queryable, timestamp } from '../../../storage/database';
import { loadRollup } from '../../../storage/rollups';
import type { Reach } from '../../../web/access/reach';
import { stackedBar } from '../../../web/charts/stacked-bar';
import { comparedFigures } from '../../../web/leaders/figures';
import { readLateAgain } from '../../../web/leaders/late-again';
import { readLeaderPage } from '../../../web/leaders/leader-page';
import { readFollowedRounds } from '../../../web/leaders/rounds';
import { readFilter } from '../../../web/matrix/filter';
import { readTotals } from '../../../web/matrix/totals';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { COMPLETE_ROUND, OPEN_ROUND, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';

/** Adds a round of the year before to the overdue one: eight on time, one late, one never submitted. */
async function addYearBefore(office: RunningApp): Promise<string> {
  const before = OVERDUE_ROUND.replace('/2026/', '/2025/');
  const db = office.database;
  await db.rows(
    `insert into collections select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'period_id', '2025',
       'last_day', '2025-11-28', 'late_from', $3::timestamptz, 'closed_at', $3::timestamptz, 'closed_version', 1,
       'period', c.period || '{"title": "năm 2025"}'))).* from collections c where id = $1`,
    [OVERDUE_ROUND, before, timestamp(atTime('2025-11-29', '00:00'))],
  );
  await db.rows(
    `insert into obligations select (jsonb_populate_record(o, jsonb_build_object('id', $2::text || '/' || o.unit, 'collection', $2::text,
       'late_from', $3::timestamptz, 'version', (o.ord <> maximum)::integer, 'state', case when o.ord = maximum then 'open' else 'accepted' end,
       'first_received_at', case when o.ord = maximum then null else $4::timestamptz + (o.ord = minimum)::integer * interval '20 days' end,
       'counted_at', case when o.ord = maximum then null else $4::timestamptz + (o.ord = minimum)::integer * interval '20 days' end))).*
     from obligations o, (select max(ord) as maximum, min(ord) as minimum from obligations where collection = $1) m where collection = $1`,
    [OVERDUE_ROUND, before, timestamp(atTime('2025-11-29', '00:00')), timestamp(atTime('2025-11-20', '09:00'))],
  );
  await db.rows(
    `insert into rollups select (jsonb_populate_record(r, jsonb_build_object('collection', $2::text,
       'body', r.body || '{"figures": [{"field": "dialogues", "value": 12, "from": []}]}'))).* from rollups r where collection = $1`,
    [OVERDUE_ROUND, before],
  );
  return before;
}

describe("the leaders' page", () => {
  let office: RunningApp;
  let leader: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    leader = await office.signIn('lanh-dao');
  });
  afterAll(() => office.close());

  const page = async (): Promise<string> => textOf((await leader.get('/lanh-dao')).body);

  it('is where a leader begins, and says what is requested before anything else', async () => {
    const home = await office.ask('/lanh-dao', { headers: { cookie: leader.cookie } });
    const text = textOf(home.body);
    expect(text.indexOf('Đề nghị đồng chí')).toBeLessThan(text.indexOf('Báo cáo tiếp công dân'));
    expect(text).toContain('Quan tâm chỉ đạo 03 đơn vị quá hạn, chưa gửi sớm hoàn thành báo cáo tiếp công dân');
  });

  it('shows the share on time as counts before the percentage, and who is missing since when', async () => {
    const text = await page();
    expect(text).toContain('5/10 (50%) đúng hạn');
    expect(text).toContain('Quá hạn, chưa gửi (03)');
    expect(text.match(/chậm từ ngày 18\/11\/2026/g)).toHaveLength(3);
    expect(text).toMatch(
      /Chưa đến hạn .*Báo cáo thực hiện dân chủ ở cơ sở năm 2026 hết 04\/12\/2026 vì sao\? \(Báo cáo thực hiện dân chủ ở cơ sở năm 2026\) 2\/10/,
    );
  });

  it('names the longest delays first, of submitted reports and of missing ones', async () => {
    const { worst } = await readLeaderPage(office.database, TODAY, null);
    expect(worst.map(({ sent, daysLate }) => [sent, daysLate])).toEqual([
      ...Array(3).fill([false, 6]),
      ...Array(2).fill([true, 2]),
    ]);
    const rows = await office.database.rows<{ unit: string }>(
      `select unit from obligations where collection = $1 and version = 0 and not own order by ord`,
      [OVERDUE_ROUND],
    );
    expect(worst.slice(0, 3).map(({ unit }) => unit)).toEqual(rows.map(({ unit }) => unit));
    expect(await page()).toMatch(
      /Chậm lâu nhất .*chưa gửi: Báo cáo tiếp công dân, đối thoại với Nhân dân năm 2026 6 .*đã gửi, chậm: .* 2 /,
    );
  });

  it('says the same numbers as the compiled report and the matrix', async () => {
    const { rounds } = await readLeaderPage(office.database, TODAY, null);
    const { filter } = readFilter({ 'van-ban': PLAN, 'da-qua': 'co' }, TODAY, null);
    const calendar = await loadCalendar(office.database);
    const { byCollection } = await readTotals(
      office.database,
      filter,
      rounds.map(({ id }) => id),
      calendar,
    );
    for (const { id, counts } of rounds) {
      const { 'on-time': onTime = 0, late = 0, overdue = 0, awaited = 0, excused = 0, nil = 0 } = byCollection.get(id)!;
      expect([counts.onTime - nil, counts.late, counts.overdue, counts.awaited]).toEqual([
        onTime,
        late,
        overdue,
        awaited,
      ]);
      const rollup = await loadRollup(office.database, id, null);
      if (rollup === null) continue;
      const { units, figures } = rollup.rollup;
      expect([counts.expected, counts.onTime + counts.late]).toEqual([
        units.expected.length - excused,
        units.received.length,
      ]);
      expect([counts.late, counts.overdue + counts.awaited]).toEqual([units.late.length, units.missing.length]);
      const shown = rounds.find((round) => round.id === id)!.figures.find(({ field }) => field === 'dialogues')!;
      expect(shown.now).toBe(figures.find(({ field }) => field === 'dialogues')!.value);
    }
  });

  it('shows every figure as a link to the reports behind it, with the period before beside it', async () => {
    const before = await addYearBefore(office);
    const html = (await leader.get('/lanh-dao')).body;
    const text = textOf(html);
    expect(text).toContain('kỳ trước (năm 2025): 8/10 (80%)');
    expect(html).toContain(`/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`);
    const { rounds } = await readLeaderPage(office.database, TODAY, null);
    const round = rounds.find(({ head }) => head.id === OVERDUE_ROUND)!;
    expect(round.previous).toBe(before);
    const line = round.figures.find(({ field }) => field === 'dialogues')!;
    expect(line.before).toBe(12);
    const [own] = await office.database.rows<{ sum: number }>(
      `select sum((s.values -> 'figures' ->> 'dialogues')::int) from submissions s join obligations o on o.id = s.obligation
         and o.version = s.version where o.collection = $1`,
      [OVERDUE_ROUND],
    );
    expect(line.now).toBe(own!.sum);
    expect(text).toContain(`Số cuộc đối thoại với Nhân dân (cuộc) ${own!.sum} 12 +${own!.sum - 12}`);
  });

  it('names units that are late repeatedly, n of m, and only within reach', async () => {
    const again = await readLateAgain(office.database, TODAY, null);
    expect(again.map(({ late }) => late)).toEqual([2]);
    expect(again[0]!.due).toBe(3);
    const other = { units: ['gialai-2025:so-noi-vu'], plans: null, compiler: null };
    expect(await readLateAgain(office.database, TODAY, other)).toEqual([]);
    expect(
      (await readLeaderPage(office.database, TODAY, { units: null, plans: ['khac'], compiler: null })).rounds,
    ).toEqual([]);
  });

  it('counts repeated lateness within one document, and for one compiler', async () => {
    const [plan, , , compiler] = OVERDUE_ROUND.split('/');
    const lateWithin = async (reach: Partial<Reach>) =>
      (await readLateAgain(office.database, TODAY, { units: null, plans: null, compiler: null, ...reach })).map(
        ({ late, due }) => [late, due],
      );
    expect(await lateWithin({ plans: [plan!] })).toEqual([[2, 3]]);
    expect(await lateWithin({ plans: ['khac'] })).toEqual([]);
    expect(await lateWithin({ compiler: compiler! })).toEqual([[2, 3]]);
    expect(await lateWithin({ compiler: UNIT })).toEqual([]);
  });

  it('follows the current round of each requirement, and where there is none, the newest ended one', async () => {
    const rounds = async (db: Queryable) =>
      (await readFollowedRounds(db, TODAY, null)).map(
        ({ id, done }) => `${id.split('/')[1]} ${id.split('/')[2]} ${done}`,
      );
    expect(await rounds(office.database)).toEqual(['overdue 2026 false', 'complete 2026 false', 'open 2026 false']);
    const lately = office.database.transaction(async (tx) => {
      const closed = `closed_at = late_from, closed_version = 1`;
      await tx.rows(`update collections set ${closed} where id = $1`, [COMPLETE_ROUND]);
      const next = { id: COMPLETE_ROUND.replace('/2026/', '/2027/'), period_id: '2027', late_from: '2027-11-01' };
      await tx.rows(
        `insert into collections select (jsonb_populate_record(c, $2::jsonb || '{"closed_at": null, "closed_version": null}')).*
         from collections c where id = $1`,
        [COMPLETE_ROUND, next],
      );
      expect(await rounds(tx)).toEqual([
        'overdue 2026 false',
        'open 2026 false',
        'complete 2027 false',
        'complete 2026 true',
      ]);
      throw new Error('nothing of it is kept');
    });
    await expect(lately).rejects.toThrow('nothing of it is kept');
    const undone = office.database.transaction(async (tx) => {
      await tx.rows('update collections set closed_at = late_from, closed_version = 1 where id <> $1', [OPEN_ROUND]);
      expect(await rounds(tx)).toEqual(['open 2026 false', 'overdue 2026 true', 'complete 2026 true']);
      throw new Error('nothing of it is kept');
    });
    await expect(undone).rejects.toThrow('nothing of it is kept');
  });

  it("leads to one unit's reports, each with its state and why its date is that date", async () => {
    const answer = await leader.get(`/lanh-dao/don-vi/${UNIT}`);
    const text = textOf(answer.body);
    expect(text).toContain('Báo cáo của');
    expect(text).toContain('Vì sao?');
    expect(answer.body).toContain(`/vi-sao/${OPEN_ROUND}/${UNIT}`);
    expect((await leader.get('/lanh-dao/don-vi/khong-co')).status).toBe(404);
  });

  it('is not for units', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    expect((await unit.get('/lanh-dao')).status).toBe(403);
    expect((await unit.get(`/lanh-dao/don-vi/${UNIT}`)).status).toBe(403);
  });

  it('requests the confirmation of a complete draft, and nothing once it is confirmed', async () => {
    await office.database.rows(
      `update obligations set state = 'submitted', version = 1, first_received_at = $2, counted_at = $2
       where collection = $1 and version = 0`,
      [OVERDUE_ROUND, timestamp(TODAY)],
    );
    expect(await page()).toContain('xác nhận báo cáo tổng hợp: các đơn vị đã gửi đủ báo cáo tiếp công dân');
    await confirmRollup(unlimitedCaller(office.database, { at: TODAY, who: 'Nguyễn Thị Lan' }), OVERDUE_ROUND);
    expect(await page()).toContain('Hiện không có việc cần đồng chí xử lý');
  });
});

describe('figures beside the period before', () => {
  const form = {
    id: 'f',
    title: 'f',
    rules: [],
    fields: [
      { type: 'number', id: 'n', label: 'Số lượt', unit: 'lượt', aggregate: 'sum', required: false, decimals: 1 },
      { type: 'number', id: 'x', label: 'Không có', unit: null, aggregate: 'sum', required: false, decimals: 0 },
      {
        type: 'table',
        id: 't',
        label: 'Bảng',
        unit: null,
        rows: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
        columns: [{ id: 'c', label: 'Cột' }],
      },
    ],
  } as const;
  const figures = (values: Record<string, number>) => ({
    figures: Object.entries(values).map(([field, value]) => ({ field, value, from: [] })),
  });

  it('adds the rows of a table exactly, and leaves out what neither period has', () => {
    const lines = comparedFigures(form, figures({ n: 0.3, 't.a.c': 2, 't.b.c': 3 }), figures({ 't.a.c': 1 }));
    expect(lines).toEqual([
      { label: 'Số lượt', unit: 'lượt', field: 'n', now: 0.3, before: null },
      { label: 'Cột', unit: null, field: 't.*.c', now: 5, before: 1 },
    ]);
  });

  it('is drawn without style attributes, its parts filling the whole bar', () => {
    const parts = [
      { tone: 'good', label: 'đúng hạn', count: 1 },
      { tone: 'missing', label: '"chưa" <gửi>', count: 3 },
    ] as const;
    const svg = stackedBar(parts, 'Kỳ này', 'chưa có').toString();
    expect(svg).not.toContain('style');
    expect(svg).toContain('aria-label="Kỳ này: đúng hạn 1, &quot;chưa&quot; &lt;gửi&gt;');
    expect(
      [...svg.matchAll(/class="(?:good|missing)" x="([\d.]+)" y="0" width="([\d.]+)"/g)].map((m) => [m[1], m[2]]),
    ).toEqual([
      ['0', '25'],
      ['25', '75'],
    ]);
  });
});
