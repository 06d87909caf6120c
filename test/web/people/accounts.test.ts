import { makeToken } from '../../../web/people/tokens';
import { addPeople, addRelatives, sessionOf, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, TODAY, UNIT } from '../setup/sample-office';

describe('the accounts page', () => {
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

  const give = (fields: Record<string, string>) =>
    admin.post('/tai-khoan', { viec: 'giao', thu: 'lan@snv.example', vai: 'staff', ...fields });
  const roles = async (email: string) =>
    office.database.rows<{
      id: number;
      duty: string;
      unit: string | null;
      plans: string[] | null;
      until: string | null;
    }>(
      `select r.id, r.duty, r.unit, r.plans, r.ends_on as until from account_roles r join accounts a on a.id = r.account
       where a.email = $1 and r.removed_at is null order by r.id`,
      [email],
    );
  const journal = async () =>
    (
      await office.database.rows<{ who: string; action: string }>(
        'select who, action from audit order by id desc limit 1',
      )
    )[0];

  it('can be tried in the sample, by the administrator and nobody else', async () => {
    const tried = await office.signIn('quan-tri');
    expect((await tried.get('/tai-khoan')).status).toBe(200);
    expect(textOf((await tried.get('/hom-nay')).body)).toContain('Tài khoản');
    expect((await (await office.signIn('chuyen-vien')).get('/tai-khoan')).status).toBe(403);
  });

  it('lists who has which role, its reach, and who gave it', async () => {
    const text = textOf((await admin.get('/tai-khoan')).body);
    expect(text).toMatch(
      /staff of the subtree .*Chuyên viên theo dõi Ủy ban nhân dân phường Pleiku đến khi thu hồi Quản trị/,
    );
    expect(text).toContain('chỉ văn bản: ');
    expect(text).toContain('administrator administrator@example.invalid chính Ông/Bà Quản trị hệ thống toàn hệ thống');
  });

  it('gives a role with its subtree, documents and last day; the unit is found by name, with or without diacritics', async () => {
    const answer = await give({
      ten: 'Nguyễn Thị Lan (Sở Nội vụ)',
      'don-vi': 'uy ban nhan dan phuong pleiku',
      'van-ban': 'gialai-614-2020',
      'den-ngay': '31/12/2026',
    });
    expect(answer.headers.get('location')).toBe('/tai-khoan?xong=giao');
    expect(await roles('lan@snv.example')).toMatchObject([
      { duty: 'staff', unit: UNIT, plans: ['gialai-614-2020'], until: '2026-12-31' },
    ]);
    expect(await journal()).toEqual({ who: 'administrator', action: 'role.add' });
  });

  it.each([
    [{ thu: 'lan@' }, 'Thư điện tử: tìm thấy “lan@”'],
    [{ vai: '' }, 'Vai trò: chưa chọn; cần chọn một vai trò.'],
    [{ vai: 'unit' }, 'cần một đơn vị'],
    [{ vai: 'administrator', 'don-vi': UNIT }, 'không giới hạn theo đơn vị'],
    [{ vai: 'unit', 'don-vi': UNIT, 'van-ban': 'gialai-614-2020' }, 'không giới hạn theo văn bản'],
    [{ 'don-vi': 'Sở Không Có' }, 'không có đơn vị nào tên “Sở Không Có”'],
    [{ 'don-vi': 'so noi vu' }, 'hãy ghi mã: '],
    [{ 'den-ngay': '22/11/2026' }, 'từ hôm nay trở đi'],
    [{ 'den-ngay': '31/02/2027' }, 'tìm thấy “31/02/2027”'],
  ])('refuses %j beside its field, and keeps what was typed', async (fields, message) => {
    const before = await roles('lan@snv.example');
    const answer = await give({ ten: 'Người mới', ...fields } as Record<string, string>);
    expect([answer.status, textOf(answer.body).includes(message)]).toEqual([422, true]);
    expect(answer.body).toContain('value="Người mới"');
    expect(await roles('lan@snv.example')).toEqual(before);
  });

  it('removes a role: its sessions end with the next request, the journal says who did it', async () => {
    const leader = await visitorOf(office, 'leader');
    expect((await leader.get('/lanh-dao')).status).toBe(200);
    const [role] = await roles('leader@example.invalid');
    expect((await admin.post('/tai-khoan', { viec: 'thu-hoi', 'vai-tro': String(role!.id) })).status).toBe(303);
    expect((await leader.get('/lanh-dao')).status).toBe(303);
    expect(await journal()).toEqual({ who: 'administrator', action: 'role.remove' });
    expect((await admin.post('/tai-khoan', { viec: 'thu-hoi', 'vai-tro': String(role!.id) })).status).toBe(404);
  });

  it('resets a second factor, and ends all sessions of its person', async () => {
    const auditor = await visitorOf(office, 'auditor');
    await office.database.rows(
      `update accounts set totp_secret = 'GEZDGNBVGY3TQOJQ', totp_confirmed_at = now() where email = 'auditor@example.invalid'`,
    );
    expect((await admin.get('/tai-khoan')).body).toContain('Đặt lại mã');
    expect((await admin.post('/tai-khoan', { viec: 'dat-lai', thu: 'auditor@example.invalid' })).status).toBe(303);
    expect((await auditor.get('/nhat-ky')).status).toBe(303);
    expect(await office.database.rows(`select 1 from accounts where totp_secret is not null`)).toEqual([]);
  });

  it('keeps the last administrator, on the page and through the API; a second one may remove the first', async () => {
    const [own] = await roles('administrator@example.invalid');
    const kept = await admin.post('/tai-khoan', { viec: 'thu-hoi', 'vai-tro': String(own!.id) });
    expect(kept.status).toBe(409);
    expect(textOf(kept.body)).toContain('người quản trị cuối cùng');
    expect(textOf(kept.body)).toContain('Giao vai trò');
    const session = (await sessionOf(office.database, 'administrator'))!;
    const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
    const call = async (method: string, path: string, body?: object) => {
      const answer = await office.ask(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, json: JSON.parse(answer.body) };
    };
    expect((await call('DELETE', `/roles/${own!.id}`)).json.code).toBe('LAST_ADMINISTRATOR');
    const given = await call('POST', '/roles', { email: 'hai@snv.example', role: 'administrator' });
    expect([given.status, given.json[0].role]).toEqual([201, 'administrator']);
    const listed = (await call('GET', '/roles')).json as { email: string; number: number }[];
    expect(listed.some(({ email }) => email === 'hai@snv.example')).toBe(true);
    expect((await call('DELETE', `/roles/${own!.id}`)).json).toEqual({ role: own!.id, duty: 'administrator' });
    expect((await call('GET', '/roles')).status).toBe(401);
  });

  it('gives roles also where no account is an administrator yet, as in the sample', async () => {
    const fresh = await runningApp();
    const tried = await fresh.signIn('quan-tri');
    const given = { viec: 'giao', thu: 'lan@snv.example', ten: 'Lan', vai: 'staff' };
    expect((await tried.post('/tai-khoan', given)).status).toBe(303);
    const administrator = { viec: 'giao', thu: 'ky@snv.example', ten: 'Kỷ', vai: 'administrator' };
    expect((await tried.post('/tai-khoan', administrator)).status).toBe(303);
    const [role] = await fresh.database.rows<{ id: number }>(
      `select id from account_roles where duty = 'administrator' and removed_at is null`,
    );
    const refused = await tried.post('/tai-khoan', { viec: 'thu-hoi', 'vai-tro': String(role!.id) });
    expect([refused.status, textOf(refused.body).includes('lan@snv.example')]).toEqual([409, true]);
    await fresh.close();
  });

  it('is closed to staff and leaders, and not in their menu', async () => {
    for (const person of ['staff', 'head of the compiler', 'unit member'] as const) {
      const visitor = await visitorOf(office, person);
      expect([person, (await visitor.get('/tai-khoan')).status]).toEqual([person, 403]);
      expect(
        (await visitor.post('/tai-khoan', { viec: 'giao', thu: 'a@b.example', vai: 'administrator' })).status,
      ).toBe(403);
    }
    expect((await (await visitorOf(office, 'staff')).get('/hom-nay')).body).not.toContain('/tai-khoan');
  });
});
