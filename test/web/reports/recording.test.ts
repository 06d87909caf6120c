import { atTime } from '../../../domain/time/time';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OVERDUE_ROUND, TODAY } from '../setup/sample-office';

const PAGE = `/ghi-nhan/${OVERDUE_ROUND}`;

describe('recording reports from the document system', () => {
  let office: RunningApp;
  let staff: Visitor;
  let rows: string[];
  beforeEach(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const owing = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    rows = owing.map(({ id }) => id);
  });
  afterEach(() => office.close());

  const received = async (): Promise<{ number: string; sent: string | null; at: number }[]> =>
    office.database.rows(
      `select document_number as number, sent_on as sent, received_at as at from submissions where channel = 'record' order by document_number`,
    );
  const lookedAt = (body: string) => /name="xem-lai" value="([^"]+)"/.exec(body)?.[1] ?? '';
  /** Posts a page, and once more with the tick of the second look it asks for. */
  const postTwice = async (fields: Record<string, string>) => {
    const asked = await staff.post(PAGE, fields);
    expect(asked.status).toBe(422);
    return staff.post(PAGE, { ...fields, 'xac-nhan': 'co', 'xem-lai': lookedAt(asked.body) });
  };
  const listed = () => Object.fromEntries(rows.map((id, n) => [`bc.${n}`, id]));

  it('records several units at once, by their document numbers alone', async () => {
    const answer = await postTwice({
      ...listed(),
      ...{ 'so.0': '12/BC-UBND', 'ngay.0': '17/11/2026', 'den.0': '1289' },
      ...{ 'so.2': '9/BC-UBND', 'ngay.2': '16/11/2026', 'den.2': '1290' },
      ...{ 'ngay-gui': '17/11/2026', 'ly-do': 'Văn bản giấy đến chiều 17/11, nay mới ghi' },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/dot/${OVERDUE_ROUND}?da-ghi=2`]);
    expect(await received()).toEqual([
      { number: '12/BC-UBND', sent: '2026-11-17', at: TODAY },
      { number: '9/BC-UBND', sent: '2026-11-17', at: TODAY },
    ]);
    expect(textOf((await staff.get(`/dot/${OVERDUE_ROUND}?da-ghi=2`)).body)).toContain('Đã ghi nhận 02 báo cáo');
  });

  it('records nothing while one row is invalid, and keeps what was typed', async () => {
    const answer = await staff.post(PAGE, {
      ...listed(),
      'so.0': '12/BC',
      'gui.0': '17/11/2026',
      'chon.1': 'co',
      'gui.1': '31/11/2026',
    });
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain('cần số, ký hiệu của văn bản đến');
    expect(textOf(answer.body)).toContain('tìm thấy “31/11/2026”');
    expect(answer.body).toContain('name="so.0" value="12/BC"');
    expect(await received()).toEqual([]);
  });

  it('shows which late reports would be on time, and records them only when that is confirmed with paper and reason', async () => {
    const typed = { ...listed(), 'so.0': '12/BC-UBND', 'ngay-gui': '17/11/2026' };
    const asked = await staff.post(PAGE, typed);
    expect(asked.status).toBe(422);
    const text = textOf(asked.body);
    expect(text).toContain('báo cáo này sẽ chuyển từ quá hạn 06 ngày thành đúng hạn');
    for (const needed of ['cần ngày của văn bản', 'cần số đến', 'cần ghi lý do']) expect(text).toContain(needed);
    const full = {
      ...typed,
      'ngay.0': '17/11/2026',
      'den.0': '1289',
      'ly-do': 'Giấy đến chiều 17/11',
      'xac-nhan': 'co',
    };
    // A tick that was sent before anything was shown, or for other days, does not count.
    expect((await staff.post(PAGE, full)).status).toBe(422);
    const shown = lookedAt((await staff.post(PAGE, full)).body);
    const other = { ...full, 'xem-lai': shown, 'ngay-gui': '16/11/2026' };
    expect((await staff.post(PAGE, { ...other, 'ngay.0': '16/11/2026' })).status).toBe(422);
    expect(await received()).toEqual([]);
    expect((await staff.post(PAGE, { ...full, 'xem-lai': shown })).status).toBe(303);
    expect(await received()).toHaveLength(1);
    const [sent] = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions order by received_at desc limit 1',
    );
    expect(textOf((await staff.get(`/phieu/${sent!.receipt}`)).body)).toContain('đổi kết quả đúng hạn');
  });

  it('asks nothing again of a paper that stays late', async () => {
    const row = { ...listed(), 'so.0': '12/BC', 'ngay.0': '20/11/2026', 'gui.0': '20/11/2026' };
    expect((await staff.post(PAGE, row)).status).toBe(303);
  });

  it.each([
    ['12/1/2026', 'Có phải ngày 01/12/2026'],
    ['17/11/0206', 'cần ngày từ'],
    ['17/11/2025', 'cần ngày từ'],
    ['24/11/2026', 'ở sau ngày hôm nay'],
  ])('asks about %s, or refuses it', async (day, sentence) => {
    const late = day === '12/1/2026' ? atTime('2026-12-03', '09:00') : TODAY;
    office.setClock(late);
    const typed = { ...listed(), 'so.0': '12/BC-UBND', 'gui.0': day };
    const asked = await staff.post(PAGE, typed);
    expect(asked.status).toBe(422);
    expect(textOf(asked.body)).toContain(sentence);
    expect(await received()).toEqual([]);
    office.setClock(TODAY);
  });

  it('requires a choice when nothing is chosen', async () => {
    const answer = await staff.post(PAGE, { ...listed(), 'ngay-gui': '17/11/2026' });
    expect(textOf(answer.body)).toContain('Chưa chọn đơn vị nào');
  });

  it('accepts an earlier receipt only with a reason, and never one from the future', async () => {
    const day = '17/11/2026';
    const paper = { 'so.0': '12/BC', 'ngay.0': day, 'den.0': '7' };
    const row = { ...listed(), ...paper, 'gui.0': day, 'nhan-ngay': day, 'nhan-gio': '16:05' };
    expect(textOf((await staff.post(PAGE, row)).body)).toContain('cần ghi lý do');
    const future = await staff.post(PAGE, { ...row, 'nhan-ngay': '24/11/2026', 'ly-do': 'x' });
    expect(future.status).toBe(422);
    const taken = await postTwice({ ...row, 'ly-do': 'Văn bản giấy đến văn thư chiều 17/11' });
    expect(taken.status).toBe(303);
    expect(textOf((await staff.get('/theo-doi?tinh-trang=tat-ca')).body)).toContain('số 12/BC, ghi nhận từ kênh khác');
  });

  it('keeps rows with their units when a report was received in the meantime', async () => {
    const typed = { ...listed(), 'so.1': '12/BC', 'ky.2': 'Chủ tịch', 'gui.2': 'mai' };
    await staff.post(PAGE, { 'bc.0': rows[0]!, 'so.0': '1/BC', 'ngay-gui': '19/11/2026' });
    const again = await staff.post(PAGE, typed);
    expect(again.status).toBe(422);
    expect(again.body).toMatch(new RegExp(`name="bc.0" value="${rows[1]}"`));
    expect(again.body).toContain('name="so.0" value="12/BC"');
    const gone = await staff.post(PAGE, { ...listed(), 'so.0': '77/BC', 'ngay-gui': '17/11/2026' });
    expect(gone.status).toBe(409);
    expect(await received()).toHaveLength(1);
  });
});
