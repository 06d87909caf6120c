import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

/** The last day of the open round, Friday 4/12/2026, is swapped with a Saturday. */
const TYPED = {
  ...{ so: '1200/VPCP-KGVX', 'ngay-vb': '20/11/2026', nguoi: 'Văn phòng Chính phủ' },
  ...{ nghi: '04/12/2026', 'lam-bu': '12/12/2026', ten: '', 'tinh-trang': 'official' },
};

describe('documents about the working calendar on the pages', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  it('show which rounds move and who is told before anything is saved', async () => {
    const preview = textOf((await staff.post('/lich-lam-viec/van-ban', TYPED)).body);
    expect(preview).toContain('Theo văn bản số 1200/VPCP-KGVX ngày 20/11/2026 (Văn phòng Chính phủ)');
    expect(preview).toContain('Ngày làm việc cuối cùng trước hạn: thứ Sáu, ngày 04/12/2026 → thứ Năm, ngày 03/12/2026');
    expect(preview).toContain('Không đơn vị nào đổi hạn gửi');
    expect(await office.database.rows('select 1 from calendar_decisions')).toEqual([]);
  });

  it('name each field that is missing, and refuse a day written twice', async () => {
    const empty = await staff.post('/lich-lam-viec/van-ban', { ...TYPED, so: '', nghi: '31/02/2026' });
    expect(empty.status).toBe(422);
    expect(textOf(empty.body)).toContain('31/02/2026');
    const twice = await staff.post('/lich-lam-viec/van-ban', { ...TYPED, 'lam-bu': '04/12/2026' });
    expect([twice.status, textOf(twice.body)]).toEqual([422, expect.stringContaining('được ghi hai lần')]);
  });

  it('are kept with number and date, named on the year and in the explanation, and can be taken back', async () => {
    const saved = await staff.post('/lich-lam-viec/van-ban', { ...TYPED, viec: 'luu' });
    expect(saved.headers.get('location')).toBe('/lich/2026');
    const year = textOf((await staff.get('/lich/2026')).body);
    expect(year).toContain('Văn bản số 1200/VPCP-KGVX ngày 20/11/2026 (Văn phòng Chính phủ)');
    expect(year).toContain('thay cho thứ Sáu, ngày 04/12/2026');
    const why = textOf((await staff.get(`/vi-sao/${OPEN_ROUND}/${UNIT}`)).body);
    expect(why).toContain(
      'ngày làm việc cuối cùng trước hạn: thứ Năm, ngày 03/12/2026 (trước đây: thứ Sáu, ngày 04/12/2026)',
    );
    const [row] = await office.database.rows<{ id: number }>('select id from calendar_decisions');
    const undo = `/lich-lam-viec/thu-hoi/${row!.id}`;
    expect(textOf((await staff.get(undo)).body)).toContain('theo lịch có sẵn');
    expect((await staff.post(undo, { 'ly-do': '' })).status).toBe(422);
    expect((await staff.post(undo, { 'ly-do': 'ghi nhầm ngày' })).status).toBe(303);
    expect(await office.database.rows('select 1 from calendar_changes')).toEqual([]);
    expect(textOf((await staff.get('/lich/2026')).body)).toContain('đã thu hồi');
    expect((await staff.post(undo, { 'ly-do': 'lần nữa' })).status).toBe(422);
  });

  it('make the provisional days of a year official by one press', async () => {
    const link = '/lich-lam-viec/chinh-thuc/2027';
    expect((await staff.get('/lich/2027')).body).toContain(link);
    expect(textOf((await staff.get(link)).body)).toContain('Tết Nguyên đán');
    const typed = { so: '9000/TB-BNV', 'ngay-vb': '20/11/2026', nguoi: 'Bộ Nội vụ' };
    expect((await staff.post(link, { ...typed, so: '' })).status).toBe(422);
    expect((await staff.post(link, typed)).headers.get('location')).toBe('/lich/2027');
    const year = await staff.get('/lich/2027');
    expect(textOf(year.body)).toContain('Tình trạng: chính thức');
    expect(year.body).not.toContain(link);
    expect(textOf(year.body)).not.toContain('tạm tính');
    const leader = await office.signIn('lanh-dao');
    expect((await leader.get(link)).status).toBe(403);
  });
});
