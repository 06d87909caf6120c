import { addRole, removeRoles } from '../../../client/people/users';
import { startSession } from '../../../web/access/session';
import { administrator, give, linkFor, refill, signInByLink, tokenIn, unitMail } from '../setup/by-link';
import { type RunningApp, runningApp, textOf } from '../setup/running-app';
import { OTHER_UNIT, TODAY } from '../setup/sample-office';

describe('a session', () => {
  let office: RunningApp;
  let mail: string;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    mail = await unitMail(office);
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  it('ends after 30 minutes without a request, and after 12 hours in any case', async () => {
    const idle = (await signInByLink(office, mail)).visitor();
    await office.database.rows(`update sessions set seen_at = now() - interval '29 minutes'`);
    expect((await idle.get('/bao-cao')).status).toBe(200);
    await office.database.rows(`update sessions set seen_at = seen_at - interval '29 minutes'`);
    expect((await idle.get('/bao-cao')).status).toBe(200);
    await office.database.rows(`update sessions set seen_at = now() - interval '31 minutes'`);
    expect((await idle.get('/bao-cao')).status).toBe(303);
    const busy = (await signInByLink(office, mail)).visitor();
    await office.database.rows(`update sessions set expires_at = now()`);
    expect((await busy.get('/bao-cao')).status).toBe(303);
  });

  it('ends when its role is removed, its last day is past, or the register names another address', async () => {
    await give(office, 'nguoi.thay@example.invalid', 'unit', '2026-11-23');
    const delegate = (await signInByLink(office, 'nguoi.thay@example.invalid')).visitor();
    expect((await delegate.get('/bao-cao')).status).toBe(200);
    office.setClock(TODAY + 24 * 3_600_000);
    expect((await delegate.get('/bao-cao')).status).toBe(303);
    office.setClock(TODAY);
    expect((await delegate.get('/bao-cao')).status).toBe(200);
    await removeRoles(administrator(office), 'nguoi.thay@example.invalid', 'unit');
    expect((await delegate.get('/bao-cao')).status).toBe(303);
    const contact = (await signInByLink(office, mail)).visitor();
    await office.database.rows(`update contacts set email = 'moi-' || email where email = $1`, [mail]);
    expect((await contact.get('/bao-cao')).status).toBe(303);
    await office.database.rows(`update contacts set email = $1 where email = 'moi-' || $1`, [mail]);
  });

  it('ends with the API tokens of its person, for the same three reasons', async () => {
    const tokenOf = async (email: string) => {
      const visitor = (await signInByLink(office, email)).visitor();
      const { body } = await visitor.post('/ma-truy-cap', { 'muc-dich': 'phần mềm', ngay: '30' });
      return /dh_[\w-]{43}/.exec(body)![0];
    };
    const statusOf = async (token: string) =>
      (await office.ask('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;
    await give(office, 'thay.nua@example.invalid', 'unit', '2026-11-23');
    const delegate = await tokenOf('thay.nua@example.invalid');
    expect(await statusOf(delegate)).toBe(200);
    office.setClock(TODAY + 24 * 3_600_000);
    expect(await statusOf(delegate)).toBe(401);
    office.setClock(TODAY);
    await removeRoles(administrator(office), 'thay.nua@example.invalid', 'unit');
    expect(await statusOf(delegate)).toBe(401);
    const contact = await tokenOf(mail);
    expect(await statusOf(contact)).toBe(200);
    await office.database.rows(`update contacts set email = 'moi-' || email where email = $1`, [mail]);
    expect(await statusOf(contact)).toBe(401);
    await office.database.rows(`update contacts set email = $1 where email = 'moi-' || $1`, [mail]);
  });

  it('has a new id at every sign-in, and the one before in this browser ends', async () => {
    const browser = await signInByLink(office, mail);
    const before = browser.visitor();
    await browser.post('/dang-nhap', { thu: mail });
    await browser.post('/dang-nhap/lien-ket', { token: tokenIn((await linkFor(office, mail))!) });
    expect(browser.cookie).not.toContain(before.cookie.split('; ').at(-1));
    expect((await before.get('/bao-cao')).status).toBe(303);
    expect((await browser.visitor().get('/bao-cao')).status).toBe(200);
  });

  it('is listed with the others of its person, who can end each; nobody else can', async () => {
    await give(office, 'dong.nghiep@example.invalid', 'unit');
    const [here, there] = [(await signInByLink(office, mail)).visitor(), (await signInByLink(office, mail)).visitor()];
    const foreign = (await signInByLink(office, 'dong.nghiep@example.invalid')).visitor();
    const idsOn = async (visitor: typeof here) =>
      [...(await visitor.get('/phien')).body.matchAll(/name="phien" value="([\w-]{36})"/g)].map(([, id]) => id!);
    const [foreignId] = await idsOn(foreign);
    expect(await idsOn(here)).not.toContain(foreignId);
    expect((await here.post('/phien', { phien: foreignId! })).status).toBe(404);
    expect((await foreign.get('/bao-cao')).status).toBe(200);
    expect((await here.post('/phien', { phien: 'khac' })).status).toBe(303);
    expect((await there.get('/bao-cao')).status).toBe(303);
    const [own] = await idsOn(here);
    await here.post('/phien', { phien: own! });
    expect((await here.get('/bao-cao')).status).toBe(303);
  });

  it('of a person with several roles asks for one, and does not switch past the second factor', async () => {
    // Two units, each acting only for itself: the roles that need no second factor.
    await give(office, 'hai.vai@example.invalid', 'unit');
    const other = { email: 'hai.vai@example.invalid', name: null, plans: null, until: null };
    await addRole(administrator(office), { ...other, duty: 'unit', unit: OTHER_UNIT });
    const browser = await signInByLink(office, 'hai.vai@example.invalid');
    const visitor = browser.visitor();
    const page = await visitor.get('/vai-tro');
    expect(textOf(page.body)).toContain('Đầu mối báo cáo');
    const key = /name="vai" value="(\d+\/unit)"/.exec(page.body)![1]!;
    const changed = await browser.post('/vai-tro', { dau: visitor.formToken, vai: key });
    expect(changed.headers.get('location')).toBe('/bao-cao');
    expect((await browser.visitor().get('/bao-cao')).status).toBe(200);
    await give(office, 'hai.vai@example.invalid', 'staff');
    const more = browser.visitor();
    const staffKey = /name="vai" value="(\d+\/staff)"/.exec((await more.get('/vai-tro')).body)![1]!;
    const asked = await browser.post('/vai-tro', { dau: more.formToken, vai: staffKey });
    expect(asked.headers.get('location')).toBe('/dang-nhap/ma');
    expect((await browser.get('/theo-doi')).status).toBe(303);
  });

  it('carries a __Host- cookie under https, for this host only and hidden from scripts', async () => {
    const secure = await runningApp({ embedded: false, baseUrl: 'https://dung-han.test' });
    const asked = await secure.ask('/dang-nhap', {
      method: 'POST',
      headers: { origin: 'https://dung-han.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'thu=nguoi.la%40example.invalid',
    });
    expect(asked.headers.get('set-cookie')).toMatch(
      /^__Host-dung-han-hoi=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(asked.headers.get('strict-transport-security')).toContain('max-age=31536000');
    await secure.close();
  });

  it('of “Dùng thử” is ignored outside the sample', async () => {
    const token = await startSession(office.database, { role: 'staff', name: 'Mẫu', unit: null });
    expect((await office.ask('/theo-doi', { headers: { cookie: `dung-han=${token}` } })).status).toBe(303);
  });
});
