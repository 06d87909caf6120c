import { browsing, enterAs, mainText } from '../../setup/browsing';
import { scanOf } from '../../setup/pdf';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

describe('in a real browser', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());

  it('a unit does all its work without JavaScript, on a phone', async () => {
    const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, timezoneId: 'America/New_York' };
    const page = await chromium.page(office, phone);
    await page.goto(`/u/${OPEN_ROUND}/gialai-2025:w23590`);
    await enterAs(page, 'đơn vị', 'gialai-2025:w23590');
    expect(await page.textContent('h1')).toContain('dân chủ ở cơ sở');
    await page.fill('[name="v.models.economy.registered-group"]', '4');
    await page.fill('[name="v.models.economy.effective-group"]', '6');
    await page.fill('[name="ngay-van-ban"]', '31/11/2026');
    await page.press('[name="so-van-ban"]', 'Enter');
    expect(await page.textContent('.faults')).toContain('31/11/2026');
    await page.click('text=Thêm dòng');
    expect(await page.inputValue('[name="v.models.economy.registered-group"]')).toBe('4');
    await page.fill('[name="v.exemplars.7.name"]', 'Tổ liên gia tự quản');
    await page.fill('[name="ngay-van-ban"]', '20/11/2026');
    await page.fill('[name="so-van-ban"]', '15/BC-UBND');
    await page.fill('[name="ghi-chu"]', 'Mô hình đăng ký từ năm 2025');
    await page.setInputFiles('[name="tep"]', {
      name: 'Báo cáo.pdf',
      mimeType: 'application/pdf',
      buffer: scanOf('x'),
    });
    await page.click('button:text-is("Gửi báo cáo")');
    expect(new URL(page.url()).pathname).toMatch(/^\/phieu\/DH20261123-/);
    const receipt = await page.textContent('article');
    expect(receipt).toContain('09 giờ 15 phút 00 giây, ngày 23/11/2026');
    expect(receipt).toContain('15/BC-UBND');
    await page.goto('/bao-cao');
    expect(await mainText(page)).toContain('chờ kiểm tra');
  });
});
