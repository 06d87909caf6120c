import type { Browser, Page } from 'playwright-core';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { urgingLetter } from '../../domain/letters/urging-letter';
import { atTime } from '../../domain/time/time';
import { axeFaults, openChromium, overflow } from '../setup/chromium';
import { give, signInByLink } from './by-link';
import { addPeople, addRelatives, tokenOf } from './people-of-all-kinds';
import { type RunningApp, runningApp } from './running-app';
import { loadHistory, OVERDUE_ROUND, UNIT } from './sample-office';

const WIDTHS = [1280, 390];
const LETTER = 'letter:+3wd@2026-11-18';

/** Opens a page at every width, as whoever holds the cookie, and gives what is wrong with it. */
async function looked(browser: Browser, office: RunningApp, cookie: string, url: string): Promise<string[]> {
  const { port } = office.app.server.address() as { port: number };
  const faults: string[] = [];
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const [name, value] = cookie.split(/=(.*)/s) as [string, string];
    await context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]);
    const page: Page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}${url}`);
    const wide = await overflow(page);
    if (wide > 0) faults.push(`${url} at ${width}: ${wide} pixels too wide`);
    faults.push(...(await axeFaults(page)).map((fault) => `${url} at ${width}: ${fault}`));
    if (process.env.LOOK) {
      await page.screenshot({
        path: `${process.env.LOOK}${url.split('/')[1]!.split('?')[0]}-${width}.png`,
        fullPage: true,
      });
    }
    await context.close();
  }
  return faults;
}

describe('pages of decisions, letters and accounts, wide and narrow', () => {
  let browser: Browser;
  let office: RunningApp;
  beforeAll(async () => {
    browser = await openChromium();
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    const letter = urgingLetter(
      'compiler',
      ['gialai-2025:w23857'],
      10,
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
      [OVERDUE_ROUND, LETTER, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
    );
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it.each([
    ['staff', `/quyet-dinh/${OVERDUE_ROUND}/gialai-2025:w23884`],
    ['staff', `/quyet-dinh/${OVERDUE_ROUND}/${UNIT}`],
    ['staff', `/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(LETTER)}`],
    ['administrator', '/tai-khoan'],
  ] as const)('%s can use %s', async (person, url) => {
    const cookie = `dung-han=${await tokenOf(office.database, person)}`;
    expect(await looked(browser, office, cookie, url)).toEqual([]);
  });

  it('the second factor is set up by a QR code made here', async () => {
    const other = await runningApp({ embedded: false });
    try {
      await give(other, 'lan@snv.example', 'staff');
      const { session } = await signInByLink(other, 'lan@snv.example');
      expect(await looked(browser, other, `dung-han=${session}`, '/dang-nhap/ma')).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
