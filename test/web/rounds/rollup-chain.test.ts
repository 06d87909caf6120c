import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { dayOf, parseInstant } from '../../../domain/time/time';
import { readGrants } from '../../../storage/grants';
import { compileVersion } from '../../../storage/rollups';
import { startGrantedSession } from '../../../web/access/session';
import { returnedChain, unitOf } from '../../setup/three-levels';
import { formTokenOf } from '../setup/by-link';
import { addPeople, visitorOf } from '../setup/people-of-all-kinds';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor, visitorWith } from '../setup/running-app';
import { COMPLETE_ROUND, loadHistory, OVERDUE_ROUND, TODAY } from '../setup/sample-office';

const moment = (text: string) => parseInstant(`2026-${text}:00+07:00`)!;

describe('the chain of a compiled report on the pages', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addPeople(office.database);
  });
  afterAll(() => office.close());

  it('the officer checks, the head gives back with words, the officer checks again, the head confirms', async () => {
    const officer = await visitorOf(office, 'officer of the compiler');
    const head = await visitorOf(office, 'head of the compiler');
    const page = async (visitor: Visitor) => textOf((await visitor.get(`/tong-hop/${OVERDUE_ROUND}`)).body);
    expect(await page(officer)).toMatch(/Kiểm tra\s*chưa kiểm tra/);
    expect(await page(officer)).toContain('Đã kiểm tra bản 01');
    expect(await page(head)).toContain('Chuyên viên chưa kiểm tra bản này');
    expect((await officer.post(`/kiem-tra/${OVERDUE_ROUND}`, { lan: '1' })).status).toBe(303);
    expect(await page(officer)).not.toContain('Đã kiểm tra bản 01');
    expect(await page(head)).toMatch(/Kiểm tra\s*officer of the compiler, lúc 09 giờ 15 ngày 23\/11\/2026/);
    expect(await page(head)).not.toContain('Chuyên viên chưa kiểm tra bản này');
    expect(textOf((await head.get('/hom-nay')).body)).toContain('đã kiểm tra, chờ lãnh đạo xác nhận');

    expect((await officer.post(`/kiem-tra-lai/${OVERDUE_ROUND}`, { lan: '1', 'noi-dung': 'x' })).status).toBe(403);
    const words = 'Số lượt tiếp công dân của xã Ia Nan.';
    expect((await head.post(`/kiem-tra-lai/${OVERDUE_ROUND}`, { lan: '1', 'noi-dung': words })).status).toBe(303);
    expect(await page(officer)).toContain(`đề nghị kiểm tra lại lúc 09 giờ 15 ngày 23/11/2026: ${words}`);
    expect(textOf((await officer.get('/hom-nay')).body)).toContain(words);
    await officer.post(`/kiem-tra/${OVERDUE_ROUND}`, { lan: '1' });
    expect((await head.post(`/xac-nhan/${OVERDUE_ROUND}`, { lan: '1' })).status).toBe(303);
    expect(await page(officer)).toMatch(/Xác nhận\s*head of the compiler, lúc/);
  });

  it('leaders read the confirmed version until its supplement is confirmed, whose differences staff read by name', async () => {
    const { database } = office;
    const at = moment('11-23T08:00');
    const [row] = await database.rows<{ id: string; values: object }>(
      `select o.id, s.values from obligations o join submissions s on s.obligation = o.id and s.version = o.version
       where o.collection = $1 order by o.ord limit 1`,
      [COMPLETE_ROUND],
    );
    const values = { ...(row!.values as { figures: object }).figures, 'citizens-received': 5_000 };
    await submitReport(unlimitedCaller(database, { at, who: 'Kiểm thử' }), {
      ...{ obligation: row!.id, values, nil: false, document: { number: null, date: null, signer: null } },
      ...{ files: [], channel: 'web', sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
    });
    await database.transaction((tx) =>
      compileVersion(tx, { id: COMPLETE_ROUND, latestVersion: 1 }, 'supplement:2', at),
    );
    const leader = await office.signIn('lanh-dao');
    expect(textOf((await leader.get(`/tong-hop/${COMPLETE_ROUND}`)).body)).toContain('Bản 01, đã xác nhận');
    const staff = await office.signIn('chuyen-vien');
    const page = textOf((await staff.get(`/tong-hop/${COMPLETE_ROUND}`)).body);
    expect(page).toContain('DỰ THẢO, bản 02');
    expect(page).toContain('Khác bản 01 đã xác nhận');
    expect(page).toContain('Đây là bổ sung lần 01. Đến khi được xác nhận, bản 01 vẫn là số liệu chính thức.');
    expect(page).toMatch(/Đã gửi lại báo cáo \(1\)/);
    expect(page).toMatch(/Chỉ tiêu\s*Bản đã xác nhận\s*Bản này/);
    expect(textOf((await staff.get('/hom-nay')).body)).toContain('bổ sung bản 01 đã xác nhận');
    expect(textOf((await leader.get('/tong-hop')).body)).toContain('bản 01, đã xác nhận (bản 02, dự thảo)');
  });

  it('what the level above returned stands on the compiler’s own Hôm nay with the reasons, and goes up with an explanation', async () => {
    const { communes, districts } = await returnedChain(office.database, 'three-levels-web', {
      compiledAt: moment('06-01T07:00'),
      confirmedAt: moment('06-01T10:00'),
      returnedAt: moment('11-20T10:00'),
      until: '2026-11-25',
    });
    const head = await contact('lanhdao.huyen@bac.invalid', 'compiler-head');
    const today = textOf((await head.get('/hom-nay')).body);
    expect(today).toContain('Cấp trên đề nghị bổ sung báo cáo tổng hợp');
    expect(today).toContain('UBND tỉnh đề nghị lúc 10 giờ 00 ngày 20/11/2026');
    expect(today).toContain('Số mô hình của xã 2 chưa rõ.');
    const page = await head.get(`/tong-hop/${communes}`);
    expect(textOf(page.body)).toContain('UBND tỉnh đề nghị bổ sung, hoàn thiện (Phạm Thị Dung (UBND tỉnh), lúc');
    expect(page.body).toContain(`/giai-trinh/${communes}`);
    const officer = await contact('canbo.huyen@bac.invalid', 'compiler-officer');
    expect((await officer.get(`/tong-hop/${communes}`)).body).not.toContain('/giai-trinh/');
    expect((await head.post(`/giai-trinh/${communes}`, { 'giai-trinh': ' ' })).status).toBe(422);
    expect((await head.post(`/giai-trinh/${communes}`, { 'giai-trinh': 'Xã 2 mới sáp nhập 02 thôn.' })).status).toBe(
      303,
    );
    const [sent] = await office.database.rows<{ reason: string; version: number }>(
      'select s.reason, s.version from submissions s where s.obligation = $1 order by s.version desc limit 1',
      [`${districts}/${unitOf('huyen')}`],
    );
    expect(sent).toEqual({ reason: 'Xã 2 mới sáp nhập 02 thôn.', version: 2 });
    expect(textOf((await head.get('/hom-nay')).body)).not.toContain('Cấp trên đề nghị bổ sung báo cáo tổng hợp');
    expect((await head.post(`/giai-trinh/${communes}`, { 'giai-trinh': 'Nữa.' })).status).toBe(409);
  });

  it('a program does the same over the API', async () => {
    const staff: Program = await programOf(office, await office.signIn('chuyen-vien'));
    const chain = await staff.get<{ state: string; differences: { figures: unknown[] } }>('showRollupChain', {
      collection: COMPLETE_ROUND,
    });
    expect(chain).toMatchObject({ version: 2, state: 'draft', base: 1, supplement: 1 });
    expect(chain.differences.figures.length).toBeGreaterThan(0);
    const checked = await staff.get('checkRollup', {}, { collection: COMPLETE_ROUND });
    expect(checked).toMatchObject({ state: 'checked', acts: [{ kind: 'check', version: 2 }] });
    const words = 'Đối chiếu lại.';
    expect(await staff.get('giveBackRollup', {}, { collection: COMPLETE_ROUND, words })).toMatchObject({
      state: 'given-back',
      acts: [{ kind: 'check' }, { kind: 'give-back', words }],
    });
    const refused = await staff.call('explainRollup', {}, { collection: COMPLETE_ROUND, words });
    expect(refused.status).toBe(409);
    const today = await staff.get<{ rollups: { version: number; waitsFor: string }[] }>('readToday');
    expect(today.rollups).toContainEqual(expect.objectContaining({ waitsFor: 'check', givenBack: words, base: 1 }));
  });

  async function contact(email: string, duty: string): Promise<Visitor> {
    const { database } = office;
    const grant = (await readGrants(database, email, dayOf(TODAY))).find((one) => one.duty === duty)!;
    const given = { email, grant, stage: 'full', strong: true, browser: '' } as const;
    const token = await startGrantedSession(database, given);
    return visitorWith(office.ask, `dung-han=${token}`, formTokenOf(token));
  }
});
