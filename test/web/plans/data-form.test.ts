import { atTime } from '../../../domain/time/time';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';

type Fields = [string, string][];
const BUILDER = '/van-ban/lap/bieu-mau';

const DOCUMENT: Fields = [
  ['danh-muc', 'gialai-2025'],
  ['so-yeu-cau', '1'],
  ['ten', 'Kế hoạch công tác dân vận chính quyền năm 2026'],
  ['loai', 'Kế hoạch'],
  ['so', '77/KH-UBND'],
  ['ngay', '20/11/2026'],
  ['co-quan', 'ubnd-tinh'],
  ['trich-yeu', 'Công tác dân vận chính quyền năm 2026'],
  ['he-thong', 'government'],
  ['bao-cao.0', 'báo cáo kết quả công tác dân vận chính quyền'],
  ['dieu-khoan.0', 'khoản 2 mục III'],
  ['nguyen-van.0', 'Báo cáo năm trước ngày 30/11/2026.'],
  ['tan-suat.0', 'once'],
  ['loi-van.0', 'trước ngày 30/11/2026'],
  ['han.0', '30/11/2026'],
  ['noi-nhan.0', 'ubnd-tinh'],
  ['qua.0', 'so-noi-vu'],
  ['don-vi.0', 'w23575'],
];

/** A value as the browser reads it from the page; its lines stay. */
const decoded = (value: string) =>
  ['&quot;"', "&#39;'", '&lt;<', '&gt;>', '&amp;&'].reduce(
    (text, pair) => text.replaceAll(pair.slice(0, -1), pair.slice(-1)),
    value,
  );

