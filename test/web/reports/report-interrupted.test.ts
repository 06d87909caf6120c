import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, TODAY, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;

/** A field of the page as a browser would send it back. */
function fieldOf(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;
}

describe('a report whose entry is interrupted', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const kept = async (): Promise<Record<string, string> | null> => {
    const [row] = await office.database.rows<{ fields: Record<string, string> }>('select fields from drafts');
    return row?.fields ?? null;
  };
  const submissions = async (): Promise<number> =>
    (await office.database.rows('select 1 from submissions where obligation = $1', [`${OPEN_ROUND}/${UNIT}`])).length;
  const lapse = (minutes: number) =>
    office.database.rows(`update sessions set seen_at = now() - $1 * interval '1 minute'`, [minutes]);

  it('in two windows keeps the draft of the other, until the person presses again', async () => {
    const opened = (await unit.get(FORM)).body;
    const page = { lan: fieldOf(opened, 'lan'), 'nhap-tu': fieldOf(opened, 'nhap-tu') };
    expect(page).toEqual({ lan: '0', 'nhap-tu': '' });
    office.setClock(TODAY + 60_000);
    await unit.upload(FORM, { ...page, 'v.dialogues': '3', viec: 'luu-nhap' });
    office.setClock(TODAY + 120_000);
    const other = await unit.upload(FORM, { ...page, 'v.dialogues': '4', viec: 'luu-nhap' });
    expect(other.status).toBe(409);
    expect(textOf(other.body)).toContain('Bản nháp đã được lưu ở cửa sổ khác lúc 09 giờ 16 ngày 23/11/2026');
    expect(other.body).toContain('name="v.dialogues" value="4"');
    expect((await kept())!['v.dialogues']).toBe('3');
    const again = { lan: '0', 'nhap-tu': fieldOf(other.body, 'nhap-tu') };
    expect((await unit.upload(FORM, { ...again, 'v.dialogues': '4', viec: 'luu-nhap' })).status).toBe(200);
    expect((await kept())!['v.dialogues']).toBe('4');
    office.setClock(TODAY);
  });

  it('after the session expired saves all that was typed as the draft, submits nothing, and requires sign-in', async () => {
    await lapse(31);
    const typed = { 'v.dialogues': '5', 'v.limits': 'Mưa lũ kéo dài', 'so-van-ban': '12/BC-UBND' };
    const answer = await unit.upload(FORM, { ...typed, viec: 'gui', khoa: 'k1' });
    expect(answer.status).toBe(401);
    expect(textOf(answer.body)).toContain('Nội dung đã nhập được lưu thành bản nháp; báo cáo chưa được gửi.');
    expect(answer.body).toContain(`href="/?tiep=${encodeURIComponent(FORM)}"`);
    expect(await kept()).toMatchObject(typed);
    expect(await submissions()).toBe(0);
    expect((await unit.get('/bao-cao')).status).toBe(303);
    unit = await office.signIn('don-vi', UNIT);
    expect((await unit.get(FORM)).body).toContain('Mưa lũ kéo dài');
  });

  it('from a session of yesterday, of a person who signed out, or of another page saves nothing', async () => {
    const before = await kept();
    const old = await office.signIn('don-vi', UNIT);
    await lapse(24 * 60 + 1);
    expect((await old.upload(FORM, { 'v.dialogues': '66', viec: 'luu-nhap' })).status).toBe(401);
    const gone = await office.signIn('don-vi', UNIT);
    await gone.post('/dang-xuat', {});
    expect((await gone.upload(FORM, { 'v.dialogues': '67', viec: 'luu-nhap' })).status).toBe(401);
    const late = await office.signIn('don-vi', UNIT);
    await lapse(31);
    expect((await late.upload(FORM, { dau: 'x', 'v.dialogues': '68', viec: 'luu-nhap' })).status).toBe(401);
    const sibling = FORM.replace(UNIT, 'gialai-2025:w23611');
    expect((await late.upload(sibling, { 'v.dialogues': '69', viec: 'luu-nhap' })).status).toBe(404);
    expect(await kept()).toEqual(before);
    unit = await office.signIn('don-vi', UNIT);
  });

  it('on a page of an earlier session is shown again as typed, and is submitted with the next press', async () => {
    const answer = await unit.upload(FORM, { dau: 'cũ', lan: '0', 'v.dialogues': '6', viec: 'gui', khoa: 'k2' });
    expect(answer.status).toBe(403);
    expect(textOf(answer.body)).toContain('Trang này được mở từ phiên đăng nhập trước');
    expect(answer.body).toContain('name="v.dialogues" value="6"');
    expect(fieldOf(answer.body, 'dau')).toBe(unit.formToken);
    expect(await submissions()).toBe(0);
  });

  it('by a colleague who sent meanwhile is not sent over it unawares', async () => {
    const sent = await unit.upload(FORM, { lan: '0', 'v.dialogues': '6', viec: 'gui', khoa: 'k3' });
    const twice = await unit.upload(FORM, { lan: '0', 'v.dialogues': '6', viec: 'gui', khoa: 'k3' });
    expect(twice.headers.get('location')).toBe(sent.headers.get('location'));
    const late = await unit.upload(FORM, { lan: '0', 'v.dialogues': '7', viec: 'gui', khoa: 'k4' });
    expect(late.status).toBe(409);
    expect(textOf(late.body)).toMatch(
      /đã được gửi ở cửa sổ khác \(lần gửi 01, lúc 09 giờ 15 ngày 23\/11\/2026, phiếu DH/,
    );
    expect(late.body).toContain('name="v.dialogues" value="7"');
    expect(await submissions()).toBe(1);
    const again = { lan: fieldOf(late.body, 'lan'), khoa: fieldOf(late.body, 'khoa') };
    expect((await unit.upload(FORM, { ...again, 'v.dialogues': '7', viec: 'gui' })).status).toBe(303);
    expect(await submissions()).toBe(2);
  });
});
