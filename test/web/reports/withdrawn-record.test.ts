import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND } from '../setup/sample-office';

const UNIT = 'gialai-2025:w23590';
const OWED = `${OPEN_ROUND}/${UNIT}`;

describe('what staff have noted and take back', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
  });
  afterAll(() => office.close());

  const page = async (who: Visitor, url: string) => textOf((await who.get(url)).body);
  const record = async () => {
    const reports = [{ obligation: OWED, document: { number: '9/BC', date: '2026-11-20', signer: 'Chủ tịch' } }];
    return (await program.get<{ receipt: string }[]>('recordReports', {}, { reports }))[0]!.receipt;
  };

  it('a report recorded by mistake: the receipt stays readable and says so, to the unit too, and the report is owed again', async () => {
    const receipt = await record();
    expect(await page(staff, `/phieu/${receipt}`)).toContain('Thu hồi vì ghi nhận nhầm');
    const done = await staff.post(`/phieu/${receipt}/thu-hoi`, { 'ly-do': 'Nhầm đơn vị' });
    expect(done.headers.get('location')).toBe(`/phieu/${receipt}`);
    const unit = await office.signIn('don-vi', UNIT);
    for (const who of [staff, unit]) {
      expect(await page(who, `/phieu/${receipt}`)).toMatch(/Phiếu này đã được thu hồi vì ghi nhận nhầm .* Nhầm đơn vị/);
    }
    expect(await page(unit, '/bao-cao')).toContain('Làm báo cáo : Báo cáo thực hiện dân chủ ở cơ sở năm 2026');
    expect((await staff.get(`/phieu/${receipt}`)).body).not.toContain('/thu-hoi"');
    const again = await program.call('withdrawRecord', {}, { receipt, reason: 'x' });
    expect([again.status, again.json]).toMatchObject([409, { code: 'NOT_RECORDED' }]);
    expect(await record()).not.toBe(receipt);
  });

  it('a unit that has promised a day leaves the list of calls until then; a promise that is no day stays in the note', async () => {
    const call = (hen: string, unit: string) =>
      staff.post(`/goi-dien/${OVERDUE_ROUND}`, {
        ve: 'hom-nay',
        'bao-cao': `${OVERDUE_ROUND}/${unit}`,
        khoa: hen,
        hen,
      });
    expect((await staff.get('/hom-nay')).body).toContain(`id="goi-${OVERDUE_ROUND}/gialai-2025:w23857"`);
    await call('25/11/2026', 'gialai-2025:w23857');
    await call('đầu tuần sau', 'gialai-2025:w23884');
    const today = (await staff.get('/hom-nay')).body;
    expect(today).not.toContain(`id="goi-${OVERDUE_ROUND}/gialai-2025:w23857"`);
    expect(textOf(today)).toContain('hẹn gửi: đầu tuần sau');
    expect(await page(staff, `/dot/${OVERDUE_ROUND}`)).toContain('hẹn gửi ngày 25/11/2026');
  });
});
