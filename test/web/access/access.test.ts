import { z } from 'zod';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type Access, authorise, RULES } from '../../../web/access/authorise';
import type { Session } from '../../../web/access/session';
import { buildApp } from '../../../web/app';
import { navigationOf, startPage } from '../../../web/frame/navigation';
import { OPERATIONS } from '../../../web/operations';
import { makeToken } from '../../../web/people/tokens';
import { uploadedFile } from '../../setup/uploaded-file';
import { addPeople, addRelatives, ROUND_OWNER, sessionOf, UNIT_OF, visitorOf } from '../setup/people-of-all-kinds';
import { type Answer, askerOf, BASE, type RunningApp, runningApp } from '../setup/running-app';
import { addMail, loadHistory, OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';
import { PEOPLE, type PersonName, RELATIONS, type Relation, WRITTEN, writtenDecision } from '../setup/written-rules';

const UNITS = ['own', 'sibling', 'parent', 'child', 'foreign'] as const;

describe('who may do what', () => {
  let office: RunningApp;
  const receipts = new Map<Relation, string>();
  let mail: number;

  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    mail = await addMail(office.database, '<p>Kính gửi</p>');
    for (const relation of UNITS) {
      const { receipt } = await submitReport(unlimitedCaller(office.database, { at: TODAY, who: 'Dữ liệu mẫu' }), {
        obligation: `${OPEN_ROUND}/${UNIT_OF[relation]}`,
        values: { 'citizens-received': 7 },
        nil: false,
        document: { number: '9/BC-UBND', date: '2026-11-20', signer: null },
        files: [uploadedFile('a.pdf', Buffer.from('%PDF-1.7\n'))],
        channel: 'web',
        sentOn: null,
        receivedAt: null,
        reason: null,
        idempotencyKey: null,
      });
      receipts.set(relation, receipt);
    }
  });
  afterAll(() => office.close());

  it.each(Object.keys(RULES) as Access[])(
    'W3: the rule “%s” is the written one, for everybody and everything',
    async (access) => {
      expect(Object.keys(WRITTEN)).toContain(access);
      for (const person of PEOPLE) {
        const session = await sessionOf(office.database, person);
        for (const relation of RELATIONS) {
          const owner = relation === 'round' ? ROUND_OWNER : { ...ROUND_OWNER, unit: UNIT_OF[relation] };
          const decided = authorise(access, session, owner);
          expect([access, person, relation, decided]).toEqual([
            access,
            person,
            relation,
            writtenDecision(access, person, relation),
          ]);
        }
      }
    },
  );

  /** The address of a route for a resource of this relation. */
  function addressOf(url: string, access: Access, relation: Relation): string {
    const obligation = `${OPEN_ROUND}/${UNIT_OF[relation === 'round' ? 'own' : relation]}`;
    return url
      .replace(':code', receipts.get(relation === 'round' ? 'own' : relation)!)
      .replace(':ord', '0')
      .replace(/^(\/thu\/):id/, `$1${mail}`)
      .replace(/:(nam|year)(\([^)]*\))?/g, '2026')
      .replace(/:\w+(\([^)]*\))?/g, PLAN)
      .replace('*', access.startsWith('owner') ? obligation : OVERDUE_ROUND);
  }

  /** The decision an answer shows; faults of the request itself come after it. */
  function decisionIn(status: number, location: string | null): string {
    if (status === 401 || (status === 303 && location?.includes('?tiep='))) return 'sign-in';
    if (status === 403) return 'forbid';
    return status === 404 ? 'hidden' : 'allow';
  }

  const tokens = new Map<PersonName, string>();

  /** Programs come with a token of the person, and name the report in query or body. */
  async function apiAnswer(person: PersonName, method: string, url: string, obligation: string): Promise<Answer> {
    const session = tokens.has(person) ? null : await sessionOf(office.database, person);
    if (session !== null) {
      tokens.set(person, await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY }));
    }
    const token = tokens.get(person);
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const values = { 'citizens-received': 7 };
    // Complete as the contract asks, so that the answer shows the rule of access and not a fault of the request.
    const named = { id: obligation, obligation, values, until: '2026-12-18', reason: 'Chờ số liệu của các thôn' };
    const operation = OPERATIONS.find((one) => one.method === method && pathOf(one.path).test(url));
    if (method !== 'POST') {
      const query = new URLSearchParams(taken(operation?.query, named) as Record<string, string>);
      return office.ask(`${url}${query.size === 0 ? '' : `?${query}`}`, { method, headers });
    }
    const body = JSON.stringify(taken(operation?.body, named));
    return office.ask(url, { method, headers: { ...headers, 'content-type': 'application/json' }, body });
  }

  /** The values of the operation's own parameters. */
  function taken(
    type: z.ZodType | null | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const names = type instanceof z.ZodObject ? Object.keys(type.shape) : [];
    return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  }

  function pathOf(path: string): RegExp {
    return new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  }

  async function answerTo(person: PersonName, method: string, url: string, relation: Relation): Promise<string> {
    const obligation = `${OPEN_ROUND}/${UNIT_OF[relation === 'round' ? 'own' : relation]}`;
    const onPages = async () => {
      const visitor = await visitorOf(office, person);
      return method === 'POST' ? visitor.post(url, {}) : visitor.get(url);
    };
    const answer = await (url.startsWith('/api/') ? apiAnswer(person, method, url, obligation) : onPages());
    return decisionIn(answer.status, answer.headers.get('location'));
  }

  it('W3: every page of one unit answers each person as written, for own, sibling, parent, child and foreign unit', async () => {
    const owned = office.app.writtenRoutes.filter(
      ({ access, method }) => access.startsWith('owner') && method !== 'HEAD',
    );
    expect(owned.length).toBeGreaterThanOrEqual(6);
    for (const { method, url, access } of owned) {
      const as = async (person: PersonName) => {
        for (const relation of UNITS) {
          const found = await answerTo(person, method, addressOf(url, access, relation), relation);
          const written = writtenDecision(access, person, relation);
          expect([method, url, person, relation, found]).toEqual([method, url, person, relation, written]);
        }
      };
      await Promise.all(PEOPLE.map(as));
    }
  }, 120_000);

  it('shows a narrowed role on lists only what lies within its reach', async () => {
    const subtree = await visitorOf(office, 'staff of the subtree');
    const list = (await subtree.get('/theo-doi?tinh-trang=tat-ca')).body;
    expect(list).toContain('to-dan-pho-thu');
    expect(list).not.toContain('Kết quả tiếp công dân: xã Đức Cơ');
    const other = await visitorOf(office, 'officer of another compiler');
    expect((await other.get('/tong-hop')).body).not.toContain(OVERDUE_ROUND);
    expect((await other.get(`/tong-hop/${OVERDUE_ROUND}`)).status).toBe(404);
    expect((await (await visitorOf(office, 'officer of the compiler')).get(`/tong-hop/${OVERDUE_ROUND}`)).status).toBe(
      200,
    );
  });

  it('lets the compiler’s head confirm, not the officer, and shows the button only to the head', async () => {
    const page = async (name: PersonName) =>
      (await (await visitorOf(office, name)).get(`/tong-hop/${OVERDUE_ROUND}`)).body;
    expect(await page('head of the compiler')).toContain('/xac-nhan/');
    expect(await page('officer of the compiler')).not.toContain('/xac-nhan/');
    expect(await page('leader')).not.toContain('/xac-nhan/');
  });

  it('opens the start page of each role, and every item of its menu', async () => {
    for (const person of PEOPLE) {
      const session = await sessionOf(office.database, person);
      if (session === null) continue;
      const visitor = await visitorOf(office, person);
      const menu = navigationOf(session, true, '/').map(({ address }) => address);
      for (const address of [startPage(session.role), ...menu]) {
        const { status, headers } = await visitor.get(address);
        const found = decisionIn(status, headers.get('location'));
        expect([person, address, found]).toEqual([person, address, 'allow']);
      }
    }
  });

  it('refuses to build a page without a rule', async () => {
    const deps = { database: office.database, clock: () => 0, baseUrl: 'http://x', embedded: true, dataDir: null };
    const app = await buildApp(deps);
    expect(() => app.get('/khong-quy-tac', async () => 'x')).toThrow('no rule of access');
    await app.close();
  });

  it('stops a page that did not check the owner, and keeps narrowed roles off a list that did not apply the reach', async () => {
    const app = await buildApp({
      database: office.database,
      clock: () => TODAY,
      baseUrl: BASE,
      embedded: true,
      dataDir: null,
    });
    let ran = 0;
    const forgetful = async () => {
      ran += 1;
      return 'số liệu của đơn vị';
    };
    app.get('/quen-hoi', { config: { access: 'owner-read' } }, forgetful);
    app.get('/quen-hoi-pham-vi', { config: { access: 'staff', narrowed: true } }, forgetful);
    app.get('/khong-hoi-pham-vi', { config: { access: 'staff' } }, forgetful);
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const as = async (person: PersonName, url: string) =>
      ask(url, { headers: { cookie: (await visitorOf(office, person)).cookie } });
    for (const answer of [
      await as('unit member', '/quen-hoi'),
      await as('staff of the subtree', '/quen-hoi-pham-vi'),
    ]) {
      expect(answer.status).toBe(500);
      expect(answer.body).not.toContain('số liệu của đơn vị');
    }
    const before = ran;
    expect((await as('staff of the subtree', '/khong-hoi-pham-vi')).status).toBe(403);
    expect(ran).toBe(before);
    expect((await as('staff', '/khong-hoi-pham-vi')).status).toBe(200);
    await app.close();
  });

  it('W4: ids swapped in address and body open nothing of another unit, and the refusal is the same as for nothing', async () => {
    const unit = await visitorOf(office, 'unit member');
    const stranger = receipts.get('sibling')!;
    const own = receipts.get('own')!;
    const foreign = [
      `/u/${OPEN_ROUND}/${OTHER_UNIT}`,
      `/u/${encodeURIComponent(`${OPEN_ROUND}/${OTHER_UNIT}`)}`,
      `/vi-sao/${OPEN_ROUND}/${OTHER_UNIT}`,
      `/phieu/${stranger}`,
      `/phieu/${stranger}/noi-dung`,
      `/phieu/${stranger}/tep/0`,
      `/phieu/${stranger.toLowerCase()}`,
      `/phieu/${own}/tep/../../${stranger}/tep/0`,
      `/phieu/${own}%2F..%2F${stranger}`,
    ];
    const nothing = await unit.get('/phieu/DH20261123-0000000000');
    const words = (body: string) => body.replace(/\/[^"<\s]*/g, '').replace(/số yêu cầu.*/g, '');
    for (const url of foreign) {
      const answer = await unit.get(url);
      expect([url, answer.status]).toEqual([url, 404]);
      if (url.startsWith(`/phieu/${stranger}`)) expect(words(answer.body)).toBe(words(nothing.body));
    }
    expect((await unit.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { viec: 'gui' })).status).toBe(404);
    const sent = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, {
      viec: 'kiem-tra',
      obligation: `${OPEN_ROUND}/${OTHER_UNIT}`,
      don_vi: OTHER_UNIT,
    });
    expect(sent.body).not.toContain('xã Ia Nan');
  });

  it('redirects a visitor who is not signed in to "Dùng thử" and back to the requested page', async () => {
    const answer = await office.ask(`/u/${OPEN_ROUND}/${UNIT}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/?tiep=${encodeURIComponent(`/u/${OPEN_ROUND}/${UNIT}`)}`);
  });

  it('ends a session for good at sign-out', async () => {
    const staff = await office.signIn('chuyen-vien');
    await staff.post('/dang-xuat', {});
    expect((await staff.get('/theo-doi')).status).toBe(303);
  });

  it('keeps only the hash of a session in the database', async () => {
    const staff = await office.signIn('chuyen-vien');
    const rows = await office.database.rows<{ token_hash: string }>('select token_hash from sessions');
    expect(rows.some(({ token_hash }) => staff.cookie.includes(token_hash))).toBe(false);
  });

  it('gives the sample people of "Dùng thử" the whole office, one unit, and reading', async () => {
    const reachOf = async (role: Session['role'], unit?: string) => {
      const visitor = await office.signIn(
        role === 'staff' ? 'chuyen-vien' : role === 'unit' ? 'don-vi' : 'lanh-dao',
        unit,
      );
      return [
        (await visitor.get('/theo-doi')).status,
        (await visitor.get('/bao-cao')).status,
        (await visitor.get('/tong-hop')).status,
      ];
    };
    expect(await reachOf('staff')).toEqual([200, 403, 200]);
    expect(await reachOf('unit', UNIT)).toEqual([403, 200, 403]);
    expect(await reachOf('leader')).toEqual([403, 403, 200]);
  });

  it('W3: every other page lets in whom its rule names, and a narrowed role only where the page asks how far it reaches', async () => {
    // What changes things comes last: a page that was withdrawn meanwhile would be missing, not refused.
    const others = office.app.writtenRoutes
      .filter(({ access, method }) => !access.startsWith('owner') && method !== 'HEAD')
      .sort((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
    expect(others.length).toBeGreaterThanOrEqual(20);
    const narrow = new Set<PersonName>();
    for (const person of PEOPLE) {
      if ((await sessionOf(office.database, person))?.reach != null) narrow.add(person);
    }
    for (const { method, url, access, narrowed } of others) {
      const as = async (person: PersonName) => {
        const found = await answerTo(person, method, addressOf(url, access, 'round'), 'round');
        const written = writtenDecision(access, person, 'round');
        const allowed =
          written === 'hidden' ||
          (written === 'allow' && narrow.has(person) && !narrowed && access in { readers: 1, staff: 1, confirm: 1 })
            ? // A narrowed role: a list shows it what lies within reach, a thing is hidden, a page that does not ask is closed.
              narrowed
              ? ['allow', 'hidden']
              : ['forbid']
            : written === 'allow'
              ? // The steps of signing in are open to all, and refuse for what the link or code itself says.
                ['allow', 'hidden', ...(url.startsWith('/dang-nhap/') ? ['sign-in', 'forbid'] : [])]
              : [written];
        const answered = [method, url, person, allowed.includes(found) ? 'as written' : found];
        expect(answered).toEqual([method, url, person, 'as written']);
      };
      await Promise.all(PEOPLE.map(as));
    }
  }, 240_000);
});

describe('with a database of the office’s own', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ embedded: false, sample: false });
  });
  afterAll(() => office.close());

  it('has no "Dùng thử" and no mailbox, and requires sign-in', async () => {
    expect((await office.ask('/')).headers.get('location')).toBe('/dang-nhap');
    expect((await office.ask('/dang-nhap')).body).not.toContain('Dùng thử');
    const tried = await office.ask('/dung-thu', { method: 'POST', headers: { origin: BASE } });
    expect(tried.status).toBe(404);
    expect((await office.ask('/thu')).status).toBe(404);
    expect((await office.ask('/theo-doi')).headers.get('location')).toBe('/dang-nhap?tiep=%2Ftheo-doi');
  });
});
