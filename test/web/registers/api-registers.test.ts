import { type Program, programOf } from '../setup/program';
import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../setup/sample-office';
import { sheet } from '../setup/sheet';

const HEAD = 'code;name;type;groups;parent_government;office_email;phone';
const GOOD = [
  HEAD,
  'ubnd;UBND tỉnh Thử;committee;;-;ubnd@thu.invalid;',
  'so-y-te;Sở Y tế;department;so;ubnd;yte@thu.invalid;0269 3824 000',
  'so-dat-dai;Sở Đất đai Đắk;department;so;ubnd;dat@thu.invalid;',
].join('\n');
const EDIT = {
  day: '2026-12-04',
  change: { off: true, name: 'Nghỉ theo thông báo', source: 'Thông báo số 12/TB-VP', status: 'official' },
};

describe('registers, contacts and the calendar through the JSON API', () => {
  let office: RunningApp;
  let staff: Program;
  let leader: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    leader = await programOf(office, await office.signIn('lanh-dao'));
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const stored = async () => (await office.database.rows(`select id from units where register = 'thu-2026'`)).length;

  it('lists every fault of a table with its row, and stores nothing', async () => {
    const bad = [HEAD, 'ubnd;UBND;committee;;-;sai địa chỉ;', 'so y te;Sở Y tế;department;;ubnd;a@b.vn;'].join('\n');
    const refused = await staff.call('keepRegisterDraft', {}, { file: 'thu-2026.csv', text: bad });
    expect(refused.status).toBe(409);
    expect((refused.json as { issues: { line: number }[] }).issues.map(({ line }) => line)).toEqual([2, 3]);
    expect(await office.database.rows('select 1 from register_drafts')).toEqual([]);
  });

  it('imports a workbook after a preview of what it adds', async () => {
    const workbook = sheet(GOOD.split('\n').map((row) => row.split(';')));
    const body = { file: 'thu-2026.xlsx', base64: workbook.toString('base64'), title: 'Danh mục thử' };
    const kept = await staff.get<{ draft: number; units: number; contacts: number }>('keepRegisterDraft', {}, body);
    expect(kept).toMatchObject({ register: 'thu-2026', title: 'Danh mục thử', units: 3, contacts: 3, silent: 0 });
    const { draft } = kept;
    const { list } = await staff.get<{ list: { name: string }[] }>('readRegisterDraft', { draft });
    expect(list.map(({ name }) => name)).toEqual(['UBND tỉnh Thử', 'Sở Y tế', 'Sở Đất đai Đắk']);
    expect(await stored()).toBe(0);
    expect(await staff.get('takeRegisterIn', { draft })).toEqual({
      register: 'thu-2026',
      units: 3,
      contacts: 3,
      imported: true,
    });
    expect(await stored()).toBe(3);
    expect((await staff.call('takeRegisterIn', { draft })).status).toBe(404);
    const again = await staff.call(
      'keepRegisterDraft',
      {},
      { file: 'thu-2026.csv', text: `${GOOD}\nso-moi;Sở Mới;department;;ubnd;;` },
    );
    expect((again.json as { issues: object[] }).issues).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('finds units with and without accents, in the order of the register', async () => {
    const registers = await staff.get<{ register: string; units: number }[]>('listRegisters');
    expect(registers.find(({ register }) => register === 'thu-2026')).toMatchObject({ units: 3, contacts: 3, bad: 0 });
    const found = await staff.get<{ found: number; units: { name: string }[] }>('readRegister', {
      register: 'thu-2026',
      search: 'dat dai dak',
    });
    expect(found.units.map(({ name }) => name)).toEqual(['Sở Đất đai Đắk']);
    const all = await staff.get<{ units: { code: string }[] }>('readRegister', { register: 'thu-2026' });
    expect(all.units.map(({ code }) => code)).toEqual(['ubnd', 'so-y-te', 'so-dat-dai']);
    expect((await staff.call('readRegister', { register: 'khong-co' })).status).toBe(404);
  });

  it('corrects a contact: all faults first, then the mark of the bad address goes and the mail workflow is signalled', async () => {
    const contact = `${UNIT}/office`;
    await office.database.rows(`update contacts set bad_since = now(), bad_reason = '550' where id = $1`, [contact]);
    expect(await staff.get('readContact', { contact })).toMatchObject({ badReason: '550', unit: UNIT });
    const bad = { contact, name: '', title: 'Văn thư', email: 'vănthư@xa', phone: 'không có' };
    const refused = await staff.call('editContact', {}, bad);
    expect([refused.status, (refused.json as { issues: { path: string }[] }).issues.map(({ path }) => path)]).toEqual([
      400,
      ['name', 'email', 'phone'],
    ]);
    expect(await relayIds(office.database)).toEqual([]);
    const good = { ...bad, name: ' Văn thư  mới ', email: 'vanthu@xa.gov.vn', phone: null };
    expect(await staff.get('editContact', {}, good)).toMatchObject({ name: 'Văn thư mới', badSince: null });
    expect(await relayIds(office.database)).toEqual(['mail']);
    expect((await staff.call('editContact', {}, { ...good, contact: 'x:y/office' })).status).toBe(404);
    expect((await staff.call('readContact', { contact: 'x:y/office' })).status).toBe(404);
  });

  it('adds a contact of a unit, faults first', async () => {
    const details = { unit: UNIT, post: 'officer', name: 'Bà Lan', title: '', email: 'lan@xa', phone: null };
    expect((await staff.call('addContact', {}, details)).status).toBe(400);
    const added = await staff.get('addContact', {}, { ...details, email: 'lan@xa.gov.vn' });
    expect(added).toMatchObject({ contact: `${UNIT}/officer-2`, unit: UNIT, post: 'officer', email: 'lan@xa.gov.vn' });
    expect((await staff.call('addContact', {}, { ...details, unit: 'x:y', email: 'a@xa.gov.vn' })).status).toBe(404);
  });

  it('changes a day of the calendar after a preview of what moves, and restores it', async () => {
    const moves = await staff.get<{ collection: string; after: { workingDue: string; lastDay: string } }[]>(
      'previewCalendarChange',
      {},
      EDIT,
    );
    const open = moves.find(({ collection }) => collection === OPEN_ROUND)!;
    expect(open.after).toMatchObject({ lastDay: '2026-12-04', workingDue: '2026-12-03' });
    expect(moves.map(({ collection }) => collection)).toContain(OVERDUE_ROUND);
    expect(await staff.get('listCalendarChanges')).toEqual([]);
    expect(await staff.get('changeCalendar', {}, EDIT)).toEqual(moves);
    expect(await leader.get('listCalendarChanges')).toMatchObject([{ date: '2026-12-04', off: true }]);
    const year = await leader.get<{ daysOff: { date: string; name: string }[] }>('readCalendar', { year: 2026 });
    expect(year.daysOff).toContainEqual(expect.objectContaining({ date: '2026-12-04', name: 'Nghỉ theo thông báo' }));
    expect(await relayIds(office.database)).toContain(`plan/${PLAN}`);
    await staff.get('changeCalendar', {}, { day: EDIT.day, change: null });
    expect(await staff.get('listCalendarChanges')).toEqual([]);
    const nameless = await staff.call('changeCalendar', {}, { ...EDIT, change: { ...EDIT.change, name: ' ' } });
    expect([nameless.status, (nameless.json as { issues: { path: string }[] }).issues[0]!.path]).toEqual([
      400,
      'change.name',
    ]);
  });

  it('is for administrators and staff without a limit only', async () => {
    const cases: [string, object, object?][] = [
      ['listRegisters', {}],
      ['readRegister', { register: 'thu-2026' }],
      ['readContact', { contact: `${UNIT}/office` }],
      ['editContact', {}, {}],
      ['addContact', {}, {}],
      ['keepRegisterDraft', {}, {}],
      ['takeRegisterIn', { draft: 1 }],
      ['previewCalendarChange', {}, EDIT],
      ['changeCalendar', {}, EDIT],
    ];
    for (const [id, query, body] of cases) {
      expect([id, (await leader.call(id, query as never, body)).status]).toEqual([id, 403]);
    }
  });
});
