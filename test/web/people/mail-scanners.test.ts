import { openChromium } from '../../setup/chromium';
import { Browser, codeFor, linkFor, refill, tokenIn, unitMail } from '../setup/by-link';
import { BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';

describe('W1: a mail scanner that finds the link before its reader', () => {
  let office: RunningApp;
  let mail: string;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    mail = await unitMail(office);
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  it('opens it by HEAD, by GET five times, and presses its button from elsewhere: nothing is spent, the person then gets in', async () => {
    const person = new Browser(office);
    await person.post('/dang-nhap', { thu: mail });
    const link = (await linkFor(office, mail))!;
    const scanner = new Browser(office);
    await scanner.get(link, 'HEAD');
    for (let visit = 0; visit < 5; visit++) {
      const page = await scanner.get(link);
      expect(page.status).toBe(200);
      expect(textOf(page.body)).toContain('Đề nghị yêu cầu liên kết mới từ trình duyệt này');
      expect(page.body).not.toContain(tokenIn(link));
    }
    const pressed = await scanner.post('/dang-nhap/lien-ket', { token: tokenIn(link) });
    expect([pressed.status, scanner.session]).toEqual([403, null]);
    // The same with the cookie of a browser that requested a link of its own.
    await scanner.post('/dang-nhap', { thu: 'nguoi.la@example.invalid' });
    expect((await scanner.post('/dang-nhap/lien-ket', { token: tokenIn(link) })).status).toBe(403);
    // It has read the mail, so it knows the code as well.
    expect((await scanner.post('/dang-nhap/lien-ket', { ma: await codeFor(office, mail) })).status).toBe(403);
    expect(scanner.session).toBeNull();
    expect((await person.post('/dang-nhap/lien-ket', { token: tokenIn(link) })).status).toBe(303);
    expect(person.session).not.toBeNull();
  });

  it('presses everything in a browser with JavaScript: it gets no session, the person does', async () => {
    const person = new Browser(office);
    await person.post('/dang-nhap', { thu: mail });
    const link = (await linkFor(office, mail))!;
    const chromium = await openChromium(office.address);
    const context = await chromium.newContext({ baseURL: BASE });
    const page = await context.newPage();
    for (let visit = 0; visit < 3; visit++) {
      await page.goto(link);
      await page.waitForLoadState('networkidle');
      const buttons = page.locator('main button');
      for (let index = 0; index < (await buttons.count()); index++) await buttons.nth(index).click();
    }
    const [row] = await office.database.rows<{ spent: boolean }>(
      'select spent_at is not null as spent from sign_in_links order by id desc limit 1',
    );
    expect(row!.spent).toBe(false);
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('dung-han');
    await chromium.close();
    expect((await person.post('/dang-nhap/lien-ket', { token: tokenIn(link) })).status).toBe(303);
    expect(person.session).not.toBeNull();
  });
});
