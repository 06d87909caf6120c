import type { Page } from 'playwright-core';
import { inVietnamese } from '../../../domain/messages/message';
import { readValues } from '../../../domain/rollup/check-values';
import type { FormDefinition } from '../../../domain/rollup/form';
import { browsing, enterAs } from '../../setup/browsing';
import { eventually } from '../../setup/eventually';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;

describe("the report form's own script, in a real browser", () => {
  let office: RunningApp;
  let page: Page;
  const complaints: string[] = [];
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    page = await chromium.page(office);
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    await page.goto(FORM);
    await enterAs(page, 'đơn vị', UNIT);
    await page.waitForURL(`**${FORM}`);
  });
  afterAll(() => office?.close());

  const cell = (row: string, column: string) => `[name="v.models.${row}.${column}"]`;
  const noteOf = (field: string) => page.locator(`[id="ngay-v.${field}"]`);

  const leave = () => page.locator(':focus').blur();

  it('announces a fault when the field is left, and not while a person still types', async () => {
    await page.click('[name="v.dialogues"]');
    await page.keyboard.type('12,');
    expect(await page.getAttribute('[name="v.dialogues"]', 'aria-invalid')).toBeNull();
    expect(await noteOf('dialogues').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await noteOf('dialogues').textContent()).toContain('cần một số nguyên');
    expect(await page.getAttribute('[name="v.dialogues"]', 'aria-invalid')).toBe('true');
    await page.click('[name="v.dialogues"]');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    expect(await noteOf('dialogues').count()).toBe(0);
    await page.keyboard.type('x');
    expect(await noteOf('dialogues').count()).toBe(0);
    await page.fill('[name="v.dialogues"]', '');
    await leave();
  });

  it('shows beside the figure the message of the server once it is left, and removes it again', async () => {
    await page.fill(cell('economy', 'registered-group'), '4');
    await page.fill(cell('economy', 'effective-group'), '1.006');
    await leave();
    const said = await noteOf('models.economy.registered-group').textContent();
    const [row] = await office.database.rows<{ form: FormDefinition }>(
      `select body -> 'requirements' -> 2 -> 'form' as form from plans`,
    );
    const read = readValues(row!.form, { models: { economy: { 'registered-group': 4, 'effective-group': 1006 } } });
    expect(said).toBe(inVietnamese(read.warnings[0]!.message));
    await page.fill(cell('economy', 'effective-group'), '3');
    expect(await noteOf('models.economy.registered-group').count()).toBe(0);
  });

  const figures = [
    '12',
    '1.234',
    '1234',
    '0',
    '',
    ' 7 ',
    '12,0',
    '0.123',
    '12.5',
    '-3',
    'mười',
    '1.23',
    '1,5',
    '1.500',
  ];
  const more = ['1,500', '1,000', '12.500', '1.234,5', '1,234.5', '1.234.567', '1,234,567', '12.50', '0.500', '1.23.4'];

  it.each([0, 1, 3])('reads numbers as the server does where the form takes %d decimals', async (decimals) => {
    const [row] = await office.database.rows<{ form: FormDefinition }>(
      `update plans set body = jsonb_set(body, '{requirements,2,form,fields}',
         (select jsonb_agg(case when f ->> 'id' = 'dialogues' then f || jsonb_build_object('decimals', $1::int) else f end)
          from jsonb_array_elements(body #> '{requirements,2,form,fields}') f))
       returning body -> 'requirements' -> 2 -> 'form' as form`,
      [decimals],
    );
    await page.reload();
    const wrong: string[] = [];
    for (const typed of [...figures, ...more]) {
      await page.fill('[name="v.dialogues"]', typed);
      await leave();
      const refused = (await page.getAttribute('[name="v.dialogues"]', 'aria-invalid')) === 'true';
      const read = readValues(row!.form, { dialogues: typed });
      if (refused === read.ok) wrong.push(typed);
      const [issue] = read.ok ? [] : read.issues;
      if (issue?.code !== 'FIGURE_AMBIGUOUS') continue;
      expect(await noteOf('dialogues').textContent()).toBe(inVietnamese(issue.message));
    }
    expect(wrong).toEqual([]);
    await page.fill('[name="v.dialogues"]', '');
    await leave();
  });

  it('saves a draft by itself, which another browser shows', async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.fill('[name="v.dialogues"]', '17');
    await page.fill('[name="v.limits"]', 'Một số thôn còn chậm');
    expect((await saved).status()).toBe(200);
    await page.waitForSelector('#nhap:has-text("Bản nháp đã lưu lúc 09 giờ 15")');
    const other = await chromium.page(office, { javaScriptEnabled: false });
    await other.goto(FORM);
    await enterAs(other, 'đơn vị', UNIT);
    expect(await other.inputValue('[name="v.dialogues"]')).toBe('17');
    expect(await other.inputValue('[name="v.limits"]')).toBe('Một số thôn còn chậm');
    await other.close();
  });

  it('saves what was typed last when the page is left at once', async () => {
    await page.fill('[name="v.dialogues"]', '18');
    await page.goto('/bao-cao');
    // The browser sends it while it already shows the next page.
    await eventually('the draft holds 18', async () => {
      const [draft] = await office.database.rows<{ typed: string }>(
        `select fields ->> 'v.dialogues' as typed from drafts`,
      );
      return draft?.typed === '18';
    });
    await page.goto(FORM);
    expect(await page.inputValue('[name="v.dialogues"]')).toBe('18');
  });

  it('saves by itself once the connection is back', async () => {
    await page.context().setOffline(true);
    await page.fill('[name="v.dialogues"]', '19');
    await page.waitForSelector('#nhap:has-text("vì mất kết nối")');
    await page.context().setOffline(false);
    await page.waitForSelector('#nhap:has-text("Bản nháp đã lưu")');
    const [draft] = await office.database.rows<{ typed: string }>(
      `select fields ->> 'v.dialogues' as typed from drafts`,
    );
    expect(draft!.typed).toBe('19');
    complaints.length = 0;
  });

  it('keeps saving on the same page after its person signed in again in another window', async () => {
    await office.database.rows(`update sessions set seen_at = now() - interval '31 minutes'`);
    await page.fill('[name="v.limits"]', 'Mưa lũ kéo dài');
    await page.waitForSelector('#nhap:has-text("được lưu thành bản nháp; báo cáo chưa được gửi")');
    const opened = page.waitForEvent('popup');
    await page.click('#nhap a');
    const other = await opened;
    await enterAs(other, 'đơn vị', UNIT);
    await other.waitForURL(`**${FORM}`);
    await other.close();
    await page.fill('[name="v.limits"]', 'Mưa lũ kéo dài đến tháng 11');
    await page.waitForSelector('#nhap:has-text("Bản nháp đã lưu")');
    expect(complaints.filter((line) => !/40[13]/.test(line))).toEqual([]);
    complaints.length = 0;
  });

  it('on a phone shows it under the cell, not below the whole table', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.fill(cell('economy', 'commended-group'), 'ba');
    await leave();
    const note = (await noteOf('models.economy.commended-group').boundingBox())!;
    const box = (await page.locator(cell('economy', 'commended-group')).boundingBox())!;
    expect(note.y - (box.y + box.height)).toBeLessThan(24);
    expect(note.width).toBeGreaterThan(250);
    await page.fill(cell('economy', 'commended-group'), '');
    await leave();
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('submits the report, and leaves no draft behind', async () => {
    await page.click('button:text-is("Gửi báo cáo")');
    await page.waitForURL('**/phieu/**');
    expect(await office.database.rows('select 1 from drafts')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
