import { readEarlierReport } from '../../../web/reports/earlier-report';
import { BASE, type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;

describe('a draft of a report', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const drafts = async (): Promise<number> => (await office.database.rows('select 1 from drafts')).length;

  it('is shown again as it was left, invalid figures included', async () => {
    const typed = { 'v.dialogues': 'mười hai', 'v.exemplars.4.name': 'Tổ tự quản', 'ghi-chu': 'Chờ số liệu của thôn' };
    const saved = await unit.upload(FORM, { ...typed, viec: 'luu-nhap' });
    expect(saved.status).toBe(200);
    const again = await unit.get(FORM);
    expect(textOf(again.body)).toContain('Đang mở bản nháp lưu lúc 09 giờ 15 ngày 23/11/2026');
    expect(again.body).toContain('name="v.dialogues" value="mười hai"');
    expect(again.body).toContain('name="v.exemplars.4.name" value="Tổ tự quản"');
    expect(again.body).toContain('Chờ số liệu của thôn');
    const base = /name="nhap-tu" value="(\d+)"/.exec(again.body)![1]!;
    const faults = await unit.upload(FORM, { ...typed, 'nhap-tu': base, viec: 'gui', khoa: 'k' });
    expect(faults.status).toBe(422);
    expect(faults.body).toContain('Bỏ bản nháp');
    const list = textOf((await unit.get('/bao-cao')).body);
    expect(list).toContain('Có bản nháp lưu lúc 09 giờ 15 ngày 23/11/2026, chưa gửi. Làm tiếp báo cáo');
    expect(list.match(/Có bản nháp/g)).toHaveLength(1);
  });

  it("is its unit's own: staff see only submissions, another unit saves nothing here", async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get(FORM)).body).not.toContain('mười hai');
    const other = await office.signIn('don-vi', OTHER_UNIT);
    expect((await other.upload(FORM, { 'v.dialogues': '1', viec: 'luu-nhap' })).status).toBe(404);
    const [row] = await office.database.rows<{ fields: object }>('select fields from drafts');
    expect(row!.fields).toMatchObject({ 'v.dialogues': 'mười hai' });
    expect(JSON.stringify(row!.fields)).not.toContain(unit.formToken);
  });

  it('is saved by the page’s script without loading the page again', async () => {
    const body = `--m\r\ncontent-disposition: form-data; name="dau"\r\n\r\n${unit.formToken}\r\n--m\r\ncontent-disposition: form-data; name="viec"\r\n\r\nluu-nhap\r\n--m\r\ncontent-disposition: form-data; name="v.dialogues"\r\n\r\n7\r\n--m--\r\n`;
    const answer = await office.ask(FORM, {
      method: 'POST',
      headers: {
        origin: BASE,
        cookie: unit.cookie,
        accept: 'application/json',
        'content-type': 'multipart/form-data; boundary=m',
      },
      body,
    });
    expect(JSON.parse(answer.body).message).toBe('Bản nháp đã lưu lúc 09 giờ 15 ngày 23/11/2026.');
    expect((await unit.get(FORM)).body).toContain('name="v.dialogues" value="7"');
  });

  it('is deleted on request, and after the submission', async () => {
    await unit.upload(FORM, { viec: 'bo-nhap' });
    expect(await drafts()).toBe(0);
    await unit.upload(FORM, { 'v.dialogues': '7', viec: 'luu-nhap' });
    const sent = await unit.upload(FORM, { 'v.dialogues': '8', viec: 'gui', khoa: 'k' });
    expect(sent.status).toBe(303);
    expect(await drafts()).toBe(0);
    expect((await unit.get(FORM)).body).toContain('name="v.dialogues" value="8"');
  });

  it('that was saved from an old window after the submission is shown to nobody', async () => {
    await office.database.rows(
      `insert into drafts select id, version - 1, '{"v.dialogues": "99"}', 'x', state_at from obligations where id = $1`,
      [`${OPEN_ROUND}/${UNIT}`],
    );
    expect((await unit.get(FORM)).body).not.toContain('value="99"');
  });

  it('copies the period before where nothing is typed yet', async () => {
    const earlier = `${OPEN_ROUND.replace('/2026/', '/2025/')}`;
    await office.database.rows(
      `insert into collections select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'period_id', '2025',
         'last_day', '2025-12-04', 'period', c.period || '{"title": "năm 2025"}'))).* from collections c where id = $1`,
      [OPEN_ROUND, earlier],
    );
    await office.database.rows(
      `insert into obligations select (jsonb_populate_record(o, jsonb_build_object('id', $2::text || '/' || o.unit,
         'collection', $2::text))).* from obligations o where id = $1`,
      [`${OPEN_ROUND}/${UNIT}`, earlier],
    );
    await office.database.rows(
      `insert into submissions select (jsonb_populate_record(s, jsonb_build_object('id', $2::text || '/' || $3::text || '#1',
         'obligation', $2::text || '/' || $3::text, 'receipt', 'DH-2025', 'idempotency_key', null, 'values', $4::jsonb))).*
       from submissions s where obligation = $1`,
      [
        `${OPEN_ROUND}/${UNIT}`,
        earlier,
        UNIT,
        {
          figures: { dialogues: 41, 'citizens-received': 1234 },
          texts: { limits: 'Thiếu kinh phí' },
          lists: { exemplars: [{ name: 'Mô hình năm trước' }] },
        },
      ],
    );
    expect((await readEarlierReport(office.database, OPEN_ROUND, UNIT))!.receipt).toBe('DH-2025');
    expect(textOf((await unit.get(FORM)).body)).toContain('Kỳ trước (năm 2025) đơn vị đã gửi');
    const copied = await unit.upload(FORM, {
      'v.dialogues': '9',
      'v.exemplars.0.name': 'Mô hình mới',
      viec: 'chep-ky-truoc',
    });
    expect(copied.status).toBe(200);
    expect(textOf(copied.body)).toContain('Đã chép 02 mục từ báo cáo năm 2025');
    expect(copied.body).toContain('name="v.dialogues" value="9"');
    expect(copied.body).toContain('name="v.citizens-received" value="1.234"');
    expect(copied.body).toContain('Thiếu kinh phí');
    expect(copied.body).not.toContain('Mô hình năm trước');
  });
});
