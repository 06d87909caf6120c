import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { COMPLETE_ROUND, OPEN_ROUND, OVERDUE_ROUND, PLAN } from '../setup/sample-office';

/** The last day of the open round, Friday 4/12/2026, becomes a day off. */
const EDIT = {
  ngay: '04/12/2026',
  nghi: 'nghi',
  ten: 'Nghỉ theo thông báo',
  'can-cu': 'Thông báo số 12/TB-VP',
  'tinh-trang': 'official',
};

describe('the working calendar on the page', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  it('shows a year with names, sources and what is provisional', async () => {
    const page = await staff.get('/lich/2026');
    const text = textOf(page.body);
    expect(text).toContain('Ngày Văn hóa Việt Nam');
    expect(text).toContain('tạm tính');
    expect(page.body.match(/<table class="days">/g)).toHaveLength(12);
    expect((await staff.get('/lich-lam-viec')).headers.get('location')).toBe('/lich/2026');
    expect((await staff.get('/lich/9999')).status).toBe(404);
  });

  it('names every missing field of an edit', async () => {
    const answer = await staff.post('/lich-lam-viec/sua', { ngay: '31/11/2026' });
    expect([answer.status, textOf(answer.body)]).toEqual([422, expect.stringContaining('31/11/2026')]);
    const empty = textOf((await staff.post('/lich-lam-viec/sua', { ngay: '30/11/2026' })).body);
    for (const words of ['Chưa chọn ngày nghỉ', 'Tên gọi: ô trống', 'Căn cứ: ô trống']) expect(empty).toContain(words);
  });

  it('shows which rounds would move before anything is saved', async () => {
    const page = textOf((await staff.post('/lich-lam-viec/sua', EDIT)).body);
    expect(page).toContain('03 đợt báo cáo có ngày thay đổi');
    expect(page).toContain('Ngày làm việc cuối cùng trước hạn: thứ Sáu, ngày 04/12/2026 → thứ Năm, ngày 03/12/2026');
    expect(page).toContain('Đôn đốc lại: thứ Hai, ngày 07/12/2026 → thứ Ba, ngày 08/12/2026');
    expect((await office.database.rows('select 1 from calendar_changes')).length).toBe(0);
    expect(await relayIds(office.database)).toEqual([]);
  });

  it('moves the working due when saved, keeps the legal end, and signals every unclosed round, the plans and the mail', async () => {
    const again = await staff.post('/lich-lam-viec/sua', { ...EDIT, viec: 'sua-lai' });
    expect(again.body).toContain(`value="${EDIT['can-cu']}"`);
    const saved = await staff.post('/lich-lam-viec/sua', { ...EDIT, viec: 'luu' });
    expect(saved.headers.get('location')).toBe('/lich/2026');
    const [round] = await office.database.rows(
      `select c.last_day, c.working_due, count(*) filter (where o.working_due = c.working_due) as units
       from collections c join obligations o on o.collection = c.id where c.id = $1 group by c.id`,
      [OPEN_ROUND],
    );
    expect(round).toEqual({ last_day: '2026-12-04', working_due: '2026-12-03', units: 10 });
    const ids = await relayIds(office.database);
    for (const id of [OPEN_ROUND, OVERDUE_ROUND, COMPLETE_ROUND]) expect(ids).toContain(`collection/${id}`);
    expect(ids).toContain(`plan/${PLAN}`);
    expect(ids).toContain('mail');
    const [line] = await office.database.rows(`select subject, detail from audit where action = 'calendar.change'`);
    expect(line).toMatchObject({ subject: '2026-12-04', detail: { before: null, after: { off: true } } });
    expect(textOf((await staff.get('/lich/2026')).body)).toContain('cơ quan đã sửa');
  });

  it('restores the calendar the program comes with', async () => {
    const back = { ngay: '04/12/2026', bo: 'co' };
    expect(textOf((await staff.post('/lich-lam-viec/sua', back)).body)).toContain('theo lịch có sẵn');
    await staff.post('/lich-lam-viec/sua', { ...back, viec: 'luu' });
    expect((await office.database.rows('select 1 from calendar_changes')).length).toBe(0);
  });
});
