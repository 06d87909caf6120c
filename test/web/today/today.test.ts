import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { programVersion } from '../../../config/program-version';
import { atTime } from '../../../domain/time/time';
import { recordHeartbeat } from '../../../storage/heartbeat';
import { recordMailStop, recordMailTaken } from '../../../storage/mail-service';
import { queueSignal } from '../../../storage/relay';
import { newestMigration } from '../../../storage/schema-version';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { addWaitingMails, OPEN_ROUND, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

describe('the page "Hôm nay"', () => {
  let office: RunningApp;
  let staff: Visitor;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dung-han-web-'));
    office = await runningApp({ dataDir: folder });
    await office.database.rows('delete from notices');
    await office.database.rows('delete from relay');
    staff = await office.signIn('chuyen-vien');
  });
  afterEach(() => office.setClock(TODAY));
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const today = async () => textOf((await staff.get('/hom-nay')).body);
  const lights = async () => {
    const text = await today();
    return text.slice(text.lastIndexOf('Hệ thống Bộ phận'), text.indexOf('Đúng Hạn nhắc và theo dõi việc'));
  };

  it('is the start page of staff, and closed to others', async () => {
    const answer = await office.ask('/dung-thu', {
      method: 'POST',
      headers: { origin: 'http://dung-han.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'vai=chuyen-vien',
    });
    expect(answer.headers.get('location')).toBe('/hom-nay');
    expect((await (await office.signIn('lanh-dao')).get('/hom-nay')).status).toBe(403);
    expect((await (await office.signIn('don-vi', UNIT)).get('/hom-nay')).status).toBe(403);
  });

  it('begins with six numbers, before any section', async () => {
    const text = await today();
    expect(text).toMatch(
      /Hôm nay, thứ Hai, ngày 23\/11\/2026 .*0 còn phải gửi, hạn trong tuần này 2 đã đến từ thứ Sáu, ngày 20\/11\/2026 0 thiếu chữ ký hoặc số liệu cần lưu ý 3 cần gọi điện 0 công văn chờ ký 1 báo cáo tổng hợp chờ kiểm tra/,
    );
  });

  it('names who has not sent in the week of the deadline, whom to call, and how to record or remind', async () => {
    office.setClock(atTime('2026-12-03', '08:00'));
    const page = (await staff.get('/hom-nay')).body;
    const week = textOf(page.slice(page.indexOf('id="tuan-nay"'), page.indexOf('id="goi-dien"')));
    expect(week).toMatch(/Hết thứ Sáu, ngày 04\/12\/2026 vì sao\? [^;]+; còn phải gửi 8\/10/);
    expect(page).toContain(`href="/dot/${OPEN_ROUND}?loc=con-phai-gui#don-vi"`);
    expect(week).toContain('Ủy ban nhân dân xã Mang Yang');
    const calls = page.slice(page.indexOf('id="goi-dien"'), page.indexOf('id="du-thao"'));
    expect(textOf(calls)).toMatch(/Ủy ban nhân dân phường Pleiku 000 001 \d{4} .* Sắp đến hạn – ghi nhận/);
    expect(calls).toContain(`/ghi-nhan/${OPEN_ROUND}?bao-cao=`);
    expect(calls).toContain(`/nhac/${OPEN_ROUND}?bao-cao=`);
    expect(calls).toMatch(/href="tel:000001\d{4}">000 001 \d{4}</);
  });

  it('lists an extended unit of a round that is over, and a returned report, by the days they are due', async () => {
    const caller = unlimitedCaller(office.database, { at: TODAY, who: 'Nguyễn Thị Lan' });
    const owing = await office.database.rows<{ id: string; sent: boolean }>(
      'select id, version > 0 as sent from obligations where collection = $1 order by ord',
      [OVERDUE_ROUND],
    );
    const late = owing.find(({ sent }) => !sent)!.id;
    const sent = owing.find(({ sent: came }) => came)!.id;
    const basis = { number: '9/UBND', date: '2026-11-10', decider: 'UBND tỉnh Gia Lai' };
    const looked = { reason: 'Mưa lũ', bookNumber: '812', confirmDates: true };
    await extendReport(caller, { obligation: late, until: '2026-12-11', basis, ...looked });
    await returnReport(caller, { obligation: sent, points: 'Thiếu biểu', until: '2026-12-01' });
    const page = (await staff.get('/hom-nay')).body;
    const soon = textOf(page.slice(page.indexOf('id="sap-den"')));
    const days = [...soon.matchAll(/Hết thứ [^,]+, ngày (\d\d\/\d+\/2026)/g)].map(([, day]) => day);
    expect(days.slice(0, 3)).toEqual(['01/12/2026', '04/12/2026', '11/12/2026']);
    await restoreReport(caller, { obligation: late, reason: 'Thử', confirmDates: true });
    await restoreReport(caller, { obligation: sent, reason: 'Thử' });
  });

  it('puts a unit that was called today below those that were not, whatever is overdue longest', async () => {
    office.setClock(TODAY);
    const called = async () => {
      const page = (await staff.get('/hom-nay')).body;
      return [...page.matchAll(/<tr role="row" id="goi-([^"]+)"/g)].map(([, id]) => id!);
    };
    const before = await called();
    expect(before.length).toBeGreaterThan(1);
    await staff.post(`/goi-dien/${OVERDUE_ROUND}`, { 'bao-cao': before[0]!, ve: 'hom-nay' });
    expect(await called()).toEqual([...before.slice(1), before[0]]);
    office.setClock(atTime('2026-11-24', '08:00'));
    expect(await called()).toEqual(before);
  });

  it('counts every report to telephone for, also those of a long round that the list does not show', async () => {
    office.setClock(atTime('2027-01-04', '08:00'));
    const [round] = await office.database.rows<{ id: string }>(
      `select id from collections where last_day between '2026-12-01' and '2027-01-03' order by last_day limit 1`,
    );
    const [owed] = await office.database.rows<{ n: number }>(
      `select count(*) as n from obligations where state = 'open' and not own and late_from <= '2027-01-04T08:00+07' and collection in (
         select id from collections where not history and closed_at is null)`,
    );
    await office.database.rows(
      `insert into obligations (id, collection, unit, ord, own, state, version, last_day, late_from, working_due)
       select c.id || '/' || u.id, c.id, u.id, 1000 + u.ord, false, 'open', 0, c.last_day, c.late_from, c.working_due
       from collections c cross join units u where c.id = $1 and u.type = 'commune'
         and not exists (select from obligations o where o.collection = c.id and o.unit = u.id) order by u.ord limit 40`,
      [round!.id],
    );
    const text = await today();
    expect(text).toContain(`${owed!.n + 40} cần gọi điện`);
    expect(text).toMatch(/Và \d+ báo cáo khác; xem bảng theo dõi/);
    await office.database.rows('delete from obligations where ord >= 1000 and collection = $1', [round!.id]);
  });

  it('shows what was received since the last working day and by which channel, and what of it lacks a signature', async () => {
    office.setClock(atTime('2026-11-24', '08:00'));
    const [silent] = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord limit 1`,
      [OVERDUE_ROUND],
    );
    const caller = unlimitedCaller(office.database, { at: atTime('2026-11-24', '07:50'), who: 'Nguyễn Thị Lan' });
    const document = { number: '77/BC-UBND', date: '2026-11-23', signer: null };
    await recordReports(caller, [{ obligation: silent!.id, document, sentOn: null, receivedAt: null, reason: null }]);
    const text = await today();
    // 24/11/2026 is a day off by the calendar of that year: the last working day is still the 23rd.
    expect(text).toContain('1 ghi nhận từ kênh khác');
    expect(text).toMatch(/ghi nhận từ kênh khác số 77\/BC-UBND 07:50 24\/11\/2026/);
    expect(text).toContain('chưa có số, ký hiệu hoặc người ký của bản đã ký');
  });

  it('lets staff hold the day’s urging mails beside their counts', async () => {
    await addWaitingMails(office.database);
    expect(await today()).toMatch(/0[23] thông báo đôn đốc .* sẽ gửi lúc 14 giờ 00 ngày 23\/11\/2026/);
    const answer = await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'giu', ve: 'hom-nay' });
    expect(answer.headers.get('location')).toBe('/hom-nay');
    expect(await today()).toMatch(/Đang giữ lại 0[23] thông báo đôn đốc/);
    await office.database.rows('delete from notices');
  });

  it('lists bad addresses with a form, open points and dates that are provisional', async () => {
    await office.database.rows('update contacts set bad_since = $2 where id = $1', [
      `${UNIT}/office`,
      '2026-11-20T08:00:00+07:00',
    ]);
    await office.database.rows('update collections set provisional = true where id = $1', [OPEN_ROUND]);
    const page = (await staff.get('/hom-nay')).body;
    expect(page).toContain(`action="/dia-chi/${UNIT}/office"`);
    expect(textOf(page)).toContain('chờ quyết định chính thức về ngày nghỉ');
    await office.database.rows('update contacts set bad_since = null');
  });

  it('turns red when the worker, the mail or Temporal does not run, and green again', async () => {
    await office.database.rows('delete from relay');
    expect(await lights()).toContain('Bộ phận làm việc theo lịch chưa chạy lần nào');
    const newest = newestMigration();
    await recordHeartbeat(office.database, 'worker');
    expect(await lights()).toBe(
      'Hệ thống Bộ phận làm việc theo lịch đang chạy Bộ phận hẹn giờ (Temporal) đang chạy Gửi thư không có thư nào bị kẹt ' +
        `Chương trình phiên bản ${programVersion()}; cơ sở dữ liệu ở bước nâng cấp ${newest} trong ${newest}. `,
    );
    await recordMailStop(office.database, { by: 'refused', answer: '550 5.7.1 blocked', at: TODAY });
    expect(await lights()).toContain('máy chủ thư từ chối thư của hệ thống');
    expect(await lights()).toContain('trả lời “550 5.7.1 blocked”');
    await recordMailStop(office.database, { by: 'away', answer: 'ECONNREFUSED', at: TODAY });
    expect(await lights()).toContain('không kết nối được máy chủ thư');
    await recordMailTaken(office.database);
    expect(await lights()).toContain('không có thư nào bị kẹt');
    await queueSignal(office.database, 'mail');
    await office.database.rows(`update relay set left_at = now() - interval '2 minutes'`);
    expect(await lights()).toContain('Bộ phận hẹn giờ (Temporal) không nhận tin');
    await office.database.rows(`update heartbeats set beat_at = now() - interval '3 hours'`);
    expect(await lights()).toContain('Bộ phận làm việc theo lịch không trả lời 03 giờ');
    await addWaitingMails(office.database);
    office.setClock(atTime('2026-11-23', '14:31'));
    expect(await lights()).toMatch(/Gửi thư 0[23] thư, thông báo đã qua giờ gửi hơn 30 phút/);
    writeFileSync(join(folder, 'status.json'), JSON.stringify({ temporal: 'unavailable', message: '' }));
    expect(await lights()).toContain('Bộ phận hẹn giờ (Temporal) chưa chạy được');
  });
});
