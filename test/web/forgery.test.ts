import { type RunningApp, runningApp, type Visitor } from './running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from './sample-office';

describe('a change sent from elsewhere', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  const type = 'application/x-www-form-urlencoded';
  const urls = ['/dang-xuat', `/giu-thu/${OVERDUE_ROUND}`, `/ghi-nhan/${OVERDUE_ROUND}`, `/xac-nhan/${OVERDUE_ROUND}`];

  it.each(urls)('is refused at %s: another origin, none, or a wrong token', async (url) => {
    const payload = new URLSearchParams({ dau: staff.formToken, lan: '1' }).toString();
    const send = (headers: Record<string, string>, body = payload) =>
      office.app.inject({ method: 'POST', url, headers: { cookie: staff.cookie, 'content-type': type, ...headers }, payload: body });
    expect((await send({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await send({ origin: 'null' })).statusCode).toBe(403);
    expect((await send({})).statusCode).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send({ origin: 'http://dung-han.test' }, 'dau=khong-dung&lan=1')).statusCode).toBe(403);
    expect((await staff.get('/theo-doi')).statusCode).toBe(200);
  });

  it('is refused at a unit’s form, whose token stands in the body', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const answer = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, { dau: 'khong-dung', viec: 'gui' });
    expect(answer.statusCode).toBe(403);
  });

  it('does not happen by GET, whatever the address says', async () => {
    for (const url of urls.slice(0, 2)) expect((await staff.get(url)).statusCode).toBe(404);
    expect((await staff.get(`/theo-doi?_method=DELETE&dau=${staff.formToken}`)).statusCode).toBe(200);
  });

  it('leads to no other site after signing in', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await office.app.inject({
        method: 'POST',
        url: '/dung-thu',
        headers: { origin: 'http://dung-han.test', 'content-type': type },
        payload: new URLSearchParams({ vai: 'chuyen-vien', tiep: next }).toString(),
      });
      expect(answer.headers.location).toBe('/theo-doi');
    }
  });
});
