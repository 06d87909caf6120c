import type { Page } from 'playwright-core';
import { browsing, mainText } from '../../setup/browsing';
import { eventually } from '../../setup/eventually';
import { scanOf } from '../../setup/pdf';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const PDF = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: scanOf() };

/** The accessible name of the focused element, and whether its focus is visible. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
  return { name: name.trim().replace(/\\s+/g, ' '), seen: getComputedStyle(one).outlineStyle !== 'none' };
})()`;

/** Without a mouse: only Tab, Enter, Space, arrows and letters. */
describe('by the keyboard alone', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());

  const press = (page: Page, ...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  /** Presses Tab until an element of this name has the focus; every focus on the way must be visible. */
  async function tabTo(page: Page, words: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      const { name, seen } = await page.evaluate<{ name: string; seen: boolean }>(FOCUSED);
      if (name !== '') expect([name, seen]).toEqual([name, true]);
      if (name.startsWith(words)) return;
    }
    throw new Error(`the keyboard does not reach “${words}”`);
  }

  it('the first Tab offers the link past the menu to the content', async () => {
    const page = await chromium.page(office);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await press(page, 'Enter', 'Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Vào vai chuyên viên');
  });

  it('a unit signs in, is refused, corrects what the summary links to, attaches its document and gets a receipt', async () => {
    const page = await chromium.page(office);
    page.on('filechooser', (chooser) => void chooser.setFiles(PDF));
    await page.goto(`/u/${OPEN_ROUND}/${UNIT}`);
    await tabTo(page, 'Đơn vị');
    const wanted = await page.evaluate<number>(
      `[...document.activeElement.options].findIndex((one) => one.value === '${UNIT}') - document.activeElement.selectedIndex`,
    );
    for (let step = 0; step < Math.abs(wanted); step += 1)
      await page.keyboard.press(wanted > 0 ? 'ArrowDown' : 'ArrowUp');
    await tabTo(page, 'Vào vai đơn vị');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/u/${OPEN_ROUND}/**`);

    await tabTo(page, 'Số cuộc đối thoại');
    await page.keyboard.type('mười hai');
    await tabTo(page, 'Gửi báo cáo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.faults:focus');
    // The first link of the summary leads to the field itself.
    await press(page, 'Tab', 'Enter');
    expect(await page.evaluate('document.activeElement.name')).toBe('v.dialogues');
    await press(page, 'Control+a');
    await page.keyboard.type('12');
    await tabTo(page, 'Số, ký hiệu');
    await page.keyboard.type('15/BC-UBND');
    await tabTo(page, 'Tệp đính kèm');
    await page.keyboard.press('Enter');
    await eventually('the document is attached', () => page.evaluate('document.activeElement.files.length === 1'));
    await tabTo(page, 'Gửi báo cáo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/phieu/**');
    expect(await mainText(page)).toContain('15/BC-UBND');
  }, 60_000);

  it('a unit chooses “không phát sinh” with the arrows, as the plan allows it', async () => {
    const { cookie } = await office.signIn('don-vi', 'gialai-2025:w23590');
    const page = await chromium.page(office, {}, cookie);
    await page.goto(`/u/${OPEN_ROUND}/gialai-2025:w23590`);
    await tabTo(page, 'Gửi báo cáo');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Số, ký hiệu');
    await page.keyboard.type('16/BC-UBND');
    await tabTo(page, 'Gửi báo cáo');
    await page.keyboard.press('Space');
    await page.waitForURL('**/phieu/**');
    expect(await mainText(page)).toContain('không phát sinh');
  }, 60_000);

  it('a leader goes from the figure to the report behind it', async () => {
    const { cookie } = await office.signIn('lanh-dao');
    const page = await chromium.page(office, {}, cookie);
    await page.goto('/lanh-dao');
    const [, figure] = /href="[^"]*\/nguon\/[^"]*chi-tieu=dialogues"[^>]*>([\d.]+)</.exec(await page.content())!;
    await tabTo(page, figure!);
    while (!(await page.evaluate<string>('document.activeElement.href')).includes('chi-tieu=dialogues'))
      await tabTo(page, figure!);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/nguon/**');
    await tabTo(page, 'xem lần gửi 01');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/phieu/**');
    expect(page.url()).toMatch(/\/phieu\/DH\d{8}-[0-9A-F]{10}\/noi-dung$/);
  }, 60_000);
});
