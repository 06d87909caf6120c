import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';

const CASES = join(__dirname, '..', '..', 'fixtures', 'tables', 'register');
const HEAD =
  'code;name;short;type;groups;parent_government;office_email;officer_name;officer_email;phone;valid_from;valid_to';
const BEFORE = [
  HEAD,
  'tinh;UBND tỉnh Thử;;committee;;-;ubnd@thu.invalid;;;;;',
  'so-y-te;Sở Y tế;SYT;department;so;tinh;yte@thu.invalid;Bà Lan;lan@thu.invalid;0269 3824 000;01/01/2020;',
  'so-cu;Sở Cũ;;department;so;tinh;cu@thu.invalid;;;;;31/12/2024',
].join('\n');
const AFTER = [
  HEAD,
  'tinh;UBND tỉnh Thử;;committee;;-;ubnd@thu.invalid;;;;;',
  'so-y-te;Sở Y tế và Dân số;SYTDS;department;so|moi;tinh;yte@moi.invalid;Bà Lan;lan@thu.invalid;0269 3824 111;01/07/2025;31/12/2029',
  'so-moi;Sở Mới;;department;so;tinh;moi@thu.invalid;;;;;',
].join('\n');

describe('a table before it is kept', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const send = (name: string, content: string | Buffer, id = '') =>
    sendForm(office, staff, '/danh-muc/nap', {
      fields: [
        ['ma', id],
        ['ten', ''],
      ],
      files: { tep: { name, content } },
    });
  const previewOf = async (name: string, content: string | Buffer, id = '') => {
    const answer = await send(name, content, id);
    expect([answer.status, textOf(answer.body).slice(0, 600)]).toEqual([303, '']);
    const address = answer.headers.get('location')!;
    return { address, page: textOf((await staff.get(address)).body) };
  };

  it('shows all that will be kept, and marks what differs from the register in force', async () => {
    const first = await previewOf('thu-2020.csv', BEFORE);
    expect((await staff.post(first.address, {})).status).toBe(303);
    const { page } = await previewOf('thu-2025.csv', AFTER);
    for (const words of [
      '1 đơn vị mới, 1 đơn vị có thay đổi, 1 đơn vị không còn',
      'Sở Y tế và Dân số trước: Sở Y tế',
      'viết tắt: SYTDS',
      'nhóm: so, moi',
      'từ thứ Ba, ngày 01/7/2025',
      'đến hết thứ Hai, ngày 31/12/2029',
      'từ thứ Tư, ngày 01/01/2020',
      'yte@moi.invalid, 0269 3824 111',
      'yte@thu.invalid, 0269 3824 000',
      'Đầu mối báo cáo: Bà Lan, lan@thu.invalid',
      'Sở Mới mới',
      'Đơn vị không còn trong danh mục mới',
    ]) {
      expect(page.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  it('says what was left out of the table and what was converted, until it is confirmed', async () => {
    const { page } = await previewOf('k-stt.csv', readFileSync(join(CASES, 'k-stt.csv')));
    expect(page).toContain('Không dùng cột stt, ghi chú.');
    const old = await previewOf('cu.csv', readFileSync(join(CASES, 'k-tcvn3-bytes.csv')));
    expect(old.page).toContain('Tệp viết bằng bảng mã TCVN3 (ABC), đã chuyển sang Unicode');
    expect(old.page).toContain('Sở Nội vụ');
    const hidden = await previewOf('an.xlsx', readFileSync(join(CASES, 'reg-hidden-first-sheet.xlsx')));
    expect(hidden.page).toContain('Không đọc trang tính đang ẩn “Bản 2020”');
  });

  it('asks about dates that may be of another country, and keeps what the person said', async () => {
    const { address, page } = await previewOf('ngay.csv', readFileSync(join(CASES, 'reg-us-dates.csv')));
    expect(page).toContain('Ngày viết trước: 7/1/2025 là thứ Ba, ngày 07/01/2025');
    expect(page).toContain('Tháng viết trước: 7/1/2025 là thứ Ba, ngày 01/7/2025');
    const unsaid = await staff.post(address, {});
    expect([unsaid.status, textOf(unsaid.body)]).toEqual([422, expect.stringContaining('Hãy chọn cách viết ngày')]);
    expect((await staff.post(address, { ngay: 'month-first' })).status).toBe(303);
    const [unit] = await office.database.rows(`select valid_from from units where id = 'ngay:so-y-te'`);
    expect(unit).toEqual({ valid_from: '2025-07-01' });
  });

  it('keeps official codes as they are written', async () => {
    const { address, page } = await previewOf('ma.csv', readFileSync(join(CASES, 'reg-official-codes.csv')));
    expect(page).toContain('000.04.01.H21');
    expect((await staff.post(address, {})).status).toBe(303);
    expect(textOf((await staff.get('/danh-muc/ma?tim=04.01.h21')).body)).toContain('000.04.01.H21');
    const table = await staff.get('/danh-muc/ma/bang?dang=csv');
    expect(table.body).toContain('000.04.01.H21');
  });

  it('renews contacts of units in force by a table of codes and contacts, and changes nothing else', async () => {
    const table = 'STT;Mã đơn vị;Thư điện tử văn thư;Đầu mối báo cáo;Thư điện tử đầu mối báo cáo\n';
    const rows = '1;so-y-te;Văn thư <vanthu@yte.invalid>;Ông Hòa;hoa@yte.invalid\n2;tinh;ubnd@thu.invalid;;';
    const { address, page } = await previewOf('lien-he.csv', table + rows, 'thu-2020');
    expect(page).toContain('sửa 2 đầu mối, thêm 0 đầu mối; 1 đầu mối trong bảng đã đúng');
    expect(page).toContain('yte@thu.invalid');
    expect(page).toContain('vanthu@yte.invalid');
    await office.database.rows('delete from relay');
    expect((await staff.post(address, {})).headers.get('location')).toBe('/danh-muc/thu-2020');
    const contacts = await office.database.rows(
      `select id, name, email, phone from contacts where unit = 'thu-2020:so-y-te' order by id`,
    );
    expect(contacts).toEqual([
      { id: 'thu-2020:so-y-te/office', name: 'Văn thư Sở Y tế', email: 'vanthu@yte.invalid', phone: '0269 3824 000' },
      { id: 'thu-2020:so-y-te/officer', name: 'Ông Hòa', email: 'hoa@yte.invalid', phone: '0269 3824 000' },
    ]);
    expect(await relayIds(office.database)).toEqual(['mail']);
    expect((await staff.get(address)).status).toBe(404);
    const ended = await send('lien-he.csv', 'code;office_email\nso-cu;moi@cu.invalid\nla;a@b.invalid', 'thu-2020');
    expect(ended.status).toBe(422);
    expect(textOf(ended.body)).toContain('Sở Cũ (so-cu) hôm nay không hoạt động');
    expect(textOf(ended.body)).toContain('Thấy mã “la”');
  });

  it('refuses to renew contacts that were corrected after the table was shown', async () => {
    const { address } = await previewOf('lien-he.csv', 'code;office_email\nso-y-te;khac@yte.invalid', 'thu-2020');
    const shown = await previewOf('lien-he.csv', 'code;office_email\nso-y-te;nua@yte.invalid', 'thu-2020');
    expect((await staff.post(address, {})).status).toBe(303);
    expect(textOf((await staff.get(shown.address)).body)).toContain('khac@yte.invalid');
  });

  it('lets an address be mended beside a telephone that an earlier import took', async () => {
    await office.database.rows(`update contacts set phone = '2693824' || 'x' where id = 'thu-2020:so-y-te/office'`);
    const typed = { ten: 'Văn thư', 'chuc-vu': 'Văn thư', 'dien-thoai': '2693824x' };
    const saved = await staff.post('/dau-moi/thu-2020:so-y-te/office', { ...typed, thu: 'Lan <lan@yte.invalid>' });
    expect([saved.status, textOf(saved.body).slice(0, 300)]).toEqual([303, '']);
    const two = await staff.post('/dau-moi/thu-2020:so-y-te/office', { ...typed, thu: 'a@b.invalid; c@d.invalid' });
    expect([two.status, textOf(two.body)]).toEqual([422, expect.stringContaining('ô có hai địa chỉ')]);
  });
});
