import type { Browser, Page } from 'playwright-core';
import { addRole } from '../../client/users';
import { codeAt } from '../../web/sign-in/totp';
import { axeFaults, openChromium, overflow } from '../setup/chromium';
import { linkFor } from './by-link';
import { type RunningApp, runningApp } from './running-app';
import { TODAY, UNIT } from './sample-office';

const EMAIL = 'can.bo@example.invalid';

describe('signing in, in a real browser', () => {
  let office: RunningApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    const caller = { database: office.database, at: TODAY, who: 'Quản trị' };
    const role = { email: EMAIL, name: 'Nguyễn Thị Lan', plans: null, until: null };
    await addRole(caller, { ...role, duty: 'leader', unit: null });
    await addRole(caller, { ...role, duty: 'unit', unit: UNIT });
    const { port } = office.app.server.address() as { port: number };
    base = `http://127.0.0.1:${port}`;
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** What axe finds, whether the page is wider than the screen, and, where a folder is named, a picture to look at. */
  async function look(page: Page, name: string, width: number): Promise<void> {
    expect([name, width, await axeFaults(page)]).toEqual([name, width, []]);
    expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
    const folder = process.env.DUNG_HAN_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }

  it.each([1280, 390])(
    'leads from the address to the work, with the code and several roles, %d px wide',
    async (width) => {
      await office.database.rows('delete from rate_limits');
      await office.database.rows('update accounts set totp_secret = null, totp_confirmed_at = null, totp_step = 0');
      const context = await browser.newContext({
        baseURL: base,
        locale: 'vi-VN',
        viewport: { width, height: 844 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto('/tong-hop');
      await look(page, 'sign-in', width);
      await page.fill('[name=thu]', 'lan@gialai');
      await page.press('[name=thu]', 'Enter');
      expect(await page.textContent('.faults')).toContain('Cần một địa chỉ thư điện tử');
      await look(page, 'sign-in-fault', width);
      await page.fill('[name=thu]', EMAIL);
      await page.click('main button');
      await look(page, 'sign-in-asked', width);
      const link = (await linkFor(office, EMAIL))!;
      const stranger = await (await browser.newContext({ baseURL: base })).newPage();
      await stranger.goto(link);
      expect(await stranger.textContent('main')).toContain('chỉ mở được trên trình duyệt đã yêu cầu');
      await page.goto(link);
      await look(page, 'sign-in-link', width);
      await page.click('main button');
      await look(page, 'second-factor-set-up', width);
      const secret = (await page.textContent('.facts code'))!.replaceAll(' ', '');
      await page.fill('[name=ma]', '000000');
      await page.press('[name=ma]', 'Enter');
      expect(await page.textContent('.faults')).toContain('Mã chưa đúng');
      await page.fill('[name=ma]', codeAt(secret, Math.floor(Date.now() / 30_000)));
      await page.press('[name=ma]', 'Enter');
      await look(page, 'recovery-codes', width);
      await page.click('text=Đã cất mã');
      await look(page, 'duties', width);
      await page.click('text=Vào vai trò này >> nth=0');
      expect(await page.textContent('h1')).not.toContain('Đăng nhập');
      await page.goto('/phien');
      await look(page, 'sessions', width);
      await page.click('main table button');
      await page.goto('/tong-hop');
      expect(await page.textContent('h1')).toBe('Đăng nhập');
      await context.close();
    },
    60_000,
  );
});
