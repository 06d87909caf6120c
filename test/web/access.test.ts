import { buildApp } from '../../web/app';
import { type Access, authorise, type Decision, RULES } from '../../web/authorise';
import { type Session, startSession } from '../../web/session';
import { askerOf, BASE, type RunningApp, runningApp } from './running-app';
import { OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, UNIT } from './sample-office';

const session = (role: Session['role'], unit: string | null = null): Session => ({
  role,
  unit,
  name: role,
  formToken: '',
});

/** The written rule: what each person may reach, own thing / another unit's thing. */
const WRITTEN: Record<Access, Record<'nobody' | 'staff' | 'leader' | 'own' | 'foreign', Decision>> = {
  everyone: { nobody: 'allow', staff: 'allow', leader: 'allow', own: 'allow', foreign: 'allow' },
  readers: { nobody: 'sign-in', staff: 'allow', leader: 'allow', own: 'forbid', foreign: 'forbid' },
  staff: { nobody: 'sign-in', staff: 'allow', leader: 'forbid', own: 'forbid', foreign: 'forbid' },
  admin: { nobody: 'sign-in', staff: 'allow', leader: 'forbid', own: 'forbid', foreign: 'forbid' },
  'audit-read': { nobody: 'sign-in', staff: 'allow', leader: 'forbid', own: 'forbid', foreign: 'forbid' },
  unit: { nobody: 'sign-in', staff: 'forbid', leader: 'forbid', own: 'allow', foreign: 'allow' },
  'signed-in': { nobody: 'sign-in', staff: 'allow', leader: 'allow', own: 'allow', foreign: 'allow' },
  'owner-read': { nobody: 'sign-in', staff: 'allow', leader: 'allow', own: 'allow', foreign: 'hidden' },
  'owner-write': { nobody: 'sign-in', staff: 'forbid', leader: 'forbid', own: 'allow', foreign: 'hidden' },
};

describe('who may do what', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it.each(Object.keys(RULES) as Access[])('keeps the written rule "%s"', (access) => {
    const asked = {
      nobody: authorise(access, null, UNIT),
      staff: authorise(access, session('staff'), UNIT),
      leader: authorise(access, session('leader'), UNIT),
      own: authorise(access, session('unit', UNIT), UNIT),
      foreign: authorise(access, session('unit', OTHER_UNIT), UNIT),
    };
    expect(asked).toEqual(WRITTEN[access]);
  });

  it('refuses to build a page without a rule', async () => {
    const deps = { database: office.database, clock: () => 0, baseUrl: 'http://x', embedded: true, dataDir: null };
    const app = await buildApp(deps);
    expect(() => app.get('/khong-quy-tac', async () => 'x')).toThrow('no rule of access');
    await app.close();
  });

  it('stops a page of one unit that never asked whose it is', async () => {
    const app = await buildApp({
      database: office.database,
      clock: () => 0,
      baseUrl: BASE,
      embedded: true,
      dataDir: null,
    });
    app.get('/quen-hoi', { config: { access: 'owner-read' } }, async () => 'số liệu của đơn vị');
    const { cookie } = await office.signIn('don-vi', UNIT);
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const answer = await ask('/quen-hoi', { headers: { cookie } });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('số liệu của đơn vị');
    await app.close();
  });

  it('shows a unit nothing of another unit, not even that it is there', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const receipts = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions s join obligations o on o.id = s.obligation where o.unit = $1',
      [OTHER_UNIT],
    );
    const foreign = [
      `/u/${OPEN_ROUND}/${OTHER_UNIT}`,
      `/vi-sao/${OPEN_ROUND}/${OTHER_UNIT}`,
      ...receipts.flatMap(({ receipt }) => [
        `/phieu/${receipt}`,
        `/phieu/${receipt}/noi-dung`,
        `/phieu/${receipt}/tep/0`,
      ]),
    ];
    expect(foreign.length).toBeGreaterThan(4);
    for (const url of foreign) expect([url, (await unit.get(url)).status]).toEqual([url, 404]);
    const sent = await unit.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { viec: 'gui' });
    expect(sent.status).toBe(404);
  });

  it('keeps the pages of staff from units and leaders', async () => {
    for (const visitor of [await office.signIn('don-vi', UNIT), await office.signIn('lanh-dao')]) {
      expect((await visitor.get('/theo-doi')).status).toBe(403);
      expect((await visitor.post(`/ghi-nhan/${OVERDUE_ROUND}`, {})).status).toBe(403);
      expect((await visitor.post(`/xac-nhan/${OVERDUE_ROUND}`, { lan: '1' })).status).toBe(403);
      expect((await visitor.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'giu' })).status).toBe(403);
    }
  });

  it('sends who has not signed in to "Dùng thử" and back to the page asked for', async () => {
    const answer = await office.ask(`/u/${OPEN_ROUND}/${UNIT}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/?tiep=${encodeURIComponent(`/u/${OPEN_ROUND}/${UNIT}`)}`);
  });

  it('ends a session for good when its person leaves', async () => {
    const staff = await office.signIn('chuyen-vien');
    await staff.post('/dang-xuat', {});
    expect((await staff.get('/theo-doi')).status).toBe(303);
  });

  it('keeps only the hash of a session in the database', async () => {
    const staff = await office.signIn('chuyen-vien');
    const rows = await office.database.rows<{ token_hash: string }>('select token_hash from sessions');
    expect(rows.some(({ token_hash }) => staff.cookie.includes(token_hash))).toBe(false);
  });
});

describe('with a database of the office’s own', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ embedded: false, sample: false });
  });
  afterAll(() => office.close());

  it('has no "Dùng thử" and no mailbox, and says what is missing', async () => {
    const home = await office.ask('/');
    expect(home.body).toContain('chưa có đăng nhập cho người dùng thật');
    const tried = await office.ask('/dung-thu', { method: 'POST', headers: { origin: BASE } });
    expect(tried.status).toBe(404);
    expect((await office.ask('/thu')).status).toBe(404);
    expect((await office.ask('/theo-doi')).status).toBe(401);
  });

  it('takes no session that a sample once made', async () => {
    const token = await startSession(office.database, { role: 'staff', name: 'Mẫu', unit: null });
    const answer = await office.ask('/theo-doi', { headers: { cookie: `dung-han=${token}` } });
    expect(answer.status).toBe(401);
  });
});
