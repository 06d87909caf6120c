import { connect as openSocket } from 'node:net';
import { programOf } from '../setup/program';
import { BASE, type RunningApp, runningApp, type Visitor } from '../setup/running-app';

/** Ways to write the address of one operation of the API. */
const WAYS = [
  '/api/v1/me',
  '/%61pi/v1/me',
  '/%61%70%69/v1/me',
  '/api/%761/me',
  '/api/v1/m%65',
  `${BASE}/api/v1/me`,
  'http://127.0.0.1/api/v1/me',
  'http://khac.example/%61pi/v1/me',
];

describe('an address that can be written in several ways', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  /** A request as it is typed into the connection: no client writes it anew. @returns status and body */
  const raw = (head: string, headers: Record<string, string>): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(office.address);
      const lines = Object.entries({ host: 'dung-han.test', connection: 'close', ...headers });
      const socket = openSocket(Number(port), '127.0.0.1');
      let text = '';
      socket.on('data', (piece) => {
        text += piece.toString('utf8');
      });
      socket.on('error', reject);
      socket.on('close', () => {
        const [top = '', body = ''] = text.split('\r\n\r\n');
        resolve({ status: Number(top.split(' ')[1]), body });
      });
      socket.write(`${head} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    });

  it('is refused to a cookie in every one of them where the API is asked', async () => {
    for (const way of WAYS) {
      const { status, body } = await raw(`GET ${way}`, { cookie: staff.cookie });
      expect([way, [401, 404].includes(status), body.includes('Chuyên viên')]).toEqual([way, true, false]);
    }
  });

  it('is opened by a token in each that leads to the API, and to no page', async () => {
    const { token } = await programOf(office, staff);
    const headers = { authorization: `Bearer ${token}` };
    for (const way of WAYS)
      expect([way, [200, 404].includes((await raw(`GET ${way}`, headers)).status)]).toEqual([way, true]);
    for (const way of ['/hom-nay', '/%68om-nay', `${BASE}/hom-nay`, '//api/v1/../../hom-nay', '/api/../hom-nay']) {
      const { status } = await raw(`GET ${way}`, headers);
      expect([way, status === 200]).toEqual([way, false]);
    }
  });

  it('needs the form’s token of its session for a change, however it is written', async () => {
    const form = { cookie: staff.cookie, origin: BASE, 'content-type': 'application/x-www-form-urlencoded' };
    for (const way of ['/%64ang-xuat', `${BASE}/dang-xuat`, '/dang-xuat']) {
      const { status } = await raw(`POST ${way}`, { ...form, 'content-length': '0' });
      expect([way, status]).toEqual([way, 403]);
    }
    expect((await staff.get('/hom-nay')).status).toBe(200);
  });
});