describe('a data form is put together on the web', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    office.setClock(atTime('2026-11-23', '09:00'));
  });
  afterAll(() => office.close());

  /** What a browser would send of the page: every box as it stands, without the buttons. */
  function boxesOf(body: string): Fields {
    const form = /<form method="post" action="\/van-ban\/lap[^"]*"[^>]*>(.*)<\/form>/s.exec(body)![1]!;
    const fields: Fields = [];
    const controls = /<input ([^>]*)>|<textarea ([^>]*)>\n?(.*?)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/gs;
    for (const [, input, area, text = '', select, options = ''] of form.matchAll(controls)) {
      const attributes = input ?? area ?? select!;
      const name = /name="([^"]*)"/.exec(attributes)?.[1];
      if (name === undefined || name === 'dau') continue;
      const isTicked = !attributes.includes('type="checkbox"') || / checked/.test(attributes);
      const chosen =
        /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1];
      const value = input !== undefined ? (/value="([^"]*)"/s.exec(attributes)?.[1] ?? '') : (chosen ?? text);
      if (isTicked) fields.push([name, decoded(value)]);
    }
    return fields;
  }
  const typed = (fields: Fields, changes: Record<string, string>): Fields => [
    ...fields.filter(([name]) => !(name in changes)),
    ...Object.entries(changes),
  ];
  const press = async (fields: Fields, act: string, changes: Record<string, string> = {}, url = BUILDER) => {
    const answer = await sendForm(office, staff, url, { fields: [...typed(fields, changes), ['viec', act]] });
    return { ...answer, fields: answer.body.includes('<form') ? boxesOf(answer.body) : [] };
  };

  it('question by question, in order, with rules; tried as units fill it in; and taken into the document', async () => {
    const opened = await press(DOCUMENT, 'bieu-mau:', {}, '/van-ban/lap');
    expect([opened.status, textOf(opened.body).includes('Lập biểu mẫu số liệu')]).toEqual([200, true]);
    // The document's own boxes wait, and the report without a form is offered.
    expect(opened.fields).toEqual(
      expect.arrayContaining([
        ['so', '77/KH-UBND'],
        ['bm-dung', '0'],
      ]),
    );

    let page = await press(opened.fields, 'them:number', { 'bm-tieu-de': 'Công tác dân vận' });
    page = await press(page.fields, 'them:number', { 'bm-ten.0': 'Số đơn tiếp nhận', 'bm-dv.0': 'đơn' });
    page = await press(page.fields, 'them:table', { 'bm-ten.1': 'Số đơn đã giải quyết', 'bm-dv.1': 'đơn' });
    page = await press(page.fields, 'them:list', {
      'bm-ten.2': 'Mô hình',
      'bm-dong.2': 'Kinh tế\nVăn hóa - xã hội',
      'bm-cot.2': 'Đăng ký\nDiện tích hiến đất | dat | 1',
    });
    page = await press(page.fields, 'them-luat', { 'bm-ten.3': 'Điển hình', 'bm-cot.3': 'Tên\nKết quả' });
    expect(page.body).toContain('value="so-don-tiep-nhan"');
    expect(page.body).toContain('Kinh tế | kinh-te');
    page = await press(page.fields, 'len:1', {
      'bm-trai.0': 'so-don-tiep-nhan',
      'bm-phai.0': 'so-don-da-giai-quyet',
      'bm-muc.0': 'refuse',
      'bm-loi.0': 'Đã giải quyết {right} đơn, nhiều hơn {left} đơn tiếp nhận.',
    });
    expect(Object.fromEntries(page.fields)).toMatchObject({
      'bm-ma.0': 'so-don-da-giai-quyet',
      'bm-ma.1': 'so-don-tiep-nhan',
    });

    const shown = await press(page.fields, 'thu');
    expect(textOf(shown.body)).toContain('Nhập thử');
    expect(shown.body).toContain('name="v.mo-hinh.kinh-te.dat"');
    const wrong = await press(shown.fields, 'kiem-tra', { 'v.so-don-tiep-nhan': '5', 'v.so-don-da-giai-quyet': '7' });
    expect([wrong.status, textOf(wrong.body).includes('Đã giải quyết 7 đơn, nhiều hơn 5 đơn tiếp nhận.')]).toEqual([
      422,
      true,
    ]);
    const decimals = await press(shown.fields, 'kiem-tra', { 'v.so-don-tiep-nhan': '5,5' });
    expect([decimals.status, decimals.body.includes('href="#v.so-don-tiep-nhan"')]).toEqual([422, true]);
    const good = await press(shown.fields, 'kiem-tra', {
      'v.so-don-tiep-nhan': '7',
      'v.so-don-da-giai-quyet': '5',
      'v.mo-hinh.kinh-te.dat': '1.234,5',
    });
    expect([good.status, textOf(good.body).includes('Biểu mẫu nhận số liệu này.')]).toEqual([200, true]);

    const back = await press(page.fields, 'xong');
    expect(textOf(back.body)).toContain('Sửa biểu mẫu “Công tác dân vận”');
    const draft = await sendForm(office, staff, '/van-ban/lap', { fields: back.fields });
    expect([draft.status, textOf(draft.body).slice(0, 300)]).toEqual([303, expect.anything()]);
    const number = draft.headers.get('location')!.split('/').at(-1)!;
    const [row] = await office.database.rows<{ source: string }>('select source from plan_drafts where id = $1', [
      number,
    ]);
    expect(row!.source).toContain('form: cong-tac-dan-van');
    expect(row!.source.indexOf('id: so-don-da-giai-quyet')).toBeLessThan(row!.source.indexOf('id: so-don-tiep-nhan'));
    // It opens again as it was made, and the form of the document holds it.
    const again = boxesOf((await staff.get(`/van-ban/lap?du-thao=${number}`)).body);
    const form = await press(again, 'bieu-mau:cong-tac-dan-van', {}, '/van-ban/lap');
    expect(Object.fromEntries(form.fields)).toMatchObject({
      'bm-ma.1': 'so-don-tiep-nhan',
      'bm-cot.2': 'Đăng ký | dang-ky\nDiện tích hiến đất | dat | 1',
      'bm-phai.0': 'so-don-da-giai-quyet',
    });
  });

  it('names each fault at its box, and keeps what was typed', async () => {
    const opened = await press(DOCUMENT, 'bieu-mau:', {}, '/van-ban/lap');
    const empty = await press(opened.fields, 'xong', { 'bm-tieu-de': 'Trống' });
    expect([empty.status, textOf(empty.body).includes('Biểu mẫu chưa có chỉ tiêu nào')]).toEqual([422, true]);
    const page = await press(opened.fields, 'them:number', { 'bm-tieu-de': 'Một số' });
    const wrong = await press(page.fields, 'xong', { 'bm-le.0': '9', 'bm-ten.0': '' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('href="#bm-ten.0"');
    expect(wrong.body).toContain('href="#bm-le.0"');
    expect(Object.fromEntries(wrong.fields)['bm-le.0']).toBe('9');
    const id = await press(page.fields, 'xong', { 'bm-ten.0': 'Số', 'bm-ma-bieu-mau': 'Có Dấu' });
    expect(id.body).toContain('href="#bm-ma-bieu-mau"');
  });

  it('a form is dropped, and a change that is not wanted leaves the document as it was', async () => {
    const opened = await press(DOCUMENT, 'bieu-mau:', {}, '/van-ban/lap');
    const made = await press((await press(opened.fields, 'them:text', { 'bm-tieu-de': 'Lời' })).fields, 'xong', {
      'bm-ten.0': 'Kết quả',
    });
    expect(Object.fromEntries(made.fields)['bieu-mau-ma.0']).toBe('loi');
    const form = await press(made.fields, 'bieu-mau:loi', {}, '/van-ban/lap');
    const unchanged = await press(form.fields, 'quay-lai', { 'bm-ten.0': 'Khác' });
    expect(Object.fromEntries(unchanged.fields)['bieu-mau-rieng']).toContain('Kết quả');
    const dropped = await press(form.fields, 'xoa');
    expect(Object.fromEntries(dropped.fields)).toMatchObject({ 'bieu-mau-rieng': '', 'bieu-mau-ma.0': '' });
  });
});
