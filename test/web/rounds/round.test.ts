import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { readRound } from '../../../mail/round-facts';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { addWaitingMails, loadHistory, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const FORM = 'application/x-www-form-urlencoded';

describe('the page of one round', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const owing = await office.database.rows<{ unit: string }>(
      `select unit from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    const units = owing.map(({ unit }) => unit);
    const letter = urgingLetter(
      'compiler',
      units,
      { ...NO_COUNTS, expected: 10, sent: 10 - units.length },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, $3, $4, $5)`,
      [
        OVERDUE_ROUND,
        'letter:+3wd@2026-11-18',
        'gialai-2025:so-noi-vu',
        JSON.stringify(letter),
        '2026-11-20T07:00:00+07:00',
      ],
    );
    await addWaitingMails(office.database);
  });
  afterAll(() => office.close());

  it.each([
    ['phai-gui', 10],
    ['da-gui', 7],
    ['dung-han', 5],
    ['cham', 2],
    ['chua-gui', 3],
    ['qua-han', 3],
  ])('opens every count onto the units behind it: %s, %d', async (group, count) => {
    const page = (await staff.get(`/dot/${OVERDUE_ROUND}`)).body;
    const [, shown] = new RegExp(`\\?loc=${group}#don-vi">(\\d+)`).exec(page) ?? [];
    expect(Number(shown)).toBe(count);
    const behind = (await staff.get(`/dot/${OVERDUE_ROUND}?loc=${group}`)).body;
    expect(behind.match(/<a href="\/don-vi\//g)).toHaveLength(count);
    expect(textOf(behind)).toContain('Tất cả đơn vị của đợt');
  });

  const send = (fields: [string, string][]) =>
    office.ask(`/dot/${OVERDUE_ROUND}`, {
      method: 'POST',
      headers: { origin: 'http://dung-han.test', cookie: staff.cookie, 'content-type': FORM },
      body: new URLSearchParams([['dau', staff.formToken], ...fields]).toString(),
    });

  it('shows who, when, what is missing, past and coming steps, and their reasons', async () => {
    const text = textOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body);
    expect(text).toContain('Phải gửi 10');
    expect(text).toContain('Đúng hạn 5/10 (50%)');
    expect(text).toContain('Chưa gửi 3');
    expect(text).toMatch(
      /Đôn đốc lại 07:00 \d\d\/\d\d\/2026 sắp tới Ngày làm việc thứ \d\d sau ngày cuối cùng còn đúng hạn/,
    );
    expect(text).toContain('Bản 01 , dự thảo , lập lúc 09 giờ 00 ngày 19/11/2026, chờ kiểm tra.');
    expect(text).toMatch(/Đôn đốc, gửi đơn vị .*3 người .*14:00 23\/11\/2026 chờ gửi/);
  });

  it('lists the latest first at the press of a button, and otherwise keeps the register’s order', async () => {
    const names = async (query: string) =>
      [...(await staff.get(`/dot/${OVERDUE_ROUND}${query}`)).body.matchAll(/<a href="\/don-vi\/[^"]+">([^<]+)/g)].map(
        ([, name]) => name!,
      );
    const page = (await staff.get(`/dot/${OVERDUE_ROUND}`)).body;
    expect(page).toContain(`href="/dot/${OVERDUE_ROUND}?thu-tu=cham-nhat#don-vi">Chậm nhất trước`);
    const registered = await names('');
    const latest = await names('?thu-tu=cham-nhat');
    // Three missing for six days, two that came two days late, then those on time: each in the register's order.
    expect(latest.slice(0, 5)).toEqual([...registered.slice(7), ...registered.slice(5, 7)]);
    expect(latest.slice(5)).toEqual(registered.slice(0, 5));
    expect((await staff.get(`/dot/${OVERDUE_ROUND}?loc=chua-gui&thu-tu=cham-nhat`)).body).toContain(
      `href="/dot/${OVERDUE_ROUND}?loc=chua-gui#don-vi">Theo thứ tự danh mục`,
    );
  });

  it('links to the reasons of its date, and holds the urging mails', async () => {
    const page = (await staff.get(`/dot/${OVERDUE_ROUND}`)).body;
    const [, why] = /<a class="small" href="(\/vi-sao\/[^"]+)">Vì sao có ngày này\?/.exec(page)!;
    expect(textOf((await staff.get(why!)).body)).toContain('hết thứ Ba, ngày 17/11/2026');
    expect(textOf(page)).toContain('03 thông báo đôn đốc về Báo cáo tiếp công dân');
    const answer = await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'giu', ve: 'dot' });
    expect(answer.headers.get('location')).toBe(`/dot/${OVERDUE_ROUND}`);
    expect(textOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body)).toContain('Đang giữ lại 03 thông báo đôn đốc');
    await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'cho-gui', ve: 'dot' });
    const stray = await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'cho-gui', ve: 'constructor' });
    expect(stray.headers.get('location')).toBe('/theo-doi');
  });

  it('shows the drafted letter as it would be printed, marked DỰ THẢO, without number and signature', async () => {
    const page = (await staff.get(`/dot/${OVERDUE_ROUND}`)).body;
    const [, address] = /href="(\/du-thao\/[^"]+)"/.exec(page)!;
    const letter = textOf((await staff.get(address!)).body);
    for (const words of [
      'DỰ THẢO',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'V/v đôn đốc gửi báo cáo tiếp công dân',
      'đã gửi 07/10; chưa gửi 03. Danh sách 03 đơn vị cần đôn đốc kèm theo.',
      'không phải gia hạn so với quy định',
      'Danh sách kèm theo',
    ]) {
      expect(letter).toContain(words);
    }
    expect(letter).toMatch(/Số: \/ /);
    expect((await staff.get(`/du-thao/${OVERDUE_ROUND}?buoc=x`)).status).toBe(404);
  });

  it('marks several reports as checked at once, or none of them', async () => {
    const rows = await office.database.rows<{ id: string; state: string }>(
      'select id, state from obligations where collection = $1 order by ord',
      [OVERDUE_ROUND],
    );
    const sent = rows.filter(({ state }) => state === 'submitted');
    const open = rows.find(({ state }) => state === 'open')!;
    const states = async () =>
      (
        await office.database.rows<{ n: number }>(
          `select count(*) as n from obligations where collection = $1 and state = 'accepted'`,
          [OVERDUE_ROUND],
        )
      )[0]!.n;
    const refused = await send([
      ['viec', 'kiem-tra'],
      ['bao-cao', sent[0]!.id],
      ['bao-cao', open.id],
    ]);
    expect([refused.status, await states()]).toEqual([409, 0]);
    const done = await send([
      ['viec', 'kiem-tra'],
      ...sent.slice(0, 3).map(({ id }): [string, string] => ['bao-cao', id]),
    ]);
    expect(done.headers.get('location')).toBe(`/dot/${OVERDUE_ROUND}?da-kiem-tra=3`);
    expect(await states()).toBe(3);
  });

  it('leads from chosen units to the reminder, and accepts none of another round', async () => {
    const answer = await send([
      ['viec', 'nhac'],
      ['bao-cao', `${OVERDUE_ROUND}/gialai-2025:w23884`],
      ['bao-cao', `gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-y-te`],
    ]);
    const location = new URL(answer.headers.get('location')!, 'http://x');
    expect(location.pathname).toBe(`/nhac/${OVERDUE_ROUND}`);
    expect(location.searchParams.getAll('bao-cao')).toEqual([`${OVERDUE_ROUND}/gialai-2025:w23884`]);
  });

  it('is readable for leaders without a button, and closed to units', async () => {
    const leader = await office.signIn('lanh-dao');
    const page = (await leader.get(`/dot/${OVERDUE_ROUND}`)).body;
    expect(page).not.toMatch(/type="checkbox"|Xác nhận bản|Nhắc đơn vị/);
    expect((await leader.post(`/dot/${OVERDUE_ROUND}`, { viec: 'kiem-tra' })).status).toBe(403);
    expect((await (await office.signIn('don-vi', UNIT)).get(`/dot/${OVERDUE_ROUND}`)).status).toBe(403);
  });

  it('shows past steps of a past round, and no coming ones', async () => {
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    const text = textOf((await staff.get('/dot/gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu')).body);
    expect(text).toContain('chỉ để xem, không gửi thư nhắc');
    expect(text).not.toContain('sắp tới');
    // The compiler's own figures are expected like the others', on the page as in the mails.
    expect(text).toContain('Phải gửi 37 Đã gửi 0');
    expect(text).toContain('Chưa gửi 37');
    const round = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
    const mails = await readRound(office.database, round, TODAY);
    expect([mails.counts.expected, mails.missing.length, mails.counts.ownUnsent]).toEqual([37, 36, 1]);
    expect((await staff.get('/dot/khong/co/dot/nay')).status).toBe(404);
  });
});

