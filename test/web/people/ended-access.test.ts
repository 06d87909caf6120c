import { resetSecondFactor } from '../../../client/people/users';
import { codeOfStep } from '../../../web/people/totp';
import { administrator, Browser, give, linkFor, refill, signInByLink, tokenIn, unitMail } from '../setup/by-link';
import { operationOf, type Program, programWith } from '../setup/program';
import { type RunningApp, runningApp, textOf } from '../setup/running-app';
import { UNIT } from '../setup/sample-office';

describe('whatever ends the sessions of a person', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  const tokenOf = (browser: Browser): Promise<string> =>
    browser
      .visitor()
      .post('/ma-truy-cap', { 'muc-dich': 'Phần mềm văn bản', ngay: '30', viec: 'tao' })
      .then(({ body }) => /dh_[\w-]{43}/.exec(textOf(body))![0]);
  const works = async (token: string) => (await programWith(office, token).call('readMe')).status === 200;

  it('ends its tokens, links on their way and calendar addresses too: a reset leaves nothing that opens', async () => {
    const email = 'bi.mat@example.invalid';
    await give(office, email, 'unit');
    const browser = await signInByLink(office, email);
    const token = await tokenOf(browser);
    const made = await browser.visitor().post('/lich', { viec: 'tao' });
    const [feed] = /\/lich\/[\w-]{43}\.ics/.exec(textOf(made.body))!;
    const late = new Browser(office);
    await late.post('/dang-nhap', { thu: email });
    const link = tokenIn((await linkFor(office, email))!);
    expect([await works(token), (await office.ask(feed)).status]).toEqual([true, 200]);

    await resetSecondFactor(administrator(office), email.toUpperCase());
    expect([await works(token), (await office.ask(feed)).status]).toEqual([false, 404]);
    expect((await late.post('/dang-nhap/lien-ket', { token: link })).status).toBe(403);
    expect((await browser.get('/bao-cao')).status).toBe(303);
  });

  it('and who ends all other sessions ends all tokens, but the one that asks', async () => {
    const email = 'nghi.ngo@example.invalid';
    await give(office, email, 'unit');
    const browser = await signInByLink(office, email);
    const [one, other] = [await tokenOf(browser), await tokenOf(browser)];
    const elsewhere = await signInByLink(office, email);
    await elsewhere.visitor().post('/phien', { phien: 'khac' });
    expect([await works(one), await works(other), (await browser.get('/bao-cao')).status]).toEqual([false, false, 303]);
    const [third, asking] = [await tokenOf(elsewhere), await tokenOf(elsewhere)];
    await programWith(office, asking).get('endSession', { session: 'all' });
    expect([await works(third), await works(asking), (await elsewhere.get('/bao-cao')).status]).toEqual([
      false,
      true,
      303,
    ]);
  });

  it('a token ends with the name it was made under, and a calendar address with the mail address of its maker', async () => {
    const email = await unitMail(office);
    const browser = await signInByLink(office, email);
    const token = await tokenOf(browser);
    const made = await browser.visitor().post('/lich', { viec: 'tao' });
    const [feed] = /\/lich\/[\w-]{43}\.ics/.exec(textOf(made.body))!;
    await office.database.rows(`update contacts set name = 'Người kế nhiệm' where unit = $1 and post = 'office'`, [
      UNIT,
    ]);
    expect([await works(token), (await office.ask(feed)).status]).toEqual([false, 200]);
    const successor = await signInByLink(office, email);
    expect((await successor.visitor().get('/ma-truy-cap')).body).not.toContain('Phần mềm văn bản');
    await office.database.rows(
      `update contacts set email = 'moi@example.invalid' where unit = $1 and post = 'office'`,
      [UNIT],
    );
    expect((await office.ask(feed)).status).toBe(404);
  });
});

