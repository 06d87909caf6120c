import { browsing } from '../../setup/browsing';
import { programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';

describe('the page for people who write programs', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('needs no sign-in, and is linked where tokens are made', async () => {
    const page = await office.ask('/api');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get('/ma-truy-cap')).body).toContain('href="/api"');
  });

  it('is made of files of ours alone, that browsers may keep', async () => {
    const { body } = await office.ask('/api');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    const files = [...body.matchAll(/(?:href|src)="(\/tinh\/api\/[^"]+)"/g)].map(([, address]) => address!);
    expect(files.map((address) => address.replace(/\?v=[0-9a-f]{12}$/, ''))).toEqual([
      '/tinh/api/swagger-ui.css',
      '/tinh/api/giao-dien-api.css',
      '/tinh/api/swagger-ui-bundle.js',
      '/tinh/api/giao-dien-api.js',
    ]);
    for (const address of files) {
      const { status, headers, bytes } = await office.ask(address);
      expect([address, status, bytes.length > 500]).toEqual([address, 200, true]);
      expect(headers.get('cache-control')).toContain('immutable');
      expect(headers.get('content-type')).toMatch(address.includes('.css') ? /^text\/css/ : /javascript/);
    }
  });

  it('shows every operation and tries one with a token, within the policy of our pages', async () => {
    const { token } = await programOf(office, await office.signIn('chuyen-vien'));
    const page = await chromium.page(office);
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (fault) => complaints.push(String(fault)));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/api');
    await page.click('text=Following');
    await page.click('#operations-Following-readStatus .opblock-summary-control');
    await page.click('#operations-Following-readStatus .try-out__btn');
    await page.click('.auth-wrapper .authorize');
    await page.fill('.auth-container input', token);
    await page.click('.auth-btn-wrapper .authorize');
    await page.click('.auth-btn-wrapper .btn-done');
    await page.selectOption('#operations-Following-readStatus select', 'true');
    await page.click('#operations-Following-readStatus .execute');
    await page.waitForSelector('.live-responses-table tr.response .response-col_status');
    expect(await page.textContent('.live-responses-table tr.response .response-col_status')).toContain('200');
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(office.address))).toEqual([]);
  });
});
