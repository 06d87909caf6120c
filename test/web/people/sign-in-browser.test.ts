import type { Page } from 'playwright-core';
import { addRole } from '../../../client/people/users';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { codeOfStep } from '../../../web/people/totp';
import { browsing } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { linkFor } from '../setup/by-link';
import { BASE, type RunningApp, runningApp } from '../setup/running-app';
import { TODAY, UNIT } from '../setup/sample-office';

const EMAIL = 'can.bo@example.invalid';

describe('signing in, in a real browser', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    const caller = unlimitedCaller(office.database, { at: TODAY, who: 'Quản trị' });
    const role = { email: EMAIL, name: 'Nguyễn Thị Lan', plans: null, until: null };
    await addRole(caller, { ...role, duty: 'leader', unit: null });
    await addRole(caller, { ...role, duty: 'unit', unit: UNIT });
  });
  afterAll(() => office?.close());

  /** The faults of the page; saves a picture where a folder is named. */
  async function look(page: Page, name: string): Promise<void> {
    expect(await pageFaults(page, name)).toEqual([]);
    const folder = process.env.DUNG_HAN_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }

  it('goes from the address to the start page, with the code and several roles', async () => {
    const page = await chromium.page(office, { baseURL: BASE });
    await page.goto('/tong-hop');
    await look(page, 'sign-in');
    await page.fill('[name=thu]', 'lan@gialai');
    await page.press('[name=thu]', 'Enter');
    expect(await page.textContent('.faults')).toContain('Cần một địa chỉ thư điện tử');
    await look(page, 'sign-in-fault');
    await page.fill('[name=thu]', EMAIL);
    await page.click('main button');
    await look(page, 'sign-in-asked');
    const link = (await linkFor(office, EMAIL))!;
    const stranger = await chromium.page(office, { baseURL: BASE });
    await stranger.goto(link);
    expect(await stranger.textContent('main')).toContain('chỉ mở được trên trình duyệt đã yêu cầu');
    await page.goto(link);
    await look(page, 'sign-in-link');
    await page.click('main button');
    await look(page, 'second-factor-set-up');
    const secret = (await page.textContent('.facts code'))!.replaceAll(' ', '');
    await page.fill('[name=ma]', '000000');
    await page.press('[name=ma]', 'Enter');
    expect(await page.textContent('.faults')).toContain('Mã chưa đúng');
    await page.fill('[name=ma]', codeOfStep(secret, Math.floor(Date.now() / 30_000)));
    await page.press('[name=ma]', 'Enter');
    await look(page, 'recovery-codes');
    await page.click('text=Đã cất mã');
    await look(page, 'duties');
    await page.click('text=Vào vai trò này >> nth=0');
    expect(await page.textContent('h1')).not.toContain('Đăng nhập');
    await page.goto('/phien');
    await look(page, 'sessions');
    await page.click('main table button');
    await page.goto('/tong-hop');
    expect(await page.textContent('h1')).toBe('Đăng nhập');
  }, 90_000);
});
