import { MAIL_POLICY } from '../../../web/http/security-headers';
import { type OfficeOfAllPages, officeOfAllPages } from '../every-page/office-of-all-pages';
import { visitorOf } from '../setup/people-of-all-kinds';
import { runningApp, type Visitor } from '../setup/running-app';

/** The security headers, with the answers that differ for a reason. */
function faultsOf(url: string, headers: Headers): string[] {
  const faults: string[] = [];
  const policy = headers.get('content-security-policy') ?? '';
  const expectHeader = (name: string, pattern: RegExp) => {
    if (!pattern.test(headers.get(name) ?? '')) faults.push(`${url}: ${name}: ${headers.get(name)}`);
  };
  expectHeader('x-content-type-options', /^nosniff$/);
  // An address that is a secret must not be sent as a referrer.
  expectHeader('referrer-policy', url.endsWith('.ics') ? /^no-referrer$/ : /^same-origin$/);
  expectHeader('permissions-policy', /camera=\(\)/);
  expectHeader('cross-origin-opener-policy', /^same-origin$/);
  expectHeader('cross-origin-resource-policy', /^same-origin$/);
  expectHeader('cache-control', url.startsWith('/tinh/') ? /immutable/ : /no-store|no-cache|private/);
  if (!policy.includes("default-src 'none'")) faults.push(`${url}: content-security-policy: ${policy}`);
  // A mail as its reader sees it has its own styles, in a frame that may run and fetch nothing.
  if (policy !== MAIL_POLICY && /unsafe-inline|unsafe-eval|\*|http:/.test(policy))
    faults.push(`${url}: loose policy: ${policy}`);
  const isFile = policy.includes('sandbox');
  if (!isFile && !policy.includes("frame-ancestors 'none'")) faults.push(`${url}: can be framed: ${policy}`);
  if (headers.has('x-powered-by') || headers.has('server')) faults.push(`${url}: names the program`);
  return faults;
}

/** Addresses of ours in a page. */
function linksIn(body: string): string[] {
  return [...body.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, url]) => url!.replaceAll('&amp;', '&'));
}

describe('every answer', () => {
  let office: OfficeOfAllPages;
  const kinds = new Set<string>();
  beforeAll(async () => {
    office = await officeOfAllPages();
  });
  afterAll(() => office.close());

  /** Follows every link from the home page, as far as `most` pages; of addresses that differ in ids only a few each. */
  async function crawl(visitor: Visitor, most: number): Promise<{ pages: number; faults: string[]; broken: string[] }> {
    const waiting = ['/', '/phien', '/dang-nhap', '/khong-co-trang-nay', '/u/khong/co'];
    const seen = new Set<string>(waiting);
    const kinds = new Map<string, number>();
    const faults: string[] = [];
    const broken: string[] = [];
    let pages = 0;
    for (let url = waiting.shift(); url !== undefined && pages < most; url = waiting.shift()) {
      const answer = await visitor.get(url);
      pages += 1;
      faults.push(...faultsOf(url, answer.headers));
      if (answer.status >= 500) broken.push(`${url}: ${answer.status}`);
      if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      for (const link of linksIn(answer.body)) {
        const kind = link.replace(/\?.*/, '?').replace(/[^/?]*[\d:][^/?]*/g, 'x');
        if (seen.has(link) || (kinds.get(kind) ?? 0) >= 3) continue;
        seen.add(link);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        waiting.push(link);
      }
    }
    return { pages, faults, broken };
  }

  it.each([
    ['chuyen-vien', undefined, 30],
    ['don-vi', 'gialai-2025:w23575', 10],
    ['lanh-dao', undefined, 12],
  ] as const)(
    'of a crawl as %s carries the headers of the list, and none is a fault',
    async (role, unit, least) => {
      const { pages, faults, broken } = await crawl(await office.signIn(role, unit), 250);
      expect(faults).toEqual([]);
      expect(broken).toEqual([]);
      expect(pages).toBeGreaterThanOrEqual(least);
    },
    60_000,
  );

  it.each(['administrator', 'unit member', 'leader', 'nobody'] as const)(
    'of every route there is carries them, whatever it answers: %s',
    async (person) => {
      const visitor = await visitorOf(office, person);
      const addresses = [...Object.values(office.pages).flat(), ...Object.values(office.others)];
      const answers = await Promise.all(addresses.map(async (url) => ({ url, answer: await visitor.get(url) })));
      expect(answers.flatMap(({ url, answer }) => faultsOf(url, answer.headers))).toEqual([]);
      for (const { answer } of answers)
        kinds.add(`${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`);
    },
    60_000,
  );

  it('was checked on pages, files, feeds, redirects and refusals', () => {
    const files = ['text/csv', 'text/calendar', 'application/json', 'application/octet-stream'].map(
      (type) => `200 ${type}`,
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['200 text/html', '303 undefined', '403 text/html', ...files]));
  });

  it('to a cross-site change, by page or program, has them too', async () => {
    const changes = office.app.writtenRoutes.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    expect(changes.length).toBeGreaterThan(60);
    for (const { method, url } of changes) {
      const answer = await office.ask(url, { method, headers: { origin: 'http://elsewhere.invalid' } });
      expect([url, answer.status >= 400 && answer.status < 500]).toEqual([url, true]);
      expect(faultsOf(url, answer.headers)).toEqual([]);
    }
    for (const { url } of office.app.writtenRoutes.filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/api/'),
    )) {
      expect(faultsOf(url, (await office.ask(url)).headers)).toEqual([]);
    }
  }, 60_000);

  it('to an unknown address, an invalid form and a wrong method has them too', async () => {
    const asked = [
      await office.ask('/theo-doi'),
      await office.ask('/livez'),
      await office.ask('/readyz'),
      await office.ask('/xac-nhan/x', { method: 'POST' }),
      await office.ask('/dang-nhap', { method: 'DELETE' }),
      await office.ask('/%00'),
      await office.ask('/%'),
    ];
    for (const answer of asked) expect(faultsOf('', answer.headers)).toEqual([]);
  });

  it('under https tells browsers to use https for a year', async () => {
    const secure = await runningApp({ sample: false, embedded: false, baseUrl: 'https://dung-han.test' });
    for (const url of ['/', '/dang-nhap', '/khong-co', '/tinh/dung-han.css', '/livez', '/api/v1/me']) {
      const { headers } = await secure.ask(url);
      expect([url, headers.get('strict-transport-security')]).toEqual([
        url,
        expect.stringContaining('max-age=31536000'),
      ]);
    }
    await secure.close();
  });
});
