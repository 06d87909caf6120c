import type { InjectOptions } from 'fastify';
import { parseConfig } from '../../../config/config';
import { type RunningApp, runningApp } from '../setup/running-app';

const BASE_URL = 'https://baocao.example.gov.vn';
const PROXY = '192.0.2.10';
const STRANGER = '203.0.113.9';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what a request says of where it comes from', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({
      embedded: false,
      sample: false,
      baseUrl: BASE_URL,
      trustedProxies: ['192.0.2.0/28'],
    });
  });
  afterAll(() => office.close());

  const ask = async (options: InjectOptions): Promise<number> => (await office.app.inject(options)).statusCode;
  const lookUp = (remoteAddress: string, forwarded: string) =>
    ask({ url: '/dang-nhap', remoteAddress, headers: { 'x-forwarded-for': forwarded } });

  it('is believed of the named proxy, and at the port itself of nobody: the limit of a network holds', async () => {
    const direct: number[] = [];
    for (let number = 0; number < 310; number++) direct.push(await lookUp(STRANGER, `198.51.100.${number % 250}`));
    expect([direct[0], direct.at(-1)]).toEqual([200, 429]);
    // What the client has written before the proxy's own entry counts as little.
    const behind: number[] = [];
    for (let number = 0; number < 310; number++)
      behind.push(await lookUp(PROXY, `10.0.0.${number % 250}, 198.51.100.7`));
    expect([behind[0], behind.at(-1)]).toEqual([200, 429]);
    expect(await lookUp(PROXY, '198.51.100.8')).toBe(200);
  });

  it('makes no other name ours: a change has the Origin of BASE_URL, whatever Host and X-Forwarded-Host say', async () => {
    const post = (origin: string, remoteAddress: string, headers: Record<string, string>) =>
      ask({
        method: 'POST',
        url: '/dang-nhap',
        payload: 'thu=a%40example.invalid',
        remoteAddress,
        headers: { origin, ...form, ...headers },
      });
    for (const from of [PROXY, STRANGER.replace('.9', '.10')]) {
      expect(await post(BASE_URL, from, { host: 'noi-bo:8080' })).toBe(200);
      const names: Record<string, string>[] = [{ host: 'evil.example' }, { 'x-forwarded-host': 'evil.example' }, {}];
      for (const headers of names) {
        expect(await post('https://evil.example', from, headers)).toBe(403);
      }
    }
  });
});

test('proxies are named by address, range or name of a range; anything else is a fault of the settings', () => {
  const office = { DATABASE_URL: 'postgres://dh:Xa7-chim@db.noi-bo:5432/dh' };
  const named = (TRUSTED_PROXIES: string) => {
    const read = parseConfig({ ...office, TRUSTED_PROXIES });
    return read.ok ? read.config.trustedProxies : read.faults.map(({ variable }) => variable);
  };
  expect(named('10.1.2.3, 10.1.0.0/16,uniquelocal,fd00::/8')).toEqual([
    '10.1.2.3',
    '10.1.0.0/16',
    'uniquelocal',
    'fd00::/8',
  ]);
  expect(named('none')).toEqual([]);
  expect(named('')).toBeNull();
  for (const wrong of ['proxy', 'true', '10.1.2', '10.1.2.3/33', '1', '10.1.2.3 10.1.2.4', '::/129']) {
    expect([wrong, named(wrong)]).toEqual([wrong, ['TRUSTED_PROXIES']]);
  }
});
