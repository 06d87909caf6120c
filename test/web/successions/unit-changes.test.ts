import { activatePlan } from '../../../client/plans/activate';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { plan2025, SUCCESSORS_2025 } from '../../setup/units-2025';
import { type Program, programOf } from '../../web/setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../../web/setup/running-app';
import { sendForm } from '../../web/setup/sent-form';

const PAPER = {
  ...{ so: '1664/NQ-UBTVQH15', 'ngay-vb': '16/6/2025', nguoi: 'Ủy ban Thường vụ Quốc hội' },
  ...{ 'hieu-luc': '01/7/2025', 'ly-do': '' },
};
const YEAR = 'bao-cao-2025/year/2025/bdgl:d540';

describe('units merge on 1/7/2025', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    const caller = unlimitedCaller(office.database, { at: atTime('2025-01-10', '08:00'), who: 'Kiểm thử' });
    await activatePlan(caller, plan2025(), { notifyPast: false, embedded: true });
    office.setClock(atTime('2025-07-01', '09:00'));
  });
  afterAll(() => office.close());

  const send = (table: string, fields: Readonly<Record<string, string>> = PAPER) =>
    sendForm(office, staff, '/danh-muc/bdgl/sap-xep', {
      fields: Object.entries(fields),
      files: table === '' ? {} : { tep: { name: 'ke-thua.csv', content: table } },
    });
  const changes = async () => (await office.database.rows('select from unit_changes')).length;

  it('on the page: every fault first, then what changes for whom, and only then it is made', async () => {
    expect(textOf((await staff.get('/danh-muc/bdgl')).body)).toContain('Sắp xếp đơn vị');
    const faulty = await send('code,kind,successor\nw2156,nhập,w21583');
    expect(faulty.status).toBe(422);
    expect(textOf(faulty.body)).toContain('Thấy mã “w2156”; cần mã của một đơn vị đang hoạt động trước ngày thay đổi');
    expect((await send(SUCCESSORS_2025, { ...PAPER, so: '' })).status).toBe(422);
    expect((await send('')).status).toBe(422);
    const kept = await send(SUCCESSORS_2025);
    expect(kept.status).toBe(303);
    const address = kept.headers.get('location')!;
    const preview = textOf((await staff.get(address)).body);
    expect(preview).toContain('40 đơn vị kết thúc hoạt động, 12 đơn vị mới, 2 đơn vị đổi tên hoặc cấp trên.');
    expect(preview).toContain('Phường Thị Nại hợp nhất thành Phường Quy Nhơn.');
    expect(preview).toContain('mã này trước đây của đơn vị khác');
    expect(preview).toContain('Phường Thị Nại: Phường Quy Nhơn gửi thay từ ngày thay đổi.');
    expect(await changes()).toBe(0);
    const made = await staff.post(address, {});
    expect(made.headers.get('location')).toBe('/danh-muc/bdgl/sap-xep#da-ghi');
    expect(await changes()).toBe(1);
    expect((await staff.post(address, {})).status).toBe(404);
    const page = textOf((await staff.get('/danh-muc/bdgl/sap-xep')).body);
    expect(page).toContain('Văn bản số 1664/NQ-UBTVQH15 ngày 16/6/2025, Ủy ban Thường vụ Quốc hội .');
    expect(page).toContain('đã có hiệu lực');
  });

  it('the successor reads on its page whom its report covers, and explain says it', async () => {
    const unit = await office.signIn('don-vi', 'bdgl:w21583-2025-07-01');
    const why = textOf((await unit.get(`/vi-sao/${YEAR}/bdgl:w21583-2025-07-01`)).body);
    expect(why).toContain('Gồm cả phần của Phường Đống Đa, Phường Hải Cảng, Phường Trần Phú, Phường Thị Nại');
    const ended = textOf((await staff.get(`/vi-sao/${YEAR}/bdgl:w21583`)).body);
    expect(ended).toContain('Trách nhiệm báo cáo đã chuyển giao cho Phường Quy Nhơn.');
  });

  it('an open point is answered on the page', async () => {
    const kept = await send('code,kind,successor\nw21607,kết thúc hoạt động,', { ...PAPER, so: '99/NQ-HĐND' });
    await staff.post(kept.headers.get('location')!, {});
    const page = textOf((await staff.get('/danh-muc/bdgl/sap-xep')).body);
    expect(page).toContain('Nội dung cần xác nhận: đơn vị nào gửi báo cáo');
    expect(page).toContain('Xã Nhơn Châu');
    const answer = { 'don-vi': 'bdgl:w21607', 'tra-loi': 'successor', 'ke-thua': '', 'ly-do': 'Theo biên bản' };
    expect((await staff.post('/danh-muc/bdgl/ke-thua', answer)).status).toBe(422);
    const wrong = await staff.post('/danh-muc/bdgl/ke-thua', { ...answer, 'ke-thua': 'w99' });
    expect([wrong.status, textOf(wrong.body).includes('Không thấy đơn vị kế thừa')]).toEqual([422, true]);
    const taken = await staff.post('/danh-muc/bdgl/ke-thua', { ...answer, 'ke-thua': 'w21583-2025-07-01' });
    expect(taken.status).toBe(303);
    expect(textOf((await staff.get('/danh-muc/bdgl/sap-xep')).body)).not.toContain('Nội dung cần xác nhận');
  });

  it('over the API: previewed, recorded, listed, answered', async () => {
    const paper = { number: '100/NQ-HĐND', date: '2025-06-20', decider: 'HĐND tỉnh Gia Lai' };
    const given = { file: 'a.csv', register: 'bdgl', basis: paper, effective: '2025-07-01', reason: null };
    const text = 'code,kind,successor\nw23590,kết thúc,';
    const shown = await program.call('previewUnitChange', {}, { ...given, text });
    expect(shown.status).toBe(200);
    const made = await program.call('changeUnits', {}, { ...given, text });
    expect([made.status, (made.json as { ended: unknown[] }).ended]).toEqual([
      201,
      [{ unit: 'bdgl:w23590', kind: 'end', into: [], successor: null }],
    ]);
    const refused = await program.call('changeUnits', {}, { ...given, text: 'code,kind\nxx,end' });
    expect([refused.status, (refused.json as { code: string }).code]).toEqual([409, 'PLAN_REFUSED']);
    expect(await program.call('listUnitChanges', { register: 'bdgl' })).toMatchObject({ status: 200 });
    const points = (await program.call('listUnitPoints', {})).json as { unit: string }[];
    expect(new Set(points.map(({ unit }) => unit))).toEqual(new Set(['bdgl:w23590']));
    const answered = await program.call(
      'answerUnitPoints',
      {},
      {
        ...{ unit: 'bdgl:w23590', answer: 'nobody', successor: null, reason: 'Không còn nhiệm vụ' },
      },
    );
    expect(answered.status).toBe(201);
    expect((await program.call('listUnitPoints', {})).json).toEqual([]);
  });
});
