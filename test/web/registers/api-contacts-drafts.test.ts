import { type Program, programOf } from '../setup/program';
import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OTHER_UNIT, UNIT } from '../setup/sample-office';
import { sheet } from '../setup/sheet';

interface Draft {
  draft: number;
  register: string;
  same: number;
  notes: string[];
  changes: { unit: string; post: string; before: { email: string } | null; after: { email: string; phone: string } }[];
}

const code = (unit: string) => unit.split(':')[1]!;
const rows = (mail: string) => [
  ['STT', 'code', 'office_email', 'phone'],
  ['1', code(UNIT), mail, '0269 3824 111'],
];

describe('contacts renewed by a table through the JSON API', () => {
  let office: RunningApp;
  let staff: Program;
  let unit: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    unit = await programOf(office, await office.signIn('don-vi', UNIT));
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const email = async () => {
    const found = await office.database.rows<{ email: string }>(
      `select email from contacts where unit = $1 and post = 'office'`,
      [UNIT],
    );
    return found[0]!.email;
  };
  const keep = (mail: string) =>
    staff.get<Draft>('keepContactsDraft', {}, { file: 'moi.xlsx', base64: sheet(rows(mail)).toString('base64') });

  it('shows what a workbook changes, keeps it, and renews it once', async () => {
    const old = await email();
    const kept = await keep('moi@xa.gov.vn');
    expect(kept).toMatchObject({ register: 'gialai-2025', same: 0 });
    expect(kept.notes.join()).toContain('stt');
    expect(kept.changes).toMatchObject([
      { unit: UNIT, post: 'office', before: { email: old }, after: { email: 'moi@xa.gov.vn', phone: '0269 3824 111' } },
    ]);
    const { draft } = kept;
    expect((await staff.get<Draft>('readContactsDraft', { draft })).changes).toEqual(kept.changes);
    expect(await email()).toBe(old);
    expect(await staff.get('renewContacts', { draft })).toEqual({ register: 'gialai-2025', renewed: 1 });
    expect(await email()).toBe('moi@xa.gov.vn');
    expect(await relayIds(office.database)).toContain('mail');
    expect((await staff.call('renewContacts', { draft })).status).toBe(404);
    const lines = await office.database.rows(`select action from audit where action = 'contact.edit'`);
    expect(lines).toHaveLength(1);
    expect(await keep('moi@xa.gov.vn')).toMatchObject({ same: 1, changes: [] });
  });

  it('renews what the table changes now, when a contact was corrected since it was kept', async () => {
    const { draft } = await keep('khac@xa.gov.vn');
    const contact = `${UNIT}/office`;
    const details = { name: 'Văn thư', title: '', email: 'tay@xa.gov.vn', phone: null };
    await staff.get('editContact', {}, { contact, ...details });
    const { changes } = await staff.get<Draft>('readContactsDraft', { draft });
    expect(changes).toMatchObject([{ before: { email: 'tay@xa.gov.vn' }, after: { email: 'khac@xa.gov.vn' } }]);
  });

  it.each([
    ['a unit that is not there', 'code;office_email\nxa-la;a@b.vn\n', 'UNIT_UNKNOWN', 2],
    ['an address that is none', `code;office_email\n${code(OTHER_UNIT)};a@b\n`, 'EMAIL_INVALID', 2],
    ['a register of units', 'code;name;type\nxa;Xã;commune\n', 'CSV_SYNTAX', null],
    ['no table', '%PDF-1.7', 'CSV_SYNTAX', null],
  ])('refuses %s with its row, and keeps nothing', async (_what, text, fault, line) => {
    const before = await office.database.rows('select id from register_drafts');
    const body = { file: 'dau-moi.csv', text, register: 'gialai-2025' };
    const { status, json } = await staff.call('keepContactsDraft', {}, body);
    const { issues } = json as { issues: { code: string; line: number | null }[] };
    expect([status, issues.map((issue) => [issue.code, issue.line])]).toEqual([409, [[fault, line]]]);
    expect(await office.database.rows('select id from register_drafts')).toEqual(before);
    expect((await unit.call('keepContactsDraft', {}, body)).status).toBe(403);
  });

  it('leaves a register to its own operations, and these the table of contacts', async () => {
    const { draft } = await keep('nua@xa.gov.vn');
    for (const id of ['readRegisterDraft', 'takeRegisterIn']) {
      expect([id, (await staff.call(id, { draft })).status]).toEqual([id, 404]);
    }
    const table = 'code;name;type;parent_government\nubnd;UBND;committee;-\n';
    const register = await staff.get<{ draft: number }>('keepRegisterDraft', {}, { file: 'thu-2027.csv', text: table });
    for (const id of ['readContactsDraft', 'renewContacts']) {
      expect([id, (await staff.call(id, { draft: register.draft })).status]).toEqual([id, 404]);
    }
  });
});
