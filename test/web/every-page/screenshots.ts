import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { loadSample } from '../../../sample/sample';
import { connect, type Database } from '../../../storage/database';
import { recordHeartbeat } from '../../../storage/heartbeat';
import { buildApp } from '../../../web/app';
import { openChromium } from '../../setup/chromium';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { ROOT } from '../../setup/plans';
import { compile, OPEN_ROUND, OVERDUE_ROUND, PLAN, TODAY } from '../setup/sample-office';

/**
 * Makes the pictures of the README from the real pages over the sample, at the width of a desk and of a phone;
 * `npm run screenshots` runs this file instead of the tests. To be run, and its pictures committed, when pages change.
 */
const FOLDER = join(ROOT, 'docs', 'screenshots');

/** A commune that has sent nothing yet. */
const UNIT = 'gialai-2025:w23590';

const PAGES = [
  { name: 'hom-nay', role: 'chuyên viên', address: '/hom-nay' },
  { name: 'bang-theo-doi', role: 'chuyên viên', address: `/bang-theo-doi?van-ban=${PLAN}&da-qua=co` },
  { name: 'bieu-mau', role: 'đơn vị', address: `/u/${OPEN_ROUND}/${UNIT}` },
  { name: 'lanh-dao', role: 'lãnh đạo', address: '/lanh-dao' },
] as const;

const WIDTHS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['ban', { viewport: { width: 1280, height: 1300 } }],
  ['dien-thoai', { viewport: { width: 390, height: 1100 }, isMobile: true }],
];

let clone: TestDatabase;
let database: Database;
let app: FastifyInstance;
let browser: Browser;
let address: string;
beforeAll(async () => {
  clone = await testDatabase();
  await loadSample(clone.url, ROOT, TODAY, () => undefined);
  database = connect(clone.url);
  await compile(database, OVERDUE_ROUND, TODAY);
  // The first mails have left and the services run, as a minute after the first start.
  await database.rows(`update notices set state = 'sent' where state = 'waiting'`);
  await recordHeartbeat(database, 'worker');
  await recordHeartbeat(database, 'canary');
  const baseUrl = 'http://127.0.0.1';
  app = await buildApp({ database, clock: () => TODAY, baseUrl, embedded: true, dataDir: null });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await database?.close();
  await clone?.drop();
});

test.each(PAGES)('$name', async ({ name, role, address: path }) => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [width, options] of WIDTHS) {
    const context = await browser.newContext({ ...options, baseURL: address, locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto('/');
    if (role === 'đơn vị') await page.selectOption('select[name=don_vi]', UNIT);
    await page.click(`text=Vào vai ${role}`);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
    await context.close();
  }
});
