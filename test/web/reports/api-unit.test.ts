import { pdfOf } from '../../setup/pdf';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';

const MINE = `${OPEN_ROUND}/${UNIT}`;
const EARLIER = OPEN_ROUND.replace('/2026/', '/2025/');
const PDF = pdfOf(['Bao cao']);

interface Draft {
  draft: {
    values: Record<string, string>;
    note: string | null;
    nil: boolean;
    document: { date: string | null };
  } | null;
}

describe('a unit works through the JSON API', () => {
  let office: RunningApp;
  let visitor: Visitor;
  let unit: Program;
  let other: Program;
  beforeAll(async () => {
    office = await runningApp();
    visitor = await office.signIn('don-vi', UNIT);
    unit = await programOf(office, visitor);
    other = await programOf(office, await office.signIn('don-vi', OTHER_UNIT));
  });
  afterAll(() => office.close());

  const rows = async (table: string) => (await office.database.rows(`select 1 from ${table}`)).length;

  it('lists what it owes, soonest first, and what it has sent', async () => {
    const { owing, sent } =
      await unit.get<Record<'owing' | 'sent', { obligation: string; lastDay: string }[]>>('listMyReports');
    expect(owing.map(({ obligation }) => obligation)).toContain(MINE);
    expect(owing.map(({ lastDay }) => lastDay)).toEqual(owing.map(({ lastDay }) => lastDay).sort());
    expect([...owing, ...sent].every(({ obligation }) => obligation.endsWith(`/${UNIT}`))).toBe(true);
  });

  it('saves a draft that the page shows, and reads one that the page saved', async () => {
    const body = {
      obligation: MINE,
      values: { dialogues: 'mười hai', models: { economy: { 'registered-group': 1234 } } },
      document: { number: '12/BC-UBND', date: '2026-11-20' },
      note: 'Chờ số liệu của thôn',
    };
    await unit.get('saveReportDraft', {}, body);
    const page = (await visitor.get(`/u/${MINE}`)).body;
    expect(page).toContain('name="v.dialogues" value="mười hai"');
    expect(page).toContain('name="v.models.economy.registered-group" value="1.234"');
    expect(page).toContain('value="20/11/2026"');
    await visitor.upload(`/u/${MINE}`, { 'v.dialogues': '7', 'ngay-van-ban': '21/11/2026', viec: 'luu-nhap' });
    const { draft } = await unit.get<Draft>('readReportDraft', { obligation: MINE });
    expect([draft!.values, draft!.document.date, draft!.note]).toEqual([{ dialogues: '7' }, '2026-11-21', null]);
  });

  it('stores no draft of a paper marked Mật', async () => {
    const reply = await unit.call(
      'saveReportDraft',
      {},
      { obligation: MINE, document: { number: '12/BC-UBND (Mật)' } },
    );
    expect([reply.status, (reply.json as { code: string }).code]).toEqual([409, 'STATE_SECRET']);
    expect((await unit.get<Draft>('readReportDraft', { obligation: MINE })).draft!.values).toEqual({ dialogues: '7' });
  });

  it('returns the faults by field before anything is submitted', async () => {
    const before = await rows('submissions');
    const check = (values: object, more: object = {}) =>
      unit.get<{ ok: boolean; issues: { field: string }[]; warnings: { field: string }[] }>(
        'checkReport',
        {},
        { obligation: MINE, values, ...more },
      );
    const bad = await check({ dialogues: 'x' }, { document: { number: 'a'.repeat(200) } });
    expect([bad.ok, bad.issues.map(({ field }) => field)]).toEqual([false, ['values.dialogues']]);
    expect(await check({ dialogues: 3 })).toEqual({ ok: true, issues: [], warnings: [] });
    expect(await rows('submissions')).toBe(before);
  });

  it('submits, reads what it submitted, and saves the file byte for byte; the draft is gone', async () => {
    const mark = 'x';
    const report = { obligation: MINE, values: { dialogues: 3 } };
    const sent = await office.ask('/api/v1/submissions', {
      method: 'POST',
      headers: { authorization: `Bearer ${unit.token}`, 'content-type': `multipart/form-data; boundary=${mark}` },
      body: Buffer.concat([
        Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="report"\r\n\r\n${JSON.stringify(report)}\r\n`),
        Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="files"; filename="báo cáo.pdf"\r\n\r\n`),
        PDF,
        Buffer.from(`\r\n--${mark}--\r\n`),
      ]),
    });
    expect(sent.status).toBe(201);
    const { receipt } = JSON.parse(sent.body) as { receipt: string };
    const content = await unit.get<{ values: { figures: object }; files: { ord: number }[] }>('readSending', {
      code: receipt,
    });
    expect(content.values.figures).toEqual({ dialogues: 3 });
    const file = await unit.call('downloadFile', { code: receipt, ord: content.files[0]!.ord });
    expect([file.status, file.type, file.bytes]).toEqual([200, 'application/octet-stream', PDF]);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect((await unit.get<Draft>('readReportDraft', { obligation: MINE })).draft).toBeNull();
    for (const id of ['readReceipt', 'readSending']) {
      expect((await other.call(id, { code: receipt })).status).toBe(404);
    }
    expect((await other.call('downloadFile', { code: receipt, ord: 0 })).status).toBe(404);
    expect((await unit.call('downloadFile', { code: receipt, ord: 7 })).status).toBe(404);
  });

  it('copies the period before where nothing is filled in yet', async () => {
    expect(await unit.get('readEarlierReport', { obligation: MINE })).toEqual({ obligation: MINE, earlier: null });
    expect(await unit.get('copyEarlierReport', {}, { obligation: MINE })).toMatchObject({ copied: 0 });
    await addEarlier();
    const { earlier } = await unit.get<{ earlier: { receipt: string } }>('readEarlierReport', { obligation: MINE });
    expect(earlier.receipt).toBe('DH-2025');
    await unit.get('saveReportDraft', {}, { obligation: MINE, values: { dialogues: 9 } });
    const { copied, draft } = await unit.get<{ copied: number; draft: Draft }>(
      'copyEarlierReport',
      {},
      { obligation: MINE },
    );
    expect([copied, draft.draft!.values]).toEqual([1, { dialogues: '9', 'citizens-received': '1.234' }]);
    await unit.get('dropReportDraft', { obligation: MINE });
    expect(await rows('drafts')).toBe(0);
  });

  it('creates and revokes the address of its calendar', async () => {
    expect(await unit.get('readCalendarFeed')).toEqual({ feed: null });
    const { address } = await unit.get<{ address: string }>('makeCalendarFeed');
    const path = new URL(address).pathname;
    expect((await office.ask(path)).body).toContain('BEGIN:VCALENDAR');
    expect((await unit.get<{ feed: { madeBy: string } }>('readCalendarFeed')).feed.madeBy).not.toBe('');
    expect(await other.get('readCalendarFeed')).toEqual({ feed: null });
    await other.get('revokeCalendarFeed');
    expect((await office.ask(path)).status).toBe(200);
    await unit.get('revokeCalendarFeed');
    expect((await office.ask(path)).status).toBe(404);
  });

  it('finds nothing of another unit, and staff do not find its draft', async () => {
    const staff = await programOf(office, await office.signIn('chuyen-vien'));
    const named = { obligation: MINE };
    const cases: [string, object, object?][] = [
      ['readReportDraft', named],
      ['dropReportDraft', named],
      ['readEarlierReport', named],
      ['saveReportDraft', {}, { ...named, values: { dialogues: 1 } }],
      ['copyEarlierReport', {}, named],
      ['checkReport', {}, { ...named, values: { dialogues: 1 } }],
    ];
    for (const [id, query, body] of cases) {
      expect([id, (await other.call(id, query as never, body)).status]).toEqual([id, 404]);
      const forbidden = id === 'readEarlierReport' ? 200 : 403;
      expect([id, (await staff.call(id, query as never, body)).status]).toEqual([id, forbidden]);
    }
    expect(await rows('drafts')).toBe(0);
  });

  /** A round of the year before in which the unit has submitted figures. */
  async function addEarlier(): Promise<void> {
    await office.database.rows(
      `insert into collections select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'period_id', '2025',
         'last_day', '2025-12-04', 'period', c.period || '{"title": "năm 2025"}'))).* from collections c where id = $1`,
      [OPEN_ROUND, EARLIER],
    );
    await office.database.rows(
      `insert into obligations select (jsonb_populate_record(o, jsonb_build_object('id', $2::text || '/' || o.unit,
         'collection', $2::text))).* from obligations o where id = $1`,
      [MINE, EARLIER],
    );
    await office.database.rows(
      `insert into submissions select (jsonb_populate_record(s, jsonb_build_object('id', $2::text || '#1',
         'obligation', $2::text, 'receipt', 'DH-2025', 'idempotency_key', null, 'values', $3::jsonb))).*
       from submissions s where obligation = $1 and version = 1`,
      [MINE, `${EARLIER}/${UNIT}`, { figures: { dialogues: 41, 'citizens-received': 1234 }, texts: {}, lists: {} }],
    );
  }
});
