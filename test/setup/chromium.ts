import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, another that is named, or Playwright's own; none at all fails the test, it is not skipped. */
export function openChromium(): Promise<Browser> {
  const found = [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path !== undefined && existsSync(path));
  return chromium.launch({ executablePath: found ?? chromium.executablePath(), args: ['--no-sandbox'] });
}

/** What axe-core finds on the page as it stands; the context must bypass the pages' own policy. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate('axe.run().then((found) => found.violations.map((one) => one.id + ": " + one.nodes[0].html))');
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What is wrong with the page as it stands: axe-core's findings, and whether it runs out of a phone or a desk. */
export async function pageFaults(page: Page, name: string): Promise<string[]> {
  const faults = (await axeFaults(page)).map((fault) => `${name}: ${fault}`);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await overflow(page);
    if (over > 0) faults.push(`${name}: ${over} px wider than ${width}`);
  }
  return faults;
}
