import { type RunningApp, runningApp, textOf, type Visitor } from './running-app';
import { sendForm } from './sent-form';

const FIELDS: [string, string][] = [
  ['danh-muc', 'gialai-2025'],
  ['so-yeu-cau', '1'],
  ['ten', 'Kế hoạch công tác dân vận chính quyền năm 2027'],
  ['loai', 'Kế hoạch'],
  ['so', '77/KH-UBND'],
  ['ngay', '05/01/2027'],
  ['co-quan', 'ubnd-tinh'],
  ['trich-yeu', 'Công tác dân vận chính quyền năm 2027'],
  ['hieu-luc', '05/01/2027'],
  ['he-thong', 'government'],
  ['bao-cao.0', 'báo cáo kết quả công tác dân vận chính quyền'],
  ['dieu-khoan.0', 'khoản 2 mục III'],
  ['nguyen-van.0', 'Báo cáo 6 tháng trước ngày 30/5, năm trước ngày 30/11.'],
  ['tan-suat.0', 'six-month'],
  ['loi-van.0', 'trước ngày 30/5 và 30/11'],
  ['han.0', '30/5'],
  ['han-2.0', '30/11'],
  ['cach-hieu.0', 'before'],
  ['noi-nhan.0', 'ubnd-tinh'],
  ['qua.0', 'so-noi-vu'],
];

describe('building a plan in a form', () => {
  let office: RunningApp;
  let staff: Visitor;
  let group: string;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const [row] = await office.database.rows<{ name: string }>(
      `select g as name from units, unnest(groups) g where register = 'gialai-2025' group by 1 order by count(*) desc limit 1`,
    );
    group = row!.name;
  });
  afterAll(() => office.close());

  const send = (fields: [string, string][]) => sendForm(office, staff, '/van-ban/lap', { fields });

  it('writes a plan file that the same parser reads, and shows it on the draft', async () => {
    const answer = await send([...FIELDS, ['nhom.0', group]]);
    expect([answer.status, textOf(answer.body).slice(0, 400)]).toEqual([303, expect.anything()]);
    const draft = await staff.get(answer.headers.get('location')!);
    const page = textOf(draft.body);
    expect(page).toContain('77-kh-ubnd-2027');
    expect(page).toContain('type: six-monthly');
    expect(page).toContain('hết thứ Bảy, ngày 29/5/2027');
  });

  it('shows the file with the parser’s faults where a box was left empty or odd, and keeps what was typed', async () => {
    const answer = await send(
      FIELDS.map(([name, value]) => [name, name === 'han.0' ? '31/6' : name === 'co-quan' ? '' : value]),
    );
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain('31/6');
    expect(answer.body).toContain('class="wrong"');
    expect(answer.body).toContain('value="77/KH-UBND"');
    expect((await office.database.rows('select 1 from plan_drafts where file like $1', ['van-ban%'])).length).toBe(0);
  });

  it('adds another report without losing the first', async () => {
    const answer = await send([...FIELDS, ['viec', 'them']]);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('name="bao-cao.1"');
    expect(answer.body).toContain('value="báo cáo kết quả công tác dân vận chính quyền"');
  });
});
