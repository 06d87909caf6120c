import { programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND } from '../setup/sample-office';

const AHEAD = `${OPEN_ROUND}/gialai-2025:w23575`;
const SENT = `${OPEN_ROUND}/gialai-2025:w23884`;

describe('reports marked in the table of units and rounds', () => {
  let office: RunningApp;
  let staff: Visitor;
  let late: string[];
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const rows = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' and not own order by ord limit 2`,
      [OVERDUE_ROUND],
    );
    late = rows.map(({ id }) => id);
  });
  afterAll(() => office.close());

  const typed = {
    'gia-han.so': '312/UBND-NC',
    'gia-han.ngay-vb': '16/11/2026',
    'gia-han.nguoi': 'UBND tỉnh',
    'gia-han.ngay': '11/12/2026',
    'gia-han.ly-do': 'mưa lũ',
  };
  const post = (viec: string, ids: readonly string[], more: Record<string, string | readonly string[]> = {}) =>
    staff.post('/danh-dau', { viec, 'bao-cao': ids, ...more });

  it('have a named box for who decides, and a bar of what is done with them; readers and past days have none', async () => {
    const table = (await staff.get('/bang-theo-doi')).body;
    expect(table).toContain(`name="bao-cao" value="${AHEAD}"`);
    expect(textOf(table)).toContain('Với các ô đã đánh dấu');
    expect(table).toMatch(/<button class="second" name="viec" value="gia-han">Gia hạn<\/button>/);
    expect((await staff.get('/bang-theo-doi?ngay=17/11/2026')).body).not.toContain('name="bao-cao"');
    const leader = await office.signIn('lanh-dao');
    expect((await leader.get('/bang-theo-doi')).body).not.toContain('action="/danh-dau"');
    expect((await leader.get('/danh-dau?viec=nhac')).status).toBe(403);
  });

  it('are listed by round before anything is written; for which it is not possible is said', async () => {
    const shown = await post('gia-han', [AHEAD, ...late, SENT]);
    expect(shown.status).toBe(200);
    for (const id of [AHEAD, ...late]) expect(shown.body).toContain(`value="${id}" checked`);
    expect(shown.body).not.toContain(`value="${SENT}"`);
    expect(textOf(shown.body)).toMatch(/Không thực hiện được việc này.*Ia Nan/s);
    expect(shown.body.match(/<fieldset><legend>/g)!.length).toBeGreaterThanOrEqual(2);
    expect(textOf((await post('gia-han', [])).body)).toContain('Chưa đánh dấu ô nào');
    expect((await post('xoa', [AHEAD])).status).toBe(404);
  });

  it('are extended over several rounds at once, for all or for none, each with a mail of its own', async () => {
    const early = { ...typed, 'gia-han.ngay': '01/12/2026' };
    const refused = await post('gia-han', [AHEAD, SENT], { buoc: 'ghi', ...early });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(`value="${AHEAD}" checked`);
    expect(refused.body).toContain('value="312/UBND-NC"');
    const extensions = () =>
      office.database.rows(`select from decisions where kind = 'extend' and obligation = any($1)`, [[AHEAD, ...late]]);
    expect(await extensions()).toHaveLength(0);
    const look = await post('gia-han', [AHEAD, ...late], { buoc: 'ghi', ...typed });
    // Reports that are late already: the second look asks for the tick and the book of incoming documents.
    const done =
      look.status === 303
        ? look
        : await post('gia-han', [AHEAD, ...late], {
            ...{ buoc: 'ghi', ...typed, 'gia-han.den': '45', 'gia-han.xac-nhan': 'co' },
            'gia-han.xem': '11/12/2026 16/11/2026',
          });
    expect(done.headers.get('location')).toBe('/danh-dau?viec=gia-han&da-ghi=3');
    expect(textOf((await staff.get(done.headers.get('location')!)).body)).toContain('Đã gia hạn 03 báo cáo.');
    expect(await extensions()).toHaveLength(3);
  });

  it('are reminded over several rounds in one step; who was reminded today is named, and gets no second mail', async () => {
    const others = await office.database.rows<{ id: string }>(
      `select distinct on (collection) id from obligations where collection = any($1) and state = 'open' and not own and id <> all($2)
       order by collection, ord desc`,
      [
        [OPEN_ROUND, OVERDUE_ROUND],
        [AHEAD, ...late],
      ],
    );
    const ids = others.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const waiting = () =>
      office.database.rows(`select from notices where step like 'manual:%' and obligation = any($1)`, [ids]);
    const before = (await waiting()).length;
    const shown = await post('nhac', ids);
    const possible = ids.filter((id) => shown.body.includes(`value="${id}" checked`));
    expect(possible.length).toBeGreaterThan(0);
    const done = await post('nhac', possible, { buoc: 'ghi' });
    expect(done.headers.get('location')).toBe(`/danh-dau?viec=nhac&da-ghi=${possible.length}`);
    expect((await waiting()).length).toBeGreaterThan(before);
    const again = await post('nhac', possible, { buoc: 'ghi' });
    expect(again.status).toBe(422);
    expect(textOf((await post('nhac', possible)).body)).toContain('hôm nay đã có thư nhắc');
  });

  it('are recorded on the page of their round, chosen there; of several rounds each has its link', async () => {
    const one = await post('ghi-nhan', late);
    expect(one.status).toBe(303);
    const page = (await staff.get(one.headers.get('location')!)).body;
    expect(page.match(/name="chon\.\d+" value="co" checked/g)).toHaveLength(2);
    const two = await post('ghi-nhan', [AHEAD, ...late]);
    expect(two.status).toBe(200);
    expect(two.body.match(/href="\/ghi-nhan\//g)).toHaveLength(2);
  });

  it('can be reminded of by programs too', async () => {
    const program = await programOf(office, staff);
    const refused = await program.call('remindReports', {}, { obligations: [SENT] });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'NOT_OWING' }]);
  });
});
