import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium, pageFaults } from '../setup/chromium';
import { type RunningApp, runningApp } from './running-app';
import { loadHistory, PLAN, UNIT } from './sample-office';

const PLANS = join(__dirname, '..', '..', 'plans');

describe('what staff administer, in a real browser', () => {
  let office: RunningApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    const { port } = office.app.server.address() as { port: number };
    base = `http://127.0.0.1:${port}`;
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const staffPage = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: base, locale: 'vi-VN', ...options });
    const page = await context.newPage();
    await page.goto('/');
    await page.click('text=Vào vai chuyên viên');
    return page;
  };

  it('mends a plan file beside its faults, previews it and activates it, without JavaScript', async () => {
    const page = await staffPage({ javaScriptEnabled: false });
    await page.goto('/van-ban');
    await page.click('text=Nạp văn bản');
    const text = readFileSync(join(PLANS, 'cu-jut-mttq-2020.yaml'), 'utf8');
    await page.fill('#van-ban', text.replace('tree: front', 'tree: frnot'));
    await page.click('summary:has-text("danh mục mới")');
    await page.setInputFiles('#tep-danh-muc', join(PLANS, 'registers', 'cu-jut-2020.yaml'));
    await page.click('button:text-is("Kiểm tra và xem trước")');
    expect(await page.textContent('.faults')).toContain('frnot');
    expect(await page.textContent('.source .wrong')).toContain('tree: frnot');
    await page.fill('#van-ban', (await page.inputValue('#van-ban')).replace('frnot', 'front'));
    await page.click('summary:has-text("danh mục mới")');
    await page.setInputFiles('#tep-danh-muc', join(PLANS, 'registers', 'cu-jut-2020.yaml'));
    await page.click('button:text-is("Kiểm tra và xem trước")');
    expect(await page.textContent('main')).toContain('Dự thảo, chưa có hiệu lực');
    await page.click('text=Đưa vào theo dõi…');
    expect(await page.textContent('.notice')).toContain('Khi xác nhận');
    await page.click('button:text-is("Đưa vào theo dõi")');
    expect(new URL(page.url()).pathname).toBe('/van-ban/cu-jut-mttq-2020');
    expect(await page.textContent('main')).toContain('Yêu cầu chưa có ngày');
    await page.context().close();
  });

  it('no page has a fault that axe finds, or runs out of a screen at desk or phone width', async () => {
    const page = await staffPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.goto('/van-ban/nap');
    await page.fill('#van-ban', readFileSync(join(PLANS, 'bdvtw-nam-dan-van-kheo-2020.yaml'), 'utf8'));
    await page.click('summary:has-text("danh mục mới")');
    await page.setInputFiles('#tep-danh-muc', join(PLANS, 'registers', 'central-2020.yaml'));
    await page.click('button:text-is("Kiểm tra và xem trước")');
    const draft = new URL(page.url()).pathname;
    expect(draft).toMatch(/^\/van-ban\/du-thao\/\d+$/);
    await page.goto('/van-ban/gialai-614-2020');
    const point = (await page.getAttribute('a:has-text("Xác nhận")', 'href'))!;
    const faults: string[] = [];
    for (const url of [
      '/van-ban',
      '/van-ban/nap',
      '/van-ban/lap?danh-muc=gialai-2025',
      draft,
      `${draft}/lich`,
      `${draft}/dua-vao-theo-doi`,
      '/van-ban/gialai-614-2020',
      '/van-ban/gialai-614-2020/lich-trinh',
      point,
      `/van-ban/${PLAN}/lich`,
      `/chay-thu/gialai-614-2020?kich-ban=gialai-614-2020`,
      '/danh-muc/gialai-2025?tim=pleiku',
      '/danh-muc/nap',
      `/dau-moi/${UNIT}/office`,
      '/lich/2026',
      '/lich-lam-viec/sua?ngay=2026-11-24',
      '/nhat-ky',
    ]) {
      await page.goto(url);
      faults.push(...(await pageFaults(page, url)));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});
