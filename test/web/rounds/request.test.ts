import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, PLAN, UNIT } from '../setup/sample-office';

const REPORT = `${PLAN}/open`;
const ROUND = OPEN_ROUND.replace('/2026/', '/YC-2026-01/');

describe('ad-hoc requests on one screen', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
  });
  afterAll(() => office.close());

  const page = async (who: Visitor, url: string) => textOf((await who.get(url)).body);
  const ask = (who: Visitor, more: Record<string, string | readonly string[]> = {}) =>
    who.post('/yeu-cau', {
      ...{ 'bao-cao': REPORT, 'noi-dung': 'Thiệt hại do mưa lũ', gio: '4', han: '', so: '', 'ngay-vb': '' },
      ...{ 'don-vi': [UNIT, 'gialai-2025:w23590'], khoa: 'mot-lan', ...more },
    });

  it('one screen is enough: the form of the likeliest report is open, what is asked of whom before the document', async () => {
    const { body } = await staff.get('/yeu-cau');
    const order = ['bao-cao', 'noi-dung', 'gio', 'han', 'tat-ca', 'don-vi', 'so', 'ngay-vb'].map((name) =>
      body.indexOf(` name="${name}"`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('what is missing is named, and what was typed and chosen stays', async () => {
    expect((await staff.get(`/yeu-cau?bao-cao=${REPORT}`)).body).toContain(`name="don-vi" value="${UNIT}"`);
    const empty = await ask(staff, { gio: '', 'noi-dung': '', so: '12/CV', 'don-vi': [UNIT] });
    expect(empty.status).toBe(422);
    const said = textOf(empty.body);
    for (const fault of ['Hạn gửi: để trống', 'Nội dung yêu cầu báo cáo: để trống', 'Ngày của văn bản: để trống'])
      expect(said).toContain(fault);
    expect(empty.body).toMatch(new RegExp(`name="don-vi" value="${UNIT}" checked`));
    expect(textOf((await ask(staff, { gio: '', han: '22/11/2026' })).body)).toContain('cần ít nhất 30 phút');
    expect(textOf((await ask(staff, { 'don-vi': [] })).body)).toContain('chọn ít nhất một đơn vị');
  });

  it('asks the chosen units; a second press is the same request; the unit, staff and leaders see it', async () => {
    const asked = await ask(staff);
    expect([asked.status, decodeURIComponent(asked.headers.get('location')!)]).toEqual([303, `/dot/${ROUND}`]);
    expect((await ask(staff)).headers.get('location')).toBe(asked.headers.get('location'));
    const leader = await office.signIn('lanh-dao');
    for (const who of [staff, leader]) {
      expect(await page(who, `/dot/${ROUND}`)).toMatch(
        /Yêu cầu đột xuất của .*, 09 giờ 15 ngày 23\/11\/2026; hạn gửi: trước 13 giờ 15 phút .* Nội dung: Thiệt hại do mưa lũ/,
      );
    }
    const unit = await office.signIn('don-vi', UNIT);
    expect(await page(unit, '/bao-cao')).toContain('theo yêu cầu số 01 năm 2026');
    expect(await page(unit, `/vi-sao/${ROUND}/${UNIT}`)).toContain('Nội dung yêu cầu: Thiệt hại do mưa lũ');
    expect(await page(staff, '/yeu-cau')).toContain('theo yêu cầu số 01 năm 2026');
    expect(await page(await office.signIn('quan-tri'), '/nhat-ky')).toContain('Yêu cầu báo cáo đột xuất');
    expect((await unit.get('/yeu-cau')).status).toBe(403);
  });

  it('a leader asks too; programs in the same way, in hours or until an instant', async () => {
    const leader = await office.signIn('lanh-dao');
    const asked = await ask(leader, { gio: '', han: '16 giờ ngày 24/11/2026', 'tat-ca': 'co', khoa: 'hai' });
    expect(decodeURIComponent(asked.headers.get('location')!)).toBe(`/dot/${ROUND.replace('-01/', '-02/')}`);
    const given = { plan: PLAN, requirement: 'open', units: [UNIT], subject: 'Số liệu họp' };
    const made = await program.call('requestReport', {}, { ...given, withinHours: 6 });
    expect([made.status, made.json]).toMatchObject([
      201,
      { number: 3, units: 1, lateFrom: '2026-11-23T15:15:00+07:00' },
    ]);
    const without = await program.call('requestReport', {}, given);
    expect([without.status, without.json]).toMatchObject([409, { code: 'REQUEST_INVALID' }]);
    const all = await program.get<{ number: number }[]>('listReportRequests');
    expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('is withdrawn with a reason, which the round and the unit then read', async () => {
    const done = await staff.post(`/rut-yeu-cau/${ROUND}`, { 'ly-do': 'Đã có số liệu' });
    expect(done.status).toBe(303);
    expect(await page(staff, `/dot/${ROUND}`)).toMatch(/đã rút lúc 09 giờ 15 ngày 23\/11\/2026 ?: Đã có số liệu/);
    const unit = await office.signIn('don-vi', UNIT);
    expect(await page(unit, `/u/${ROUND}/${UNIT}`)).toContain('Yêu cầu báo cáo đã được rút: Đã có số liệu');
    const again = await program.call('withdrawReportRequest', {}, { collection: ROUND, reason: 'x' });
    expect([again.status, again.json]).toMatchObject([409, { code: 'NO_REQUEST' }]);
  });
});
