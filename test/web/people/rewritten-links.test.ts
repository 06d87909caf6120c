import { createLogger } from '../../../config/logger';
import { buildApp } from '../../../web/app';
import { Browser, linkFor, tokenIn, unitMail } from '../setup/by-link';
import { askerOf, BASE, multipart, type RunningApp, runningApp } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';

/** The ways in which mail programs, scanners and people write an address anew. */
const SIGN_IN: readonly ((token: string) => string)[] = [
  (token) => `/dang-nhap/lien-ket%23${token}`,
  (token) => `/dang-nhap/lien-ket%2523${token}`,
  (token) => `/dang-nhap/lien-ket/%23${token}`,
  (token) => `/dang-nhap/lien-ket/${token}`,
  (token) => `/dang-nhap/lien-ket?${token}`,
  (token) => `/dang-nhap/lien-ket%3Ftoken=${token}`,
  (token) => `/dang-nhap/lien-ket%0a%23${token}`,
  (token) => `/dang-nhap/lien-ket${token}`,
];
const FEED: readonly ((token: string) => string)[] = [
  (token) => `/lich/${token}.ics`,
  (token) => `/lich/${token}`,
  (token) => `/lich/${token}.ic`,
  (token) => `/lich/${token.slice(0, 20)}%20${token.slice(20)}.ics`,
  (token) => `/lich/${token.slice(0, 20)}%0d%0a${token.slice(20)}.ics`,
  (token) => `/lich/${token.slice(0, 20)}/${token.slice(20)}.ics`,
  (token) => `/lichh/${token.slice(0, 20)}=20${token.slice(20)}.ics`,
  (token) => `/lich/?${token}.ics`,
  (token) => `/${token}.ics`,
  (token) => `/lich/%zz${token}.ics`,
  (token) => `/api/v1/lich/${token}`,
  (token) => `/thu-tuan/${token.slice(0, 16)}-${token.slice(16)}`,
];

describe('a link that was rewritten or mistyped on its way', () => {
  let office: RunningApp;
  let log = '';
  beforeAll(async () => {
    const running = await runningApp({ embedded: false });
    const logger = createLogger('web', 'info', {
      write(line: string) {
        log += line;
      },
    });
    const deps = { database: running.database, clock: () => TODAY, baseUrl: BASE, embedded: false, dataDir: null };
    const app = await buildApp({ ...deps, logger });
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const close = async () => {
      await app.close();
      await running.close();
    };
    office = { ...running, app, ask, close };
  });
  beforeEach(() => {
    log = '';
  });
  afterAll(() => office.close());

  it('to sign in leads to the page on which the code of the mail is typed', async () => {
    const mail = await unitMail(office);
    const browser = new Browser(office);
    await browser.post('/dang-nhap', { thu: mail });
    const token = tokenIn((await linkFor(office, mail))!);
    for (const rewrite of SIGN_IN) {
      const first = await browser.get(rewrite(token));
      const page = first.status === 303 ? await browser.get(first.headers.get('location')!) : first;
      expect([rewrite('…'), page.status, page.body.includes('name="ma"')]).toEqual([rewrite('…'), 200, true]);
      expect(page.body).not.toContain(token);
    }
  });

  it('leaves nothing of its secret in the log, whatever the address, the method and the form', async () => {
    const token = 'Zk3v_9QhRr0-aLmN7tYx2WcVbB4dE6fGhIjK8lMnOpQ';
    const { payload, type } = multipart({ token }, []);
    for (const rewrite of [...SIGN_IN, ...FEED]) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']) {
        const body = method === 'POST' ? payload : undefined;
        const headers = {
          origin: BASE,
          referer: `${BASE}/lich/${token}.ics`,
          ...(body ? { 'content-type': type } : {}),
        };
        await office.ask(rewrite(token), { method, headers, body });
      }
    }
    expect(log.split('\n').length).toBeGreaterThan(100);
    for (let at = 0; at + 12 <= token.length; at += 4) expect(log).not.toContain(token.slice(at, at + 12));
    expect(log).toContain('/lich/');
  });
});
