import { activatePlan } from '../../../client/plans/activate';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { loadSourcePlan } from '../../setup/plans';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';

const PLAN = 'gialai-614-2020';
const PAGE = `/van-ban/${PLAN}/nam-sau`;

describe('a document is copied for the next year', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    const caller = unlimitedCaller(office.database, { at: atTime('2020-03-25', '08:00'), who: 'Kiểm thử' });
    await activatePlan(caller, loadSourcePlan(PLAN), { notifyPast: false, embedded: true });
    office.setClock(atTime('2020-12-01', '09:00'));
  });
  afterAll(() => office.close());

  const boxesToType = (body: string) =>
    [...body.matchAll(/<input[^>]*type="text"[^>]*>/g)].filter(([input]) => input.includes('value=""')).length;

  it('on the page: each date old and new with its weekday, and at most three boxes to type', async () => {
    expect((await staff.get(`/van-ban/${PLAN}`)).body).toContain(`href="${PAGE}"`);
    const { body, status } = await staff.get(PAGE);
    expect(status).toBe(200);
    const page = textOf(body);
    expect(page).toContain('Lập văn bản cho năm 2021');
    expect(page).toContain('thứ Bảy, ngày 30/5/2020');
    expect(page).toContain('Chủ nhật, ngày 30/5/2021');
    expect(page).toContain('ngày nghỉ: Chủ nhật');
    expect(page).toContain('thứ Bảy, ngày 29/5/2021');
    expect(page).toContain('01 năm (trước ngày 30/10/2021)');
    expect(boxesToType(body)).toBeLessThanOrEqual(3);
    // Nothing is invented: number and date are empty.
    expect(body).toMatch(/id="so" name="so"\s+value=""/);
    expect(body).toMatch(/id="ngay" name="ngay"\s+value=""/);
  });

  it('asks for number and date, and says a wrong one at its field', async () => {
    const empty = await staff.post(PAGE, { so: '', ngay: '', 'hieu-luc': '' });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('href="#so"');
    expect(empty.body).toContain('href="#ngay"');
    const wrong = await staff.post(PAGE, { so: '12/KH-UBND', ngay: '31/02/2021', 'hieu-luc': '' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="12/KH-UBND"');
    expect(textOf(wrong.body)).toContain('31/02/2021');
  });

  it('two boxes make a draft that opens in the form and is previewed as any plan', async () => {
    const made = await staff.post(PAGE, { so: '12/KH-UBND', ngay: '05/01/2021', 'hieu-luc': '' });
    expect(made.status).toBe(303);
    const address = made.headers.get('location')!;
    const draft = await staff.get(address);
    const page = textOf(draft.body);
    expect(page).toContain('Kế hoạch “Năm dân vận khéo” 2021');
    expect(page).toContain('12-kh-ubnd-2021');
    expect(page).toContain('ngày 29/5/2021');
    const number = address.split('/').at(-1)!;
    expect(draft.body).toContain(`/van-ban/lap?du-thao=${number}`);
    const form = await staff.get(`/van-ban/lap?du-thao=${number}`);
    expect(form.status).toBe(200);
    expect(form.body).toContain('value="30/5/2021"');
    expect(form.body).toContain('value="12/KH-UBND"');
    // The old one stays as it is.
    const [stored] = await office.database.rows<{ source: string }>('select source from plans where id = $1', [PLAN]);
    expect(stored!.source).toContain('30/5/2020');
  });

  it('says at its field that the number and year are taken', async () => {
    const again = await staff.post(PAGE, { so: '614-2020', ngay: '24/3/2020', 'hieu-luc': '' });
    expect(again.status).toBe(303);
    const taken = await staff.post(PAGE, { so: 'gialai-614', ngay: '24/3/2020', 'hieu-luc': '' });
    expect(taken.status).toBe(422);
    expect(taken.body).toContain('href="#so"');
  });

  it('over the API: shows what moves, then keeps the draft; the number is never made up', async () => {
    const shown = await program.call('previewNextYear', { plan: PLAN }, undefined);
    expect(shown.status).toBe(200);
    expect(shown.json).toMatchObject({
      year: 2021,
      dates: [
        { requirement: 'six-month', before: { day: '2020-05-30' }, after: { day: '2021-05-30', dayOff: true } },
        { requirement: 'year', after: { day: '2021-10-30', dayOff: true, note: expect.stringContaining('Thứ Bảy') } },
      ],
    });
    const without = await program.call('draftNextYear', { plan: PLAN }, { issued: '2021-01-05' });
    expect(without.status).toBe(400);
    const kept = await program.call('draftNextYear', { plan: PLAN }, { number: '13/KH-UBND', issued: '2021-01-05' });
    expect([kept.status, (kept.json as { plan: string }).plan]).toEqual([201, '13-kh-ubnd-2021']);
    const unknown = await program.call('previewNextYear', { plan: 'khong-co' }, undefined);
    expect(unknown.status).toBe(404);
  });

  it('a later year can be chosen, and only staff may copy', async () => {
    office.setClock(atTime('2026-12-01', '09:00'));
    const later = textOf((await staff.get(`${PAGE}?nam=2027`)).body);
    expect(later).toContain('Lập văn bản cho năm 2027');
    expect(later).toContain('Chủ nhật, ngày 30/5/2027');
    const leader = await office.signIn('lanh-dao');
    expect((await leader.get(PAGE)).status).toBe(403);
  });
});
