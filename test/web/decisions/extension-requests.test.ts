import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

const OWED = `${OPEN_ROUND}/${UNIT}`;
const OTHERS = `${OPEN_ROUND}/gialai-2025:w23590`;

describe('a unit asks for an extension on its own page', () => {
  let office: RunningApp;
  let staff: Visitor;
  let unit: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    unit = await office.signIn('don-vi', UNIT);
    program = await programOf(office, unit);
  });
  afterAll(() => office.close());

  const page = async (who: Visitor, url: string) => textOf((await who.get(url)).body);
  const ask = (ngay: string, reason: string) =>
    unit.post(`/de-nghi-gia-han/${OWED}`, { viec: 'de-nghi', ngay, 'ly-do': reason });

  it('what is missing is named beside its field, and what was typed stays', async () => {
    expect(await page(unit, `/u/${OWED}`)).toContain('Cần thêm thời gian? Đề nghị gia hạn');
    const empty = await ask('', '');
    expect(empty.status).toBe(422);
    expect(textOf(empty.body)).toContain('Lý do đề nghị gia hạn: để trống');
    const early = await ask('04/12/2026', 'Chờ số liệu');
    expect(early.status).toBe(422);
    expect(early.body).toMatch(/id="ngay"[^>]*aria-invalid="true"/);
    expect(early.body).toContain('Chờ số liệu</textarea>');
  });

  it('is seen by the unit, by staff on four pages, by leaders on the round, and granted from the form it fills', async () => {
    const reason = 'Chờ số liệu của 03 thôn bị chia cắt';
    expect((await ask('11/12/2026', reason)).headers.get('location')).toBe(`/de-nghi-gia-han/${OWED}`);
    const waits = 'Đề nghị gia hạn đến hết ngày 11/12/2026';
    expect(await page(unit, `/de-nghi-gia-han/${OWED}`)).toContain(`${waits} đang chờ trả lời`);
    expect(await page(unit, `/u/${OWED}`)).toContain(`${waits}, đang chờ trả lời.`);
    expect(await page(unit, '/bao-cao')).toContain(`${waits}, đang chờ trả lời.`);
    expect((await ask('18/12/2026', 'nữa')).status).toBe(422);
    const leader = await office.signIn('lanh-dao');
    for (const who of [staff, leader]) expect(await page(who, `/dot/${OPEN_ROUND}`)).toContain(`${waits}, đang chờ`);
    expect(await page(staff, '/hom-nay')).toMatch(
      /Đề nghị gia hạn chờ trả lời .* hết thứ Sáu, ngày 11\/12\/2026: Chờ số/,
    );
    expect(await page(staff, `/vi-sao/${OWED}`)).toContain('Đơn vị đề nghị gia hạn');
    const form = (await staff.get(`/quyet-dinh/${OWED}`)).body;
    expect(textOf(form)).toMatch(/Đơn vị đề nghị gia hạn đến hết ngày 11\/12\/2026 .* Lý do: Chờ số liệu của 03 thôn/);
    expect(form).toMatch(/name="gia-han.ngay"\s+value="11\/12\/2026"/);
    const given = {
      ngay: '11/12/2026',
      so: '312/UBND-NC',
      'ngay-vb': '16/11/2026',
      nguoi: 'UBND tỉnh',
      'ly-do': reason,
    };
    const fields = Object.fromEntries(Object.entries(given).map(([name, value]) => [`gia-han.${name}`, value]));
    expect((await staff.post(`/quyet-dinh/${OWED}`, { viec: 'gia-han', ...fields })).status).toBe(303);
    expect(await page(unit, `/de-nghi-gia-han/${OWED}`)).toMatch(/11\/12\/2026 .* Đã được gia hạn/);
    expect(await page(staff, '/hom-nay')).not.toContain('Đề nghị gia hạn chờ trả lời');
    expect(await page(await office.signIn('quan-tri'), '/nhat-ky')).toContain('Đơn vị đề nghị gia hạn');
  });

  it('is withdrawn by the unit; by programs in the same way', async () => {
    const asked = await program.call('askExtension', {}, { obligation: OWED, until: '2026-12-18', reason: 'mưa lũ' });
    expect([asked.status, asked.json]).toMatchObject([201, { obligation: OWED, until: '2026-12-18' }]);
    expect((await unit.post(`/de-nghi-gia-han/${OWED}`, { viec: 'rut' })).status).toBe(303);
    const again = await program.call('withdrawExtensionRequest', {}, { obligation: OWED });
    expect([again.status, again.json]).toMatchObject([409, { code: 'NO_REQUEST' }]);
    const all = await program.get<{ state: string }[]>('listExtensionRequests', { obligation: OWED });
    expect(all.map(({ state }) => state)).toEqual(['withdrawn', 'granted']);
  });

  it('only for its own reports, and not when the date is past', async () => {
    expect((await unit.get(`/de-nghi-gia-han/${OTHERS}`)).status).toBe(404);
    expect((await staff.get(`/de-nghi-gia-han/${OWED}`)).status).toBe(403);
    const late = await office.signIn('don-vi', 'gialai-2025:w23857');
    const past = `/de-nghi-gia-han/${OVERDUE_ROUND}/gialai-2025:w23857`;
    expect(await page(late, past)).toContain('Báo cáo này không đề nghị gia hạn được');
    expect((await late.post(past, { viec: 'de-nghi', ngay: '11/12/2026', 'ly-do': 'x' })).status).toBe(422);
  });
});
