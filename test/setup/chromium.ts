import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MEASURES = readFileSync(join(__dirname, 'page-measures.js'), 'utf8');

/** Window sizes of a desktop and a phone. */
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Width of 1280 pixels at 400 % zoom. */
const ZOOMED_WIDTH = { width: 320, height: 720 };

/**
 * Starts the browser of `findBrowser`.
 * @param address of an app that the browser also opens by the name of its `BASE_URL`, `http://dung-han.test`: outside the sample a
 *   change is accepted from that name alone
 */
export async function openChromium(address?: string): Promise<Browser> {
  const named =
    address === undefined
      ? []
      : [
          `--host-resolver-rules=MAP dung-han.test:80 ${new URL(address).host}`,
          // As pages of this machine are: Chromium would otherwise complain about headers that need https.
          '--unsafely-treat-insecure-origin-as-secure=http://dung-han.test',
        ];
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...named],
  });
}

/** Findings of axe-core on the current page; targets smaller than 24 pixels (2.5.8) too. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  return page.evaluate(
    `axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }).then(({ violations }) =>
       violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 200))))`,
  );
}

/** Texts without contrast, by axe-core: what other colours can change. */
async function contrastFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    `axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(({ violations }) =>
       violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 200))))`,
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Sets the font size of the browser's settings; 16 by default. */
async function letters(page: Page, standard: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard } });
  await devtools.detach();
}

type Measure = 'wider' | 'cut' | 'focus' | 'marks' | 'edges';

/**
 * Violations of WCAG 2.2 AA on the current page: axe-core's findings at the width of a desktop and of a phone;
 * invisible states, fields and focus; text that is cut off or overflows the window when it is enlarged, spaced, or the
 * window is narrow.
 * @param structure false: the same page was looked at in another language, so that axe-core would find the same; only what the texts
 *   change is measured
 */
export async function pageFaults(page: Page, name: string, structure = true): Promise<string[]> {
  const faults: string[] = [];
  const note = (state: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${name}, ${state}: ${fault}`));
  const measure = async (state: string, ...which: Measure[]) =>
    note(state, await page.evaluate<string[]>(`[${which.map((one) => `...measures.${one}()`).join(', ')}]`));
  await page.evaluate(MEASURES);
  // Without motion: buttons would be measured between two colours.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(DESKTOP);
  if (structure) note('desk', await axeFaults(page));
  if (structure) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('dark', await contrastFaults(page));
    await measure('dark', 'marks', 'edges');
    await page.emulateMedia({ colorScheme: 'light' });
  }
  // After a key press, focus set by script is shown like keyboard focus.
  await page.keyboard.press('Shift');
  await measure('desk', 'wider', 'marks', 'edges', 'focus');
  await letters(page, 32);
  await measure('text of twice the size', 'wider', 'cut');
  await letters(page, 16);
  await page.setViewportSize(PHONE);
  if (structure) note('phone', await axeFaults(page));
  await measure('phone', 'wider', 'focus');
  await page.evaluate('measures.spaced(true)');
  await measure('spaced text', 'wider', 'cut');
  await page.evaluate('measures.spaced(false)');
  await page.setViewportSize(ZOOMED_WIDTH);
  await measure('320 px', 'wider', 'cut');
  await page.setViewportSize(DESKTOP);
  return faults;
}
