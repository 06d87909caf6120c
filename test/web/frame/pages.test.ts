import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DungHanError } from '../../../domain/errors';
import { BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';
import {
  addMail,
  addWaitingMails,
  COMPLETE_ROUND,
  loadHistory,
  OPEN_ROUND,
  OVERDUE_ROUND,
  PLAN,
  UNIT,
} from '../setup/sample-office';

describe('the pages', () => {
  let office: RunningApp;
  let folder: string;
  let mail: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dung-han-web-'));
    office = await runningApp({ dataDir: folder });
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await loadHistory(office.database, 'bdvtw-nam-dan-van-kheo-2020.yaml');
    mail = await addMail(office.database, '<p style="color:#333">Kính gửi</p><script>alert(1)</script>');
  });
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('all answer, with the security headers, and say that the data are samples', async () => {
    const staff = await office.signIn('chuyen-vien');
    const pages = [
      '/',
      '/theo-doi?tinh-trang=tat-ca&da-qua=co',
      `/ghi-nhan/${OVERDUE_ROUND}`,
      `/u/${OPEN_ROUND}/${UNIT}`,
      `/vi-sao/${OPEN_ROUND}/${UNIT}`,
      '/tong-hop',
      `/tong-hop/${OPEN_ROUND}`,
      `/tong-hop/${OVERDUE_ROUND}`,
      `/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`,
      '/van-ban',
      `/van-ban/${PLAN}`,
      '/thu',
      `/thu/${mail}`,
    ];
    for (const page of pages) {
      const answer = await staff.get(page);
      expect([page, answer.status]).toEqual([page, 200]);
      expect([page, textOf(answer.body)]).toEqual([page, expect.stringContaining('Dữ liệu mẫu')]);
      expect(answer.body).not.toMatch(/<script(?! src="\/tinh\/phim-tat\.js\?)|\sstyle=|\son\w+=|undefined|\[object/);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('show a mail in a frame that runs nothing', async () => {
    const staff = await office.signIn('chuyen-vien');
    const frame = await staff.get(`/thu/${mail}/noi-dung`);
    expect(frame.body).toContain('Kính gửi');
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'.*sandbox/);
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect((await staff.get(`/thu/${mail}`)).headers.get('x-frame-options')).toBe('DENY');
    expect((await staff.get('/thu/khong-so')).status).toBe(404);
  });

  it('say that document 000 asks for no dated report', async () => {
    const leader = await office.signIn('lanh-dao');
    const page = await leader.get('/van-ban/bdvtw-nam-dan-van-kheo-2020');
    expect(textOf(page.body)).toContain('không đặt ra báo cáo nào có ngày gửi');
  });

  it('show both readings of "trước ngày 30/5/2020"', async () => {
    const staff = await office.signIn('chuyen-vien');
    const page = textOf((await staff.get('/theo-doi?van-ban=gialai-614-2020&da-qua=co')).body);
    expect(page).toContain('trước ngày 30/5/2020, tức hết thứ Sáu, ngày 29/5/2020');
    expect(page).toContain('Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai');
  });

  it('leave past rounds out of the staff’s list unless requested', async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get('/theo-doi')).body).not.toContain('gialai-614-2020/six-month');
    expect((await staff.get('/theo-doi?da-qua=co')).body).toContain('gialai-614-2020/six-month');
  });

  it('answer "not found" for an unknown address, with a code and no internal detail', async () => {
    const staff = await office.signIn('chuyen-vien');
    for (const url of [
      '/khong-co',
      '/tong-hop/khong/co/dot/nay',
      '/phieu/DH0',
      '/van-ban/x',
      `/nguon/${OVERDUE_ROUND}?chi-tieu=la`,
    ]) {
      const answer = await staff.get(url);
      expect([url, answer.status]).toEqual([url, 404]);
      expect(answer.body).toContain('NOT_FOUND');
    }
    expect((await staff.get(`/tong-hop/${OVERDUE_ROUND}?lan=99`)).status).toBe(404);
  });

  it('say in plain words what is being downloaded, until the reminders run', async () => {
    const status = (state: object) => writeFileSync(join(folder, 'status.json'), JSON.stringify(state));
    status({ temporal: 'building', message: 'Đang dựng Temporal từ mã nguồn', percent: 40 });
    const busy = textOf((await office.ask('/')).body);
    expect(busy).toContain('Đang dựng Temporal từ mã nguồn. Việc tiếp nhận báo cáo vẫn diễn ra bình thường.');
    expect(busy).toContain('40%');
    status({ temporal: 'unavailable', message: 'không tải được', percent: null });
    expect(textOf((await office.ask('/')).body)).toContain('chưa chạy được: không tải được.');
    status({ temporal: 'ready', message: '', percent: null });
    expect(textOf((await office.ask('/')).body)).not.toContain('Việc tiếp nhận báo cáo vẫn diễn ra');
    writeFileSync(join(folder, 'status.json'), '{"temporal": "buil');
    expect((await office.ask('/')).status).toBe(200);
  });

  it('tell a monitor that the process lives and reports can be accepted', async () => {
    expect(JSON.parse((await office.ask('/livez')).body)).toEqual({ ok: true });
    const ready = await office.ask('/readyz');
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      200,
      expect.objectContaining({ ok: true, database: 'ready' }),
    ]);
  });

  it('serve their style sheet for a year under an address that changes with it', async () => {
    const [, address] = /href="(\/tinh\/dung-han\.css\?v=[0-9a-f]{12})"/.exec((await office.ask('/')).body) ?? [];
    const sheet = await office.ask(address!);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(sheet.bytes.length).toBeLessThan(32_768);
    expect((await office.ask('/tinh/../app.ts')).status).toBe(404);
    expect((await office.ask('/tinh/%2e%2e%2fapp.ts')).status).toBe(404);
  });
});

