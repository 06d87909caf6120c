import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsing, enterAs } from '../setup/browsing';
import { type RunningApp, runningApp } from './running-app';

const PLANS = join(__dirname, '..', '..', 'plans');

describe('what staff administer, in a real browser', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());
  const chromium = browsing();

  it('mends a plan file beside its faults, previews it and activates it, without JavaScript', async () => {
    const page = await chromium.page(office, { javaScriptEnabled: false });
    await enterAs(page, 'chuyên viên');
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
  });
});
