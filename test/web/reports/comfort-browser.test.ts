import type { Page } from 'playwright-core';
import { subscribedAddressees } from '../../../storage/weekly-mail';
import { browsing, enterAs } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

describe('calendar, tokens and weekly mail after a button was pressed, in a real browser', () => {
  let office: RunningApp;
  let page: Page;
  const faults: string[] = [];
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    page = await chromium.page(office);
  });
  afterAll(() => office?.close());

  const check = async (name: string) => {
    faults.push(...(await pageFaults(page, name)));
  };

  it('have no fault that axe finds, and fit on every screen', async () => {
    await enterAs(page, 'đơn vị', UNIT);
    await page.waitForURL('**/bao-cao');
    await page.click('text=Đưa hạn gửi vào lịch của đơn vị');
    await page.click('text=Tạo địa chỉ lịch');
    await page.waitForSelector('text=chỉ hiện một lần');
    await check('calendar made');
    await page.goto('/ma-truy-cap');
    await page.fill('[name="muc-dich"]', 'Phần mềm văn bản');
    await page.click('button:text-is("Tạo mã")');
    await page.waitForSelector('text=Mã vừa tạo');
    await check('tokens');
    const [head] = await office.database.rows<{ id: string }>(`select id from contacts where post = 'head' limit 1`);
    await subscribedAddressees(office.database, [head!.id]);
    const [row] = await office.database.rows<{ token: string }>('select leave_token as token from weekly_mail');
    await page.goto(`/thu-tuan/${row!.token}`);
    await page.click('text=Dừng thư hằng tuần');
    await page.waitForSelector('text=Đã dừng thư hằng tuần');
    await check('weekly mail left');
    const [sent] = await office.database.rows<{ receipt: string }>(
      `select s.receipt from submissions s join obligations o on o.id = s.obligation where o.unit = $1 limit 1`,
      [UNIT],
    );
    for (const address of [`/tra-cuu?ma=${sent!.receipt}&sha256=x`, '/tra-cuu?ma=DH1', `/phieu/${sent!.receipt}`]) {
      await page.goto(address);
      await check(address);
    }
    expect(faults).toEqual([]);
  });

  it('and a report form with a note beside a figure passes too', async () => {
    faults.length = 0;
    await page.goto(`/u/${OPEN_ROUND}/${UNIT}`);
    await page.fill('[name="v.models.economy.effective-group"]', '900');
    await page.fill('[name="v.dialogues"]', 'mười');
    await page.locator(':focus').blur();
    await page.waitForSelector('[id="ngay-v.dialogues"]');
    await check('form');
    expect(faults).toEqual([]);
  });
});
