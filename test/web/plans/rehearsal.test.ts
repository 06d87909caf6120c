import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory } from '../setup/sample-office';

describe('rehearsing a plan on the page', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  it('shows the mails of the year 2020 by day and person, and writes nothing', async () => {
    const facts = `select (select count(*) from notices) as notices, (select count(*) from submissions) as submissions,
      (select count(*) from audit) as audit, (select count(*) from relay) as relay`;
    const before = await office.database.rows(facts);
    const page = await staff.get('/chay-thu/gialai-614-2020?kich-ban=gialai-614-2020');
    const text = textOf(page.body);
    expect(text).toContain('Thứ Hai, ngày 01/6/2020');
    expect(text).toContain('Báo cáo tổng hợp lần 01');
    expect(await office.database.rows(facts)).toEqual(before);
    const mail = /href="([^"]+thu=gialai-2020[^"]+)">Đôn đốc</.exec(page.body)![1]!.replaceAll('&amp;', '&');
    const body = textOf((await staff.get(mail)).body);
    expect(body).toContain('[Đôn đốc]');
    expect(body).toContain('đã hết vào thứ Sáu, ngày 29/5/2020');
  });

  it('without a file: nobody submits and all are urged; everyone is on time and nobody is urged', async () => {
    const nobody = textOf((await staff.get('/chay-thu/gialai-614-2020?kich-ban=nobody-sends')).body);
    expect(nobody).toContain('Dự thảo công văn đôn đốc');
    expect(nobody).toContain('Quá hạn');
    const everyone = textOf((await staff.get('/chay-thu/gialai-614-2020?kich-ban=everyone-on-time')).body);
    expect(everyone).not.toContain('Đôn đốc');
    expect(everyone).not.toContain('Quá hạn');
    expect(everyone).toMatch(/tổng hợp từ 37 báo cáo(?!, trong đó|; chưa gồm)/);
  });

  it('without a file: some submit late, some not at all, and the compiled report gets a supplement', async () => {
    const page = textOf((await staff.get('/chay-thu/gialai-614-2020?kich-ban=some-late')).body);
    expect(page).toMatch(
      /Báo cáo tổng hợp lần 01, lập 07 giờ 00 ngày 01\/6\/2020: tổng hợp từ 23 báo cáo; chưa gồm 14 đơn vị/,
    );
    expect(page).toMatch(
      /Báo cáo tổng hợp lần 02, lập 11 giờ 30 ngày 03\/6\/2020: tổng hợp từ 30 báo cáo, trong đó 07 gửi chậm; chưa gồm 07 đơn vị/,
    );
    for (const words of ['Chậm 05 ngày', 'Quá hạn', 'Dự thảo công văn đôn đốc']) expect(page).toContain(words);
  });

  it('refuses a scenario of another plan', async () => {
    expect((await staff.get('/chay-thu/gialai-614-2020?kich-ban=cu-jut-mttq-2020')).status).toBe(404);
    expect((await staff.get('/chay-thu/gialai-614-2020?kich-ban=../../package')).status).toBe(404);
    expect((await staff.get('/chay-thu/khong-co')).status).toBe(404);
  });
});
