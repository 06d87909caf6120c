import { signInByLink, unitMail } from '../setup/by-link';
import { addPeople, addRelatives, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, UNIT } from '../setup/sample-office';

describe('a person’s data on the pages', () => {
  let office: RunningApp;
  let admin: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    admin = await visitorOf(office, 'administrator');
  });
  afterAll(() => office.close());

  it('everybody takes a copy of their own, as JSON and as a workbook; somebody without an address has none', async () => {
    const email = await unitMail(office);
    const visitor = (await signInByLink(office, email)).visitor();
    expect(textOf((await visitor.get('/phien')).body)).toContain('Bản sao dữ liệu về tôi');
    const answer = await visitor.get('/phien/ban-sao?dang=json');
    expect(answer.headers.get('content-disposition')).toContain('du-lieu-ve-toi.json');
    const copy = JSON.parse(answer.body) as { email: string; contacts: { unit: string }[]; sessions: object[] };
    expect(copy.email).toBe(email.toLowerCase());
    expect(copy.contacts.length).toBeGreaterThanOrEqual(1);
    expect(copy.sessions.length).toBeGreaterThanOrEqual(1);
    const workbook = await visitor.get('/phien/ban-sao?dang=xlsx');
    expect([workbook.status, workbook.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const sample = await office.signIn('don-vi', UNIT);
    expect((await sample.get('/phien/ban-sao?dang=json')).status).toBe(404);
    expect(textOf((await sample.get('/phien')).body)).not.toContain('Bản sao dữ liệu về tôi');
  });

  it('the administrator looks, is told what the person still holds, and erases once that is over', async () => {
    const [contact] = await office.database.rows<{ id: string; email: string }>(
      `update contacts set email = 'sap.nghi@example.invalid' where unit = $1 and post = 'head' returning id, email`,
      [UNIT],
    );
    const look = () => admin.get(`/tai-khoan/xoa?thu=${encodeURIComponent(contact!.email)}`);
    const before = textOf((await look()).body);
    expect(before).toContain('còn là đầu mối trong danh mục');
    expect(before).not.toContain('Xóa dữ liệu của sap.nghi');
    expect((await admin.post('/tai-khoan/xoa', { thu: contact!.email })).status).toBe(409);
    await office.database.rows(`update contacts set holds_to = '2026-11-01' where id = $1`, [contact!.id]);
    expect(textOf((await look()).body)).toContain('Xóa dữ liệu của sap.nghi@example.invalid');
    const done = await admin.post('/tai-khoan/xoa', { thu: contact!.email });
    expect([done.status, textOf(done.body).includes('Đã xóa. Việc này được ghi vào nhật ký')]).toEqual([200, true]);
    expect((await look()).status).toBe(404);
    const [row] = await office.database.rows<{ name: string }>('select name from contacts where id = $1', [
      contact!.id,
    ]);
    expect(row!.name).toBe('Đã xóa');
  });

  it('is for administrators alone, and a form of an old page erases nothing', async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get('/tai-khoan/xoa')).status).toBe(403);
    expect((await admin.post('/tai-khoan/xoa', { dau: 'x', thu: 'lan@example.invalid' })).status).toBe(403);
    expect(await office.database.rows(`select 1 from audit where action = 'person.erase'`)).toHaveLength(1);
  });
});
