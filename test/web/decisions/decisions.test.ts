import { makeToken } from '../../../web/people/tokens';
import { addPeople, sessionOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { COMPLETE_ROUND, loadHistory, OPEN_ROUND, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const SENT = `${OVERDUE_ROUND}/${UNIT}`;
const OWED = `${OPEN_ROUND}/${UNIT}`;
const LATE = `${OVERDUE_ROUND}/gialai-2025:w23884`;
const BASIS = { so: '312/UBND-NC', 'ngay-vb': '16/11/2026', nguoi: 'UBND tỉnh Gia Lai' };

describe('what staff decide on one report', () => {
  let office: RunningApp;
  let staff: Visitor;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const at = (id: string) => `/quyet-dinh/${id}`;
  const based = (act: string, more: Record<string, string> = {}) => ({
    viec: act,
    ...Object.fromEntries(Object.entries({ ...BASIS, ...more }).map(([name, value]) => [`${act}.${name}`, value])),
  });
  /** Posts a decision, and once more with the tick of the second look it asks for. */
  const decidedTwice = async (address: string, fields: Record<string, string>) => {
    const asked = await staff.post(address, fields);
    expect(asked.status).toBe(422);
    const [, name, seen] = /name="([\w-]+\.xem)" value="([^"]*)"/.exec(asked.body)!;
    return staff.post(address, { ...fields, [name!]: seen!, [name!.replace('xem', 'xac-nhan')]: 'co' });
  };
  const page = async (who: Visitor, url: string) => textOf((await who.get(url)).body);

  it('returns a report: the unit reads the points and the day, submits it again as lần gửi 02, and the first mark stays', async () => {
    expect((await staff.get(`/dot/${OVERDUE_ROUND}`)).body).toContain(`href="${at(SENT)}"`);
    expect(await page(staff, at(SENT))).toContain('Kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.');
    const given = {
      viec: 'bo-sung',
      'bo-sung.noi-dung': 'Thiếu biểu số 02.\nGhi rõ số cuộc đối thoại.',
      'bo-sung.ngay': '30/11/2026',
    };
    const answer = await staff.post(at(SENT), given);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${at(SENT)}?xong=bo-sung`]);
    expect(await page(staff, `${at(SENT)}?xong=bo-sung`)).toContain('Đã đề nghị bổ sung, hoàn thiện. Đơn vị nhận thư');
    const list = await page(unit, '/bao-cao');
    expect(list).toContain('Cần bổ sung gửi lần đầu đúng hạn');
    expect(list).toContain('Đề nghị bổ sung, hoàn thiện: Thiếu biểu số 02. Ghi rõ số cuộc đối thoại.');
    expect(list).toContain('Đề nghị gửi lại trước hết ngày 30/11/2026');
    expect(list).toContain('Gửi lại báo cáo');
    expect(await page(unit, `/u/${SENT}`)).toContain('Gửi lại sẽ thành lần gửi 02');
    const sent = await unit.upload(`/u/${SENT}`, { viec: 'gui', 'v.citizens-received': '90', khoa: 'bo-sung-1' });
    expect(sent.status).toBe(303);
    const receipt = await page(unit, sent.headers.get('location')!);
    expect(receipt).toMatch(/Lần gửi 02 .*Kết quả đúng hạn .*tính theo lần gửi đầu/);
    expect(await page(staff, at(SENT))).not.toContain('Lý do thu hồi');
  });

  it('extends a date: the old one is struck through with the tag, on the matrix, the round and the unit’s page', async () => {
    const answer = await staff.post(
      at(OWED),
      based('gia-han', { ngay: '11/12/2026', 'ly-do': 'Đang hợp nhất số liệu' }),
    );
    expect(answer.status).toBe(303);
    const tag = '<s>hết ngày 04/12/2026</s> Gia hạn đến hết ngày 11/12/2026';
    for (const body of [
      (await staff.get('/bang-theo-doi')).body,
      (await staff.get(`/dot/${OPEN_ROUND}`)).body,
      (await staff.get('/theo-doi')).body,
      (await unit.get('/bao-cao')).body,
      (await unit.get(`/u/${OWED}`)).body,
    ]) {
      expect(body).toContain(tag);
    }
    expect(await page(unit, '/bao-cao')).toContain('Hạn gửi hết thứ Sáu, ngày 11/12/2026');
    const why = await page(unit, `/vi-sao/${OWED}`);
    expect(why).toContain('Gia hạn hết thứ Sáu, ngày 11/12/2026');
    expect(why).toContain('Văn bản số 312/UBND-NC ngày 16/11/2026');
    expect((await staff.get('/bang-theo-doi?ngay=20/11/2026')).body).not.toContain('Gia hạn đến hết');
  });

  it('keeps what was typed when something is wrong, with the fault beside its field', async () => {
    const wrong = await staff.post(
      at(LATE),
      based('gia-han', { ngay: '04/12/2026', 'ngay-vb': '19/11/2026', nguoi: '' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="312/UBND-NC"');
    expect(textOf(wrong.body)).toContain('Cơ quan, người quyết định: để trống; cần ghi rõ.');
    const late = await staff.post(at(LATE), based('gia-han', { ngay: '04/12/2026', 'ngay-vb': '19/11/2026' }));
    expect(late.status).toBe(422);
    expect(textOf(late.body)).toContain('Sau hạn chỉ ghi nhận lý do gửi chậm');
    expect(late.body).toMatch(/id="gia-han-ngay-vb"[^>]*aria-invalid="true"/);
  });

  it('exempts on a document, and reverts that', async () => {
    const more = { den: '2041', 'ly-do': 'đã báo cáo chuyên đề' };
    expect((await decidedTwice(at(LATE), based('mien', more))).status).toBe(303);
    expect(await page(staff, `/dot/${OVERDUE_ROUND}`)).toContain('Miễn, đã kết thúc 1');
    const back = { viec: 'thu-hoi', 'thu-hoi.ly-do': 'Ghi nhầm đơn vị' };
    expect((await staff.post(at(LATE), back)).status).toBe(303);
    expect(await page(staff, at(LATE))).toContain('Quá hạn 06 ngày');
    expect((await staff.post(at(LATE), back)).status).toBe(409);
    const ended = await decidedTwice(at(LATE), based('ket-thuc', { ...more, 'ke-thua': 'gialai-2025:w23887' }));
    expect(ended.status).toBe(303);
    expect(await page(staff, at(LATE))).toMatch(/Đã chuyển giao .* chuyển giao cho/);
  });

  it('is for staff only, and changes nothing of the past or of the compiler itself', async () => {
    expect((await unit.get(at(OWED))).status).toBe(403);
    const leader = await office.signIn('lanh-dao');
    expect((await leader.post(at(OWED), based('mien'))).status).toBe(403);
    expect((await leader.get(`/dot/${OPEN_ROUND}`)).body).not.toContain('/quyet-dinh/');
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    const past = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-y-te';
    expect((await staff.get(at(past))).body).not.toContain('name="gia-han.ngay"');
    expect((await staff.post(at(past), based('gia-han', { ngay: '11/12/2026' }))).status).toBe(409);
    expect((await staff.get('/quyet-dinh/khong/co')).status).toBe(404);
    expect((await staff.post(at(OWED), { viec: 'xoa' })).status).toBe(404);
  });

  it('refuses an extension, and notes why a report is late, each with its missing fields named', async () => {
    const waited = `${OVERDUE_ROUND}/gialai-2025:w23857`;
    const empty = await staff.post(at(waited), { viec: 'chua-gia-han' });
    expect(empty.status).toBe(422);
    expect(textOf(empty.body)).toContain('Cơ quan, người trả lời: để trống');
    expect(textOf(empty.body)).toContain('Lý do chưa thống nhất: để trống');
    const refused = { viec: 'chua-gia-han', 'chua-gia-han.nguoi': 'UBND tỉnh', 'chua-gia-han.ly-do': 'cần số liệu' };
    expect((await staff.post(at(waited), refused)).headers.get('location')).toBe(`${at(waited)}?xong=chua-gia-han`);
    const reason = { viec: 'ly-do-cham', 'ly-do-cham.ly-do': 'Mưa lũ chia cắt' };
    expect((await staff.post(at(waited), reason)).headers.get('location')).toBe(`${at(waited)}?xong=ly-do-cham`);
    const text = textOf((await staff.get(`${at(waited)}?xong=ly-do-cham`)).body);
    expect(text).toContain('Báo cáo vẫn tính là gửi chậm');
    expect(text).toMatch(/Ghi nhận lý do gửi chậm Mưa lũ chia cắt .* Chưa thống nhất gia hạn cần số liệu UBND tỉnh/);
    expect(textOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body)).toContain('Lý do gửi chậm: Mưa lũ chia cắt');
    const own = await office.signIn('don-vi', 'gialai-2025:w23857');
    const read = await page(own, `/u/${waited}`);
    expect(read).toContain(
      'Chưa thống nhất gia hạn, do cần số liệu (UBND tỉnh; ghi ngày 23/11/2026). Hạn gửi giữ nguyên.',
    );
    expect(read).toContain('Lý do gửi chậm: Mưa lũ chia cắt (ghi ngày 23/11/2026).');
    expect(await page(unit, `/u/${SENT}`)).not.toMatch(/Chưa thống nhất gia hạn|Lý do gửi chậm/);
    const file = (await staff.get('/bang-theo-doi/tai-ve?dang=csv&van-ban=gialai-live-sample')).body;
    expect(file).toContain('Lý do gửi chậm');
    expect(file).toMatch(/xã Đức Cơ.*Quá hạn.*Mưa lũ chia cắt/);
    // Nothing is late of what is not due.
    expect((await staff.get(at(OWED))).body).not.toContain('ly-do-cham.ly-do');
    expect((await staff.post(at(OWED), reason)).status).toBe(409);
  });

  it('shows a unit on its receipt why it was late, as noted; nothing without a note or after its reversal', async () => {
    const late = await office.database.rows<{ id: string; unit: string; receipt: string }>(
      `select o.id, o.unit, s.receipt from obligations o join submissions s on s.obligation = o.id
       where o.collection = $1 and o.first_received_at >= o.late_from and not o.own order by o.ord limit 1`,
      [OVERDUE_ROUND],
    );
    const [{ id, unit: code, receipt }] = late as [{ id: string; unit: string; receipt: string }];
    const own = await office.signIn('don-vi', code);
    expect(await page(own, `/phieu/${receipt}`)).not.toContain('Lý do gửi chậm');
    await staff.post(at(id), { viec: 'ly-do-cham', 'ly-do-cham.ly-do': 'Mất điện từ 16/11' });
    expect(await page(own, `/phieu/${receipt}`)).toMatch(
      /Kết quả chậm 02 ngày so với hạn .* Lý do gửi chậm Mất điện từ 16\/11 \(ghi ngày 23\/11\/2026\)/,
    );
    expect(await page(own, `/u/${id}`)).toContain('Lý do gửi chậm: Mất điện từ 16/11 (ghi ngày 23/11/2026).');
    await staff.post(at(id), { viec: 'thu-hoi', 'thu-hoi.ly-do': 'Chưa có văn bản' });
    expect(await page(own, `/phieu/${receipt}`)).not.toContain('Mất điện');
    expect(await page(own, `/u/${id}`)).not.toContain('Mất điện');
  });

  it('is available to programs too, in the same words', async () => {
    await addPeople(office.database);
    const session = (await sessionOf(office.database, 'staff'))!;
    const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
    const call = async (method: string, path: string, body?: object) => {
      const answer = await office.ask(`/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, json: JSON.parse(answer.body) };
    };
    const obligation = `${COMPLETE_ROUND}/${UNIT}`;
    const returned = await call('POST', '/returns', { obligation, points: 'Thiếu biểu', until: '2026-11-30' });
    expect(returned).toEqual({ status: 200, json: { obligation, state: 'returned' } });
    const read = await call('GET', `/obligation?id=${encodeURIComponent(obligation)}`);
    expect(read.json).toMatchObject({ state: 'returned', toMend: { points: 'Thiếu biểu', until: '2026-11-30' } });
    const basis = { number: '9/UBND', date: '2026-11-16', decider: 'UBND tỉnh Gia Lai' };
    const exempt = await call('POST', '/exemptions', { obligation, basis });
    expect(exempt.json).toEqual({ obligation, state: 'exempt' });
    const restored = await call('POST', '/restorations', { obligation, reason: 'Ghi nhầm' });
    expect(restored.json).toEqual({ obligation, state: 'returned' });
    const { json } = await call('GET', `/decisions?obligation=${encodeURIComponent(obligation)}`);
    expect(json.map(({ kind, undone, restorable }: Record<string, unknown>) => [kind, undone, restorable])).toEqual([
      ['restore', false, false],
      ['exempt', true, false],
      ['return', false, true],
    ]);
    const extension = { obligation: `${OPEN_ROUND}/gialai-2025:w23590`, until: '2026-12-11', basis };
    expect((await call('POST', '/extensions', extension)).json).toMatchObject({ state: 'open', lastDay: '2026-12-11' });
    const late = { ...extension, obligation: LATE.replace('w23884', 'w23857') };
    expect((await call('POST', '/extensions', { ...late, basis: { ...basis, date: '2026-11-20' } })).json.code).toBe(
      'EXTENSION_LATE',
    );
  });
});
