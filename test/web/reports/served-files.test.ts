import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { removeRoles } from '../../../client/people/users';
import { dayOf } from '../../../domain/time/time';
import { readSession } from '../../../web/access/session';
import { makeToken } from '../../../web/people/tokens';
import { pdfOf } from '../../setup/pdf';
import { administrator, give, signInByLink } from '../setup/by-link';
import { storedOf } from '../setup/raw-report';
import { multipart, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, TODAY, UNIT } from '../setup/sample-office';

const FILES = 'http://tep.dung-han.test';
const PDF = pdfOf(['Bao cao']);
const SANDBOX = "default-src 'none'; sandbox";

interface Plain {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Requests under any host name, as a browser does whose name server resolves it to this address. */
function askHost(office: RunningApp, host: string, path: string, headers = {}, method = 'GET'): Promise<Plain> {
  const { port } = office.app.server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers: { ...headers, host } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function sendOne(visitor: Visitor, unit: string): Promise<string> {
  const fields = { viec: 'gui', khoa: `tep ${unit}`, 'so-van-ban': '3/BC-UBND', 'v.citizens-received': '4' };
  const sent = await visitor.upload(`/u/${OPEN_ROUND}/${unit}`, fields, [{ name: 'a.pdf', content: PDF }]);
  return sent.headers.get('location')!;
}

describe('W8: a stored file', () => {
  it('comes from the pages’ own host as attachment, of no type, in a sandbox, when no other host is set', async () => {
    const office = await runningApp();
    const unit = await office.signIn('don-vi', UNIT);
    const file = await unit.get(`${await sendOne(unit, UNIT)}/tep/0`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toBe(SANDBOX);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    const signed = '/tep/DH20261123-0000000000/0?sig=x';
    expect((await askHost(office, 'dung-han.test', signed)).status).toBe(404);
    // The sample refuses a host name that is not configured, whatever is requested.
    expect((await askHost(office, 'tep.dung-han.test', signed)).status).toBe(403);
    await office.close();
  });
});

describe('W8: a file that is not taken', () => {
  it('leaves nothing behind: the page names it with the reason, the API with the code', async () => {
    const office = await runningApp();
    const unit = await office.signIn('don-vi', UNIT);
    const before = await storedOf(office);
    const bad: [string, Buffer][] = [
      ['trang.pdf', Buffer.from('<html><script>alert(1)</script>')],
      ['eicar.pdf', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')],
      ['anh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['chay.exe', Buffer.from('MZ\x90\x00')],
      ['anh.png', PDF],
      ['bang.xlsm', Buffer.from('PK\x03\x04')],
      ['ma-lenh.pdf', pdfOf(['Bao cao'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ];
    const session = (await readSession(office.database, unit.cookie.split('=')[1]!, dayOf(TODAY)))!;
    const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
    for (const [name, content] of bad) {
      const page = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, { viec: 'gui', khoa: 'w8' }, [{ name, content }]);
      expect([name, page.status]).toEqual([name, 422]);
      expect(page.body).toContain(`Tệp “${name}”`);
      const report = JSON.stringify({ obligation: `${OPEN_ROUND}/${UNIT}`, values: { 'citizens-received': 4 } });
      const { payload, type } = multipart({ report }, [{ name, content }]);
      const headers = { authorization: `Bearer ${token}`, 'content-type': type };
      const api = await office.ask('/api/v1/submissions', { method: 'POST', headers, body: payload });
      expect([name, api.status, JSON.parse(api.body).code]).toEqual([name, 409, 'UPLOAD_TYPE']);
    }
    expect(await storedOf(office)).toEqual(before);
    await office.close();
  });
});

describe('W8: a stored file on a host of its own', () => {
  let office: RunningApp;
  let unit: Visitor;
  let sent: string;
  let address: URL;
  beforeAll(async () => {
    office = await runningApp({ filesBaseUrl: FILES });
    unit = await office.signIn('don-vi', UNIT);
    sent = await sendOne(unit, UNIT);
    const asked = await unit.get(`${sent}/tep/0`);
    expect(asked.status).toBe(303);
    address = new URL(asked.headers.get('location')!);
  });
  afterAll(() => office.close());

  const get = (path: string, headers = {}) => askHost(office, 'tep.dung-han.test', path, headers);
  const changed = (name: string, value: string) => {
    const other = new URL(address);
    other.searchParams.set(name, value);
    return other.pathname + other.search;
  };

  it('is served there at a signed address without any cookie, and is inert there too', async () => {
    expect(address.origin).toBe(FILES);
    const file = await get(address.pathname + address.search);
    expect([file.status, file.body]).toEqual([200, PDF.toString()]);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': SANDBOX,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(file.headers['set-cookie']).toBeUndefined();
  });

  it('is refused for another file, another session, a later end, a changed or a missing signature', async () => {
    const other = await office.signIn('chuyen-vien');
    const [stranger] = await office.database.rows<{ id: string }>(`select id from sessions where role = 'staff'`);
    const [receipt] = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions where obligation <> $1 limit 1',
      [`${OPEN_ROUND}/${UNIT}`],
    );
    for (const path of [
      address.pathname,
      address.pathname.replace(/0$/, '1') + address.search,
      `/tep/${receipt!.receipt}/0${address.search}`,
      changed('phien', stranger!.id),
      changed('het', String(Number(address.searchParams.get('het')) + 1)),
      changed('sig', 'A'.repeat(43)),
      changed('sig', ''),
    ]) {
      const answer = await get(path, { cookie: other.cookie });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });

  it('is refused after five minutes', async () => {
    const until = Number(address.searchParams.get('het'));
    const [now] = await office.database.rows<{ now: number }>('select extract(epoch from now())::int as now');
    expect(until - now!.now).toBeGreaterThan(200);
    expect(until - now!.now).toBeLessThanOrEqual(300);
    // Signed as the page would have done five minutes and a second ago.
    const [row] = await office.database.rows<{ secret: string }>(
      'select token_hash as secret from sessions where id = $1',
      [address.searchParams.get('phien')],
    );
    const [, , receipt, ord] = address.pathname.split('/');
    const sign = (end: number) =>
      createHmac('sha256', row!.secret)
        .update(`file\n${receipt}\n${ord}\n${address.searchParams.get('phien')}\n${end}`)
        .digest('base64url');
    const at = (end: number) =>
      `${address.pathname}?phien=${address.searchParams.get('phien')}&het=${end}&sig=${sign(end)}`;
    expect((await get(at(now!.now + 60))).status).toBe(200);
    expect((await get(at(now!.now - 1))).status).toBe(403);
  });

  it('is the only content of that host: no page, no style, no health, no form', async () => {
    for (const path of [
      '/',
      '/dang-nhap',
      '/tinh/dung-han.css',
      '/livez',
      '/api/v1/status',
      '/bao-cao',
      sent,
      `${sent}/tep/0`,
    ]) {
      const answer = await get(path, { cookie: unit.cookie });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    for (const method of ['POST', 'DELETE', 'PUT']) {
      const answer = await askHost(office, 'tep.dung-han.test', address.pathname + address.search, {}, method);
      expect([method, answer.status]).toEqual([method, 404]);
    }
  });

  it('is not served there to a session cookie of the pages, nor by the pages at that address', async () => {
    expect((await unit.get(address.pathname + address.search)).status).toBe(404);
    expect((await get(address.pathname, { cookie: unit.cookie })).status).toBe(403);
  });

  it('is refused once the person has signed out', async () => {
    const leaver = await office.signIn('chuyen-vien');
    const asked = await leaver.get(`${sent}/tep/0`);
    const { pathname, search } = new URL(asked.headers.get('location')!);
    expect((await get(pathname + search)).status).toBe(200);
    await leaver.post('/dang-xuat', {});
    expect((await get(pathname + search)).status).toBe(403);
  });

  it('is refused once the role was removed', async () => {
    await give(office, 'giam.sat@example.invalid', 'auditor');
    const browser = await signInByLink(office, 'giam.sat@example.invalid');
    const asked = await browser.visitor().get(`${sent}/tep/0`);
    const { pathname, search } = new URL(asked.headers.get('location')!);
    expect((await get(pathname + search)).status).toBe(200);
    await removeRoles(administrator(office), 'giam.sat@example.invalid', null);
    expect((await get(pathname + search)).status).toBe(403);
  });
});
