import { read, utils } from '@e965/xlsx';
import { writeAudit } from '../../../storage/audit';
import { writeAway } from '../../../web/exports/write-away';
import { eventually } from '../../setup/eventually';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';

let office: RunningApp;
let staff: Visitor;
const LINES = 1_500;
const ADDRESS = '/nhat-ky/csv?doi-tuong=dai/&dang=xlsx';

beforeAll(async () => {
  office = await runningApp();
  staff = await office.signIn('chuyen-vien');
  await office.database.rows(
    `insert into audit (at, who, action, subject, detail)
     select now(), 'Đặng Thị Hòa', 'mail.hold', 'dai/' || n, '{}' from generate_series(1, $1::int) n`,
    [LINES],
  );
});
afterAll(() => office.close());

async function ready(address: string, visitor = staff): Promise<void> {
  await eventually('the file is ready', async () => (await visitor.get(address)).body.includes(`${address}/tep`));
}

describe('a long list', () => {
  it('is made outside the request: the answer leads to a page that says how far it is, then to the file', async () => {
    const asked = await staff.get(ADDRESS);
    expect(asked.status).toBe(303);
    const address = asked.headers.get('location')!;
    expect(address).toMatch(/^\/xuat\/[0-9a-f-]{36}$/);
    const first = await staff.get(address);
    if (!first.body.includes(`${address}/tep`)) {
      expect(first.body).toContain('<progress');
      expect(first.headers.get('refresh')).toBe('3');
      expect((await staff.get(`${address}/tep`)).headers.get('location')).toBe(address);
    }
    await ready(address);
    const page = await staff.get(address);
    expect([page.headers.get('refresh'), textOf(page.body)]).toEqual([null, expect.stringContaining('Đã lập xong')]);
    const file = await staff.get(`${address}/tep`);
    expect(file.headers.get('content-disposition')).toContain('nhat-ky-2026-11-23.xlsx');
    const book = read(file.bytes);
    expect(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!)).toHaveLength(LINES);
  });

  it('is its person’s own, in that role, and stands in the journal', async () => {
    const address = (await staff.get(ADDRESS)).headers.get('location')!;
    await ready(address);
    for (const role of ['lanh-dao', 'don-vi'] as const) {
      const other = await office.signIn(role, role === 'don-vi' ? 'gialai-2025:w23575' : undefined);
      expect((await other.get(address)).status).toBe(404);
      expect((await other.get(`${address}/tep`)).status).toBe(404);
    }
    expect((await staff.get('/xuat/x')).status).toBe(404);
    expect(textOf((await staff.get('/nhat-ky?viec=export.make')).body)).toContain('Lập tệp danh sách dài');
  });

  it('that was lost with its process has failed after a quarter of an hour, and is gone after a day', async () => {
    const address = (await staff.get(ADDRESS)).headers.get('location')!;
    await ready(address);
    const id = address.slice('/xuat/'.length);
    await office.database.rows(`update exports set state = 'writing', content = null where id = $1`, [id]);
    expect((await staff.get(address)).body).toContain('<progress');
    office.setClock(TODAY + 16 * 60_000);
    expect(textOf((await staff.get(address)).body)).toContain('Chưa lập được tệp');
    office.setClock(TODAY + 25 * 3_600_000);
    const again = await office.signIn('chuyen-vien');
    await ready((await again.get(ADDRESS)).headers.get('location')!, again);
    expect(await office.database.rows('select from exports where id = $1', [id])).toEqual([]);
    office.setClock(TODAY);
  });

  it('is refused while three of the same person are in the making', async () => {
    const owner = (await office.database.rows<{ owner: string }>('select owner from exports limit 1'))[0]!.owner;
    await office.database.rows(
      `insert into exports (id, owner, name, format, state, lines, asked_at)
       select gen_random_uuid(), $1, 'x', 'csv', 'waiting', 1, to_timestamp($2) from generate_series(1, 3)`,
      [owner, TODAY / 1_000],
    );
    const refused = await staff.get(ADDRESS);
    expect([refused.status, textOf(refused.body)]).toEqual([
      422,
      expect.stringContaining('03 tệp của bạn chưa lập xong'),
    ]);
  });

  it('leaves a short one as it was: the file at once', async () => {
    await writeAudit(office.database, { at: TODAY, who: 'x', action: 'mail.hold', subject: 'ngan/1', detail: {} });
    const file = await staff.get('/nhat-ky/csv?doi-tuong=ngan/');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.csv')]);
  });
});

it('a thread that fails is a fault, not a wait', async () => {
  const columns = new Map([[1, { by: 'sum' as const, value: 2 }]]);
  const table = { name: 'x', heads: ['A', 'B'], rows: [['a', 1]], totals: { label: 'Cộng', columns } };
  await expect(writeAway({ format: 'xlsx', tables: [table] })).rejects.toThrow();
});
