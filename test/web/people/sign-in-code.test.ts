import type { Browser as Chromium } from 'playwright-core';
import { openChromium } from '../../setup/chromium';
import { Browser, codeFor, linkFor, refill, tokenIn, unitMail } from '../setup/by-link';
import { BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';

const SPEND = '/dang-nhap/lien-ket';

describe('the token of a link', () => {
  let office: RunningApp;
  let mail: string;
  let chromium: Chromium;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    mail = await unitMail(office);
    chromium = await openChromium(office.address);
  });
  beforeEach(() => refill(office));
  afterAll(async () => {
    await chromium?.close();
    await office?.close();
  });

  it('is in no address a browser sends, leaves the address bar at once, and is used by a click', async () => {
    const page = await (await chromium.newContext({ baseURL: BASE })).newPage();
    const sent: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto('/dang-nhap');
    await page.fill('[name=thu]', mail);
    await page.click('main button');
    const link = (await linkFor(office, mail))!;
    await page.goto(link);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.isVisible('#lien-ket button')).toBe(true);
    expect(await page.isVisible('#bang-ma')).toBe(false);
    await page.click('#lien-ket button');
    expect(new URL(page.url()).pathname).toBe('/bao-cao');
    expect(sent.filter((request) => request.includes(tokenIn(link)))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is not needed in a browser without JavaScript: the page asks for the code of the mail', async () => {
    const page = await (await chromium.newContext({ baseURL: BASE, javaScriptEnabled: false })).newPage();
    await page.goto('/dang-nhap');
    await page.fill('[name=thu]', mail);
    await page.click('main button');
    await page.goto((await linkFor(office, mail))!);
    expect(await page.isVisible('#lien-ket button')).toBe(false);
    await page.fill('[name=ma]', '0000 0000');
    await page.press('[name=ma]', 'Enter');
    expect(await page.textContent('.faults')).toContain('Mã chưa đúng');
    await page.fill('[name=ma]', await codeFor(office, mail));
    await page.press('[name=ma]', 'Enter');
    expect(new URL(page.url()).pathname).toBe('/bao-cao');
  });
});

describe('a link pressed in two tabs at the same moment', () => {
  it('signs in once', async () => {
    const office = await runningApp({ embedded: false });
    const mail = await unitMail(office);
    const browser = new Browser(office);
    await browser.post('/dang-nhap', { thu: mail });
    const token = tokenIn((await linkFor(office, mail))!);
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post(SPEND, { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403, 403]);
    expect(await office.database.rows('select from sessions where email is not null')).toHaveLength(1);
    await office.close();
  });
});

describe('the code of a link’s mail', () => {
  let office: RunningApp;
  let mail: string;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    mail = await unitMail(office);
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  const asked = async (browser = new Browser(office)) => {
    await browser.post('/dang-nhap', { thu: mail });
    return { browser, code: await codeFor(office, mail), link: (await linkFor(office, mail))! };
  };
  const wrong = (code: string) => (code.startsWith('1') ? '20000000' : '10000000');

  it('works in the requesting browser only, and only once', async () => {
    const { browser, code } = await asked();
    const stranger = new Browser(office);
    expect((await stranger.post(SPEND, { ma: code })).status).toBe(403);
    // A browser that has requested a link of its own.
    await stranger.post('/dang-nhap', { thu: 'nguoi.la@example.invalid' });
    expect([(await stranger.post(SPEND, { ma: code })).status, stranger.session]).toEqual([403, null]);
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(SPEND, { ma: code.replace(' ', '') })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403]);
  });

  it('allows five attempts, parallel or sequential; the link stays valid', async () => {
    const { browser, code, link } = await asked();
    const tries = await Promise.all(Array.from({ length: 8 }, () => browser.post(SPEND, { ma: wrong(code) })));
    const texts = tries.map(({ body }) => textOf(body).replace(/Giờ Việt Nam.*/, ''));
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([403]));
    const last = await browser.post(SPEND, { ma: code });
    // The answer does not reveal that the code would have been right.
    expect([last.status, new Set([...texts, textOf(last.body).replace(/Giờ Việt Nam.*/, '')]).size]).toEqual([403, 1]);
    expect((await browser.post(SPEND, { token: tokenIn(link) })).status).toBe(303);
  });

  it('is valid for the newest mail only, so that many requested links do not allow many codes', async () => {
    const first = await asked();
    const second = await asked(first.browser);
    expect((await second.browser.post(SPEND, { ma: first.code })).status).toBe(403);
    expect((await second.browser.post(SPEND, { ma: second.code })).status).toBe(303);
    expect((await second.browser.post(SPEND, { ma: first.code })).status).toBe(403);
  });

  it('ends after ten minutes', async () => {
    const { browser, code } = await asked();
    await office.database.rows(`update sign_in_links set asked_at = asked_at - interval '10 minutes'`);
    expect((await browser.post(SPEND, { ma: code })).status).toBe(403);
  });

  it('is not in the database, and its hash is slow', async () => {
    const { code } = await asked();
    const rows = JSON.stringify(await office.database.rows('select * from sign_in_links'));
    expect(rows).not.toContain(code.replace(' ', ''));
    const [row] = await office.database.rows<{ hash: string }>(
      'select code_hash as hash from sign_in_links order by id desc limit 1',
    );
    // scrypt, with the token's hash as salt: 32 bytes.
    expect(row!.hash).toMatch(/^[\w-]{43}$/);
  });
});
