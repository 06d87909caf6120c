import ICAL from 'ical.js';
import { returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { restoreReport } from '../../../client/decisions/restore';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

describe("a unit's deadlines in its own calendar", () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', OTHER_UNIT);
  });
  afterAll(() => office.close());

  const make = async (visitor = unit): Promise<string> => {
    const made = await visitor.post('/lich', { viec: 'tao' });
    return /\/lich\/[\w-]{43}\.ics/.exec(textOf(made.body))![0];
  };

  it('are served at an address without sign-in, and only those of reports the unit still owes', async () => {
    const feed = await office.ask(await make());
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = feed.body.replace(/\r\n /g, '');
    expect(file).toMatch(/^UID:[0-9a-f-]{36}@dung-han\r$/m);
    expect(file).toContain('DTSTART;VALUE=DATE:20261204');
    expect(file).toContain('SUMMARY:Hạn gửi: Báo cáo thực hiện dân chủ ở cơ sở');
    expect(file.match(/BEGIN:VALARM/g)!.length).toBeGreaterThanOrEqual(2);
    const owing = await office.database.rows(
      `select 1 from obligations where unit = $1 and state in ('open', 'returned')`,
      [OTHER_UNIT],
    );
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(owing.length);
  });

  it('are a file a strict parser reads: CRLF, lines of 75 bytes at most, one UID each that an extension does not change', async () => {
    const address = await make();
    const read = async () => {
      const { bytes } = await office.ask(address);
      const lines = bytes.toString('utf8').split('\r\n');
      expect(bytes.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(lines.at(-2)).toBe('END:VCALENDAR');
      // Folded between letters, never inside one: each line is whole UTF-8 by itself.
      expect(bytes.toString('utf8')).not.toContain('\uFFFD');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      const unfolded = bytes.toString('utf8').replaceAll('\r\n ', '').split('\r\n');
      for (const line of unfolded.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/);
      for (const [opens, closes] of [
        ['BEGIN:VEVENT', 'END:VEVENT'],
        ['BEGIN:VALARM', 'END:VALARM'],
      ] as const)
        expect(unfolded.filter((line) => line === opens)).toHaveLength(
          unfolded.filter((line) => line === closes).length,
        );
      return unfolded.filter((line) => line.startsWith('UID:'));
    };
    const before = await read();
    expect(new Set(before).size).toBe(before.length);
    const caller = unlimitedCaller(office.database, { at: TODAY, who: 'Nguyễn Thị Lan' });
    const basis = { number: '9/UBND', date: '2026-11-20', decider: 'UBND tỉnh Gia Lai' };
    const open = `${OPEN_ROUND}/${OTHER_UNIT}`;
    await extendReport(caller, { obligation: open, until: '2026-12-11', basis, reason: null });
    expect(new Set(await read())).toEqual(new Set(before));
    await restoreReport(caller, { obligation: open, reason: 'Thử' });
  });

  it('move with an extension, and a returned report is due on the day it is requested again', async () => {
    const caller = unlimitedCaller(office.database, { at: TODAY, who: 'Nguyễn Thị Lan' });
    const basis = { number: '9/UBND', date: '2026-11-20', decider: 'UBND tỉnh Gia Lai' };
    const open = `${OPEN_ROUND}/${OTHER_UNIT}`;
    await extendReport(caller, { obligation: open, until: '2026-12-11', basis, reason: null });
    const sent = `${OVERDUE_ROUND}/${OTHER_UNIT}`;
    await returnReport(caller, { obligation: sent, points: 'Thiếu biểu', until: '2026-11-27' });
    const file = (await office.ask(await make())).body.replace(/\r\n /g, '');
    expect(file).toMatch(/DTSTART;VALUE=DATE:20261211[\s\S]*?Hạn gửi: hết thứ Sáu\\, ngày 11\/12\/2026/);
    expect(file).toMatch(/DTSTART;VALUE=DATE:20261127[\s\S]*?Cần bổ sung/);
    await restoreReport(caller, { obligation: open, reason: 'Thử' });
    await restoreReport(caller, { obligation: sent, reason: 'Thử' });
  });

  it('are not sent again while nothing changes, and disappear once the report is submitted', async () => {
    const address = await make();
    const first = await office.ask(address);
    const etag = first.headers.get('etag')!;
    office.setClock(TODAY + 86_400_000);
    const same = await office.ask(address, { headers: { 'if-none-match': `W/${etag}` } });
    expect([same.status, same.body]).toEqual([304, '']);
    await unit.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { 'v.dialogues': '3', viec: 'gui', khoa: 'k' });
    const after = await office.ask(address, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('thực hiện dân chủ');
    office.setClock(TODAY);
  });

  it('are still a calendar that programs take when nothing is owed any more', async () => {
    const feed = await office.ask(await make(await office.signIn('don-vi', 'gialai-2025:so-noi-vu')));
    expect(feed.status).toBe(200);
    const calendar = new ICAL.Component(ICAL.parse(feed.body));
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });

  it('stop with a revoked address, and with an old one once a new one is created', async () => {
    const old = await make();
    const fresh = await make();
    expect((await office.ask(old)).status).toBe(404);
    expect((await office.ask(fresh)).status).toBe(200);
    expect((await unit.post('/lich', { viec: 'thu-hoi' })).status).toBe(303);
    expect((await office.ask(fresh)).status).toBe(404);
    expect(textOf((await unit.get('/lich')).body)).toContain('Đơn vị chưa có địa chỉ lịch');
  });

  it('are stored with the hash of the address only, and an audit line', async () => {
    const token = (await make()).slice('/lich/'.length, -'.ics'.length);
    const [row] = await office.database.rows<{ text: string }>(
      'select calendar_feeds::text as text from calendar_feeds',
    );
    expect(row!.text).not.toContain(token);
    const lines = await office.database.rows<{ action: string }>(
      `select action from audit where subject = $1 and action like 'calendar.%' order by id`,
      [OTHER_UNIT],
    );
    expect(lines.at(-1)!.action).toBe('calendar.make');
    expect(JSON.stringify(lines)).toContain('calendar.revoke');
  });

  it('are created by a unit alone, from its own page', async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get('/lich')).status).toBe(403);
    const other = await office.signIn('don-vi', UNIT);
    expect((await other.post('/lich', { dau: 'x', viec: 'tao' })).status).toBe(403);
    for (const wrong of ['/lich/x.ics', `/lich/${'a'.repeat(43)}.ics`, `/lich/${'a'.repeat(43)}`]) {
      expect((await office.ask(wrong)).status).toBe(404);
    }
  });
});
