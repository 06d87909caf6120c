import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

const PAGE = `/quyet-dinh-nhieu/${OPEN_ROUND}`;
const UNITS = ['gialai-2025:w23575', 'gialai-2025:w23590'].map((unit) => `${OPEN_ROUND}/${unit}`);
const SENT = `${OPEN_ROUND}/gialai-2025:w23884`;

describe('a decision for several units of a round', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  const fields = {
    so: '312/UBND-NC',
    'ngay-vb': '16/11/2026',
    nguoi: 'UBND tỉnh',
    ngay: '11/12/2026',
    'ly-do': 'mưa lũ',
  };
  const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`gia-han.${name}`, value]));
  const post = (ids: readonly string[], more: Record<string, string | readonly string[]>) =>
    staff.post(PAGE, { viec: 'gia-han', 'bao-cao': ids, ...more });

  it('is reached from the marked rows of the round, which stay marked', async () => {
    const round = (await staff.get(`/dot/${OPEN_ROUND}`)).body;
    expect(round).toContain(`formaction="${PAGE}"`);
    const shown = await post(UNITS, {});
    expect(shown.status).toBe(200);
    for (const id of UNITS) expect(shown.body).toMatch(new RegExp(`value="${id}" checked`));
    expect(shown.body).not.toContain(SENT);
  });

  it('is written for all or for none; the fault is said with the unit’s name, and what was typed and marked stays', async () => {
    const nobody = await post([], { buoc: 'ghi', ...typed });
    expect([nobody.status, textOf(nobody.body)]).toEqual([422, expect.stringContaining('Chưa chọn đơn vị nào')]);
    const refused = await post([...UNITS, SENT], { buoc: 'ghi', ...typed });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain('Ủy ban nhân dân xã Ia Nan: Không gia hạn được');
    expect(refused.body).toMatch(new RegExp(`value="${UNITS[0]}" checked`));
    expect(refused.body).toContain('value="312/UBND-NC"');
    const done = await post(UNITS, { buoc: 'ghi', ...typed });
    expect(done.headers.get('location')).toBe(`${PAGE}?viec=gia-han&da-ghi=2`);
    expect(textOf((await staff.get(done.headers.get('location')!)).body)).toContain('Đã gia hạn cho 02 đơn vị.');
    const round = textOf((await staff.get(`/dot/${OPEN_ROUND}`)).body);
    expect(round.match(/Gia hạn đến hết ngày 11\/12\/2026/g)).toHaveLength(2);
  });

  it('is for staff only', async () => {
    const unit = await office.signIn('don-vi', 'gialai-2025:w23575');
    expect((await unit.get(`${PAGE}?viec=mien`)).status).toBe(403);
    expect((await staff.get(`${PAGE}?viec=xoa`)).status).toBe(404);
  });
});
