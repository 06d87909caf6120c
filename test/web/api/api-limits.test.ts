import { programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OTHER_UNIT, UNIT } from '../setup/sample-office';

describe('requests to the JSON API are counted', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ tokenRequests: 5 });
  });
  afterAll(() => office.close());

  it('by token: one too many is told when to come again, and other tokens are not held up', async () => {
    const busy = await programOf(office, await office.signIn('don-vi', UNIT));
    const other = await programOf(office, await office.signIn('don-vi', OTHER_UNIT));
    for (let asked = 0; asked < 5; asked++) expect((await busy.call('readMe')).status).toBe(200);
    const { status, json, type, headers } = await busy.call('readMe');
    expect([status, (json as { code: string }).code, type]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      'application/problem+json; charset=utf-8',
    ]);
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await other.call('readMe')).status).toBe(200);
  });

  it('apart from strangers: without a token it stays 401, with a wrong one it ends', async () => {
    const known = await programOf(office, await office.signIn('chuyen-vien'));
    const ask = (headers: Record<string, string>) => office.ask('/api/v1/me', { headers });
    for (let asked = 0; asked < 320; asked++) expect((await ask({})).status).toBe(401);
    const statuses: number[] = [];
    for (let asked = 0; asked < 310; asked++) {
      statuses.push((await ask({ authorization: `Bearer dh_${'a'.repeat(43)}` })).status);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect((await known.call('readMe')).status).toBe(200);
  });

  it('apart from the pages of its network: strangers who ask too often hold up no token, and no token holds up a stranger', async () => {
    const page = async () => (await office.ask('/dang-nhap')).status;
    const busy = await programOf(office, await office.signIn('lanh-dao'));
    for (let asked = 0; asked < 6; asked++) await busy.call('readMe');
    expect([(await busy.call('readMe')).status, await page()]).toEqual([429, 200]);
    const fresh = await programOf(office, await office.signIn('don-vi', UNIT));
    for (let asked = 0; asked < 310; asked++) await page();
    expect([await page(), (await fresh.call('readMe')).status]).toEqual([429, 200]);
  });
});
