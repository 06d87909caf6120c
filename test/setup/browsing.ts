import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from './chromium';

/** The app a page opens. */
interface Opened {
  address: string;
}

/** One Chromium for all tests of a file; every page has its own cookies, and so its own session. */
export interface Browsing {
  /**
   * A page without sign-in, or with the session of the cookie.
   * @example const page = await chromium.page(office, { javaScriptEnabled: false });
   */
  page(office: Opened, options?: BrowserContextOptions, cookie?: string): Promise<Page>;
}

/** Opens Chromium for the first page of a file, and closes it with all its pages after them. */
export function browsing(): Browsing {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());
  return {
    async page({ address }, options = {}, cookie) {
      browser ??= await openChromium(address);
      const context = await browser.newContext({ baseURL: address, locale: 'vi-VN', ...options });
      context.setDefaultTimeout(15_000);
      if (cookie !== undefined) {
        const [, name, value] = /^([^=]+)=(.*)$/.exec(cookie)!;
        await context.addCookies([{ name: name!, value: value!, url: address }]);
      }
      return context.newPage();
    },
  };
}

/** Selects a role on the page "Dùng thử"; a unit's member belongs to `unit`, or to the first of the list. */
export async function enterAs(page: Page, role: 'chuyên viên' | 'đơn vị' | 'lãnh đạo', unit?: string): Promise<void> {
  if ((await page.locator('text=Vào vai').count()) === 0) await page.goto('/');
  if (unit !== undefined) await page.selectOption('select[name=don_vi]', unit);
  await page.click(`text=Vào vai ${role}`);
}

/** The visible text of the page, with blanks collapsed. */
export async function mainText(page: Page): Promise<string> {
  const words = await page.evaluate<string>('document.querySelector("main").innerText');
  return words.replace(/\s+/g, ' ');
}
