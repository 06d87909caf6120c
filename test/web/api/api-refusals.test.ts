import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { OPERATIONS } from '../../../web/operations';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

const REPORT = `${OPEN_ROUND}/${UNIT}`;
const BASIS = { number: '312/UBND-NC', date: '2026-09-21', decider: 'UBND tỉnh' };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

interface Problem {
  code: string;
  issues: { path: string; message: string }[];
}

describe('the JSON API refuses', () => {
  let office: RunningApp;
  let staff: Program;
  let unit: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    unit = await programOf(office, await office.signIn('don-vi', UNIT));
  });
  afterAll(() => office.close());

  const days = ['0000-00-00', '0000-01-01', '2026-02-30', '2100-02-29', '1900-12-31', '2199-01-01', '25/9/2026', ''];
  it.each(days)('a date that is none, with its place: %s', async (day) => {
    const asked: [string, object, object | undefined, string][] = [
      ['searchAudit', { from: day }, undefined, 'from'],
      ['readMatrix', { day }, undefined, 'day'],
      ['extendReport', {}, { obligation: REPORT, until: day, basis: BASIS }, 'until'],
      ['exemptReport', {}, { obligation: REPORT, basis: { ...BASIS, date: day } }, 'basis.date'],
      ['recordReports', {}, { reports: [{ obligation: REPORT, document: { date: day } }] }, 'reports.0.document.date'],
      ['settleDate', {}, { plan: 'x', requirement: 'x', date: day, reason: 'x' }, 'date'],
    ];
    for (const [id, query, body, path] of asked) {
      const { status, json } = await staff.call(id, query as never, body);
      expect([id, status, (json as Problem).code]).toEqual([id, 400, 'USAGE']);
      expect((json as Problem).issues.map((one) => one.path)).toEqual([path]);
    }
  });

  it('a day that is on the calendar is taken: 29/2 of a leap year, the first and the last', async () => {
    for (const day of ['2024-02-29', '2000-02-29', '1901-01-01', '2198-12-31']) {
      expect([day, (await staff.call('searchAudit', { from: day })).status]).toEqual([day, 200]);
    }
  });

  it.each(['2147483648', '99999999999999999999', '0', '-1', '1.5', '0x10', '1e3', ' 1', ''])(
    'a version that is none: %s',
    async (version) => {
      for (const [id, query] of [
        ['showRollup', { collection: OVERDUE_ROUND }],
        ['readFigureSources', { collection: OVERDUE_ROUND, field: 'dialogues' }],
      ] as const) {
        const { status, json } = await staff.call(id, { ...query, version });
        expect([id, status, (json as Problem).issues[0]?.path]).toEqual([id, 400, 'version']);
      }
    },
  );

  it.each([2147483648, 1e20, 0, -1, 1.5, '1'])('a version that is none in a body: %s', async (version) => {
    const { status, json } = await staff.call('confirmRollup', {}, { collection: OVERDUE_ROUND, version });
    expect([status, (json as Problem).issues.map((one) => one.path)]).toEqual([400, ['version']]);
  });

  it('ids that are none, instants without a zone, blanks where words are needed, and a NUL', async () => {
    const asked: [string, object, object | undefined, string][] = [
      ['readObligation', { id: 'a/b' }, undefined, 'id'],
      ['readUnit', { unit: "x' or 1=1" }, undefined, 'unit'],
      ['readReceipt', { code: 'DH 1' }, undefined, 'code'],
      [
        'recordReports',
        {},
        { reports: [{ obligation: REPORT, receivedAt: '2026-09-24T10:32' }] },
        'reports.0.receivedAt',
      ],
      [
        'recordReports',
        {},
        { reports: [{ obligation: REPORT, receivedAt: '0001-01-01T00:00:00+07:00' }] },
        'reports.0.receivedAt',
      ],
      ['noteLateness', {}, { obligation: REPORT, reason: '\u00a0\u2003' }, 'reason'],
      ['noteCall', {}, { obligation: REPORT, note: 'a\0b' }, 'note'],
      ['editContact', {}, { contact: `${UNIT}/office`, name: 'A', title: '', email: 'vănthư@x', phone: null }, 'email'],
    ];
    for (const [id, query, body, path] of asked) {
      const { status, json } = await staff.call(id, query as never, body);
      expect([id, status, (json as Problem).issues.map((one) => one.path)]).toEqual([id, 400, [path]]);
    }
  });

  it('a long text with a NUL at its end within the time of any other', async () => {
    const started = performance.now();
    const { status } = await staff.call('previewPlan', {}, { source: `${'a'.repeat(999_999)}\0` });
    expect([status, performance.now() - started < 5_000]).toEqual([400, true]);
  });

  it('values of a report, each by its place in the JSON', async () => {
    const sent = await unit.call('submitReport', {}, { obligation: REPORT, values: { dialogues: 'x' } });
    expect([sent.status, (sent.json as Problem).issues.map((one) => one.path)]).toEqual([409, ['values.dialogues']]);
    const known = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord limit 2`,
      [OPEN_ROUND],
    );
    const reports = known.map(({ id }, index) => ({ obligation: id, values: { dialogues: index === 1 ? -1 : 1 } }));
    const recorded = await staff.call('recordReports', {}, { reports });
    expect((recorded.json as Problem).issues.map((one) => one.path)).toEqual(['reports.1.values.dialogues']);
  });

  it('a method that the contract does not name for a path, with those it names, whatever comes along', async () => {
    const byPath = Map.groupBy(OPERATIONS, ({ path }) => path);
    for (const [path, of] of byPath) {
      const named = of.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
      for (const method of METHODS.filter((one) => !named.includes(one))) {
        const { status, allow } = await ask(method, `/api/v1${path.replace(/\{\w+\}/g, 'x')}`);
        expect([method, path, status, allow]).toEqual([method, path, 405, named.join(', ')]);
      }
    }
    expect((await ask('PUT', '/api/v1/khong-co')).status).toBe(404);
  });

  /** Sends what `fetch` would not: any method, and a body of a type that nobody takes. */
  async function ask(method: string, path: string): Promise<{ status: number; allow: string | undefined }> {
    const headers = { authorization: `Bearer ${staff.token}`, 'content-type': 'text/weird' };
    return new Promise((resolve, reject) => {
      const sent = httpRequest(office.address + path, { method, headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode!, allow: answer.headers.allow });
      });
      sent.once('error', reject);
      sent.end();
    });
  }

  it.each([
    ['JSON', '/mail-holds', 'application/json', 1_048_577],
    ['a plan file', '/plans/preview', 'application/json', 16 * 1_048_576 + 1],
    ['files', '/submissions', 'multipart/form-data; boundary=x', 256 * 1_048_576 + 1],
  ])('a body over the limit after nothing of it was read: %s', async (_what, path, type, length) => {
    const { token } = path === '/submissions' ? unit : staff;
    const { port } = new URL(office.address);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      const head = [
        `POST /api/v1${path} HTTP/1.1`,
        'host: x',
        `authorization: Bearer ${token}`,
        `content-type: ${type}`,
        `content-length: ${length}`,
      ];
      // The head alone: an answer that waits for the body would not come.
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('end', () => resolve(text));
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"UPLOAD_TOO_LARGE"');
  });

  it('what its own shape calls too long by the shape, not by the bytes', async () => {
    const obligations = Array.from(
      { length: 5_001 },
      (_, index) => `${OPEN_ROUND}/gialai-2025:${'w'.repeat(120)}${index}`,
    );
    const { status, json } = await staff.call('remindUnits', {}, { collection: OPEN_ROUND, obligations });
    expect([status, (json as Problem).issues.map((one) => one.path)]).toEqual([400, ['obligations']]);
  });
});
