import { join } from 'node:path';
import { requirePlanFile } from '../../../client/plans/load-plan';
import { insertRegister } from '../../../storage/units';
import { OPERATIONS } from '../../../web/operations';
import { pdfOf } from '../../setup/pdf';
import { BASE, type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const PDF = pdfOf(['Bao cao']);
const PLANS = join(__dirname, '..', '..', '..', 'plans');

interface Reply {
  status: number;
  type: string;
  json: never;
}

describe('the JSON API', () => {
  let office: RunningApp;
  let staff: string;
  let unit: string;
  let leader: string;
  beforeAll(async () => {
    office = await runningApp();
    staff = await tokenOf(await office.signIn('chuyen-vien'));
    unit = await tokenOf(await office.signIn('don-vi', UNIT));
    leader = await tokenOf(await office.signIn('lanh-dao'));
  });
  afterAll(() => office.close());

  async function tokenOf(visitor: Visitor): Promise<string> {
    const made = await visitor.post('/ma-truy-cap', { 'muc-dich': 'Phần mềm văn bản', ngay: '30', viec: 'tao' });
    return /dh_[\w-]{43}/.exec(textOf(made.body))![0];
  }

  /** Requests as a program does: no cookie, no Origin. */
  async function call(token: string | null, path: string, body?: unknown, headers: object = {}): Promise<Reply> {
    const answer = await office.ask(`/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, type: answer.headers.get('content-type')!, json: JSON.parse(answer.body) as never };
  }

  /** Checks that an answer matches the operation's own contract completely. */
  function fits(id: string, { status, json }: Reply): void {
    const operation = OPERATIONS.find((candidate) => candidate.id === id)!;
    expect(status).toBe(operation.status);
    expect(operation.answer.parse(json)).toEqual(json);
  }

  const obligation = `${OPEN_ROUND}/${UNIT}`;
  const report = { obligation, values: { dialogues: 3, 'citizens-received': '1.234' }, note: null };

  it('lets a unit do all its work, every answer as its contract says', async () => {
    fits('readMe', await call(unit, '/me'));
    const status = await call(unit, '/status?open=true');
    fits('readStatus', status);
    expect(new Set((status.json as { unit: string }[]).map((line) => line.unit))).toEqual(new Set([UNIT]));
    fits('readObligation', await call(unit, `/obligation?id=${encodeURIComponent(obligation)}`));
    const sent = await call(unit, '/submissions', report, { 'idempotency-key': 'a' });
    fits('submitReport', sent);
    const again = await call(unit, '/submissions', report, { 'idempotency-key': 'a' });
    expect(again.json).toEqual(sent.json);
    fits('readReceipt', await call(unit, `/receipts/${(sent.json as { receipt: string }).receipt}`));
    fits('explainDeadline', await call(unit, `/explanation?obligation=${encodeURIComponent(obligation)}`));
    fits('listPlans', await call(unit, '/plans'));
    fits('readCalendar', await call(unit, '/calendar/2026'));
  });

  it('accepts files with the report, and returns their bytes and hashes', async () => {
    const mark = 'x';
    const part = (head: string, content: Buffer | string) =>
      Buffer.concat([Buffer.from(`--${mark}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
    const payload = (name: string, content: Buffer) =>
      Buffer.concat([
        part('content-disposition: form-data; name="report"', JSON.stringify(report)),
        part(`content-disposition: form-data; name="files"; filename="${name}"`, content),
        Buffer.from(`--${mark}--\r\n`),
      ]);
    const send = (body: Buffer) =>
      office.ask('/api/v1/submissions', {
        method: 'POST',
        headers: { authorization: `Bearer ${unit}`, 'content-type': `multipart/form-data; boundary=${mark}` },
        body,
      });
    const taken = await send(payload('bao-cao.pdf', PDF));
    expect(taken.status).toBe(201);
    // As the contract's own encoding writes the part.
    const typed = `content-disposition: form-data; name="report"\r\ncontent-type: application/json`;
    const end = Buffer.from(`--${mark}--\r\n`);
    expect((await send(Buffer.concat([part(typed, JSON.stringify(report)), end]))).status).toBe(201);
    expect((await send(Buffer.concat([part(typed, '{"obligation":'), end]))).status).toBe(400);
    expect(JSON.parse(taken.body).files).toMatchObject([{ name: 'bao-cao.pdf', bytes: PDF.length }]);
    const refused = await send(payload('bao-cao.pdf', Buffer.from('MZ')));
    expect([refused.status, JSON.parse(refused.body).code]).toEqual([409, 'UPLOAD_TYPE']);
    expect(JSON.parse(refused.body).issues).toMatchObject([{ code: 'UPLOAD_TYPE', path: 'files' }]);
  });

  it('lets staff record, check, confirm and preview', async () => {
    const late = `${OVERDUE_ROUND}/gialai-2025:w23857`;
    const recorded = await call(staff, '/records', {
      reports: [{ obligation: late, document: { number: '7/BC-UBND', date: '2026-11-20', signer: 'Chủ tịch' } }],
    });
    fits('recordReports', recorded);
    fits('acceptReport', await call(staff, '/acceptances', { obligation: late }));
    fits('listRollups', await call(leader, '/rollups'));
    fits('showRollup', await call(leader, `/rollup?collection=${encodeURIComponent(OVERDUE_ROUND)}`));
    fits('confirmRollup', await call(staff, '/rollup-confirmations', { collection: OVERDUE_ROUND }));
    fits('listUnits', await call(leader, '/units'));
  });

  it('refuses a plan file with all its issues; a valid one is previewed, activated, and its open date settled', async () => {
    const wrong = await call(staff, '/plans/preview', { source: 'id: X\n', register: 'gialai-2025' });
    expect([wrong.status, wrong.type]).toEqual([409, 'application/problem+json; charset=utf-8']);
    expect((wrong.json as { issues: unknown[] }).issues.length).toBeGreaterThan(3);
    const { plan, register, source } = requirePlanFile(join(PLANS, 'cu-jut-mttq-2020.yaml'));
    await office.database.transaction((tx) => insertRegister(tx, register, TODAY));
    const before = await office.database.rows('select id from plans');
    fits('previewPlan', await call(staff, '/plans/preview', { source }));
    expect(await office.database.rows('select id from plans')).toEqual(before);
    expect((await call(unit, '/plans', { source })).status).toBe(403);
    fits('activatePlan', await call(staff, '/plans', { source }));
    expect((await call(staff, '/plans', { source })).status).toBe(409);
    const undated = plan.requirements.find(
      (requirement) => requirement.due === null && requirement.kind !== 'standing',
    )!;
    const settlement = { plan: plan.id, requirement: undated.id, date: '2020-11-20', reason: 'KH 59/KH-MTTQ-BTT' };
    fits('settleDate', await call(staff, '/settlements', settlement));
  });

  it('answers a refusal as problem+json with a stable code', async () => {
    const cases: [Promise<Reply>, number, string][] = [
      [call(null, '/me'), 401, 'SIGN_IN_NEEDED'],
      [call(`dh_${'a'.repeat(43)}`, '/me'), 401, 'SIGN_IN_NEEDED'],
      [call(unit, `/obligation?id=${encodeURIComponent(`${OPEN_ROUND}/${OTHER_UNIT}`)}`), 404, 'NOT_FOUND'],
      [call(unit, '/submissions', { ...report, obligation: `${OPEN_ROUND}/${OTHER_UNIT}` }), 404, 'NOT_FOUND'],
      [call(unit, '/acceptances', { obligation }), 403, 'FORBIDDEN'],
      [call(leader, '/rollup-confirmations', { collection: OPEN_ROUND }), 403, 'FORBIDDEN'],
      [call(leader, '/submissions', report), 403, 'FORBIDDEN'],
      [call(unit, '/rollups'), 403, 'FORBIDDEN'],
      [call(unit, '/khong-co'), 404, 'NOT_FOUND'],
      [call(unit, '/submissions', { ...report, receivedAt: '2020-01-01' }), 400, 'USAGE'],
      [call(unit, '/submissions', '{"obligation":'), 400, 'USAGE'],
      [call(unit, '/submissions', { ...report, values: { dialogues: 'x' } }), 409, 'VALUES_REFUSED'],
      [call(staff, '/calendar/99999'), 400, 'USAGE'],
    ];
    for (const [asked, status, code] of cases) {
      const { json, ...answer } = await asked;
      const problem = json as { status: number; code: string };
      expect([answer.status, problem.status, problem.code]).toEqual([status, status, code]);
      expect(answer.type).toBe('application/problem+json; charset=utf-8');
    }
  });

  it('says of each wrong field what was found and what it needs', async () => {
    const wrong = await call(staff, '/mail-holds', { collection: 7, giu: true });
    const { issues } = wrong.json as { issues: { path: string; message: string }[] };
    expect(Object.fromEntries(issues.map(({ path, message }) => [path, message]))).toEqual({
      collection: 'Tìm thấy 7; cần một chuỗi ký tự.',
      hold: 'Chưa có mục này; cần true hoặc false.',
      '': 'Có mục không được nhận: giu; bỏ mục này hoặc xem /openapi.json.',
    });
    const day = await call(staff, '/matrix?day=1/1&category=x');
    expect((day.json as { issues: { message: string }[] }).issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('cần một trong: on-time, late'),
      'Tìm thấy "1/1"; cần ngày có trên lịch, viết như 2026-09-25, từ năm 1901 đến năm 2198.',
    ]);
  });

  it('accepts tokens only: a cookie is ignored here, and a token is ignored on the pages', async () => {
    const visitor = await office.signIn('chuyen-vien');
    const byCookie = await office.ask('/api/v1/me', { headers: { cookie: visitor.cookie } });
    expect(byCookie.status).toBe(401);
    const crossSite = await office.ask('/api/v1/acceptances', {
      method: 'POST',
      headers: { cookie: visitor.cookie, origin: BASE, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(crossSite.status).toBe(401);
    const onPages = await office.ask('/theo-doi', { headers: { authorization: `Bearer ${staff}` } });
    expect(onPages.status).toBe(303);
  });

  it('refuses a revoked token, and an expired one', async () => {
    const visitor = await office.signIn('don-vi', OTHER_UNIT);
    const token = await tokenOf(visitor);
    expect((await call(token, '/me')).status).toBe(200);
    office.setClock(TODAY + 31 * 86_400_000);
    expect((await call(token, '/me')).status).toBe(401);
    office.setClock(TODAY);
    const stranger = await office.signIn('don-vi', UNIT);
    const [row] = await office.database.rows<{ id: number }>('select max(id) as id from api_tokens');
    await stranger.post('/ma-truy-cap', { viec: 'thu-hoi', ma: String(row!.id) });
    expect((await call(token, '/me')).status).toBe(200);
    await visitor.post('/ma-truy-cap', { viec: 'thu-hoi', ma: String(row!.id) });
    expect((await call(token, '/me')).status).toBe(401);
    const kept = await office.database.rows<{ text: string }>('select api_tokens::text as text from api_tokens');
    expect(kept.map(({ text }) => text).join()).not.toContain(token.slice(3));
  });
});
