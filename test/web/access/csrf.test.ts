import { BASE, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

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
      office.ask(url, { method: 'POST', headers: { cookie: staff.cookie, 'content-type': type, ...headers }, body });
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: BASE }, 'dau=khong-dung&lan=1')).status).toBe(403);
    expect((await staff.get('/theo-doi')).status).toBe(200);
  });

  it('is refused at a unit’s form, whose token stands in the body', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const answer = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, { dau: 'khong-dung', viec: 'gui' });
    expect(answer.status).toBe(403);
  });

  it('is not made by GET, whatever the address says', async () => {
    for (const url of urls.slice(0, 2)) expect((await staff.get(url)).status).toBe(404);
    expect((await staff.get(`/theo-doi?_method=DELETE&dau=${staff.formToken}`)).status).toBe(200);
  });

  it('redirects to no other site after sign-in', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await office.ask('/dung-thu', {
        method: 'POST',
        headers: { origin: BASE, 'content-type': type },
        body: new URLSearchParams({ vai: 'chuyen-vien', tiep: next }).toString(),
      });
      expect(answer.headers.get('location')).toBe('/hom-nay');
    }
  });
});
