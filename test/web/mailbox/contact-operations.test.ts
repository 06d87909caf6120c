import { type Program, programOf, programsOfAllKinds } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { loadHistory, OTHER_UNIT, UNIT } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

interface ContactOffice {
  contact: string;
  onceADay: boolean;
  absences: { absence: number; deputy: string; deputyName: string; from: string; to: string; reason: string }[];
}

const [OFFICE, OFFICER] = [`${UNIT}/office`, `${UNIT}/officer`];
/** Away from Monday 23/11/2026, today, to the end of Friday. */
const AWAY = { contact: OFFICER, deputy: OFFICE, from: '2026-11-23', to: '2026-11-27', reason: 'Nghỉ phép' };

describe('who reads the mails of a contact, and how often, through the JSON API', () => {
  let office: RunningApp;
  let as: (person: PersonName) => Promise<Program>;
  let staff: Program;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    as = await programsOfAllKinds(office);
    staff = await as('staff');
  });
  afterAll(() => office.close());

  const ofContact = (contact: string) => staff.get<ContactOffice>('readContactOffice', { contact });

  it('an absence names the deputy and its last day, and can be cut short', async () => {
    const [deputy] = await office.database.rows<{ name: string }>('select name from contacts where id = $1', [OFFICE]);
    const noted = await staff.get<ContactOffice>('noteAbsence', {}, AWAY);
    expect(noted).toMatchObject({
      contact: OFFICER,
      absences: [
        { ...{ deputy: OFFICE, deputyName: deputy!.name }, from: AWAY.from, to: AWAY.to, reason: 'Nghỉ phép' },
      ],
    });
    expect(await ofContact(OFFICER)).toEqual(noted);
    expect((await ofContact(OFFICE)).absences).toEqual([]);
    const twice = await staff.call('noteAbsence', {}, AWAY);
    expect([twice.status, twice.json]).toMatchObject([409, { code: 'CONFLICT' }]);
    const lines = await office.database.rows(`select subject from audit where action = 'contact.absence'`);
    expect(lines).toEqual([{ subject: OFFICER }]);
    const { absence } = noted.absences[0]!;
    expect(await staff.get('endAbsence', {}, { absence })).toEqual({ absence });
    expect((await ofContact(OFFICER)).absences).toEqual([]);
  });

  it('refuses a deputy of another unit, oneself as deputy, days that are past or reversed, and a contact that is not there', async () => {
    const refused = async (change: Partial<typeof AWAY>) => {
      const { status, json } = await staff.call('noteAbsence', {}, { ...AWAY, ...change });
      return [status, (json as { code: string }).code];
    };
    expect(await refused({ deputy: `${OTHER_UNIT}/office` })).toEqual([409, 'CONFLICT']);
    expect(await refused({ deputy: OFFICER })).toEqual([409, 'CONFLICT']);
    expect(await refused({ from: '2026-11-16', to: '2026-11-20' })).toEqual([409, 'FIELD_INVALID']);
    expect(await refused({ from: '2026-11-27', to: '2026-11-23' })).toEqual([409, 'FIELD_INVALID']);
    expect(await refused({ contact: `${UNIT}/nobody` })).toEqual([404, 'NOT_FOUND']);
    expect((await ofContact(OFFICER)).absences).toEqual([]);
  });

  it('lets neither a unit nor a leader note an absence', async () => {
    for (const person of ['unit member', 'leader'] as const) {
      const { status } = await (await as(person)).call('noteAbsence', {}, AWAY);
      expect([person, status]).toEqual([person, 403]);
    }
    expect((await ofContact(OFFICER)).absences).toEqual([]);
  });

  it('keeps the choice of one mail a day for the person’s address, and gives it back', async () => {
    await office.database.rows('update contacts set email = $2 where id = $1', [
      ...[OFFICER, 'Unit-Member@example.invalid'],
    ]);
    const unit = await as('unit member');
    expect(await unit.get('readMailChoice')).toEqual({ onceADay: false });
    expect(await unit.get('setMailChoice', {}, { onceADay: true })).toEqual({ onceADay: true });
    expect(await unit.get('readMailChoice')).toEqual({ onceADay: true });
    expect(await (await as('leader')).get('readMailChoice')).toEqual({ onceADay: false });
    expect([(await ofContact(OFFICER)).onceADay, (await ofContact(OFFICE)).onceADay]).toEqual([true, false]);
    expect(await unit.get('setMailChoice', {}, { onceADay: false })).toEqual({ onceADay: false });
    expect(await unit.get('readMailChoice')).toEqual({ onceADay: false });
    expect((await ofContact(OFFICER)).onceADay).toBe(false);
    const lines = await office.database.rows(
      `select subject, detail from audit where action = 'mail.choice' order by id`,
    );
    const subject = 'address/unit-member@example.invalid';
    expect(lines).toEqual([true, false].map((onceADay) => ({ subject, detail: { onceADay } })));
  });

  it('refuses the choice of a role that was tried without an address', async () => {
    const tried = await programOf(office, await office.signIn('don-vi', UNIT));
    const { status, json } = await tried.call('setMailChoice', {}, { onceADay: true });
    expect([status, json]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });
});
