import type { BrowserContextOptions, Page } from 'playwright-core';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { browsing, enterAs, mainText as main } from '../../setup/browsing';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OVERDUE_ROUND, UNIT } from '../setup/sample-office';

describe('a day of staff in a real browser', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeEach(async () => {
    office = await runningApp();
    await office.database.rows('delete from notices');
    const owing = await office.database.rows<{ unit: string }>(
      `select unit from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    const units = owing.map(({ unit }) => unit);
    const letter = urgingLetter(
      'compiler',
      units,
      { ...NO_COUNTS, expected: 10, sent: 10 - units.length },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at)
       values ($1, 'letter:+3wd@2026-11-18', 'gialai-2025:so-noi-vu', $2, '2026-11-20T07:00:00+07:00')`,
      [OVERDUE_ROUND, JSON.stringify(letter)],
    );
    await office.database.rows(`update contacts set bad_since = '2026-11-20T08:00:00+07:00' where id = $1`, [
      `${UNIT}/office`,
    ]);
  });
  afterEach(() => office.close());

  const signIn = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await chromium.page(office, { timezoneId: 'Asia/Tokyo', ...options });
    await enterAs(page, 'chuyên viên');
    return page;
  };

  it('from the morning’s list to the confirmed report, without JavaScript', async () => {
    const page = await signIn({ javaScriptEnabled: false });
    expect(new URL(page.url()).pathname).toBe('/hom-nay');

    // A report came signed through the document system: it is recorded from the list of calls.
    await page.click('#goi-dien ~ table a:has-text("ghi nhận") >> nth=0');
    await page.fill('input[name="so.0"]', '88/BC-UBND');
    await page.fill('input[name="ngay.0"]', '17/11/2026');
    await page.fill('input[name="ky.0"]', 'Chủ tịch UBND');
    // It was late and becomes one on time: its paper is named, and the page asks once more.
    await page.fill('input[name="den.0"]', '812');
    await page.click('details:has([name="ly-do"]) > summary');
    await page.fill('[name="ly-do"]', 'Gửi qua trục liên thông');
    await page.click('text=Ghi nhận các báo cáo đã chọn');
    await page.check('#xac-nhan');
    await page.click('text=Ghi nhận các báo cáo đã chọn');
    expect(await main(page)).toContain('Đã ghi nhận 01 báo cáo');

    // The others are reminded, after a preview of the mail.
    await page.click('nav >> text=Bảng theo dõi');
    await page.fill('#tim', 'duc co');
    await page.click('.narrow >> text="Tìm"');
    await page.hover('.matrix td:has(a:has-text("nhắc Ủy ban nhân dân xã Đức Cơ"))');
    await page.click('a:has-text("nhắc Ủy ban nhân dân xã Đức Cơ")');
    const mail = page.frameLocator('iframe.preview');
    expect(await mail.locator('body').textContent()).toContain('Ủy ban nhân dân xã Đức Cơ');
    expect(await page.inputValue('#loi-nhan')).toMatch(/^Sở Nội vụ nhờ đơn vị kiểm tra giúp: .* Cảm ơn\.$/);
    await page.click('text=Nhắc các đơn vị đã chọn');
    expect(await main(page)).toContain('Đã ghi thư nhắc cho 01 đơn vị');

    // Received reports are checked, several at once, and the letter read.
    for (const box of (await page.locator('tr:has-text("chờ kiểm tra") input[type=checkbox]').all()).slice(0, 3)) {
      await box.check();
    }
    await page.click('text=Đánh dấu đã kiểm tra');
    expect(await main(page)).toContain('Đã đánh dấu kiểm tra 03 báo cáo');
    await page.click('text=Dự thảo của Sở Nội vụ');
    expect(await main(page)).toContain('DỰ THẢO');
    await page.goBack();

    // A bad address is corrected, the compiled draft confirmed.
    await page.goto(`/don-vi/${UNIT}`);
    await page.fill('input[name="dia-chi"]', 'vanthu@pleiku.invalid');
    await page.click('button:has-text("Sửa địa chỉ")');
    expect(await main(page)).toContain('Đã sửa địa chỉ');
    await page.goto(`/dot/${OVERDUE_ROUND}`);
    await page.click('text=Xác nhận bản 01');
    expect(await main(page)).toContain('Bản 01, đã xác nhận');
    const journal = await office.database.rows<{ action: string }>(
      `select action from audit where at >= '2026-11-23' order by id`,
    );
    expect(journal.map(({ action }) => action)).toEqual([
      'report.submit',
      'lateness.count',
      'mail.remind',
      'report.accept',
      'report.accept',
      'report.accept',
      'contact.edit',
      'rollup.confirm',
    ]);
  });

  it('reminds a unit by the keyboard alone', async () => {
    const page = await signIn();
    const focused = () =>
      page.evaluate<string>(
        '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent).trim().replace(/\\s+/g, " ")',
      );
    const tabTo = async (words: string) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).startsWith(words)) return;
      }
      throw new Error(`the keyboard does not reach "${words}"`);
    };
    await tabTo('3cần gọi điện');
    await page.keyboard.press('Enter');
    await tabTo('nhắc Ủy ban nhân dân xã Mang Yang');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nhac\//);
    await tabTo('Ủy ban nhân dân xã Ia Nan');
    await page.keyboard.press('Space');
    await tabTo('Nhắc các đơn vị đã chọn');
    await page.keyboard.press('Enter');
    await page.waitForURL(/da-nhac=2/);
    const people = await office.database.rows('select person from notices');
    expect(people).toHaveLength(4);
  });

  it('the file is saved under its Vietnamese name', async () => {
    const page = await signIn({ acceptDownloads: true });
    await page.goto('/bang-theo-doi');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Tải về Excel')]);
    expect(download.suggestedFilename()).toBe('Tình hình gửi báo cáo 2026-11-23.xlsx');
  });
});
