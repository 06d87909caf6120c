import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlanFiles } from '../../../client/plans/check-plans';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { SMALL_PLAN, SMALL_REGISTER, SMALL_REGISTER_TEXT } from '../../domain/plan/small-plan';
import { asSuperuser } from '../../setup/database';
import { withSentences } from '../../setup/with-sentences';
import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const PLANS = join(__dirname, '..', '..', '..', 'plans');
const text = (file: string) => readFileSync(join(PLANS, file), 'utf8');

describe('loading a plan file on the page', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  const counts = async () => {
    const [row] = await office.database.rows<Record<string, number>>(
      `select (select count(*) from plans) as plans, (select count(*) from registers) as registers,
         (select count(*) from plan_drafts) as drafts, (select count(*) from relay) as relay`,
    );
    return row;
  };

  const load = (plan: string, register?: string) =>
    sendForm(office, staff, '/van-ban/nap', {
      fields: [
        ['van-ban', plan],
        ['danh-muc', ''],
      ],
      ...(register === undefined
        ? {}
        : { files: { 'tep-danh-muc': { name: `${register}.yaml`, content: text(`registers/${register}.yaml`) } } }),
    });

  it('shows every fault of an invalid file with its line beside the text, and stores nothing', async () => {
    const before = await counts();
    const bad = text('gialai-614-2020.yaml')
      .replace('date: 30/5/2020', 'date: 31/6/2020')
      .replace('frequency: six-month', 'frequency: half-year')
      .replace('tree: government', 'tree: goverment')
      .replace('groups: [so-ban-nganh, huyen]', 'groups: [so-ban-nganh, huyen-thi]');
    const answer = await load(bad, 'gialai-2020');
    expect(answer.status).toBe(422);
    const page = textOf(answer.body);
    for (const found of ['31/6/2020', 'half-year', 'goverment']) expect(page).toContain(found);
    const line = bad.split('\n').findIndex((one) => one.startsWith('tree: goverment')) + 1;
    expect(answer.body).toContain(`href="#dong-${line}"`);
    expect(answer.body).toContain(`<li id="dong-${line}" class="wrong">`);
    expect(answer.body.match(/class="wrong"/g)!.length).toBeGreaterThanOrEqual(3);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['a plan cut in the middle', 'id: x\ntitle: "nửa'],
    ['a key written twice', 'id: x\nid: y\n'],
    ['a forbidden key', '__proto__:\n  a: 1\n'],
    ['no plan at all', '- 1\n- 2\n'],
    ['nothing', '   '],
  ])('refuses %s with words, keeping nothing', async (_, source) => {
    const before = await counts();
    const answer = await load(source, 'gialai-2020');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Chưa nạp gì');
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['an unknown field', [['boundary: before', 'boundry: before']]],
    ['a day that does not exist', [['date: 30/10/2020', 'date: 30/2/2020']]],
    ['a unit nobody knows', [['receiver: superior', 'receiver: so-noi-x']]],
    ['an empty choice of units', [['{ types: [commune] }', '{}']]],
    ['a broken line', [['title: Kế hoạch thử', 'title: "Kế hoạch thử']]],
    ['signs of HTML', [['title: Kế hoạch thử', 'tilte: <script>alert(1)</script>']]],
    [
      'four at once',
      [
        ['tree: government', 'tree: village'],
        ['kind: standing', 'kind: weekly'],
        ['date: 15/10/2020', 'date: 31/4/2020'],
        ['frequency: once', 'frequency: sometimes'],
      ],
    ],
  ])('lists all that the parser finds in a file with %s', async (_, changes) => {
    const source = changes.reduce((known, [find, put]) => known.replace(find!, put!), SMALL_PLAN);
    const read = parsePlan(source, 'van-ban.yaml', SMALL_REGISTER);
    const issues = withSentences(read.ok ? [] : read.issues);
    expect(issues.length).toBeGreaterThanOrEqual(changes.length);
    const answer = await sendForm(office, staff, '/van-ban/nap', {
      fields: [['van-ban', source]],
      files: { 'tep-danh-muc': { name: 'small.yaml', content: SMALL_REGISTER_TEXT } },
    });
    expect(answer.status).toBe(422);
    const page = textOf(answer.body);
    for (const { line, message } of issues) {
      expect(page).toContain(textOf(`${line === null ? '' : `Dòng ${line}: `}${escaped(message)}`));
    }
    expect(answer.body).not.toContain('<script>alert');
  });

  it('names the same faults as the command line', async () => {
    const file = join(PLANS, 'gialai-614-2020.yaml');
    expect(checkPlanFiles([file]).ok).toBe(true);
    const answer = await load(
      text('gialai-614-2020.yaml').replace('boundary: before', 'boundary: bfore'),
      'gialai-2020',
    );
    expect(textOf(answer.body)).toContain('Chưa nạp gì. Có 01 chỗ cần sửa');
  });

  it('loads 614/KH-UBND as a draft, asks about "trước ngày", and activates only after a yes on the page that says what will happen', async () => {
    const loaded = await load(text('gialai-614-2020.yaml'), 'gialai-2020');
    expect(loaded.status).toBe(303);
    const draft = loaded.headers.get('location')!;
    const page = textOf((await staff.get(draft)).body);
    expect(page).toContain('Dự thảo, chưa có hiệu lực');
    expect(page).toContain('Gửi trong ngày 30/5/2020 có tính đúng hạn không?');
    expect(page).toContain('hết thứ Sáu, ngày 29/5/2020');
    expect(page).toContain('08:00 01/06/2020');
    expect((await office.database.rows('select 1 from plans where id = $1', ['gialai-614-2020'])).length).toBe(0);

    const answered = await staff.post(`${draft}/tra-loi`, { 'tra-loi.six-month': 'co' });
    expect(answered.status).toBe(303);
    const read = textOf((await staff.get(draft)).body);
    expect(read).toContain('hết thứ Bảy, ngày 30/5/2020');
    expect(read).toContain('trả lời ngày 23/11/2026: gửi trong chính ngày đó vẫn tính đúng hạn.');

    const confirm = textOf((await staff.get(`${draft}/dua-vao-theo-doi`)).body);
    expect(confirm).toContain('02 đợt đã qua hạn');
    const activated = await staff.post(`${draft}/dua-vao-theo-doi`, {});
    expect(activated.headers.get('location')).toBe('/van-ban/gialai-614-2020');
    const rounds = await office.database.rows<{ last_day: string }>(
      `select last_day from collections where plan = 'gialai-614-2020' order by last_day`,
    );
    expect(rounds.map(({ last_day }) => last_day)).toEqual(['2020-05-30', '2020-10-29']);
    const [kept] = await office.database.rows(
      `select requirement, on_time, answered_by from point_answers where plan = 'gialai-614-2020'`,
    );
    expect(kept).toMatchObject({
      requirement: 'six-month',
      on_time: true,
      answered_by: expect.stringContaining('Sở Nội vụ'),
    });
    expect((await staff.get(draft)).status).toBe(404);
    expect((await load(text('gialai-614-2020.yaml'), 'gialai-2020')).body).toContain('đã được đưa vào theo dõi');
  });

  it('settles a date after a preview; the answer cannot be given twice', async () => {
    const plan = await staff.get('/van-ban/gialai-614-2020');
    const address =
      /href="(\/van-ban\/gialai-614-2020\/xac-nhan\/\w+)">Xác nhận<span class="hidden">: [^<]*Gửi chậm nhất ngày nào/.exec(
        plan.body,
      )![1]!;
    const typed = { ngay: '10/6/2020', nguoi: 'Nguyễn Thị Lan', 'ly-do': 'Ý kiến của Văn phòng UBND tỉnh' };
    const early = await staff.post(address, { ...typed, ngay: '20/5/2020' });
    expect([early.status, textOf(early.body)]).toEqual([422, expect.stringContaining('cần sau')]);
    const preview = await staff.post(address, typed);
    expect(textOf(preview.body)).toContain('thứ Tư, ngày 10/6/2020');
    expect((await office.database.rows('select 1 from settlements')).length).toBe(0);
    const kept = await staff.post(address, { ...typed, viec: 'xac-nhan' });
    expect(kept.status).toBe(303);
    const [row] = await office.database.rows('select requirement, day, settled_by from settlements');
    expect(row).toEqual({ requirement: 'compiled-six-month', day: '2020-06-10', settled_by: 'Nguyễn Thị Lan' });
    expect((await staff.get(address)).status).toBe(404);
  });

  it('answers "trước ngày" of an active plan: dates and lateness change, the name is kept', async () => {
    const plan = await staff.get('/van-ban/gialai-614-2020');
    const address =
      /href="(\/van-ban\/gialai-614-2020\/xac-nhan\/\w+)">Xác nhận<span class="hidden">: Gửi trong ngày 30\/10\/2020/.exec(
        plan.body,
      )![1]!;
    const typed = { 'tra-loi': 'co', nguoi: 'Trần Văn Bình', 'ly-do': 'Công văn số 59/SNV-TH' };
    const preview = textOf((await staff.post(address, typed)).body);
    expect(preview).toContain('thứ Năm, ngày 29/10/2020');
    expect(preview).toContain('thứ Sáu, ngày 30/10/2020');
    await staff.post(address, { ...typed, viec: 'xac-nhan' });
    const [round] = await office.database.rows(
      `select c.last_day, c.boundary, count(*) filter (where o.last_day = c.last_day) as moved, count(*) as units
       from collections c join obligations o on o.collection = c.id
       where c.plan = 'gialai-614-2020' and c.requirement = 'year' group by c.id`,
    );
    expect(round).toEqual({ last_day: '2020-10-30', boundary: 'by', moved: 37, units: 37 });
    expect(textOf((await staff.get('/van-ban/gialai-614-2020')).body)).toContain('Trần Văn Bình xác nhận lúc');
    const removed = asSuperuser(office.database, (admin) => admin.rows('delete from point_answers'));
    await expect(removed).rejects.toThrow('never changed');
  });

  it('sets a data cut-off by a person’s answer, on the rounds not yet closed', async () => {
    const plan = await staff.get('/van-ban/gialai-614-2020');
    const address =
      /href="(\/van-ban\/gialai-614-2020\/xac-nhan\/\w+)">Xác nhận<span class="hidden">: [^<]*chốt số liệu/.exec(
        plan.body,
      )![1]!;
    const typed = { 'so-ngay': '4', nguoi: 'Nguyễn Thị Lan', 'ly-do': 'Thống nhất với Văn phòng' };
    expect(textOf((await staff.post(address, { ...typed, 'so-ngay': '0' })).body)).toContain('cần số từ 1 đến 60');
    expect(textOf((await staff.post(address, typed)).body)).toContain('thứ Ba, ngày 26/5/2020');
    await staff.post(address, { ...typed, viec: 'xac-nhan' });
    const rounds = await office.database.rows<{ cutoff: string }>(
      `select cutoff from collections where plan = 'gialai-614-2020' and cutoff is not null`,
    );
    expect(rounds).toEqual([{ cutoff: '2020-05-26' }]);
  });

  it('discards a draft after a question', async () => {
    const draft = (await load(text('cu-jut-mttq-2020.yaml'), 'cu-jut-2020')).headers.get('location')!;
    expect((await staff.get('/van-ban')).body).toContain(draft);
    expect(textOf((await staff.get(`${draft}/bo`)).body)).toContain('Bỏ dự thảo này?');
    await staff.post(`${draft}/bo`, {});
    expect((await staff.get('/van-ban')).body).not.toContain(draft);
    expect(await relayIds(office.database)).not.toContain('plan/cu-jut-mttq-2020');
  });

  it('shows a plan’s year with its last days, on the grid and in words', async () => {
    const year = await staff.get('/van-ban/gialai-live-sample/lich?nam=2026');
    expect(textOf(year.body)).toContain('Thứ Sáu, ngày 04/12/2026');
    expect(year.body.match(/<table class="days">/g)).toHaveLength(12);
    const schedule = textOf((await staff.get('/van-ban/gialai-live-sample/lich-trinh')).body);
    expect(schedule).toContain('Ngày làm việc cuối cùng trước hạn');
  });

  it('is closed to units and leaders', async () => {
    for (const visitor of [await office.signIn('lanh-dao'), await office.signIn('don-vi', 'gialai-2025:w23575')]) {
      for (const url of [
        '/van-ban/nap',
        '/van-ban/lap',
        '/danh-muc',
        '/nhat-ky',
        '/chay-thu/gialai-live-sample',
        '/lich-lam-viec/sua',
      ]) {
        expect([url, (await visitor.get(url)).status]).toEqual([url, 403]);
      }
    }
  });

  it('loads the next plan of a register whose contacts were corrected since, and keeps the corrections', async () => {
    const contact = 'gialai-2020:so-y-te/office';
    await office.database.rows(`update contacts set email = 'moi@syt.gov.vn' where id = $1`, [contact]);
    const next = text('gialai-614-2020.yaml').replace('id: gialai-614-2020', 'id: gialai-615-2020');
    const loaded = await load(next, 'gialai-2020');
    expect([loaded.status, textOf(loaded.body).slice(0, 600)]).toEqual([303, expect.anything()]);
    const activated = await staff.post(`${loaded.headers.get('location')}/dua-vao-theo-doi`, {});
    expect(activated.headers.get('location')).toBe('/van-ban/gialai-615-2020');
    const [row] = await office.database.rows('select email from contacts where id = $1', [contact]);
    expect(row).toEqual({ email: 'moi@syt.gov.vn' });
  });
});
