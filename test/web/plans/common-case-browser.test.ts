import type { Page } from 'playwright-core';
import { browsing, enterAs, mainText } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { type RunningApp, runningApp } from '../setup/running-app';

/** What a person does on the form: each field filled in, chosen or ticked, and each button, is one step. */
function countedSteps(page: Page) {
  let steps = 0;
  return {
    fill: async (id: string, text: string) => {
      steps += 1;
      await page.fill(`[id="${id}"]`, text);
    },
    choose: async (id: string, value: string) => {
      steps += 1;
      await page.selectOption(`[id="${id}"]`, value);
    },
    press: async (selector: string) => {
      steps += 1;
      await page.click(selector);
    },
    count: () => steps,
  };
}

describe('the commonest document', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());

  it.each([[1280], [360]])(
    'is written in fourteen steps without JavaScript and without opening a part, %i px wide',
    async (width) => {
      const page = await chromium.page(office, { javaScriptEnabled: false, viewport: { width, height: 900 } });
      await enterAs(page, 'chuyên viên');
      await page.goto('/van-ban/lap?danh-muc=gialai-2025');
      const person = countedSteps(page);
      await person.fill('loai', 'Kế hoạch');
      await person.fill('so', `${width}/KH-UBND`);
      await person.fill('ngay', '24/3/2027');
      await person.choose('co-quan', 'ubnd-tinh');
      await person.fill('trich-yeu', 'Công tác dân vận chính quyền năm 2027');
      await person.fill('bao-cao.0', 'báo cáo kết quả công tác dân vận chính quyền');
      await person.fill('dieu-khoan.0', 'khoản 2 mục III');
      await person.fill('nguyen-van.0', 'báo cáo 06 tháng (trước ngày 30/5/2027), 01 năm (trước ngày 30/10/2027)');
      await person.choose('tan-suat.0', 'six-month-and-year');
      await person.fill('han.0', '30/5/2027');
      await person.fill('han-2.0', '30/10/2027');
      await person.choose('noi-nhan.0', 'ubnd-tinh');
      await person.press('[id="nhom.0"] label:has-text("xã, phường")');
      expect(await page.locator('details[open]').count()).toBe(0);
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/form-${width}.png`, fullPage: true });
      await person.press('button:text-is("Lập và xem trước")');
      expect(new URL(page.url()).pathname).toMatch(/\/van-ban\/du-thao\/\d+/);
      expect(person.count()).toBe(14);
      const words = await mainText(page);
      expect(words).toContain('6 tháng đầu năm 2027');
      expect(words).toContain('hết thứ Bảy, ngày 29/5/2027');
      expect(words).toContain('hết thứ Sáu, ngày 29/10/2027');
    },
  );

  it('shows every field of a report with all of them filled in, on a desk and on a phone', async () => {
    for (const width of [1280, 360]) {
      const page = await chromium.page(office, { viewport: { width, height: 900 } });
      await enterAs(page, 'chuyên viên');
      await page.goto('/van-ban/lap?danh-muc=gialai-2025');
      await page.evaluate('document.querySelectorAll("main details").forEach((one) => { one.open = true; })');
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/all-${width}.png`, fullPage: true });
      if (width === 1280) expect(await pageFaults(page, 'the form with all parts open')).toEqual([]);
    }
  });
});
