import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { UNIT } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';
import { sheet } from '../setup/sheet';

const HEAD = 'code;name;type;groups;parent_government;office_email;phone';
const GOOD = [
  HEAD,
  'ubnd;UBND tỉnh Thử;committee;;-;ubnd@thu.invalid;',
  'so-y-te;Sở Y tế;department;so;ubnd;yte@thu.invalid;0269 3824 000',
  'so-dat-dai;Sở Đất đai Đắk;department;so;ubnd;dat@thu.invalid;',
].join('\n');

describe('registers on the page', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const send = (name: string, content: string | Buffer) =>
    sendForm(office, staff, '/danh-muc/nap', {
      fields: [
        ['ma', ''],
        ['ten', 'Danh mục thử'],
      ],
      files: { tep: { name, content } },
    });
  const stored = async () =>
    (await office.database.rows<{ id: string }>(`select id from units where register = 'thu-2026'`)).length;

  it('lists every fault of a table with its row, and changes nothing', async () => {
    const bad = [
      HEAD,
      'ubnd;UBND;committee;;-;sai địa chỉ;',
      'so y te;Sở Y tế;department;;ubnd;a@b.vn;',
      ';Sở;department;;ubnd;;',
    ].join('\n');
    const answer = await send('thu-2026.csv', bad);
    expect(answer.status).toBe(422);
    const page = textOf(answer.body);
    for (const words of ['dòng 2', 'dòng 3', 'dòng 4', 'Chưa nạp gì. Có 03 chỗ cần sửa']) expect(page).toContain(words);
    expect(await stored()).toBe(0);
    expect((await office.database.rows('select 1 from register_drafts')).length).toBe(0);
  });

  it('reads a table it wrote itself, as workbook or CSV, edited and under a new id', async () => {
    for (const ending of ['xlsx', 'csv']) {
      for (const [source, name] of [
        ['/danh-muc/gialai-2025/bang', 'gialai-2026'],
        ['/danh-muc/mau', 'mau'],
      ]) {
        const table = await staff.get(`${source}?dang=${ending}`);
        expect(table.headers.get('content-disposition')).toContain(`.${ending}`);
        const answer = await send(`${name}.${ending}`, table.bytes);
        expect([source, ending, answer.status, textOf(answer.body).slice(0, 900)]).toEqual([source, ending, 303, '']);
      }
    }
    const page = textOf((await staff.get('/danh-muc/nap')).body);
    expect(page).toContain('Tải bảng mẫu (XLSX)');
    const { location } = Object.fromEntries(
      (await send('gialai-2026.xlsx', (await staff.get('/danh-muc/gialai-2025/bang?dang=xlsx')).bytes)).headers,
    );
    expect(textOf((await staff.get(location!)).body)).toContain('151 đơn vị');
  });

  it('names the column of a fault as the table does', async () => {
    const table = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Thư điện tử văn thư\nubnd;UBND tỉnh Thử;committee;vănthư@thu';
    const page = textOf((await send('thu-2026.csv', table)).body);
    expect(page).toContain('thu-2026.csv, dòng 2, cột “thư điện tử văn thư”: Thấy "vănthư@thu"');
  });

  it.each([
    ['no file', '', ''],
    ['an old workbook', 'thu-2026.xls', 'x'],
    ['something else under the name of a workbook', 'thu-2026.xlsx', 'PK nothing'],
    ['a table in another encoding', 'thu-2026.csv', Buffer.from(GOOD, 'latin1')],
  ])('refuses %s', async (_, name, content) => {
    const answer = await send(name === '' ? 'x' : name, content);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Chưa nạp gì');
  });

  it('previews what an XLSX table will add, and imports it after a confirmation', async () => {
    const rows = GOOD.split('\n').map((line) => line.split(';'));
    const answer = await send('thu-2026.xlsx', sheet(rows));
    expect([answer.status, textOf(answer.body).slice(0, 300)]).toEqual([303, '']);
    const preview = answer.headers.get('location')!;
    const page = textOf((await staff.get(preview)).body);
    expect(page).toContain('03 đơn vị'.slice(1));
    expect(page).toContain('Sở Đất đai Đắk');
    expect(await stored()).toBe(0);
    const taken = await staff.post(preview, {});
    expect(taken.headers.get('location')).toBe('/danh-muc/thu-2026');
    expect(await stored()).toBe(3);
    expect((await staff.get(preview)).status).toBe(404);
    const again = await send('thu-2026.csv', `${GOOD}\nso-moi;Sở Mới;department;;ubnd;;`);
    expect([again.status, textOf(again.body)]).toEqual([422, expect.stringContaining('đã có với nội dung khác')]);
  });

  it('finds units with and without accents, in the order of the register', async () => {
    for (const typed of ['dat dai dak', 'Đất đai', 'DAK', 'so-dat-dai', 'dat@thu']) {
      const page = textOf((await staff.get(`/danh-muc/thu-2026?tim=${encodeURIComponent(typed)}`)).body);
      expect([typed, page.includes('Sở Đất đai Đắk'), page.includes('Sở Y tế')]).toEqual([typed, true, false]);
    }
    const page = (await staff.get('/danh-muc/thu-2026')).body;
    expect(page.indexOf('Sở Y tế')).toBeLessThan(page.indexOf('Sở Đất đai'));
  });

  it('corrects a contact: faults first, then the mark of the bad address goes and the mail workflow is signalled', async () => {
    const id = `${UNIT}/office`;
    await office.database.rows(`update contacts set bad_since = now(), bad_reason = '550 no such user' where id = $1`, [
      id,
    ]);
    expect(textOf((await staff.get(`/dau-moi/${id}`)).body)).toContain('550 no such user');
    expect(textOf((await staff.get('/danh-muc/gialai-2025?loi=co')).body)).toContain('Thư không gửi được');
    const typed = { ten: 'Văn thư mới', 'chuc-vu': 'Văn thư', thu: 'vănthư@xa', 'dien-thoai': 'không có' };
    const refused = await staff.post(`/dau-moi/${id}`, typed);
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain('vănthư@xa');
    expect(textOf(refused.body)).toContain('Điện thoại: tìm thấy “không có”');
    expect(await relayIds(office.database)).toEqual([]);
    const saved = await staff.post(`/dau-moi/${id}`, {
      ...typed,
      thu: 'vanthu@xa.gov.vn',
      'dien-thoai': '0269 3824 111',
    });
    expect(saved.status).toBe(303);
    const [row] = await office.database.rows(
      'select name, email, phone, bad_since, bad_reason from contacts where id = $1',
      [id],
    );
    expect(row).toEqual({
      name: 'Văn thư mới',
      email: 'vanthu@xa.gov.vn',
      phone: '0269 3824 111',
      bad_since: null,
      bad_reason: null,
    });
    expect(await relayIds(office.database)).toEqual(['mail']);
    const [line] = await office.database.rows(`select detail from audit where action = 'contact.edit'`);
    expect(line).toMatchObject({
      detail: { before: { email: expect.stringContaining('@') }, after: { email: 'vanthu@xa.gov.vn' } },
    });
  });

  it('adds a contact where one is missing, who may then sign in for the unit', async () => {
    await office.database.rows('delete from contacts where id = $1', [`${UNIT}/officer`]);
    const page = await staff.get(`/danh-muc/gialai-2025?tim=${UNIT.split(':')[1]}`);
    expect(page.body).toContain(`href="/them-dau-moi/${UNIT}"`);
    const typed = { vai: '', ten: '', 'chuc-vu': '', thu: 'lan@xa', 'dien-thoai': '' };
    const refused = await staff.post(`/them-dau-moi/${UNIT}`, typed);
    expect(refused.status).toBe(422);
    for (const words of ['Chưa chọn vai trò', 'Tên gọi trên thư: ô trống', 'lan@xa'])
      expect(textOf(refused.body)).toContain(words);
    const good = { ...typed, vai: 'officer', ten: 'Bà Nguyễn Thị Lan', thu: 'lan@pleiku.gov.vn' };
    const added = await staff.post(`/them-dau-moi/${UNIT}`, good);
    expect([added.status, added.headers.get('location')]).toEqual([
      303,
      `/danh-muc/gialai-2025?tim=${UNIT.split(':')[1]}`,
    ]);
    await staff.post(`/them-dau-moi/${UNIT}`, { ...good, thu: 'binh@pleiku.gov.vn', ten: 'Ông Bình' });
    const ids = await office.database.rows<{ id: string }>(
      `select id from contacts where unit = $1 and post = 'officer' order by id`,
      [UNIT],
    );
    expect(ids.map(({ id }) => id)).toEqual([`${UNIT}/officer`, `${UNIT}/officer-2`]);
    expect((await staff.get('/them-dau-moi/gialai-2025:khong-co')).status).toBe(404);
  });
});
