import { type RunningApp, runningApp } from '../setup/running-app';
import { addMail, COMPLETE_ROUND, loadHistory, OVERDUE_ROUND, UNIT } from '../setup/sample-office';
import { inEnglish, leftVietnamese, readOfficeTexts } from './left-vietnamese';

const GIA_LAI_614 = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';

describe("leaders' pages and signing in, in English", () => {
  let office: RunningApp;
  let officeTexts: string[];
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addMail(office.database, '<p>Kính gửi</p>');
    officeTexts = await readOfficeTexts(office.database);
  });
  afterAll(() => office.close());

  const left = async (role: 'chuyen-vien' | 'lanh-dao', url: string, status = 200): Promise<string[]> => {
    const answer = await inEnglish(office, await office.signIn(role)).get(url);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<html lang="en">');
    return leftVietnamese(answer.body, officeTexts);
  };

  it.each([
    ['/lanh-dao'],
    [`/lanh-dao/don-vi/${UNIT}`],
    ['/tong-hop'],
    [`/tong-hop/${OVERDUE_ROUND}`],
    [`/tong-hop/${COMPLETE_ROUND}`],
    [`/tong-hop/${GIA_LAI_614}`],
    ['/phien'],
    ['/vai-tro'],
    ['/ma-truy-cap'],
    ['/thu'],
  ])('leave no Vietnamese but the words of the offices: %s', async (url) => {
    expect(await left('lanh-dao', url)).toEqual([]);
  });

  it('let staff confirm a compiled report in English', async () => {
    const staff = inEnglish(office, await office.signIn('chuyen-vien'));
    const page = await staff.get(`/tong-hop/${OVERDUE_ROUND}`);
    expect(page.body).toContain('Confirm version 1');
    expect(leftVietnamese(page.body, officeTexts)).toEqual([]);
  });

  it('refuse in English, with the Vietnamese message marked as such', async () => {
    expect(await left('lanh-dao', '/hom-nay', 403)).toEqual([]);
    expect(await left('lanh-dao', '/khong-co-trang-nay', 404)).toEqual([]);
  });

  it('request a sign-in link in English', async () => {
    for (const [url, status] of [
      ['/dang-nhap', 200],
      ['/dang-nhap/lien-ket', 200],
    ] as const) {
      const answer = await office.ask(url, { headers: { cookie: 'dung-han-ngon-ngu=en' } });
      expect([url, answer.status, leftVietnamese(answer.body, officeTexts)]).toEqual([url, status, []]);
    }
  });
});

describe('the language of the pages', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('is Vietnamese whatever the browser prefers, until the reader presses the button', async () => {
    const answer = await office.ask('/', { headers: { 'accept-language': 'en-GB' } });
    expect(answer.body).toContain('<html lang="vi">');
    expect(answer.body).toContain('>English</button>');
  });

  it('is switched by a form of our own page, returns to that page and stays for a year', async () => {
    const staff = await office.signIn('chuyen-vien');
    const address = '/bang-theo-doi?tinh-trang=qua-han';
    const answer = await staff.post('/ngon-ngu', { ngon_ngu: 'en', ve: address });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(address);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^dung-han-ngon-ngu=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const back = await inEnglish(office, staff).post('/ngon-ngu', { ngon_ngu: 'vi', ve: '//example.invalid/' });
    expect(back.headers.get('set-cookie')).toMatch(/^dung-han-ngon-ngu=vi;/);
    expect(back.headers.get('location')).toBe('/');
  });
});
