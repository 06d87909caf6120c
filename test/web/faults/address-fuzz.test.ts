import { Agent, request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { factsOfOffice } from '../setup/facts-of-office';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../setup/sample-office';

const SEED = 20261201;
const RUNS = 4;
const LONGEST_MS = 5_000;

/** A piece of a path, as it may be typed: ids that are there, escapes of every kind, dots, and lengths. */
const piece = fc.oneof(
  fc.constantFrom(OPEN_ROUND, `${OVERDUE_ROUND}/${UNIT}`, UNIT, PLAN, 'gialai-2025', '2026', '1', '0', 'x'),
  fc.constantFrom(
    '%00',
    '%',
    '%2',
    '%zz',
    '%ff',
    '%ed%a0%80',
    '%c0%af',
    '%2e%2e',
    '..',
    '.',
    '%2f',
    '%5c',
    '%25%32%66',
  ),
  fc.constantFrom('__proto__', 'constructor', '-1', '99999999999999999999', '1e9', "'--", '{}', '*', ':id', ';a=b'),
  fc.constantFrom(
    'a'.repeat(8_000),
    '/'.repeat(3_000),
    '%20'.repeat(2_000),
    '%F0%9F%92%A9'.repeat(300),
    '.'.repeat(5_000),
  ),
  fc.string({ maxLength: 20, unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom('ngay', 'tim', 'loc', 'trang', 'full', 'tiep', 'buoc'), piece), piece), {
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

describe('addresses as no page of ours writes them', () => {
  let office: RunningApp;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const cookies: Record<string, string> = { nobody: '' };
  beforeAll(async () => {
    office = await runningApp({ tokenRequests: 1_000_000 });
    for (const [who, role] of [
      ['staff', 'chuyen-vien'],
      ['unit', 'don-vi'],
      ['leader', 'lanh-dao'],
    ] as const) {
      cookies[who] = (await office.signIn(role, UNIT)).cookie;
    }
  });
  afterAll(async () => {
    agent.destroy();
    await office.close();
  });

  /** An address of this route, each of its parameters filled in. */
  const addressesOf = (url: string): fc.Arbitrary<string> => {
    const places = url.split(/(:\w+(?:\([^)]*\))?|\*)/);
    const filled = places.map((place) => (/^(?::|\*)/.test(place) ? piece : fc.constant(place)));
    return fc.tuple(fc.tuple(...filled), query).map(([parts, asked]) => {
      const path = parts.join('');
      return asked === '' ? path : `${path}?${asked}`;
    });
  };

  /** Sends the address as it stands: `fetch` would write it anew. */
  function get(path: string, cookie: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(office.address);
      const sent = httpRequest(
        { port, host: '127.0.0.1', path, agent, headers: { cookie, host: 'dung-han.test' } },
        (answer) => {
          answer.resume();
          answer.once('end', () => resolve(answer.statusCode!));
        },
      );
      sent.once('error', reject);
      sent.end();
    });
  }

  it('never fail, change nothing and take no longer than any other', async () => {
    const before = await factsOfOffice(office.database);
    const routes = [
      ...new Set(office.app.writtenRoutes.filter(({ method }) => method === 'GET').map(({ url }) => url)),
    ];
    expect(routes.length).toBeGreaterThan(60);
    for (const route of routes) {
      await fc.assert(
        fc.asyncProperty(addressesOf(route), fc.constantFrom(...Object.keys(cookies)), async (address, who) => {
          // A longer head is refused by Node itself.
          const path = address.slice(0, 14_000);
          const started = performance.now();
          const status = await get(path, cookies[who]!);
          const asked = [who, path.slice(0, 200)];
          // The full check of `/readyz` misses the worker, which does not run here.
          const isRight = status < 500 || (status === 503 && route === '/readyz');
          expect([asked, status, isRight, performance.now() - started < LONGEST_MS]).toEqual([
            asked,
            status,
            true,
            true,
          ]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    }
    expect(await factsOfOffice(office.database)).toEqual(before);
  }, 60_000);
});
