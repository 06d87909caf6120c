import type { Page } from 'playwright-core';
import { browsing, enterAs } from '../../setup/browsing';
import { eventually } from '../../setup/eventually';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;

/** What the page has to paste with. */
interface ClipboardOfPage {
  DataTransfer: new () => { setData(type: string, text: string): void };
  ClipboardEvent: new (type: string, init: object) => never;
}

describe('cells copied from Excel and pasted into the report form, in a real browser', () => {
  let office: RunningApp;
  let page: Page;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    page = await chromium.page(office);
    await page.goto(FORM);
    await enterAs(page, 'đơn vị', UNIT);
    await page.waitForURL(`**${FORM}`);
  });
  afterAll(() => office?.close());

  const cell = (row: string, column: string) => `[name="v.models.${row}.${column}"]`;
  const paste = (field: string, text: string) =>
    page.locator(field).evaluate((input, copied) => {
      const page = globalThis as unknown as ClipboardOfPage;
      const clipboardData = new page.DataTransfer();
      clipboardData.setData('text/plain', copied);
      return input.dispatchEvent(new page.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const value = (field: string) => page.inputValue(field);
  const told = (place: string) => page.textContent(`[id="dan-${place}"]`);

  it('spread over the table from the cell where they are pasted, and are said and taken back', async () => {
    await page.fill(cell('economy', 'registered-person'), '9');
    await paste(cell('economy', 'registered-group'), '1.234\t2\r\n3\t\r\n5\t6\r\n');
    expect(await value(cell('economy', 'registered-group'))).toBe('1.234');
    expect(await value(cell('economy', 'registered-person'))).toBe('2');
    expect(await value(cell('culture-society', 'registered-group'))).toBe('3');
    expect(await value(cell('culture-society', 'registered-person'))).toBe('');
    expect(await value(cell('defence-security', 'registered-person'))).toBe('6');
    expect(await told('v.models')).toContain(
      'Đã điền 5 ô từ bảng được dán. Trong đó 1 ô đã có nội dung, nay được thay.',
    );
    await page.click('text=Hoàn tác lần dán này');
    expect(await value(cell('economy', 'registered-group'))).toBe('');
    expect(await value(cell('economy', 'registered-person'))).toBe('9');
    expect(await told('v.models')).toContain('trở lại như trước khi dán');
    await page.fill(cell('economy', 'registered-person'), '');
  });

  it('say what found no place, and which figures are none', async () => {
    await paste(cell('political-system', 'commended-group'), '7\tba\t11\n8\t9\t10');
    expect(await value(cell('political-system', 'commended-group'))).toBe('7');
    expect(await told('v.models')).toContain('Đã điền 2 ô');
    expect(await told('v.models')).toContain('Còn 4 ô không có chỗ trong bảng nên chưa điền: 11; 8; 9; 10.');
    const note = page.locator('[id="ngay-v.models.political-system.commended-person"]');
    expect(await note.textContent()).toContain('cần một số nguyên');
    await page.click('text=Hoàn tác lần dán này');
  });

  it('may bring the names of rows and columns along', async () => {
    const block = 'Nội dung\tĐăng ký (tập thể)\tĐăng ký (cá nhân)\nKinh tế\t4\t5\nVăn hóa - xã hội\t6\t7\n';
    await paste(cell('economy', 'registered-group'), block);
    expect(await value(cell('economy', 'registered-group'))).toBe('4');
    expect(await value(cell('culture-society', 'registered-person'))).toBe('7');
    expect(await told('v.models')).toBe('Đã điền 4 ô từ bảng được dán.Hoàn tác lần dán này');
    await page.click('text=Hoàn tác lần dán này');
  });

  it('fill a list with as many rows as they have; quoted cells keep their marks and lose line breaks', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, row) => `Mô hình ${row + 1}\tKinh tế\t"Nội dung ""hay""\nhai dòng"\tTốt`,
    );
    await paste('[name="v.exemplars.0.name"]', `${rows.join('\r\n')}\r\n`);
    expect(await value('[name="v.exemplars.5.name"]')).toBe('Mô hình 6');
    expect(await value('[name="v.exemplars.5.content"]')).toBe('Nội dung "hay" hai dòng');
    expect(await value('[name="so-dong.exemplars"]')).toBe('6');
    expect(await page.getAttribute('[name="v.exemplars.5.result"]', 'aria-label')).toBe('Kết quả, dòng 6');
    await paste('[name="v.exemplars.0.name"]', 'Tổ "tự quản"\tKinh tế\n"Chưa đóng\tXã hội');
    expect(await value('[name="v.exemplars.0.name"]')).toBe('Tổ "tự quản"');
    expect(await value('[name="v.exemplars.1.name"]')).toBe('"Chưa đóng');
    await eventually('the draft holds the rows', async () => {
      const [draft] = await office.database.rows<{ typed: string }>(
        `select fields ->> 'v.exemplars.5.name' as typed from drafts`,
      );
      return draft?.typed === 'Mô hình 6';
    });
  });

  it('of one column fill figures that stand below each other, and never run together', async () => {
    await paste('[name="v.citizens-received"]', '12\n34\n');
    expect(await value('[name="v.citizens-received"]')).toBe('12');
    expect(await value('[name="v.dialogues"]')).toBe('34');
  });

  it('a single cell is pasted as text is', async () => {
    expect(await paste('[name="v.dialogues"]', '56')).toBe(true);
    expect(await paste('[name="v.dialogues"]', '56\r\n')).toBe(true);
  });
});
