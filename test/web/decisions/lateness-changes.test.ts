import { makeToken } from '../../../web/people/tokens';
import { addPeople, sessionOf, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OVERDUE_ROUND, TODAY } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

const LATE = `${OVERDUE_ROUND}/gialai-2025:w23857`;
const LIST = '/doi-ket-qua';

/** The overdue round of the sample, as if it were no sample: due 17/11/2026, looked at on 23/11. */
describe('the list of acts that turned late reports into ones on time', () => {
  let office: RunningApp;
  let officer: Visitor;
  let head: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addPeople(office.database);
    await office.database.rows('update plans set sample = false');
    await office.database.rows(`update accounts set totp_secret = 'A', totp_confirmed_at = now()`);
    officer = await visitorOf(office, 'officer of the compiler');
    head = await visitorOf(office, 'head of the compiler');
  });
  afterAll(() => office.close());

  const bearer = async (person: PersonName) => {
    const session = (await sessionOf(office.database, person))!;
    return makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
  };
  const call = async (token: string, method: string, path: string, body?: object) => {
    const answer = await office.ask(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: JSON.parse(answer.body) };
  };
  const page = async (who: Visitor, url: string) => textOf((await who.get(url)).body);

  it('shows an extension recorded after the date, asks again, and makes it only when the head confirms it', async () => {
    const fields = {
      ...{
        viec: 'gia-han',
        'gia-han.ngay': '04/12/2026',
        'gia-han.so': '312/UBND-NC',
        'gia-han.ngay-vb': '16/11/2026',
      },
      'gia-han.nguoi': 'UBND tỉnh',
    };
    const asked = await officer.post(`/quyet-dinh/${LATE}`, fields);
    expect(asked.status).toBe(422);
    const text = textOf(asked.body);
    expect(text).toContain('báo cáo này sẽ chuyển từ quá hạn 06 ngày thành chưa đến hạn');
    expect(text).toContain('cần số đến');
    const seen = /name="gia-han.xem" value="([^"]+)"/.exec(asked.body)![1]!;
    const full = { ...fields, 'gia-han.den': '2041', 'gia-han.ly-do': 'mưa lũ', 'gia-han.xac-nhan': 'co' };
    expect((await officer.post(`/quyet-dinh/${LATE}`, full)).status).toBe(422);
    expect((await officer.post(`/quyet-dinh/${LATE}`, { ...full, 'gia-han.xem': seen })).status).toBe(303);
    expect(await page(officer, `/dot/${OVERDUE_ROUND}`)).toMatch(/Quá hạn 06 ngày chờ người thứ hai xác nhận đúng hạn/);
    const listed = await page(officer, LIST);
    expect(listed).toMatch(
      /Gia hạn từ quá hạn 06 ngày thành chưa đến hạn .*312\/UBND-NC ngày 16\/11\/2026 số đến 2041/,
    );
    expect(listed).toContain('Chờ người thứ hai xác nhận');
    const leader = await visitorOf(office, 'leader');
    expect(await page(leader, '/lanh-dao')).toContain('01 kết quả chờ xác nhận đổi');

    // The person who recorded it, and a person who may not confirm, see no buttons.
    expect((await officer.get(LIST)).body).not.toContain('name="chon"');
    expect((await officer.post(LIST, { chon: '1', viec: 'xac-nhan' })).status).toBe(403);
    const id = /name="chon" value="(\d+)"/.exec((await head.get(LIST)).body)![1]!;
    const other = await visitorOf(office, 'head of another compiler');
    expect((await other.post(LIST, { chon: id, viec: 'xac-nhan' })).status).toBe(404);
    expect((await head.post(LIST, { chon: id, viec: 'xac-nhan' })).status).toBe(303);
    expect(await page(head, `${LIST}?xong=xac-nhan`)).toContain('head of the compiler đã xác nhận');
    expect(await page(officer, `/dot/${OVERDUE_ROUND}`)).toContain('đổi kết quả đúng hạn');
    const leaders = (await leader.get('/lanh-dao')).body;
    expect(textOf(leaders)).toContain('01 kết quả đúng hạn đã đổi');
    const address = /href="(\/doi-ket-qua\?dot=[^"]+)"/.exec(leaders)![1]!;
    expect(await page(leader, address)).toContain('312/UBND-NC');
    expect(await page(leader, '/doi-ket-qua?dot=a')).not.toContain('312/UBND-NC');
    const over = await call(await bearer('leader'), 'GET', '/leaders');
    expect(over.json.rounds.map((one: { changed: object }) => one.changed)).toContainEqual({ counted: 1, waiting: 0 });
    const file = (await officer.get('/bang-theo-doi/tai-ve?dang=csv&van-ban=gialai-live-sample')).body;
    expect(file).toContain('đổi kết quả đúng hạn');
  });

  it('is read by auditors and leaders, not by units', async () => {
    for (const person of ['auditor', 'leader', 'administrator'] as const) {
      expect(await page(await visitorOf(office, person), LIST)).toContain('Đổi kết quả đúng hạn');
    }
    expect((await (await visitorOf(office, 'unit member')).get(LIST)).status).toBe(403);
    expect(await page(await visitorOf(office, 'auditor of the subtree'), LIST)).toContain('Chưa có việc nào');
  });

  it('is the same over the API, where the same person is refused whatever the role', async () => {
    const administrator = await bearer('administrator');
    const recorded = {
      ...{ obligation: `${OVERDUE_ROUND}/gialai-2025:w23884`, sentOn: '2026-11-17', reason: 'Giấy đến chiều 17/11' },
      document: { number: '55/BC-UBND', date: '2026-11-17', signer: 'Chủ tịch' },
    };
    const refused = await call(administrator, 'POST', '/records', { reports: [recorded] });
    expect([refused.status, refused.json.code]).toEqual([409, 'PAPER_UNNAMED']);
    expect(refused.json.issues.map(({ path }: { path: string }) => path)).toEqual(['bookNumber', 'confirmDates']);
    const reports = [{ ...recorded, bookNumber: '1289', confirmDates: true }];
    const taken = await call(administrator, 'POST', '/records', { reports });
    expect(taken.json).toMatchObject([{ late: true, latenessChange: 'waiting' }]);
    const waiting = await call(await bearer('auditor'), 'GET', '/lateness-changes?state=waiting');
    expect(waiting.json).toMatchObject([
      { act: 'record', daysLate: 6, paper: { bookNumber: '1289' }, state: 'waiting' },
    ]);
    const whole = await call(administrator, 'GET', '/lateness-changes');
    expect(whole.json.map(({ state }: { state: string }) => state)).toEqual(['waiting', 'counted']);
    const changes = [waiting.json[0].id];
    const same = await call(administrator, 'POST', '/lateness-confirmations', { changes });
    expect([same.status, same.json.code]).toEqual([409, 'SAME_PERSON']);
    const second = await call(await bearer('head of the compiler'), 'POST', '/lateness-confirmations', { changes });
    expect(second.json).toMatchObject([{ state: 'counted' }]);
    const late = await call(administrator, 'POST', '/lateness-refusals', { change: changes[0], reason: 'muộn' });
    expect(late.json.code).toBe('CHANGE_SETTLED');
    expect((await call(administrator, 'POST', '/lateness-confirmations', { changes: [987_654] })).status).toBe(404);
  });
});
