import { BASE, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OVERDUE_ROUND } from '../setup/sample-office';

describe('W5: a change that does not come from our own page', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  const form = 'application/x-www-form-urlencoded';
  const body = () => new URLSearchParams({ dau: staff.formToken, lan: '1' }).toString();
  it.each([
    ['another site', { origin: 'https://evil.example', 'content-type': form }],
    ['a site whose name begins like ours', { origin: `${BASE}.evil.example`, 'content-type': form }],
    ['a page without origin', { origin: 'null', 'content-type': form }],
    ['no origin at all', { 'content-type': form }],
    ['a same-site neighbour', { 'sec-fetch-site': 'same-site', 'content-type': form }],
  ])('is refused from %s, at every address that changes something', async (_, headers) => {
    const posts = office.app.writtenRoutes.filter(({ method, url }) => method === 'POST' && !url.startsWith('/api/'));
    expect(posts.length).toBeGreaterThan(10);
    for (const { url } of posts) {
      const address = url.replace('*', OVERDUE_ROUND).replace(/:\w+(\([^)]*\))?/g, 'x');
      const answer = await office.ask(address, {
        method: 'POST',
        headers: { cookie: staff.cookie, ...headers },
        body: body(),
      });
      expect([address, answer.status]).toEqual([address, 403]);
    }
  });

  it('is refused with the wrong content type, by a method in the address, or by another method', async () => {
    const send = (method: string, type: string, url = `/xac-nhan/${OVERDUE_ROUND}`) =>
      office.ask(url, {
        method,
        headers: { cookie: staff.cookie, origin: BASE, 'content-type': type },
        body: body(),
      });
    expect((await send('POST', 'text/plain')).status).toBeGreaterThanOrEqual(400);
    expect((await send('POST', 'application/json')).status).toBeGreaterThanOrEqual(400);
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await send(method, form)).status).toBe(404);
    expect((await staff.get(`/xac-nhan/${OVERDUE_ROUND}?_method=POST&dau=${staff.formToken}`)).status).toBe(404);
    const [row] = await office.database.rows<{ state: string }>('select state from rollups where collection = $1', [
      OVERDUE_ROUND,
    ]);
    expect(row!.state).toBe('draft');
  });

  it('is refused from our own name over http, where the pages use https', async () => {
    const secure = await runningApp({ embedded: false, sample: false, baseUrl: 'https://dung-han.test' });
    const ask = (origin: string) =>
      secure.ask('/dang-nhap', {
        method: 'POST',
        headers: { origin, 'x-forwarded-host': 'dung-han.test', 'content-type': form },
        body: 'thu=a%40example.invalid',
      });
    expect((await ask('https://dung-han.test')).status).toBe(200);
    expect((await ask('http://dung-han.test')).status).toBe(403);
    await secure.close();
  });
});
