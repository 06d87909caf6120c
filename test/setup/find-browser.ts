import { chromium } from 'playwright-core';
import { findProgram, isProgram } from '../../embedded/find-program';
import { type BrowserProgram, unpackedBrowser } from './unpacked-browser';

/** Sources of a browser; replaced by tests. */
export interface BrowserSources {
  env: NodeJS.ProcessEnv;
  /** A file that may be executed. */
  isProgram(path: string): boolean;
  /** The full path of a program on PATH. */
  onPath(name: string): string | null;
  /** The browser of `npx playwright install chromium` in the user's cache; the file may not exist. */
  playwright: string;
  /** The one inside the npm package `@sparticuz/chromium`; null on an unsupported platform. */
  packaged(): Promise<BrowserProgram | null>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const MACHINE: BrowserSources = {
  env: process.env,
  isProgram,
  onPath: (name) => findProgram(name),
  playwright: chromium.executablePath(),
  packaged: unpackedBrowser,
};

/**
 * The browser for the tests: `CHROMIUM_PATH`, the machine's, Playwright's own, else the one of the npm package.
 * @throws Error when `CHROMIUM_PATH` is no program, or no browser is found; a test is not skipped for that.
 */
export async function findBrowser(sources: BrowserSources = MACHINE): Promise<BrowserProgram> {
  const given = sources.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (sources.isProgram(given)) return { path: given };
    throw new Error(`CHROMIUM_PATH=${given}: no such program`);
  }
  for (const name of NAMES) {
    const path = sources.onPath(name);
    if (path !== null) return { path };
  }
  const path = [...MAC, sources.playwright].find(sources.isProgram);
  if (path !== undefined) return { path };
  const packaged = await sources.packaged();
  if (packaged !== null) return packaged;
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, run "npx playwright-core install chromium", or set CHROMIUM_PATH.',
  );
}