describe('tokens of other people', () => {
  let office: RunningApp;
  let admin: Program;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    for (const duty of ['administrator', 'auditor', 'unit'] as const)
      await give(office, `${duty}@example.invalid`, duty);
  });
  afterAll(() => office.close());

  it('are listed for the administrator, who ends them on the page and by the API', async () => {
    const unit = await signInByLink(office, 'unit@example.invalid');
    const make = () => unit.visitor().post('/ma-truy-cap', { 'muc-dich': 'Bảng tính', ngay: '30', viec: 'tao' });
    const [one, other] = [await make(), await make()].map(({ body }) => /dh_[\w-]{43}/.exec(textOf(body))![0]);
    const browser = await signInByLink(office, 'administrator@example.invalid');
    const page = await browser.get('/dang-nhap/ma');
    const dau = /name="dau" value="([^"]+)"/.exec(page.body)![1]!;
    const secret = /secret=([A-Z2-7]{32})/.exec(page.body)![1]!;
    await browser.post('/dang-nhap/ma', { dau, ma: codeOfStep(secret, Math.floor(Date.now() / 30_000)) });
    const visitor = browser.visitor();
    const accounts = await visitor.get('/tai-khoan');
    expect(textOf(accounts.body)).toContain('Bảng tính');
    expect(accounts.body).not.toContain(one!);
    const mine = await visitor.post('/ma-truy-cap', { 'muc-dich': 'Quản trị', ngay: '1', viec: 'tao' });
    admin = programWith(office, /dh_[\w-]{43}/.exec(textOf(mine.body))![0]);
    const listed = await admin.get<{ token: number; purpose: string; email: string }[]>('listIssuedTokens');
    const theirs = listed.filter(({ email }) => email === 'unit@example.invalid');
    expect(theirs).toHaveLength(2);
    await visitor.post('/tai-khoan', { viec: 'thu-hoi-ma', ma: String(theirs[0]!.token) });
    await admin.get('revokeIssuedToken', { token: theirs[1]!.token });
    for (const token of [one!, other!]) expect((await programWith(office, token).call('readMe')).status).toBe(401);
    expect((await admin.call('revokeIssuedToken', { token: theirs[1]!.token })).status).toBe(404);
    const lines = await office.database.rows(
      `select from audit where action = 'token.revoke' and detail ->> 'purpose' = 'Bảng tính'`,
    );
    expect(lines).toHaveLength(2);
  });

  it('are nobody else’s matter', async () => {
    const auditor = await signInByLink(office, 'auditor@example.invalid');
    expect((await auditor.get('/tai-khoan')).status).not.toBe(200);
    expect(operationOf('listIssuedTokens').access).toBe('accounts');
    expect(operationOf('revokeIssuedToken').access).toBe('accounts');
  });

  it('are ten at most of one person, also when twenty are made at one moment', async () => {
    const unit = await signInByLink(office, 'unit@example.invalid');
    const visitor = unit.visitor();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        visitor.post('/ma-truy-cap', { 'muc-dich': 'Cùng lúc', ngay: '1', viec: 'tao' }),
      ),
    );
    const made = await office.database.rows(`select from api_tokens where revoked_at is null and purpose = 'Cùng lúc'`);
    expect(made).toHaveLength(10);
  });
});

describe('people of one name', () => {
  it('are told apart in the journal by their addresses', async () => {
    const office = await runningApp({ embedded: false });
    const emails = ['lan.mot@example.invalid', 'lan.hai@example.invalid'];
    for (const email of emails) await give(office, email, 'unit');
    await office.database.rows(`update accounts set name = 'Nguyễn Thị Lan' where email = any($1)`, [emails]);
    for (const email of emails) await signInByLink(office, email);
    const lines = await office.database.rows<{ who: string }>(
      `select who from audit where action = 'sign-in' order by id`,
    );
    expect(lines.map(({ who }) => who)).toEqual(emails.map((email) => `Nguyễn Thị Lan (${email})`));
    await office.close();
  });
});

describe('a secret of the second factor that somebody was shown and has not set up', () => {
  it('is not the one that is set up later: each sign-in has its own, and nothing is stored before', async () => {
    const office = await runningApp({ embedded: false });
    const email = 'lanh.dao@example.invalid';
    await give(office, email, 'leader');
    const shown = async (browser: Browser) => {
      const { body } = await browser.get('/dang-nhap/ma');
      return { dau: /name="dau" value="([^"]+)"/.exec(body)![1]!, secret: /secret=([A-Z2-7]{32})/.exec(body)![1]! };
    };
    const code = (secret: string) => codeOfStep(secret, Math.floor(Date.now() / 30_000));
    const thief = await signInByLink(office, email);
    const stolen = await shown(thief);
    expect((await shown(thief)).secret).toBe(stolen.secret);
    const stored = JSON.stringify(await office.database.rows('select * from accounts'));
    expect(stored).not.toContain(stolen.secret);

    const owner = await signInByLink(office, email);
    const own = await shown(owner);
    expect(own.secret).not.toBe(stolen.secret);
    expect((await owner.post('/dang-nhap/ma', { dau: own.dau, ma: code(stolen.secret) })).status).toBe(422);
    expect((await owner.post('/dang-nhap/ma', { dau: own.dau, ma: code(own.secret) })).body).toContain('<code>');
    // The secret that the thief was shown gives no access and cannot be set up any more.
    expect((await thief.post('/dang-nhap/ma', { dau: stolen.dau, ma: code(stolen.secret) })).status).toBe(422);
    expect((await thief.get('/tong-hop')).status).toBe(303);
    await office.close();
  });
});
