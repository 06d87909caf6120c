import type { Page } from 'playwright-core';
import { browsing } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;

describe('a unit that reads English, in a real browser', () => {
  let office: RunningApp;
  let page: Page;
  const complaints: string[] = [];
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    page = await chromium.page(office);
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
  });
  afterAll(() => office?.close());

  const noteOf = (field: string) => page.locator(`[id="ngay-v.${field}"]`);
  it('changes the language once, and stays in it', async () => {
    await page.goto('/');
    await page.click('button:text-is("English")');
    await page.selectOption('select[name=don_vi]', UNIT);
    await page.click('button:text-is("Enter as a unit")');
    await page.waitForURL('**/bao-cao');
    expect(await page.textContent('h1')).toBe('Reports owed');
    expect(await pageFaults(page, page.url())).toEqual([]);
  });

  it('is told in English, when a field is left, what the server would say', async () => {
    await page.goto(FORM);
    await page.fill('[name="v.models.economy.registered-group"]', '4');
    await page.fill('[name="v.models.economy.effective-group"]', '1.006');
    await page.fill('[name="v.dialogues"]', '12.5');
    await page.locator(':focus').blur();
    const said = (await noteOf('models.economy.registered-group').textContent())!;
    expect(said).toContain('(tập thể): 1,006). Please give the reason.');
    expect(await noteOf('dialogues').textContent()).toBe(
      'Số cuộc đối thoại với Nhân dân: a whole number is needed, as in 1234.',
    );
    await page.waitForSelector('#nhap:has-text("Draft saved at 09:15 on 23 November 2026.")');
    await page.click('button:text-is("Send the report")');
    await page.waitForSelector('.faults:has-text("The report has not been sent.")');
    expect(await page.textContent('main')).toContain(said);
    expect(await pageFaults(page, page.url())).toEqual([]);
  });

  it('sends its report and reads the receipt', async () => {
    await page.fill('[name="v.dialogues"]', '12');
    await page.fill('[name="ghi-chu"]', 'Models registered in 2025');
    await page.fill('[name="so-van-ban"]', '15/BC-UBND');
    await page.fill('[name="ngay-van-ban"]', '20/11/2026');
    await page.click('button:text-is("Send the report")');
    await page.waitForURL('**/phieu/**');
    const receipt = await page.textContent('article');
    expect(receipt).toContain('09:15:00 on 23 November 2026 (Vietnam time)');
    expect(receipt).toContain('on time (due by the end of Friday, 4 December 2026)');
    expect(receipt).toContain('no. 15/BC-UBND of 20 November 2026');
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(await pageFaults(page, page.url())).toEqual([]);
  });

  it('finds out why the date is that date, and goes back to Vietnamese', async () => {
    await page.goto(`/vi-sao/${OPEN_ROUND}/${UNIT}`);
    expect(await page.textContent('h1')).toBe('Why this date?');
    await page.click('button:text-is("Tiếng Việt")');
    expect(await page.textContent('h1')).toBe('Vì sao có ngày này?');
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });
});
