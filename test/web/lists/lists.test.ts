import { parse } from 'csv-parse/sync';
import { readRoundCounts } from '../../../storage/round-counts';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';

const YEAR = 'tu=01/01/2026&den=31/12/2026';

describe('lists of units on time, late and missing', () => {
  let office: RunningApp;
  let staff: Visitor;
  let leader: Visitor;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    staff = await office.signIn('chuyen-vien');
    leader = await office.signIn('lanh-dao');
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const rowsOf = async (address: string): Promise<Record<string, string>[]> =>
    parse((await staff.get(address)).body, { bom: true, columns: true });

  it('print with the head of the office, a place to sign, and the same counts as every page', async () => {
    const { body, status } = await leader.get(`/danh-sach?${YEAR}&van-ban=${PLAN}`);
    const text = textOf(body);
    expect(status).toBe(200);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH TÌNH HÌNH GỬI BÁO CÁO',
      'NGƯỜI LẬP DANH SÁCH',
    ])
      expect(text).toContain(words);
    expect(text).toContain('(ký, ghi rõ họ tên, đóng dấu)');
    const ids = (await office.database.rows<{ id: string }>('select id from collections where plan = $1', [PLAN])).map(
      ({ id }) => id,
    );
    const counts = [...(await readRoundCounts(office.database, ids, TODAY)).values()];
    const sum = (name: 'expected' | 'late' | 'overdue') =>
      String(counts.reduce((all, one) => all + one[name], 0)).padStart(2, '0');
    expect(text).toContain(`Phải gửi ${sum('expected')}, `);
    expect(text).toContain(`gửi chậm ${sum('late')}, chưa gửi ${sum('overdue')}`);
  });

  it('are the same as files, with one line for each report or unit', async () => {
    const rows = await rowsOf(`/danh-sach/tai-ve?${YEAR}&van-ban=${PLAN}&dang=csv`);
    const [all] = await office.database.rows<{ n: number }>(
      'select count(*) as n from obligations o join collections c on c.id = o.collection where c.plan = $1',
      [PLAN],
    );
    expect(rows).toHaveLength(all!.n);
    expect(new Set(rows.map((row) => row['Kết quả']))).toContain('Chưa gửi');
    const units = await rowsOf(`/danh-sach/tai-ve?${YEAR}&van-ban=${PLAN}&kieu=don-vi&dang=csv`);
    expect(units.reduce((sum, row) => sum + Number(row['Phải gửi']), 0)).toBe(rows.length);
    const workbook = await staff.get(`/danh-sach/tai-ve?${YEAR}&dang=xlsx`);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('as of a day before any report came name every unit of the round as not due yet', async () => {
    const [round] = await office.database.rows<{ day: string }>(
      'select last_day as day from collections where id = $1',
      [OVERDUE_ROUND],
    );
    const then = await rowsOf(`/danh-sach/tai-ve?${YEAR}&van-ban=${PLAN}&tinh-den=01/11/2026&dang=csv`);
    const due = then.filter((row) => row['Hạn gửi'] === round!.day.split('-').reverse().join('/'));
    expect(new Set(due.map((row) => row['Kết quả']))).toEqual(new Set(['Chưa đến hạn']));
    const half = '/danh-sach/tai-ve?tu=01/01/2020&den=31/12/2020&ky=2020-H1&dang=csv';
    const on = async (day: string) => new Set((await rowsOf(`${half}&tinh-den=${day}`)).map((row) => row['Kết quả']));
    expect([await on('29/05/2020'), await on('30/05/2020')]).toEqual([
      new Set(['Chưa đến hạn']),
      new Set(['Chưa đến hạn', 'Chưa gửi']),
    ]);
  });

  it('say which field was not understood, and take neither a day to come nor a period that runs backwards', async () => {
    for (const [query, words] of [
      ['tu=31/02/2026', '31/02/2026'],
      ['tu=02/01/2026&den=01/01/2026', 'Ngày đầu kỳ sau ngày cuối kỳ'],
      ['tinh-den=31/12/2026', '31/12/2026'],
    ] as const) {
      expect(textOf((await staff.get(`/danh-sach?${query}`)).body)).toContain(words);
    }
  });

  it('are not for units; a unit reads its own record over the years, staff and leaders that of any', async () => {
    expect((await unit.get('/danh-sach')).status).toBe(403);
    const own = textOf((await unit.get('/bao-cao/ho-so')).body);
    expect(own).toContain('Năm 2026: phải gửi');
    const seen = textOf((await leader.get(`/ho-so-gui/${UNIT}`)).body);
    expect(seen).toContain('QUÁ TRÌNH GỬI BÁO CÁO');
    const old = textOf((await staff.get('/ho-so-gui/gialai-2020:so-tai-chinh')).body);
    expect(old).toContain('Năm 2020: phải gửi 02');
    const file = (await unit.get('/bao-cao/ho-so/tai-ve?dang=csv')).body;
    expect(file).toContain('Kết quả');
    expect((await staff.get('/ho-so-gui/khong-co')).status).toBe(404);
  });
});

