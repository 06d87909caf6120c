import { subscribedAddressees } from '../../../storage/weekly-mail';
import { visitorOf } from '../setup/people-of-all-kinds';
import { type Program, programsOfAllKinds } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { loadHistory } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

describe("a person's own affairs through the JSON API", () => {
  let office: RunningApp;
  let programOf: (person: PersonName) => Promise<Program>;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    programOf = await programsOfAllKinds(office);
  });
  afterAll(() => office.close());

  interface Session {
    session: string;
    duty: string;
  }

  it('lists the sessions of the person on the pages, and ends one or all, never those of others', async () => {
    const leader = await programOf('leader');
    const [first, second, third] = [
      await visitorOf(office, 'leader'),
      await visitorOf(office, 'leader'),
      await visitorOf(office, 'leader'),
    ];
    const stranger = await visitorOf(office, 'staff');
    const sessions = await leader.get<Session[]>('listSessions');
    expect(new Set(sessions.map(({ duty }) => duty))).toEqual(new Set(['Lãnh đạo (xem)']));
    const open = async () => {
      const answers = [first, second, third].map((visitor) => visitor.get('/lanh-dao'));
      return (await Promise.all(answers)).filter(({ status }) => status === 200).length;
    };
    expect(await open()).toBe(3);
    expect(await leader.get('endSession', { session: sessions[0]!.session })).toEqual({ ended: 1 });
    expect(await open()).toBe(2);
    const [theirs] = await (await programOf('staff')).get<Session[]>('listSessions');
    expect((await leader.call('endSession', { session: theirs!.session })).status).toBe(404);
    expect((await leader.call('endSession', { session: 'x' })).status).toBe(404);
    await leader.get('endSession', { session: 'all' });
    expect([await open(), (await stranger.get('/hom-nay')).status]).toEqual([0, 200]);
    expect(await leader.get('listSessions')).toEqual([]);
  });

  it("lists and revokes the person's own tokens, never another's; the secret is never returned", async () => {
    const auditor = await programOf('auditor');
    const staff = await programOf('staff');
    const [mine] = await auditor.get<{ token: number; purpose: string }[]>('listTokens');
    expect(mine!.purpose).toBe('thử');
    expect(JSON.stringify(await auditor.get('listTokens'))).not.toContain('dh_');
    expect((await staff.call('revokeToken', { token: mine!.token })).status).toBe(404);
    await auditor.get('revokeToken', { token: mine!.token });
    expect((await auditor.call('readMe')).status).toBe(401);
    expect((await staff.call('readMe')).status).toBe(200);
  });

  it('gives and removes roles, and resets a second factor, for the administrator only', async () => {
    const staff = await programOf('staff');
    for (const [id, query, body] of [
      ['listRoles', {}],
      ['giveRole', {}, { email: 'a@example.invalid', role: 'leader' }],
      ['takeRole', { number: 1 }],
      ['resetSecondFactor', {}, { email: 'a@example.invalid' }],
    ] as [string, object, object?][]) {
      expect([id, (await staff.call(id, query as never, body)).status]).toEqual([id, 403]);
    }
    const administrator = await programOf('administrator');
    const person = { email: 'moi@example.invalid', name: 'Người mới' };
    expect(await administrator.get('giveRole', {}, { ...person, role: 'leader' })).toMatchObject([person]);
    const roles = await administrator.get<{ number: number; email: string }[]>('listRoles');
    const { number } = roles.find(({ email }) => email === person.email)!;
    await administrator.get('resetSecondFactor', {}, { email: person.email });
    await administrator.get('takeRole', { number });
    expect(JSON.stringify(await administrator.get('listRoles'))).not.toContain(person.email);
  });

  it('unsubscribes from the weekly mail and subscribes again, by the address of the person', async () => {
    const leader = await programOf('leader');
    expect(await leader.get('readWeeklyMail')).toEqual([]);
    expect((await leader.call('setWeeklyMail', {}, { stays: false })).status).toBe(404);
    const [head] = await office.database.rows<{ id: string }>(
      `update contacts set email = 'leader@example.invalid' where id = (select id from contacts where post = 'head' order by id limit 1) returning id`,
    );
    await subscribedAddressees(office.database, [head!.id]);
    const stays = async () => (await subscribedAddressees(office.database, [head!.id])).has(head!.id);
    expect(await leader.get('readWeeklyMail')).toMatchObject([{ contact: head!.id, stays: true }]);
    expect(await leader.get('setWeeklyMail', {}, { stays: false })).toMatchObject([{ stays: false }]);
    expect(await stays()).toBe(false);
    await leader.get('setWeeklyMail', {}, { stays: true });
    expect(await stays()).toBe(true);
    expect(await (await programOf('staff')).get('readWeeklyMail')).toEqual([]);
  });
});
