import { type Program, programOf, programsOfAllKinds } from '../setup/program';
import { type RunningApp, runningApp, textOf } from '../setup/running-app';
import { loadHistory } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

const PLAN = 'gialai-614-2020';
const REQUIREMENT = 'internal-results';
const FINANCE = 'gialai-2020:so-tai-chinh';
const HEALTH = 'gialai-2020:so-y-te';
const DUTY = { plan: PLAN, requirement: REQUIREMENT };
const NOTE = 'Đã phân công 05 đồng chí';
const NOVEMBER = { ...DUTY, from: '2026-11-01', to: '2026-11-30' };

interface Attested {
  attestation: number;
  unit: string;
  from: string;
  withdrawnReason: string | null;
}
type Standing = { unit: string; days: number; attestations: Attested[] }[];

describe('standing duties by the operations', () => {
  let office: RunningApp;
  let finance: Program;
  let health: Program;
  let staff: Program;
  let kinds: (person: PersonName) => Promise<Program>;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    finance = await programOf(office, await office.signIn('don-vi', FINANCE));
    health = await programOf(office, await office.signIn('don-vi', HEALTH));
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    kinds = await programsOfAllKinds(office);
  });
  afterAll(() => office.close());

  const attest = async (from: string, to: string) =>
    (await finance.get<{ attestation: number }>('attestDuty', {}, { ...DUTY, from, to, note: NOTE })).attestation;
  const own = (program: Program) => program.get<{ duties: object[]; attestations: Attested[] }>('listDuties');
  const standing = (query: object = NOVEMBER) => staff.get<Standing>('readDutyUnits', { ...query });
  const of = (units: Standing, unit: string) => units.find((one) => one.unit === unit)!;

  it('a unit reads its duties and what it attested; staff see who did and who did not; another unit sees nothing of it', async () => {
    expect((await own(finance)).duties).toContainEqual({
      ...DUTY,
      report: 'báo cáo kết quả thực hiện đến từng cá nhân, tổ chức có liên quan',
      clause: 'khoản 2 mục III',
    });
    const attestation = await attest('2026-11-18', '2026-11-20');
    const line = { attestation, ...DUTY, unit: FINANCE, from: '2026-11-18', to: '2026-11-20', note: NOTE };
    expect((await own(finance)).attestations).toMatchObject([{ ...line, channel: 'web', withdrawnAt: null }]);
    expect((await own(health)).attestations).toEqual([]);
    const units = await standing();
    expect(of(units, FINANCE)).toMatchObject({ days: 3, attestations: [line] });
    expect(of(units, HEALTH)).toMatchObject({ days: 0, attestations: [] });
    expect(of(await standing({ ...NOVEMBER, from: '2026-11-20' }), FINANCE).days).toBe(1);
    const page = textOf((await (await office.signIn('lanh-dao')).get(`/van-ban/${PLAN}/nhiem-vu/${REQUIREMENT}`)).body);
    expect(page).toContain(`01/${units.length} đơn vị đã xác nhận`);
    expect((await finance.call('readDutyUnits', NOVEMBER)).status).toBe(403);
  });

  it('a unit takes back its own with a reason, once; that of another is not found', async () => {
    const given = { attestation: await attest('2026-11-02', '2026-11-03'), reason: 'Ghi nhầm ngày' };
    const before = of(await standing(), FINANCE).days;
    for (const program of [health, await kinds('unit member')]) {
      const refused = await program.call('withdrawAttestation', {}, given);
      expect([refused.status, refused.json]).toMatchObject([404, { code: 'NOT_FOUND' }]);
    }
    expect(of(await standing(), FINANCE).days).toBe(before);
    expect(await finance.get('withdrawAttestation', {}, given)).toEqual({ attestation: given.attestation });
    expect(of(await standing(), FINANCE).days).toBe(before - 2);
    const { attestations } = await own(finance);
    expect(attestations.find(({ attestation }) => attestation === given.attestation)).toMatchObject({
      withdrawnReason: given.reason,
    });
    expect((await finance.call('withdrawAttestation', {}, given)).status).toBe(404);
  });

  it('staff take back that of a unit; neither a unit, a leader nor staff of another part may', async () => {
    const given = { attestation: await attest('2026-11-05', '2026-11-05'), reason: 'Trùng với xác nhận trước' };
    const status = async (program: Program) => (await program.call('withdrawUnitAttestation', {}, given)).status;
    expect([await status(finance), await status(await kinds('leader'))]).toEqual([403, 403]);
    expect(await status(await kinds('staff of the subtree'))).toBe(404);
    expect(await staff.get('withdrawUnitAttestation', {}, given)).toEqual({ attestation: given.attestation });
    expect(await status(staff)).toBe(404);
    const { attestations } = await own(finance);
    expect(attestations.find(({ attestation }) => attestation === given.attestation)).toMatchObject({
      withdrawnReason: given.reason,
    });
  });

  it('who may see none of its units does not find the duty, as on the page', async () => {
    expect((await (await kinds('staff of another document')).call('readDutyUnits', NOVEMBER)).status).toBe(200);
    for (const person of ['staff of the subtree', 'leader of the subtree'] as const) {
      expect([person, (await (await kinds(person)).call('readDutyUnits', NOVEMBER)).status]).toEqual([person, 404]);
    }
    for (const none of [{ plan: 'khong-co' }, { requirement: 'six-month' }])
      expect((await staff.call('readDutyUnits', { ...NOVEMBER, ...none })).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['a day to come', { to: '2026-11-24' }, 'DUTY_INVALID'],
    ['days out of order', { from: '2026-11-20', to: '2026-11-19' }, 'DUTY_INVALID'],
    ['a report with a deadline', { requirement: 'six-month' }, 'DUTY_INVALID'],
    ['a note with a mark of secrecy', { note: 'Độ mật: Tối mật' }, 'STATE_SECRET'],
  ])('attests nothing for %s', async (_, more, code) => {
    const { attestations } = await own(finance);
    const given = { ...DUTY, from: '2026-11-20', to: '2026-11-20', note: NOTE, ...more };
    const refused = await finance.call('attestDuty', {}, given);
    expect([[400, 409].includes(refused.status), refused.json]).toMatchObject([true, { code }]);
    expect((await own(finance)).attestations).toEqual(attestations);
  });
});
