import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium, pageFaults } from '../setup/chromium';
import type { RunningApp } from './running-app';
import { runningApp } from './running-app';
import { addMail, addWaitingMails, OPEN_ROUND, OVERDUE_ROUND, PLAN } from './sample-office';

describe('in a real browser', () => {
  let office: RunningApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    office = await runningApp();
    await addWaitingMails(office.database);
    await addMail(office.database, '<p>Kính gửi</p>');
    const { port } = office.app.server.address() as { port: number };
    base = `http://127.0.0.1:${port}`;
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const visit = async (
    options: Parameters<Browser['newContext']>[0],
  ): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'vi-VN',
      timezoneId: 'America/New_York',
      ...options,
    });
    return { context, page: await context.newPage() };
  };

  it('a unit does its whole job without JavaScript, on a phone', async () => {
    const { context, page } = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(`/u/${OPEN_ROUND}/gialai-2025:w23590`);
    await page.selectOption('select[name=don_vi]', 'gialai-2025:w23590');
    await page.click('text=Vào vai đơn vị');
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
      buffer: Buffer.from('%PDF-1.7 x'),
    });
    await page.click('button:text-is("Gửi báo cáo")');
    expect(new URL(page.url()).pathname).toMatch(/^\/phieu\/DH20261123-/);
    const receipt = await page.textContent('article');
    expect(receipt).toContain('09 giờ 15 phút 00 giây, ngày 23/11/2026');
    expect(receipt).toContain('15/BC-UBND');
    await page.goto('/bao-cao');
    expect(await page.textContent('main')).toContain('chờ kiểm tra');
    await context.close();
  });

  it('no page has a fault that axe finds, or runs out of a screen at desk or phone width', async () => {
    const { context, page } = await visit({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    const faults: string[] = [];
    const check = async (url: string) => {
      await page.goto(url);
      faults.push(...(await pageFaults(page, url)));
    };
    await check('/');
    await page.click('text=Vào vai chuyên viên');
    for (const url of [
      '/theo-doi?tinh-trang=tat-ca',
      `/ghi-nhan/${OVERDUE_ROUND}`,
      '/van-ban',
      `/van-ban/${PLAN}`,
      '/thu',
      '/thu/1',
      '/tong-hop',
      `/tong-hop/${OVERDUE_ROUND}`,
      `/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`,
      '/khong-co',
    ]) {
      await check(url);
    }
    await page.goto('/');
    await page.click('text=Vào vai đơn vị');
    const [receipt] = await office.database.rows<{ code: string }>(
      `select receipt as code from submissions s join sessions n on s.obligation like '%' || n.unit order by n.created_at desc, received_at limit 1`,
    );
    const unit = (
      await office.database.rows<{ unit: string }>(
        'select unit from sessions where unit is not null order by created_at desc limit 1',
      )
    )[0]!.unit;
    for (const url of [
      '/bao-cao',
      `/u/${OPEN_ROUND}/${unit}`,
      `/vi-sao/${OPEN_ROUND}/${unit}`,
      `/phieu/${receipt!.code}`,
      `/phieu/${receipt!.code}/noi-dung`,
    ]) {
      await check(url);
    }
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  it('the keyboard alone reaches the content and the first field', async () => {
    const { context, page } = await visit({});
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Vào vai chuyên viên');
    await context.close();
  });
});
