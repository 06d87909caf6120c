import type { Page } from 'playwright-core';
import { browsing, enterAs } from '../../setup/browsing';
import { eventually } from '../../setup/eventually';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;
/** Vietnamese letters of two and three bytes, more than a request carries that outlives its page. */
const LONG = 'Mưa lũ kéo dài, đường sạt lở. '.repeat(2_500);

describe('leaving a report form that holds more than is kept, in a real browser', () => {
  let office: RunningApp;
  let page: Page;
  let asked: string[] = [];
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    page = await chromium.page(office);
    await page.goto(FORM);
    await enterAs(page, 'đơn vị', UNIT);
    await page.waitForURL(`**${FORM}`);
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      // The person stays.
      void dialog.dismiss();
    });
  });
  afterAll(() => office?.close());
  beforeEach(() => {
    asked = [];
  });

  const kept = async (): Promise<string | undefined> => {
    const [draft] = await office.database.rows<{ typed: string }>(`select fields ->> 'v.results' as typed from drafts`);
    return draft?.typed;
  };
  /** Clicks a link that leaves the page. */
  const leave = () => page.click('text=Báo cáo phải gửi', { noWaitAfter: true });

  it('asks before 70 KB are lost, and keeps them while the person reads the question', async () => {
    await page.click('[name="v.results"]');
    await page.keyboard.insertText(LONG);
    await leave();
    await eventually('the person was asked', async () => asked.length > 0);
    expect(asked[0]).toBe('beforeunload');
    expect(new URL(page.url()).pathname).toBe(FORM);
    await eventually(
      'the draft holds all of it',
      async () => (await kept()) === LONG.trim() || (await kept()) === LONG,
    );
  });

  it('does not ask where everything is kept, or goes when the page is left', async () => {
    await page.waitForSelector('#nhap:has-text("Bản nháp đã lưu")');
    await leave();
    await page.waitForURL('**/bao-cao');
    expect(asked).toEqual([]);
    await page.goto(FORM);
    expect(await page.inputValue('[name="v.results"]')).toContain(LONG.trim());
    await page.fill('[name="v.results"]', 'Ngắn');
    await leave();
    await page.waitForURL('**/bao-cao');
    expect(asked).toEqual([]);
    await eventually('the draft holds the last text', async () => (await kept()) === 'Ngắn');
  });

  it('asks after the connection was lost, until the draft is kept', async () => {
    await page.goto(FORM);
    await page.context().setOffline(true);
    await page.click('[name="v.results"]');
    await page.keyboard.type(' Thêm');
    await page.waitForSelector('#nhap:has-text("vì mất kết nối")');
    await leave();
    await eventually('the person was asked', async () => asked.length > 0);
    expect(new URL(page.url()).pathname).toBe(FORM);
    asked = [];
    await page.context().setOffline(false);
    await page.waitForSelector('#nhap:has-text("Bản nháp đã lưu")');
    expect(await kept()).toContain('Thêm');
    await leave();
    await page.waitForURL('**/bao-cao');
    expect(asked).toEqual([]);
  });

  it('keeps what is typed while an earlier draft is on its way', async () => {
    await page.goto(FORM);
    let held: (() => void) | null = null;
    await page.route(`**${FORM}`, async (route) => {
      if (route.request().method() === 'POST' && held === null) {
        await new Promise<void>((resolve) => {
          held = resolve;
        });
      }
      await route.continue();
    });
    await page.fill('[name="v.results"]', 'Một');
    await eventually('the draft is on its way', async () => held !== null);
    await page.fill('[name="v.results"]', 'Một hai');
    held!();
    await eventually('the later text is kept as well', async () => (await kept()) === 'Một hai');
    await page.unroute(`**${FORM}`);
  });
});
