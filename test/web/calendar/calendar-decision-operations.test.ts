import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

interface Effect {
  decision: number | null;
  days: { day: string; change: { off: boolean; source: string; insteadOf?: string; status: string } | null }[];
  moves: {
    collection: string;
    before: { lastDay: string; lateFrom: string; workingDue: string; cutoff: string | null };
    after: { lastDay: string; lateFrom: string; workingDue: string; cutoff: string | null };
    steps: { kind: string; before: string; after: string }[];
  }[];
  told: { collection: string; units: string[]; count: number }[];
}
interface Listed {
  decision: number;
  kind: string;
  basis: { number: string; date: string; decider: string } | null;
  year: number | null;
  days: { day: string; before: unknown; after: unknown }[];
  reason: string | null;
  undoes: number | null;
  undoneBy: number | null;
  moved: number;
}

/** The last two days of the open round, Thursday 3/12 and Friday 4/12/2026, are swapped with two Saturdays. */
const SWAP = {
  ...{ off: ['2026-12-03', '2026-12-04'], worked: ['2026-12-12', '2026-12-19'], name: '', status: 'official' },
  basis: { number: '1200/VPCP-KGVX', date: '2026-11-20', decider: 'Văn phòng Chính phủ' },
};
const YEAR = { year: 2027, basis: { number: '9000/TB-BNV', date: '2026-11-20', decider: 'Bộ Nội vụ' } };

