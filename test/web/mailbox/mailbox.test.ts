import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';

describe("the sample's mailbox", () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    await office.database.rows(
      `insert into mailbox (message_id, mail_from, mail_to, subject, html, text, headers, delivered_at)
       select 'm' || n, 'a@b.invalid', 'Văn thư Sở Y tế <y.te.' || n || '@x.invalid>', '[Nhắc báo cáo] số ' || n, '', '', '{}',
         '2026-11-20T08:00+07'::timestamptz + n * interval '1 minute' from generate_series(1, 250) n`,
    );
  });
  afterAll(() => office.close());

  it('lists mails by pages, each of them reachable', async () => {
    const first = (await staff.get('/thu')).body;
    expect(textOf(first)).toContain('[Nhắc báo cáo] số 250');
    expect(first.match(/<tr role="row"><th scope="row"/g)!.length).toBeLessThanOrEqual(30);
    const last = Number(/Trang 1\/(\d+)\./.exec(textOf(first))![1]);
    expect(textOf((await staff.get(`/thu?trang=${last}`)).body)).toMatch(/\[Nhắc báo cáo\] số 1 /);
  });

  it('finds a mail by subject or addressee, with or without diacritics', async () => {
    const found = textOf((await staff.get(`/thu?tim=${encodeURIComponent('nhac bao cao y.te.17@')}`)).body);
    expect(found).toContain('1 thư.');
    expect(found).toContain('[Nhắc báo cáo] số 17');
    expect(textOf((await staff.get('/thu?tim=khong-co-thu-nay')).body)).toContain('Không có thư nào khớp.');
    expect((await staff.get('/thu?trang=x&tim=%00')).status).toBe(200);
  });

  it('and the page "Dùng thử" finds a unit among many, and tells those of one name apart', async () => {
    const found = (await office.ask('/?tim=mang%20yang')).body;
    expect(found.match(/<option/g)).toHaveLength(1);
    expect(textOf((await office.ask('/?tim=x-y-z')).body)).toContain('Không có đơn vị nào khớp.');
    await office.database.rows(`update units set name = 'Ủy ban nhân dân xã Trùng Tên' where id in
      (select unit from obligations where not own order by ord limit 2)`);
    const alike = [...(await office.ask('/?tim=trung%20ten')).body.matchAll(/<option[^>]*>([^<]*)</g)].map(
      ([, name]) => name,
    );
    expect(new Set(alike).size).toBe(alike.length);
  });
});