describe('the page of one unit', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  it('shows all reports it owes and has submitted, its superior, and its contacts', async () => {
    const text = textOf((await staff.get(`/don-vi/${UNIT}`)).body);
    expect(text).toContain('Ủy ban nhân dân phường Pleiku');
    expect(text).toContain('Hệ thống Chính quyền: cấp trên trực tiếp là Ủy ban nhân dân tỉnh Gia Lai');
    expect(text).toContain('Đang phải gửi: 1');
    expect(text).toContain('Đã gửi 2; đúng hạn 2/2 (100%)');
    expect(text).toMatch(/Đầu mối báo cáo nhiệm vụ, người thay : Chuyên viên theo dõi báo cáo \d{3} \d{3} \d{4}/);
    expect((await staff.get('/don-vi/gialai-2025:khong-co')).status).toBe(404);
  });

  it('lets staff correct an address that mail does not reach; waiting mails leave then', async () => {
    const id = `${OTHER_UNIT}/officer`;
    await office.database.rows(`update contacts set bad_since = $2, bad_reason = '550' where id = $1`, [
      id,
      '2026-11-20T08:00:00+07:00',
    ]);
    expect((await staff.get(`/don-vi/${OTHER_UNIT}`)).body).toContain('Thư không gửi được đến địa chỉ này');
    for (const wrong of ['', 'vănthư@gialai', 'a@b@c']) {
      expect((await staff.post(`/dia-chi/${id}`, { 'dia-chi': wrong })).status).toBe(422);
    }
    const answer = await staff.post(`/dia-chi/${id}`, { 'dia-chi': ' moi@gialai.invalid ', ve: 'hom-nay' });
    expect(answer.headers.get('location')).toBe('/hom-nay?da-sua=co');
    const [contact] = await office.database.rows(
      'select email, bad_since, phone is null as lost from contacts where id = $1',
      [id],
    );
    expect(contact).toEqual({ email: 'moi@gialai.invalid', bad_since: null, lost: false });
    const relay = await office.database.rows<{ workflow_id: string }>(
      'select workflow_id from relay order by id desc limit 1',
    );
    expect(relay[0]!.workflow_id).toBe('mail');
    const leader = await office.signIn('lanh-dao');
    expect((await leader.post(`/dia-chi/${id}`, { 'dia-chi': 'x@y.invalid' })).status).toBe(403);
  });
});
