import { codeOfStep } from '../../../web/people/totp';
import { give, linkFor, refill, signInByLink, tokenIn, unitMail } from '../setup/by-link';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

describe('the second factor', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  const formTokenIn = (body: string) => /name="dau" value="([^"]+)"/.exec(body)![1]!;
  const secretIn = (body: string) => /secret=([A-Z2-7]{32})/.exec(body)![1]!;
  const codeNow = (secret: string, ahead = 0) => codeOfStep(secret, Math.floor(Date.now() / 30_000) + ahead);

  it.each(['administrator', 'staff', 'leader', 'auditor', 'compiler-officer', 'compiler-head'] as const)(
    'is set up by the %s before anything is shown',
    async (duty) => {
      const email = `${duty}@example.invalid`;
      await give(office, email, duty);
      const browser = await signInByLink(office, email);
      expect((await browser.get('/van-ban')).status).toBe(303);
      const page = await browser.get('/dang-nhap/ma');
      const answer = await browser.post('/dang-nhap/ma', {
        dau: formTokenIn(page.body),
        ma: codeNow(secretIn(page.body)),
      });
      expect(answer.body.match(/<code>[A-Z2-7]{5}-[A-Z2-7]{5}<\/code>/g)).toHaveLength(10);
      const rows = await office.database.rows<{ stored: string }>(
        'select totp_secret as stored from accounts where email = $1',
        [email],
      );
      expect(rows[0]!.stored).toMatch(/^v1\./);
      expect(rows[0]!.stored).not.toContain(secretIn(page.body));
      expect((await browser.get('/van-ban')).status).toBe(200);
    },
  );

  it.each(['officer', 'head'])(
    'is set up by the %s of a compiling office, whom only the register names',
    async (post) => {
      const compiler = OPEN_ROUND.split('/')[3]!;
      const email = `${post}.dau.moi@example.invalid`;
      await office.database.rows('update contacts set email = $1 where unit = $2 and post = $3', [
        email,
        compiler,
        post,
      ]);
      const browser = await signInByLink(office, email);
      expect((await browser.get('/hom-nay')).status).toBe(303);
      const page = await browser.get('/dang-nhap/ma');
      const dau = formTokenIn(page.body);
      const secret = secretIn(page.body);
      expect((await browser.post('/dang-nhap/ma', { dau, ma: codeNow(secret) })).status).toBe(200);
      expect((await browser.get('/hom-nay')).status).toBe(200);
      await refill(office);
      const again = await signInByLink(office, email);
      expect((await again.get('/hom-nay')).status).toBe(303);
      expect((await again.get('/dang-nhap/ma')).body).not.toContain(secret);
    },
  );

  it('is not asked of a unit that acts only for itself', async () => {
    const browser = await signInByLink(office, await unitMail(office));
    expect((await browser.get('/bao-cao')).status).toBe(200);
  });

  it('is requested at every sign-in; a wrong or used code, or a missing form token, is refused', async () => {
    await give(office, 'lanh.dao@example.invalid', 'leader');
    const first = await signInByLink(office, 'lanh.dao@example.invalid');
    const setUp = await first.get('/dang-nhap/ma');
    const secret = secretIn(setUp.body);
    const used = codeNow(secret, -1);
    const done = await first.post('/dang-nhap/ma', { dau: formTokenIn(setUp.body), ma: used });
    const [recovery] = /[A-Z2-7]{5}-[A-Z2-7]{5}/.exec(done.body)!;

    const second = await signInByLink(office, 'lanh.dao@example.invalid');
    const page = await second.get('/dang-nhap/ma');
    expect(page.body).not.toContain(secret);
    const dau = formTokenIn(page.body);
    expect((await second.post('/dang-nhap/ma', { dau, ma: '000000' })).status).toBe(422);
    expect((await second.post('/dang-nhap/ma', { dau, ma: used })).status).toBe(422);
    expect((await second.post('/dang-nhap/ma', { dau: 'x', ma: codeNow(secret) })).status).toBe(403);
    expect((await second.post('/dang-nhap/ma', { dau, ma: codeNow(secret) })).status).toBe(303);
    expect((await second.get('/tong-hop')).status).toBe(200);

    await refill(office);
    const third = await signInByLink(office, 'lanh.dao@example.invalid');
    const again = formTokenIn((await third.get('/dang-nhap/ma')).body);
    expect((await third.post('/dang-nhap/ma', { dau: again, ma: recovery.toLowerCase() })).status).toBe(303);
    const fourth = await signInByLink(office, 'lanh.dao@example.invalid');
    const last = formTokenIn((await fourth.get('/dang-nhap/ma')).body);
    expect((await fourth.post('/dang-nhap/ma', { dau: last, ma: recovery })).status).toBe(422);
  });

  it('is locked for a while after five wrong codes, in any browser', async () => {
    await give(office, 'doan.mo@example.invalid', 'leader');
    const statuses: number[] = [];
    for (const _ of [1, 2]) {
      const browser = await signInByLink(office, 'doan.mo@example.invalid');
      const dau = formTokenIn((await browser.get('/dang-nhap/ma')).body);
      for (let guess = 0; guess < 4; guess++) {
        statuses.push((await browser.post('/dang-nhap/ma', { dau, ma: `00000${guess}` })).status);
      }
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  });

  it('cannot be locked by who has the mailbox alone: a browser in which the person has signed in has tries of its own', async () => {
    const email = 'khong.bi.khoa@example.invalid';
    await give(office, email, 'leader');
    const own = await signInByLink(office, email);
    const setUp = (await own.get('/dang-nhap/ma')).body;
    const secret = secretIn(setUp);
    await own.post('/dang-nhap/ma', { dau: formTokenIn(setUp), ma: codeNow(secret, -1) });
    const thief = await signInByLink(office, email);
    const dau = formTokenIn((await thief.get('/dang-nhap/ma')).body);
    for (let guess = 0; guess < 7; guess++) await thief.post('/dang-nhap/ma', { dau, ma: `00000${guess}` });
    expect((await thief.post('/dang-nhap/ma', { dau, ma: codeNow(secret) })).status).toBe(429);
    await own.post('/dang-nhap', { thu: email });
    await own.post('/dang-nhap/lien-ket', { token: tokenIn((await linkFor(office, email))!) });
    const again = formTokenIn((await own.get('/dang-nhap/ma')).body);
    expect((await own.post('/dang-nhap/ma', { dau: again, ma: codeNow(secret) })).status).toBe(303);
  });
});