describe('standing duties on the pages', () => {
  const FINANCE = 'gialai-2020:so-tai-chinh';
  const PAGE = '/van-ban/gialai-614-2020/nhiem-vu/internal-results';
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  it('a unit attests with a note, staff see who did and who did not, and both can take it back', async () => {
    const unit = await office.signIn('don-vi', FINANCE);
    const staff = await office.signIn('chuyen-vien');
    const page = await unit.get('/nhiem-vu');
    expect(textOf(page.body)).toContain('không có hạn gửi và không bị tính chậm');
    const typed = {
      'nhiem-vu': 'gialai-614-2020/internal-results',
      tu: '20/11/2026',
      den: '',
      'ghi-chu': '',
      khoa: '1',
    };
    const refused = await unit.post('/nhiem-vu', typed);
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('value="20/11/2026"')]);
    const future = await unit.post('/nhiem-vu', { ...typed, tu: '24/11/2026', 'ghi-chu': 'Đã phân công' });
    expect(textOf(future.body)).toContain('thứ Ba, ngày 24/11/2026, chưa đến');
    expect((await unit.post('/nhiem-vu', { ...typed, 'ghi-chu': 'Đã phân công 05 đồng chí' })).status).toBe(303);
    const seen = textOf((await staff.get(PAGE)).body);
    expect(seen).toContain('Đã phân công 05 đồng chí');
    expect(seen).toMatch(/01\/\d+ đơn vị đã xác nhận/);
    const [row] = await office.database.rows<{ id: number }>('select id from attestations');
    const taken = await staff.post(`/thu-hoi-xac-nhan/${row!.id}`, { 'ly-do': 'ghi nhầm ngày' });
    expect(taken.headers.get('location')).toBe(PAGE);
    expect(textOf((await unit.get('/nhiem-vu')).body)).toContain('ghi nhầm ngày');
    expect((await unit.get(PAGE)).status).toBe(403);
  });

  it('a unit takes back only its own', async () => {
    const unit = await office.signIn('don-vi', FINANCE);
    const other = await office.signIn('don-vi', 'gialai-2020:so-y-te');
    const typed = { 'nhiem-vu': 'gialai-614-2020/internal-results', tu: '20/11/2026', den: '', 'ghi-chu': 'Đã làm' };
    await unit.post('/nhiem-vu', typed);
    const [row] = await office.database.rows<{ id: number }>('select max(id) as id from attestations');
    const given = { so: String(row!.id), 'ly-do': 'nhầm' };
    expect((await other.post('/nhiem-vu/thu-hoi', given)).status).toBe(404);
    expect((await unit.post('/nhiem-vu/thu-hoi', given)).status).toBe(303);
  });
});
