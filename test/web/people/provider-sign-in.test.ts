import { createLogger } from '../../../config/logger';
import type { Database } from '../../../storage/database';
import { readGrants } from '../../../storage/grants';
import { startGrantedSession } from '../../../web/access/session';
import { Browser, give, refill, unitMail } from '../setup/by-link';
import {
  ProviderBrowser,
  pressProvider,
  type RunningProvider,
  runningProvider,
  signInByProvider,
} from '../setup/by-provider';
import { type RunningApp, runningApp, textOf } from '../setup/running-app';

/** Claims of the accounts at the provider; what the register has is in the tests. */
const LEADER = 'lanh.dao@snv.example.invalid';
const STRANGER = 'khong.ai@snv.example.invalid';

describe('signing in by the office’s own provider', () => {
  let office: RunningApp;
  let first: RunningProvider;
  let second: RunningProvider;
  let member: string;
  let log = '';

  beforeAll(async () => {
    const accounts = {
      lan: { email: 'VanThu@Don-Vi.Example.INVALID', email_verified: true },
      chuaXacMinh: { email: 'vanthu@don-vi.example.invalid', email_verified: false },
      khongNoi: { email: 'vanthu@don-vi.example.invalid' },
      nguoiNgoai: { email: 'vanthu@noi-khac.example.invalid', email_verified: true },
      khongThu: {},
      lanhDao: { email: LEADER, email_verified: true },
      la: { email: STRANGER, email_verified: true },
    };
    [first, second] = await Promise.all([
      runningProvider('snv', accounts, { acr: ['loa2'] }),
      runningProvider('congvu', accounts, { domains: ['don-vi.example.invalid'], ownAddresses: true, amr: ['mfa'] }),
    ]);
    const write = (line: string) => {
      log += line;
    };
    const logger = createLogger('web', 'info', { write });
    office = await runningApp({ embedded: false, logger, identityProviders: [first.settings, second.settings] });
    await Promise.all([first.placeOffice(office), second.placeOffice(office)]);
    member = 'vanthu@don-vi.example.invalid';
    await office.database.rows('update contacts set email = $1 where lower(email) = lower($2)', [
      'VanThu@don-vi.example.invalid',
      await unitMail(office),
    ]);
    await give(office, LEADER, 'leader');
  });
  beforeEach(async () => {
    await refill(office);
    await Promise.all([first.wrong({}), second.wrong({})]);
  });
  afterAll(async () => {
    await office?.close();
    await Promise.all([first?.stop(), second?.stop()]);
  });

  const sessions = () =>
    office.database.rows<{ email: string; provider: string; strong: boolean; stage: string }>(
      'select email, provider, strong, stage from sessions order by created_at desc',
    );

  it('the page offers every provider beside the link by mail', async () => {
    const { body } = await office.ask('/dang-nhap?tiep=/bao-cao/ho-so');
    expect(textOf(body)).toContain('Đăng nhập bằng Tài khoản snv');
    expect(textOf(body)).toContain('Đăng nhập bằng Tài khoản congvu');
    expect(textOf(body)).toContain('Gửi liên kết đăng nhập');
  });

  it.each(['snv', 'congvu'])(
    'by %s a contact of the register comes in with the address in other letters, and to the page that was asked for',
    async (id) => {
      const { browser, answer } = await signInByProvider(office, id, 'lan', { next: '/bao-cao/ho-so' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/bao-cao/ho-so']);
      expect((await browser.get('/bao-cao')).status).toBe(200);
      expect((await sessions())[0]).toEqual({ email: member, provider: id, strong: false, stage: 'full' });
      const [line] = await office.database.rows<{ action: string; detail: object }>(
        `select action, detail from audit where action like 'sign-in%' order by id desc limit 1`,
      );
      expect(line).toEqual({ action: 'sign-in.provider', detail: { duty: 'unit', provider: id } });
    },
  );

  it('the request names PKCE S256, state, nonce and the exact address of BASE_URL, and asks for the second factor that is set', async () => {
    const address = await pressProvider(new Browser(office), 'snv');
    const query = Object.fromEntries(address.searchParams);
    expect(query).toMatchObject({
      response_type: 'code',
      redirect_uri: 'http://dung-han.test/dang-nhap/co-quan/snv',
      code_challenge_method: 'S256',
      acr_values: 'loa2',
      scope: 'openid email',
    });
    expect([query.state, query.nonce, query.code_challenge].map((one) => one!.length)).toEqual([43, 43, 43]);
    const other = await pressProvider(new Browser(office), 'congvu');
    expect(other.searchParams.get('acr_values')).toBeNull();
    const stored = JSON.stringify(await office.database.rows('select * from provider_sign_ins'));
    for (const secret of [query.state!, query.nonce!]) expect(stored).not.toContain(secret);
  });

  describe('is refused', () => {
    const refused = async (answer: { status: number; body: string }, code: string, browser: Browser) => {
      expect([answer.status, /<code>([A-Z_]+)<\/code>/.exec(answer.body)?.[1]]).toEqual([
        code === 'PROVIDER_AWAY' ? 503 : 403,
        code,
      ]);
      expect(browser.session).toBeNull();
    };

    it('where the code comes a second time', async () => {
      const { browser, came } = await signInByProvider(office, 'snv', 'lan');
      const again = await browser.get(came);
      expect([again.status, /PROVIDER_REFUSED/.test(again.body)]).toEqual([403, true]);
    });

    it('in another browser than the one that asked', async () => {
      const address = await pressProvider(new Browser(office), 'snv');
      const came = await new ProviderBrowser().signIn(address, 'lan');
      const other = new Browser(office);
      await pressProvider(other, 'snv');
      await refused(await other.get(came), 'PROVIDER_REFUSED', other);
    });

    it('with another state, or one of another provider', async () => {
      const browser = new Browser(office);
      const came = await new ProviderBrowser().signIn(await pressProvider(browser, 'snv'), 'lan');
      const wrong = came.replace(/state=[\w-]{43}/, `state=${'x'.repeat(43)}`);
      await refused(await browser.get(wrong), 'PROVIDER_REFUSED', browser);
      await refused(await browser.get(came.replace('/snv', '/congvu')), 'PROVIDER_REFUSED', browser);
    });

    it('after ten minutes', async () => {
      const browser = new Browser(office);
      const came = await new ProviderBrowser().signIn(await pressProvider(browser, 'snv'), 'lan');
      await office.database.rows(`update provider_sign_ins set asked_at = now() - interval '11 minutes'`);
      await refused(await browser.get(came), 'PROVIDER_REFUSED', browser);
    });

    it('with a code of another sign-in of the same browser: the verifier is not its own', async () => {
      const browser = new Browser(office);
      const one = await new ProviderBrowser().signIn(await pressProvider(browser, 'snv'), 'lan');
      const two = await new ProviderBrowser().signIn(await pressProvider(browser, 'snv'), 'lanhDao');
      const mixed = two.replace(/code=[^&]+/, /code=[^&]+/.exec(one)![0]);
      await refused(await browser.get(mixed), 'PROVIDER_REFUSED', browser);
    });

    it('when the answer names another issuer (a mix-up of providers)', async () => {
      const browser = new Browser(office);
      const came = await new ProviderBrowser().signIn(await pressProvider(browser, 'snv'), 'lan');
      expect(came).toContain(`iss=${encodeURIComponent(first.settings.issuer)}`);
      const other = came.replace(/iss=[^&]+/, `iss=${encodeURIComponent(second.settings.issuer)}`);
      await refused(await browser.get(other), 'PROVIDER_REFUSED', browser);
    });

    const hour = Math.floor(Date.now() / 1_000) - 3_600;
    it.each([
      ['a nonce of another sign-in', { claims: { nonce: 'x'.repeat(43) } }],
      ['another issuer', { claims: { iss: 'http://127.0.0.1:1' } }],
      ['another audience', { claims: { aud: 'khac' } }],
      ['a time that is over', { claims: { exp: hour, iat: hour - 60 } }],
      ['a key that the provider does not publish', { foreignKey: true }],
    ])('an ID token with %s', async (_, wrong) => {
      await first.wrong(wrong);
      const { browser, answer } = await signInByProvider(office, 'snv', 'lan');
      await refused(answer, 'PROVIDER_REFUSED', browser);
    });

    it('when the person cancels at the provider', async () => {
      const { browser, answer } = await signInByProvider(office, 'snv', '');
      await refused(answer, 'PROVIDER_REFUSED', browser);
      expect(textOf(answer.body)).toContain('đã bị hủy');
    });

    it.each([
      ['snv', 'chuaXacMinh', 'chưa xác minh địa chỉ vanthu@don-vi.example.invalid'],
      ['congvu', 'chuaXacMinh', 'chưa xác minh địa chỉ'],
      ['snv', 'khongNoi', 'chưa xác minh địa chỉ'],
      ['congvu', 'nguoiNgoai', 'không được dùng cho địa chỉ vanthu@noi-khac.example.invalid'],
      ['snv', 'khongThu', 'không cho biết địa chỉ thư nào'],
      ['snv', 'la', `đã xác nhận địa chỉ ${STRANGER}, nhưng địa chỉ này chưa có trong danh mục`],
    ])('by %s: %s, because it %s', async (id, login, words) => {
      const { browser, answer } = await signInByProvider(office, id, login);
      await refused(answer, 'PROVIDER_ADDRESS', browser);
      expect(textOf(answer.body)).toContain(words);
      expect(textOf(answer.body)).toContain('đăng nhập');
    });

    it('when the person has left the post', async () => {
      await office.database.rows(`update contacts set holds_to = '2026-01-01' where lower(email) = $1`, [member]);
      const { browser, answer } = await signInByProvider(office, 'snv', 'lan');
      await office.database.rows('update contacts set holds_to = null where lower(email) = $1', [member]);
      await refused(answer, 'PROVIDER_ADDRESS', browser);
    });

    it.each(['down', 'huge'])(
      'when the provider is %s at the token: the person is told to use the mail',
      async (how) => {
        await first.wrong({ broken: { '/token': how } });
        const { browser, answer } = await signInByProvider(office, 'snv', 'lan');
        await refused(answer, 'PROVIDER_AWAY', browser);
        expect(textOf(answer.body)).toContain('liên kết gửi qua thư');
        await first.wrong({});
        expect((await signInByProvider(office, 'snv', 'lan')).answer.status).toBe(303);
      },
    );
  });

  it('addresses of the provider’s own domain count without email_verified, where the settings say so', async () => {
    const { answer } = await signInByProvider(office, 'congvu', 'khongNoi');
    expect(answer.status).toBe(303);
  });

  describe('the second factor', () => {
    it('of the provider counts where its settings say so', async () => {
      const { browser, answer } = await signInByProvider(office, 'snv', 'lanhDao', { acr: 'loa2' });
      expect(answer.headers.get('location')).toBe('/lanh-dao');
      expect((await browser.get('/lanh-dao')).status).toBe(200);
      expect((await sessions())[0]).toMatchObject({ provider: 'snv', strong: true, stage: 'full' });
    });

    it.each([
      ['another level than the one that is set', 'loa1'],
      ['none', ''],
    ])('with %s ours is asked for, and the session is still the provider’s', async (_, acr) => {
      const { browser, answer } = await signInByProvider(office, 'snv', 'lanhDao', { acr });
      expect(answer.headers.get('location')).toBe('/dang-nhap/ma');
      expect((await browser.get('/lanh-dao')).status).toBe(303);
      expect((await sessions())[0]).toMatchObject({ provider: 'snv', strong: false, stage: 'second-factor' });
    });
  });

  describe('signing out', () => {
    it('ends our session and leads to the provider’s own page for it', async () => {
      const { browser } = await signInByProvider(office, 'snv', 'lan');
      const answer = await browser.visitor().post('/dang-xuat', {});
      const [, address] = /^0; url=(.+)$/.exec(answer.headers.get('refresh')!)!;
      expect(address).toContain(`${first.settings.issuer}/session/end?`);
      const there = await fetch(address!, { redirect: 'manual' });
      expect(there.status).toBeLessThan(400);
      expect(new URL(address!).searchParams.get('post_logout_redirect_uri')).toBe('http://dung-han.test/dang-nhap');
      expect((await browser.get('/bao-cao')).status).toBe(303);
    });

    it('after a link by mail leads nowhere else', async () => {
      await office.database.rows(
        `update sessions set provider = null, provider_subject = null, provider_session = null`,
      );
      const { browser } = await signInByProvider(office, 'snv', 'lan');
      await office.database.rows(
        `update sessions set provider = null, provider_subject = null, provider_session = null`,
      );
      const answer = await browser.visitor().post('/dang-xuat', {});
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    });

    it('at the provider ends our session as well, and nobody else’s (back-channel)', async () => {
      const there = new ProviderBrowser();
      const one = await signInByProvider(office, 'snv', 'lan', { there });
      const other = await signInByProvider(office, 'congvu', 'lan');
      await there.signOut(first.settings.issuer);
      expect((await one.browser.get('/bao-cao')).status).toBe(303);
      expect((await other.browser.get('/bao-cao')).status).toBe(200);
    });

    it.each(['', 'x', 'eyJhbGciOiJub25lIn0.e30.'])(
      'a message %p that the provider has not signed ends nothing',
      async (token) => {
        const { browser } = await signInByProvider(office, 'snv', 'lan');
        const answer = await office.ask('/dang-nhap/co-quan/snv/dang-xuat', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ logout_token: token }).toString(),
        });
        expect(answer.status).toBe(400);
        expect((await browser.get('/bao-cao')).status).toBe(200);
      },
    );
  });

  it('administrators see who has signed in by what', async () => {
    await give(office, 'quan.tri@example.invalid', 'administrator');
    await signInByProvider(office, 'snv', 'lan');
    await office.database.rows(`update sessions set created_at = now() where email = $1`, [member]);
    const page = textOf(await accountsPage(office));
    expect(page).toContain('Đăng nhập trong 24 giờ qua');
    expect(page).toContain('Tài khoản snv');
  });

  it('monitors see each provider', async () => {
    await office.ask('/readyz');
    const { body } = await office.ask('/readyz');
    expect(JSON.parse(body).identityProviders).toEqual({ snv: 'ready', congvu: 'ready' });
    expect((await office.ask('/metrics')).body).toMatch(/^dung_han_identity_provider_up\{provider="snv"\} 1$/m);
  });

  it('nothing that the provider has sent stands in the log or in any table, and the address not in the log', async () => {
    const { answer, came } = await signInByProvider(office, 'snv', 'lan');
    await signInByProvider(office, 'snv', 'la');
    expect(answer.status).toBe(303);
    const query = new URL(came, 'http://x').searchParams;
    const tokens = await first.said();
    expect(tokens.length).toBeGreaterThanOrEqual(4);
    const texts = [log, await textOfAllTables(office.database)];
    for (const secret of [...tokens, query.get('code')!, query.get('state')!])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    expect(log).toContain('PROVIDER_ADDRESS');
    expect(log.toLowerCase()).not.toMatch(/vanthu@|khong\.ai@/);
  });

  it('a form from another site starts nothing, and an unknown provider is no page', async () => {
    const answer = await office.ask('/dang-nhap/co-quan/snv', {
      method: 'POST',
      headers: { origin: 'https://khac.example' },
    });
    expect(answer.status).toBe(403);
    expect((await office.ask('/dang-nhap/co-quan/khong-co?code=x&state=y')).status).toBe(404);
    expect((await office.ask('/dang-nhap/co-quan/snv')).status).toBe(403);
  });
});

