import { markCopy } from '../../../client/backup/mark-copy';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { nextMailInstant } from '../../../mail/next-mail-instant';
import { loadCalendar } from '../../../storage/calendar';
import { lockWaitingNotices, readDueDigests } from '../../../storage/digests';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { TODAY, UNIT } from '../setup/sample-office';

describe('mails of a restored database', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    // Due an hour before the restore, and three days after it.
    await addNotice(1, '2026-11-23 08:00+07');
    await addNotice(2, '2026-11-26 08:00+07');
  });
  afterAll(() => office.close());

  const addNotice = (number: number, slot: string) =>
    office.database.rows(
      `insert into notices (person, unit, plan, step, kind, planned_at, slot, only_if_owing, state)
       select $1, $2, id, $3, 'remind', $4, $4, false, 'waiting' from plans limit 1`,
      [`${UNIT}/office`, UNIT, `thu-${number}`, slot],
    );
  const mark = () =>
    markCopy(unlimitedCaller(office.database, { at: TODAY, who: 'Lan' }), atTime('2026-11-22', '02:00'));
  const states = async () =>
    (
      await office.database.rows<{ state: string }>(`select state from notices where step like 'thu-%' order by step`)
    ).map(({ state }) => state);

  it('leave as always while nothing was restored', async () => {
    expect(textOf((await staff.get('/gui-thu/dang-giu')).body)).toContain('Không có thư nào đang giữ');
    expect(await program.get('listHeldMails')).toMatchObject({ restored: null, mails: [] });
    expect((await program.call('releaseHeldMails', {}, { how: 'send' })).status).toBe(404);
  });

  it('are held: none is formed, due or woken for, and every page for staff and monitors says so', async () => {
    await mark();
    const calendar = await loadCalendar(office.database);
    expect(await nextMailInstant(office.database, TODAY, calendar)).toBeNull();
    expect(await readDueDigests(office.database)).toEqual([]);
    const formed = await office.database.transaction((tx) => lockWaitingNotices(tx, TODAY, TODAY));
    expect(formed).toEqual([]);

    const today = textOf((await staff.get('/hom-nay')).body);
    expect(today).toContain('MỌI THƯ ĐANG ĐƯỢC GIỮ');
    expect(today).toMatch(/Xem \d+ thông báo đang giữ và quyết định/);
    expect(textOf((await staff.get('/gui-thu')).body)).toContain('Thư đang giữ sau khi khôi phục');
    expect(JSON.parse((await office.ask('/readyz')).body)).toMatchObject({ ok: true, mail: 'held' });
    expect((await office.ask('/readyz?full')).status).toBe(503);
    // A person with a limited role reads the light too.
    expect((await (await office.signIn('don-vi', UNIT)).get('/gui-thu/dang-giu')).status).toBe(403);
  });

  it('are shown with who gets what, and what was probably sent after the backup', async () => {
    const page = textOf((await staff.get('/gui-thu/dang-giu')).body);
    expect(page).toContain('sao lưu lúc');
    expect(page).toContain('Gửi tất cả, kể cả thư có lẽ đã gửi');
    const { mails } = await program.get<{ mails: { kind: string; notices: number; probablySent: number }[] }>(
      'listHeldMails',
    );
    const mine = mails.filter(({ kind }) => kind === 'remind');
    expect(mine.reduce((sum, { notices }) => sum + notices, 0)).toBeGreaterThanOrEqual(2);
    const sent = mine.reduce((sum, { probablySent }) => sum + probablySent, 0);
    expect(sent).toBeGreaterThanOrEqual(1);
  });

  it('stay held while the form says nothing, or a day that is none', async () => {
    const nothing = await staff.post('/gui-thu/dang-giu', {});
    expect([nothing.status, textOf(nothing.body)]).toEqual([422, expect.stringContaining('Chưa chọn cách xử lý')]);
    const noDay = await staff.post('/gui-thu/dang-giu', { cach: 'drop-before', ngay: 'hôm qua' });
    expect([noDay.status, textOf(noDay.body)]).toEqual([422, expect.stringContaining('hôm qua')]);
    expect((await program.call('releaseHeldMails', {}, { how: 'drop-before' })).status).toBe(409);
    expect(await states()).toEqual(['waiting', 'waiting']);
  });

  it('leave once an administrator says so, without those probably sent; the journal has who and how many', async () => {
    const done = await staff.post('/gui-thu/dang-giu', { cach: 'drop-sent' });
    expect([done.status, textOf(done.body)]).toEqual([200, expect.stringContaining('Đã cho gửi thư trở lại')]);
    expect(await states()).toEqual(['dropped', 'waiting']);
    const [line] = await office.database.rows<{ detail: { release: string; dropped: number } }>(
      `select detail from audit where action = 'database.release-mails'`,
    );
    expect(line!.detail.release).toBe('drop-sent');
    expect(line!.detail.dropped).toBeGreaterThanOrEqual(1);
    expect(JSON.parse((await office.ask('/readyz')).body).mail).toBe('ready');
    const [wake] = await office.database.rows(`select 1 from relay where workflow_id = 'mail' and urgent`);
    expect(wake).toBeDefined();
  });

  it('may be dropped before a day, or all, by a program', async () => {
    await addNotice(3, '2026-11-20 08:00+07');
    await mark();
    const before = await program.call('releaseHeldMails', {}, { how: 'drop-before', before: '2026-11-21' });
    expect(before.status).toBe(200);
    expect(await states()).toEqual(['dropped', 'waiting', 'dropped']);
    await mark();
    expect(await program.get('releaseHeldMails', {}, { how: 'drop' })).toMatchObject({ leaving: 0 });
    expect(await states()).toEqual(['dropped', 'dropped', 'dropped']);
  });
});
