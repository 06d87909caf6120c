import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsing, enterAs } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { type RunningApp, runningApp } from '../setup/running-app';

const PLANS = join(__dirname, '..', '..', '..', 'plans');

describe('what staff administer, in a real browser', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());

  it('corrects a plan file beside its faults, previews it and activates it, without JavaScript', async () => {
    const page = await chromium.page(office, { javaScriptEnabled: false });
    await enterAs(page, 'chuyên viên');
    await page.goto('/van-ban');
    await page.click('text=Nạp tệp YAML');
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

  it('writes a document in the form by the keyboard alone, its faults beside the fields', async () => {
    const page = await chromium.page(office);
    await enterAs(page, 'chuyên viên');
    await page.goto('/van-ban/lap?danh-muc=gialai-2025');
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 150; presses++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate<string[]>(
          '[document.activeElement.name ?? "", document.activeElement.textContent.trim()]',
        );
        if (at.includes(name)) return;
      }
      throw new Error(`The keyboard does not reach ${name}`);
    };
    const press = async (name: string, key: string) => {
      await tabTo(name);
      await page.keyboard.press(key);
    };
    const type = async (name: string, text: string) => {
      await tabTo(name);
      await page.keyboard.insertText(text);
    };
    await type('ten', 'Kế hoạch công tác dân vận năm 2027');
    await type('loai', 'Kế hoạch');
    await type('so', '91/KH-UBND');
    await type('ngay', '24/3/2027');
    await press('co-quan', 'ArrowDown');
    await type('trich-yeu', 'Công tác dân vận năm 2027');
    await type('bao-cao.0', 'báo cáo kết quả công tác dân vận');
    await type('dieu-khoan.0', 'khoản 2 mục III');
    await type('nguyen-van.0', 'báo cáo 01 năm (trước ngày 30/10/2027)');
    await type('loi-van.0', 'trước ngày 30/10/2027');
    await type('han.0', '31/11/2027');
    await press('noi-nhan.0', 'ArrowDown');
    await press('nhom.0', 'Space');
    await press('Lập và xem trước', 'Enter');
    await page.waitForSelector('.faults');
    expect(await page.locator('.faults li').allTextContents()).toEqual([
      expect.stringContaining('Báo cáo thứ 1, Ngày gửi: Thấy "31/11/2027"'),
    ]);
    expect(await pageFaults(page, 'the form with a fault')).toEqual([]);
    await press('han.0', 'Control+a');
    await page.keyboard.insertText('30/10/2027');
    await press('Lập và xem trước', 'Enter');
    await page.waitForURL('**/van-ban/du-thao/*');
    expect(await page.textContent('h1')).toBe('Kế hoạch công tác dân vận năm 2027');
    await press('Đưa vào theo dõi…', 'Enter');
    await page.waitForURL('**/dua-vao-theo-doi');
    await press('Đưa vào theo dõi', 'Enter');
    await page.waitForURL('**/van-ban/91-kh-ubnd-2027');
    expect(await page.textContent('main')).toContain('thứ Sáu, ngày 29/10/2027');
  });
});