describe('the staff’s list', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await addWaitingMails(office.database);
  });
  afterAll(() => office.close());

  it('names who owes what and how late, in the register’s order, the overdue round first', async () => {
    const staff = await office.signIn('chuyen-vien');
    const page = textOf((await staff.get('/theo-doi')).body);
    expect(page).toContain('11 báo cáo còn phải gửi, trong đó 3 quá hạn');
    expect(page.indexOf('đối thoại với Nhân dân')).toBeLessThan(page.indexOf('dân chủ ở cơ sở'));
    expect(page).toContain('Quá hạn 06 ngày');
    expect(page.indexOf('xã Mang Yang')).toBeLessThan(page.indexOf('xã Đức Cơ'));
    expect(page).not.toContain('rà soát mô hình');
  });

  it('narrows to a unit or a state, and ignores unknown values', async () => {
    const staff = await office.signIn('chuyen-vien');
    const late = textOf((await staff.get('/theo-doi?tinh-trang=cham')).body);
    expect(late).toMatch(/Chậm 02 ngày/);
    expect(late).not.toContain('Quá hạn 06 ngày');
    const one = textOf((await staff.get(`/theo-doi?tinh-trang=tat-ca&don-vi=${UNIT}`)).body);
    expect(one).toContain('Đúng hạn');
    expect((await staff.get('/theo-doi?tinh-trang=__proto__&van-ban=%00x')).status).toBeLessThan(500);
  });

  it('holds the day’s urging mails and releases them again, with an audit line each time', async () => {
    const staff = await office.signIn('chuyen-vien');
    const states = async () =>
      (
        await office.database.rows<{ state: string }>(
          `select distinct state from notices where kind = 'overdue' and collection = $1`,
          [OVERDUE_ROUND],
        )
      ).map(({ state }) => state);
    expect(textOf((await staff.get('/theo-doi')).body)).toContain(
      '03 thông báo đôn đốc sẽ gửi lúc 14 giờ 00 ngày 23/11/2026',
    );
    await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'giu' });
    expect(await states()).toEqual(['held']);
    expect(textOf((await staff.get('/theo-doi')).body)).toContain('Đang giữ lại 03 thông báo đôn đốc');
    await staff.post(`/giu-thu/${OVERDUE_ROUND}`, { viec: 'cho-gui' });
    expect(await states()).toEqual(['waiting']);
    const journal = await office.database.rows<{ action: string }>(
      `select action from audit where action like 'mail.%' order by id`,
    );
    expect(journal.map(({ action }) => action)).toEqual(['mail.hold', 'mail.release']);
  });

  it('answers 503 with Retry-After when the database is down, and issues no receipt', async () => {
    const gone = await runningApp({ sample: false });
    const close = gone.database.close.bind(gone.database);
    const away = new DungHanError('SERVICE_UNAVAILABLE', 'as storage says of a PostgreSQL that is away');
    gone.database.rows = () => Promise.reject(away);
    const answer = await gone.ask('/', { headers: { origin: BASE } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect((await gone.ask('/readyz')).status).toBe(503);
    expect((await gone.ask('/livez')).status).toBe(200);
    gone.database.close = close;
    await gone.close();
  });

  it('still shows a complete round when all are requested', async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get('/theo-doi?tinh-trang=tat-ca')).body).toContain(COMPLETE_ROUND);
  });
});
