import { periodId } from '../../../web/plans/plan-period-words';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';

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

  const formOf = async () =>
    /<option value="([^"/]+\/[^"]+)" lang="vi">/.exec((await staff.get('/van-ban/lap?danh-muc=gialai-2025')).body)?.[1];
  const send = (fields: [string, string][]) => sendForm(office, staff, '/van-ban/lap', { fields });

  it('writes a plan file that the same parser reads, and shows it on the draft', async () => {
    const answer = await send([...FIELDS, ['nhom.0', group]]);
    expect([answer.status, textOf(answer.body).slice(0, 400)]).toEqual([303, expect.anything()]);
    const draft = await staff.get(answer.headers.get('location')!);
    const page = textOf(draft.body);
    expect(page).toContain('77-kh-ubnd-2027');
    expect(page).toContain('type: six-monthly');
    expect(page).toContain('hết thứ Bảy, ngày 29/5/2027');
    // It recurs from 2027: in this year it has no day.
    const year = textOf((await staff.get(`${answer.headers.get('location')}/lich`)).body);
    expect(year).toContain('Lịch năm 2027');
    expect(year).toContain('Ngày cuối gửi báo cáo kết quả công tác dân vận chính quyền');
  });

  it('takes the hour of a deadline, and says a wrong one at its field', async () => {
    const answer = await send([...FIELDS, ['nhom.0', group], ['gio.0', '16 giờ']]);
    const page = textOf((await staff.get(answer.headers.get('location')!)).body);
    expect(page).toContain('time: 16 giờ');
    expect(page).toContain('trước 16 giờ Chủ nhật, ngày 30/5/2027');
    const wrong = await send([...FIELDS, ['nhom.0', group], ['gio.0', 'chiều']]);
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.body)).toContain('Giờ hết hạn');
    expect(textOf(wrong.body)).toContain('Thấy "chiều"; cần giờ hết hạn');
    const asDate = [...FIELDS.filter(([name]) => name !== 'han.0'), ['nhom.0', group]] as [string, string][];
    const once = await send([...asDate, ['han.0', '30/5/2027 16:00']]);
    expect([once.status, textOf(once.body).includes('30/5/2027 16:00')]).toEqual([422, true]);
  });

  it('shows each of the parser’s faults at its field, and keeps what was typed', async () => {
    const odd: Record<string, string> = { 'han.0': '31/6', 'han-2.0': '31/11', 'co-quan': '' };
    const answer = await send(FIELDS.map(([name, value]) => [name, odd[name] ?? value]));
    expect(answer.status).toBe(422);
    const links = [...answer.body.matchAll(/<li><a href="#([^"]+)">(.*?)<\/a>/g)].map(([, to, text]) => [
      decodeURIComponent(to!),
      textOf(text!).slice(0, 40),
    ]);
    expect(links).toEqual([
      ['co-quan', expect.stringContaining('Cơ quan ban hành: Chưa chọn.')],
      ['han.0', expect.stringContaining('Báo cáo thứ 1, Ngày gửi: Thấy')],
      ['han-2.0', expect.stringContaining('Báo cáo thứ 1, Ngày gửi của 6 tháng')],
      ['nhom.0', expect.stringContaining('Báo cáo thứ 1, Đơn vị phải gửi: Chưa')],
    ]);
    expect(answer.body).toContain('id="han-2.0" name="han-2.0" value="31/11"');
    expect(answer.body).toMatch(/id="han-2.0"[^>]*aria-invalid="true"/);
    expect(answer.body).toContain('value="77/KH-UBND"');
    expect((await office.database.rows('select 1 from plan_drafts where file like $1', ['van-ban%'])).length).toBe(0);
  });

  it('asks about a single day under a report that recurs, and about two reports of one title', async () => {
    const replaced = (changes: Record<string, string>): [string, string][] => [
      ...FIELDS.map(([name, value]): [string, string] => [name, changes[name] ?? value]),
      ['nhom.0', group],
    ];
    const half = await send(replaced({ 'han-2.0': '' }));
    expect(half.status).toBe(422);
    expect(textOf(half.body)).toContain(
      'Văn bản chỉ nêu một ngày? Đánh dấu “Chỉ báo cáo kỳ này, không lặp lại” và ghi kỳ, như “6 tháng đầu năm 2027”.',
    );
    expect(textOf(half.body)).not.toContain('số nguyên từ 1 đến 31');
    const year = await send(replaced({ 'tan-suat.0': 'year', 'han.0': '30/11/2027' }));
    expect(year.status).toBe(422);
    expect(textOf(year.body)).toContain('Thấy ngày của một năm, 30/11/2027; báo cáo lặp lại chỉ ghi ngày');
    const once = replaced({ 'tan-suat.0': 'once', 'han.0': '30/5/2027', 'han-2.0': '', 'so-yeu-cau': '2' });
    const second = once
      .filter(([name]) => name.endsWith('.0'))
      .map(([name, value]): [string, string] => [name.replace('.0', '.1'), value]);
    const twice = await send([...once, ...second]);
    expect(twice.status).toBe(422);
    expect(textOf(twice.body)).toContain('Trùng tên và kỳ với báo cáo số 1');
    expect(twice.body).toContain('href="#bao-cao.1"');
  });

  const changed = (changes: Record<string, string>, more: [string, string][] = []): [string, string][] => [
    ...FIELDS.filter(([name]) => !more.some(([other]) => other === name)).map(([name, value]): [string, string] => [
      name,
      changes[name] ?? value,
    ]),
    ...more,
    ['nhom.0', group],
  ];
  const sourceOf = async (answer: { headers: Headers }): Promise<string> => {
    const number = answer.headers.get('location')!.split('/').at(-1)!;
    const [row] = await office.database.rows<{ source: string }>('select source from plan_drafts where id = $1', [
      number,
    ]);
    return row!.source;
  };

  it('makes two reports of one sentence with two dates', async () => {
    const both = { 'tan-suat.0': 'six-month-and-year', ten: '', 'cach-hieu.0': '' };
    const year = await send(changed({ ...both, 'han.0': '30/5/2027', 'han-2.0': '30/10/2027' }));
    const once = await sourceOf(year);
    expect(once).toContain('title: "Kế hoạch: Công tác dân vận chính quyền năm 2027"');
    expect(once.match(/frequency: .*|date: .*|period: .*|boundary: .*/g)).toEqual([
      ...['frequency: six-month', 'date: 30/5/2027', 'boundary: before', 'period: 2027-H1'],
      ...['frequency: year', 'date: 30/10/2027', 'boundary: before', 'period: "2027"'],
    ]);
    const recurring = await sourceOf(await send(changed({ ...both, 'han.0': '30/5', 'han-2.0': '30/10' })));
    expect(recurring.match(/frequency: .*|H\d:|month: .*|first: .*/g)).toEqual([
      ...['frequency: six-month', 'H1:', 'month: 5', 'first: 2027-H1'],
      ...['frequency: year', 'month: 10', 'first: "2027"'],
    ]);
    // The reports behind it move by one, and so does what counts from them.
    const third = FIELDS.filter(([name]) => name.endsWith('.0')).map(([name, value]): [string, string] => [
      name.replace('.0', '.1'),
      value,
    ]);
    const more: [string, string][] = [
      ['so-yeu-cau', '2'],
      ...third,
      ['nhom.1', group],
      ['bao-cao.1', 'báo cáo tổng hợp'],
      ['gui-tiep.0', '2'],
    ];
    const chain = await send(changed({ ...both, 'han.0': '30/5', 'han-2.0': '30/10' }, more));
    expect(textOf(chain.body)).toContain('Báo cáo thứ 3');
    expect(chain.body).toMatch(/name="gui-tiep.1".*?<option value="3" selected>/s);
  });

  it('takes one period of a recurring report with its year, and nothing recurs', async () => {
    const answer = await send(
      changed({ 'han.0': '30/5/2027', 'han-2.0': '' }, [
        ['mot-ky.0', 'co'],
        ['ky.0', '6 tháng đầu năm 2027'],
      ]),
    );
    const source = await sourceOf(answer);
    expect(source).toContain('frequency: six-month');
    expect(source).toContain('period: 2027-H1');
    expect(source).not.toContain('first:');
  });

  it('says at its field that a day and a number of days cannot both hold, and what a cycle lacks', async () => {
    const both = await send(
      changed({ 'han-2.0': '', 'tan-suat.0': 'year' }, [
        ['so-ngay.0', '5'],
        ['su-kien.0', 'ngày kết thúc'],
      ]),
    );
    expect([both.status, textOf(both.body).includes('Đã ghi ngày gửi và cả mốc tính số ngày')]).toEqual([422, true]);
    const alone = await send(changed({ 'han.0': '', 'han-2.0': '', 'tan-suat.0': 'year' }, [['so-ngay.0', '5']]));
    expect(alone.body).toContain('href="#tinh-tu.0"');
    const cycle = await send(changed({ 'tan-suat.0': 'other', 'han.0': 'thứ Sáu', 'han-2.0': '' }));
    expect(cycle.body).toContain('href="#chu-ky.0"');
    expect(cycle.body).not.toContain('href="#tan-suat.0"');
    const forms = await send(changed({}, [['bieu-mau-rieng', 'không phải biểu mẫu']]));
    expect(forms.body).toContain('href="#bieu-mau-rieng"');
    const unit = await send(changed({}, [['dong-gui.0', 'Sở Tài chính\nSở Không Có']]));
    expect(unit.body).toContain('href="#dong-gui.0"');
    expect(textOf(unit.body)).toContain('Sở Không Có');
  });

  it('adds a report of the same clause and units, with a name and a date of its own', async () => {
    const page = await send([...changed({}), ['viec', 'chep']]);
    expect(page.body).toContain('name="bao-cao.1" value=""');
    expect(page.body).toContain('name="dieu-khoan.1" value="khoản 2 mục III"');
    expect(page.body).toMatch(new RegExp(`name="nhom.1" value="${group}" checked`));
  });

  it('builds the plan of Cư Jút: units one by one, a compiled report for the level above, figures, a cut-off, milestones', async () => {
    const lower: [string, string][] = FIELDS.map(([name, value]) => [name, name === 'so' ? '78/KH-UBND' : value]);
    const more: [string, string][] = [
      ['so-yeu-cau', '2'],
      ['hieu-luc', ''],
      ['moc', '30/6/2027 Sơ kết 6 tháng\n15/12/2027: Tổng kết năm'],
      ['don-vi.0', 'so-y-te'],
      ['don-vi.0', 'so-tai-chinh'],
      ['chot.0', '3'],
      ['bieu-mau.0', `${(await formOf()) ?? ''}`],
      ['gui-tiep.0', '2'],
      ['bao-cao.1', 'báo cáo tổng hợp của Sở Nội vụ'],
      ['dieu-khoan.1', 'khoản 1 mục III'],
      ['nguyen-van.1', 'tổng hợp, báo cáo định kỳ 6 tháng'],
      ['tan-suat.1', 'six-month'],
      ['han.1', '10/6'],
      ['han-2.1', '10/12'],
      ['cach-hieu.1', 'by'],
      ['noi-nhan.1', 'ubnd-tinh'],
      ['don-vi.1', 'so-noi-vu'],
    ];
    const answer = await send([...lower.filter(([name]) => !more.some(([other]) => other === name)), ...more]);
    expect([answer.status, textOf(answer.body).slice(0, 900)]).toEqual([303, expect.anything()]);
    const address = answer.headers.get('location')!;
    const draft = textOf((await staff.get(address)).body);
    for (const words of [
      'feeds: six-month-2',
      'Thư nhắc cơ quan ban hành',
      '10 ngày làm việc trước mốc.',
      '08:00 16/06/2027',
      'forms:',
      'workingDays: 3',
      'ngày 15/12/2027',
      'effective: 05/01/2027',
      'so-tai-chinh',
    ])
      expect([words, draft.includes(words)]).toEqual([words, true]);

    // Changed in the same form: all values are where they were.
    const form = await staff.get(`/van-ban/lap?du-thao=${address.split('/').at(-1)}`);
    expect(form.body).toContain('value="so-y-te" checked');
    expect(form.body).toContain('30/6/2027 Sơ kết 6 tháng');
    expect(form.body).toMatch(/<option value="2" selected>Báo cáo thứ 2/);
    await staff.post(`${address}/tra-loi`, { 'tra-loi.six-month-1': 'co' });
    const number = address.split('/').at(-1)!;
    const changed = await send([
      ...lower.filter(([name]) => !more.some(([other]) => other === name)),
      ...more.map(([name, value]): [string, string] => [name, name === 'chot.0' ? '5' : value]),
      ['du-thao', number],
    ]);
    const next = changed.headers.get('location')!;
    const page = textOf((await staff.get(next)).body);
    expect(page).toContain('workingDays: 5');
    expect(page).toContain('gửi trong ngày đó có tính đúng hạn');
    expect((await staff.get(address)).status).toBe(404);
    const activated = await staff.post(`${next}/dua-vao-theo-doi`, {});
    expect([activated.status, activated.headers.get('location')]).toEqual([303, '/van-ban/78-kh-ubnd-2027']);
  });

  it('opens a draft from a file as a file', async () => {
    const source = (await office.database.rows<{ source: string }>('select source from plan_drafts limit 1'))[0]!
      .source;
    const loaded = await sendForm(office, staff, '/van-ban/nap', {
      fields: [
        [
          'van-ban',
          source.replace('77-kh-ubnd-2027', 'tep-2027').replace('nil: no', 'nil: no\n    # Theo Công văn số 5'),
        ],
        ['danh-muc', 'gialai-2025'],
      ],
    });
    const address = loaded.headers.get('location')!;
    const link = `/van-ban/nap?du-thao=${address.split('/').at(-1)}`;
    expect((await staff.get(address)).body).toContain(`href="${link}"`);
    expect(textOf((await staff.get(link)).body)).toContain('# Theo Công văn số 5');
    expect((await staff.get(link.replace('nap', 'lap'))).status).toBe(404);
  });

  it('adds another report without losing the first', async () => {
    const answer = await send([...FIELDS, ['viec', 'them']]);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('name="bao-cao.1"');
    expect(answer.body).toContain('value="báo cáo kết quả công tác dân vận chính quyền"');
  });
});

it.each([
  ['6 tháng đầu năm 2027', '2027-H1'],
  ['06 tháng cuối năm 2026', '2026-H2'],
  ['quý III năm 2026', '2026-Q3'],
  ['9 tháng đầu năm 2026', '2026-9M'],
  ['tháng 5 năm 2026', '2026-05'],
  ['năm 2027', '2027'],
  ['2027', '2027'],
  ['2027-H1', '2027-H1'],
  ['đợt 1', 'đợt 1'],
])('the period %s is %s in the plan file', (words, id) => {
  expect(periodId(words)).toBe(id);
});