describe('documents about the working calendar through the JSON API', () => {
  let office: RunningApp;
  let staff: Program;
  let unit: Program;
  let leader: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    unit = await programOf(office, await office.signIn('don-vi', UNIT));
    leader = await programOf(office, await office.signIn('lanh-dao'));
    await office.database.rows(`insert into step_records values ($1, 'open:-20wd@2026-11-06', 'done', $2, $2)`, [
      ...[OPEN_ROUND, '2026-11-06T07:00:00+07:00'],
    ]);
  });
  afterAll(() => office.close());

  const list = () => staff.get<Listed[]>('listCalendarDecisions');
  const workingDue = async () => {
    const [round] = await office.database.rows<{ due: string }>(
      `select to_char(working_due, 'YYYY-MM-DD') as due from obligations where id = $1`,
      [`${OPEN_ROUND}/${UNIT}`],
    );
    return round!.due;
  };

  it('shows what a swap of two days moves in the open round, and writes nothing', async () => {
    const effect = await staff.get<Effect>('previewAnnouncedDays', {}, SWAP);
    expect(effect.decision).toBeNull();
    const source = 'Văn bản số 1200/VPCP-KGVX ngày 20/11/2026 (Văn phòng Chính phủ)';
    expect(effect.days).toMatchObject([
      { day: '2026-12-03', change: { off: true, status: 'official', source } },
      { day: '2026-12-04', change: { off: true, status: 'official', source } },
      { day: '2026-12-12', change: { off: false, insteadOf: '2026-12-03', source } },
      { day: '2026-12-19', change: { off: false, insteadOf: '2026-12-04', source } },
    ]);
    const open = effect.moves.find(({ collection }) => collection === OPEN_ROUND)!;
    expect([open.before, open.after]).toMatchObject([
      { lastDay: '2026-12-04', workingDue: '2026-12-04', cutoff: '2026-12-02' },
      { lastDay: '2026-12-04', workingDue: '2026-12-02', cutoff: '2026-12-01' },
    ]);
    expect(open.after.lateFrom).toBe(open.before.lateFrom);
    const reminder = open.steps.find(({ kind }) => kind === 'remind')!;
    expect(Date.parse(reminder.after)).toBeLessThan(Date.parse(reminder.before));
    // Two of the ten units have sent; the others were told of the old cut-off when the round opened.
    const [told, ...others] = effect.told;
    expect([told, others]).toMatchObject([{ collection: OPEN_ROUND, count: 8 }, []]);
    expect(told!.units).toContain(UNIT);
    expect([await list(), await workingDue()]).toEqual([[], '2026-12-04']);
  });

  it('enters the days with the same effect; the list names the document, for a unit too', async () => {
    const preview = await staff.get<Effect>('previewAnnouncedDays', {}, SWAP);
    const done = await staff.get<Effect>('announceDays', {}, SWAP);
    expect(done).toEqual({ ...preview, decision: expect.any(Number) });
    expect(await workingDue()).toBe('2026-12-02');
    const [listed, ...others] = await list();
    expect(others).toEqual([]);
    const days = [...SWAP.off, ...SWAP.worked].map((day) => ({ day, before: null, after: { status: 'official' } }));
    // The cut-off of the open round moved; of the overdue one only coming steps.
    expect(listed).toMatchObject({
      ...{ decision: done.decision, kind: 'change', basis: SWAP.basis, undoes: null, undoneBy: null, moved: 1, days },
    });
    expect(await unit.get<Listed[]>('listCalendarDecisions')).toEqual([listed]);
  });

  it('takes the swap back: the round has its days again, and once only', async () => {
    const [{ decision }] = (await list()) as [Listed];
    const preview = await staff.get<Effect>('previewUndoneDays', { decision });
    expect(preview.days).toEqual([...SWAP.off, ...SWAP.worked].map((day) => ({ day, change: null })));
    expect(preview.moves.find(({ collection }) => collection === OPEN_ROUND)!.after.workingDue).toBe('2026-12-04');
    expect(await workingDue()).toBe('2026-12-02');
    const undo = { decision, reason: 'Ghi nhầm ngày' };
    const done = await staff.get<Effect>('undoCalendarDecision', {}, undo);
    expect(done).toEqual({ ...preview, decision: expect.any(Number) });
    expect(await workingDue()).toBe('2026-12-04');
    expect(await list()).toMatchObject([
      { decision: done.decision, kind: 'undo', undoes: decision, reason: 'Ghi nhầm ngày', basis: null },
      { decision, kind: 'change', undoneBy: done.decision },
    ]);
    for (const again of [
      await staff.call('previewUndoneDays', { decision }),
      await staff.call('undoCalendarDecision', {}, undo),
    ])
      expect([again.status, again.json]).toMatchObject([409, { code: 'CALENDAR_DAYS' }]);
  });

  it('makes the provisional days of a year official by the document, once, and an undo makes them provisional', async () => {
    const preview = await staff.get<Effect>('previewOfficialYear', { year: 2027 });
    expect(preview.days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2027-02-06', '2027-09-02']));
    const done = await staff.get<Effect>('makeYearOfficial', {}, YEAR);
    expect(done.days.map(({ day }) => day)).toEqual(preview.days.map(({ day }) => day));
    for (const { change } of done.days) {
      expect(change).toMatchObject({ off: true, status: 'official' });
      expect(change!.source).toContain('9000/TB-BNV ngày 20/11/2026');
    }
    expect((await list())[0]).toMatchObject({ kind: 'official', year: 2027, basis: YEAR.basis });
    for (const again of [
      await staff.call('previewOfficialYear', { year: 2027 }),
      await staff.call('makeYearOfficial', {}, YEAR),
    ])
      expect([again.status, again.json]).toMatchObject([409, { code: 'CALENDAR_DAYS' }]);
    await staff.get('undoCalendarDecision', {}, { decision: done.decision, reason: 'Nhầm văn bản' });
    expect((await staff.get<Effect>('previewOfficialYear', { year: 2027 })).days).toEqual(preview.days);
  });

  it('refuses a day written twice, a document without a number and a change that is not there', async () => {
    const refused = async (id: string, query: Record<string, unknown>, body?: unknown) => {
      const { status, json } = await staff.call(id, query, body);
      return [status, (json as { code: string }).code];
    };
    const twice = { ...SWAP, worked: SWAP.off };
    const unnamed = { ...SWAP, basis: { ...SWAP.basis, number: '' } };
    for (const id of ['previewAnnouncedDays', 'announceDays']) {
      expect([id, await refused(id, {}, twice)]).toEqual([id, [409, 'CALENDAR_DAYS']]);
      expect([id, (await refused(id, {}, unnamed))[0]]).toEqual([id, 400]);
    }
    expect(await refused('previewUndoneDays', { decision: 999 })).toEqual([404, 'NOT_FOUND']);
    expect(await refused('undoCalendarDecision', {}, { decision: 999, reason: 'x' })).toEqual([404, 'NOT_FOUND']);
  });

  it('lets neither a unit nor a leader change it or see what a change would do', async () => {
    const before = await list();
    for (const program of [unit, leader]) {
      for (const [id, query, body] of [
        ['previewAnnouncedDays', {}, SWAP],
        ['announceDays', {}, SWAP],
        ['previewOfficialYear', { year: 2027 }, undefined],
        ['makeYearOfficial', {}, YEAR],
        ['previewUndoneDays', { decision: before[0]!.decision }, undefined],
        ['undoCalendarDecision', {}, { decision: before[0]!.decision, reason: 'x' }],
      ] as const) {
        expect([id, (await program.call(id, query, body)).status]).toEqual([id, 403]);
      }
    }
    expect(await list()).toEqual(before);
  });
});
