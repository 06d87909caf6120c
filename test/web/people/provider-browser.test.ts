import { browsing } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { unitMail } from '../setup/by-link';
import { type RunningProvider, runningProvider } from '../setup/by-provider';
import { BASE, type RunningApp, runningApp } from '../setup/running-app';

describe('signing in by the office’s own provider, in a real browser', () => {
  let office: RunningApp;
  let provider: RunningProvider;
  const chromium = browsing();
  const email = 'van.thu@don-vi.example.invalid';
  beforeAll(async () => {
    provider = await runningProvider('snv', { lan: { email, email_verified: true } });
    office = await runningApp({ embedded: false, identityProviders: [provider.settings] });
    await office.database.rows('update contacts set email = $1 where email = $2', [email, await unitMail(office)]);
  });
  afterAll(async () => {
    await office?.close();
    await provider?.stop();
  });

  it('goes from the button to the provider, back to the page that was asked for, and out again at both', async () => {
    const page = await chromium.page(office, { baseURL: BASE });
    const refused: string[] = [];
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text())) refused.push(line.text());
    });
    await page.goto('/bao-cao/ho-so');
    expect(await pageFaults(page, 'sign-in with a provider')).toEqual([]);
    const folder = process.env.DUNG_HAN_PICTURES;
    for (const width of folder === undefined ? [] : [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/provider-${width}.png`, fullPage: true });
    }
    await page.click('text=Đăng nhập bằng Tài khoản snv');
    await page.waitForURL(/127\.0\.0\.1/);
    await page.fill('[name=login]', 'lan');
    await page.click('button');
    await page.waitForURL(`${BASE}/bao-cao/ho-so`);
    expect(await page.textContent('header, body')).toContain('Đăng xuất');
    await page.click('button:has-text("Đăng xuất")');
    await page.waitForURL(/127\.0\.0\.1:\d+\/session\/end/);
    await page.goto('/bao-cao');
    expect(page.url()).toContain('/dang-nhap');
    expect(refused).toEqual([]);
  });
});