/** All rows of all tables as one text. */
async function textOfAllTables(database: Database): Promise<string> {
  const tables = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  );
  const texts = tables.map(async ({ name }) => JSON.stringify(await database.rows(`select t::text from "${name}" t`)));
  return (await Promise.all(texts)).join('\n');
}

async function accountsPage(office: RunningApp): Promise<string> {
  const email = 'quan.tri@example.invalid';
  const [grant] = await readGrants(office.database, email, '2026-11-20');
  const token = await startGrantedSession(office.database, {
    email,
    grant: grant!,
    stage: 'full',
    strong: true,
    browser: '',
  });
  return (await office.ask('/tai-khoan', { headers: { cookie: `dung-han=${token}` } })).body;
}

it('a provider that is away prevents neither the start nor signing in by mail', async () => {
  const provider = await runningProvider('snv', {});
  await provider.stop();
  const office = await runningApp({ embedded: false, identityProviders: [provider.settings] });
  try {
    const browser = new Browser(office);
    expect((await browser.get('/dang-nhap')).status).toBe(200);
    const pressed = await browser.post('/dang-nhap/co-quan/snv', {});
    expect([pressed.status, pressed.headers.get('retry-after')]).toEqual([503, '30']);
    expect(textOf(pressed.body)).toContain('liên kết gửi qua thư');
    expect(textOf((await browser.get('/dang-nhap')).body)).toContain('hiện không trả lời');
    expect((await browser.post('/dang-nhap', { thu: await unitMail(office) })).status).toBe(200);
    expect(JSON.parse((await office.ask('/readyz')).body)).toMatchObject({
      ok: true,
      identityProviders: { snv: 'away' },
    });
  } finally {
    await office.close();
  }
});
