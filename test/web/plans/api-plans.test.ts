import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';

const PLANS = join(__dirname, '..', '..', '..', 'plans');
const text = (file: string) => readFileSync(join(PLANS, file), 'utf8');
const PLAN = 'gialai-614-2020';
const FILE = { source: text(`${PLAN}.yaml`), file: `${PLAN}.yaml` };
const REGISTER = { file: 'gialai-2020.yaml', text: text('registers/gialai-2020.yaml') };
const SCENARIO = { plan: PLAN, scenario: PLAN };

interface Draft {
  openPoints: { code: string; requirement: string | null }[];
  answers: Record<string, { onTime: boolean; by: string }>;
  schedule: { rounds: { lastDay: string; steps: { because: string; slot: string | null }[] }[] };
}
interface Page {
  requirements: { id: string; dated: boolean }[];
  openPoints: { key: string; requirement: string | null; code: string }[];
  settlements: { requirement: string; by: string }[];
  answers: { requirement: string; onTime: boolean | null; by: string }[];
  rounds: { lastDay: string }[];
}
type Moves = {
  collection: string;
  before: { lastDay: string; cutoff: string | null };
  after: { lastDay: string; cutoff: string | null };
}[];

describe('documents are loaded and settled through the JSON API', () => {
  let office: RunningApp;
  let staff: Program;
  let unit: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    unit = await programOf(office, await office.signIn('don-vi', 'gialai-2025:w23575'));
  });
  afterAll(() => office.close());

  const counts = async () => {
    const [row] = await office.database.rows(
      `select (select count(*) from plans) as plans, (select count(*) from plan_drafts where dropped_at is null and activated_at is null) as drafts,
         (select count(*) from notices) as notices, (select count(*) from collections) as collections`,
    );
    return row;
  };
  const code = (json: unknown) => (json as { code: string }).code;

  it('refuses an invalid file or register with every fault and its line, and stores nothing', async () => {
    const before = await counts();
    const source = FILE.source
      .replace('date: 30/5/2020', 'date: 31/6/2020')
      .replace('tree: government', 'tree: goverment');
    const bad = await staff.call('keepPlanDraft', {}, { ...FILE, source, registerFile: REGISTER });
    expect([bad.status, code(bad.json)]).toEqual([409, 'PLAN_REFUSED']);
    const { issues } = bad.json as { issues: { line: number | null }[] };
    expect(issues.length).toBeGreaterThanOrEqual(2);
    expect(issues.every(({ line }) => line !== null)).toBe(true);
    const unknown = await staff.call('keepPlanDraft', {}, FILE);
    expect((unknown.json as { issues: { code: string }[] }).issues).toMatchObject([{ code: 'NOT_FOUND' }]);
    const broken = await staff.call('keepPlanDraft', {}, { ...FILE, registerFile: { file: 'x.yaml', text: 'id: [' } });
    expect(code(broken.json)).toBe('PLAN_REFUSED');
    expect(await counts()).toEqual(before);
  });

  it('saves 614/KH-UBND as a draft, answers "trước ngày", rehearses it, and activates it', async () => {
    const { draft } = await staff.get<{ draft: number }>('keepPlanDraft', {}, { ...FILE, registerFile: REGISTER });
    expect(await staff.get('listPlanDrafts')).toMatchObject([{ draft, file: `${PLAN}.yaml` }]);
    const read = await staff.get<Draft>('readPlanDraft', { draft });
    expect(read.schedule.rounds.map(({ lastDay }) => lastDay)).toEqual(['2020-05-29', '2020-10-29']);
    expect(read.schedule.rounds[0]!.steps[0]).toMatchObject({ because: expect.stringMatching(/./) });
    expect(await staff.get('listScenarios', { draft })).toContainEqual({ id: PLAN, title: expect.any(String) });
    await staff.get('answerPlanDraft', { draft }, { answers: { 'six-month': true } });
    const answered = await staff.get<Draft>('readPlanDraft', { draft });
    expect(answered.schedule.rounds[0]!.lastDay).toBe('2020-05-30');
    expect(answered.answers['six-month']).toMatchObject({ onTime: true, by: expect.stringContaining('Sở Nội vụ') });
    expect((await staff.call('answerPlanDraft', { draft }, { answers: { 'khong-co': true } })).status).toBe(404);
    const made = await staff.get<{ plan: string; collections: string[] }>('activatePlanDraft', { draft }, {});
    expect([made.plan, made.collections.length]).toEqual([PLAN, 2]);
    expect((await staff.call('activatePlanDraft', { draft }, {})).status).toBe(404);
    expect((await staff.call('readPlanDraft', { draft })).status).toBe(404);
  });

  it('discards a draft', async () => {
    const cuJut = { source: text('cu-jut-mttq-2020.yaml'), file: 'cu-jut.yaml' };
    const registerFile = { file: 'cu-jut-2020.yaml', text: text('registers/cu-jut-2020.yaml') };
    const { draft } = await staff.get<{ draft: number }>('keepPlanDraft', {}, { ...cuJut, registerFile });
    await staff.get('dropPlanDraft', { draft });
    expect(await staff.get('listPlanDrafts')).toEqual([]);
    expect((await staff.call('dropPlanDraft', { draft })).status).toBe(404);
  });

  it('reads a document, every date and mail of it with the reason, and its year', async () => {
    const page = await unit.get<Page>('readPlan', { plan: PLAN });
    expect(page.requirements.filter(({ dated }) => !dated).map(({ id }) => id)).toContain('compiled-six-month');
    expect(page.rounds.map(({ lastDay }) => lastDay)).toEqual(['2020-05-30', '2020-10-29']);
    expect(page.answers).toMatchObject([{ requirement: 'six-month', onTime: true }]);
    const schedule = await unit.get<Draft['schedule']>('readPlanSchedule', { plan: PLAN });
    expect(schedule.rounds).toHaveLength(2);
    const { events } = await unit.get<{ events: { day: string; kind: string }[] }>('readPlanYear', {
      plan: PLAN,
      year: 2020,
    });
    expect(events).toContainEqual({ day: '2020-10-29', kind: 'due', text: expect.any(String) });
    for (const id of ['readPlan', 'readPlanSchedule', 'readPlanYear']) {
      expect((await unit.call(id, { plan: 'khong-co' })).status).toBe(404);
    }
  });

  it('answers an open point of an active document: a preview of the moved dates, then the move, with the name', async () => {
    const { openPoints } = await staff.get<Page>('readPlan', { plan: PLAN });
    const point = (of: string, is: string) =>
      openPoints.find(({ requirement, code: one }) => requirement === of && one === is)!.key;
    const given = {
      plan: PLAN,
      point: point('year', 'BOUNDARY_READING'),
      onTime: true,
      answer: 'Công văn số 59/SNV-TH',
      by: 'Trần Văn Bình',
    };
    const expected = [{ before: { lastDay: '2020-10-29' }, after: { lastDay: '2020-10-30' } }];
    expect(await staff.get<Moves>('previewPointAnswer', {}, given)).toMatchObject(expected);
    expect((await staff.get<Page>('readPlan', { plan: PLAN })).rounds[1]!.lastDay).toBe('2020-10-29');
    expect(await staff.get<Moves>('answerPoint', {}, given)).toMatchObject(expected);
    const page = await staff.get<Page>('readPlan', { plan: PLAN });
    expect([page.rounds[1]!.lastDay, page.answers[0]!.by]).toEqual(['2020-10-30', 'Trần Văn Bình']);
    expect((await staff.call('answerPoint', {}, given)).status).toBe(404);
    const cutoff = {
      plan: PLAN,
      point: point('six-month', 'CUTOFF_MISSING'),
      cutoffDays: 4,
      answer: 'Thống nhất với Văn phòng',
    };
    expect(await staff.get<Moves>('answerPoint', {}, cutoff)).toMatchObject([{ after: { cutoff: '2020-05-26' } }]);
    const settled = {
      plan: PLAN,
      requirement: 'compiled-six-month',
      date: '2020-06-10',
      reason: 'Ý kiến của Văn phòng',
      by: 'Nguyễn Thị Lan',
    };
    await staff.get('settleDate', {}, settled);
    expect((await staff.get<Page>('readPlan', { plan: PLAN })).settlements).toMatchObject([{ by: 'Nguyễn Thị Lan' }]);
    // A day with an hour, after the first was taken back.
    const undone = { plan: PLAN, requirement: 'compiled-six-month' };
    const ends = [
      { collection: expect.stringContaining('compiled-six-month'), lastDay: '2020-06-10', unsent: 1, sent: 0 },
    ];
    expect(await staff.get('previewUndo', {}, undone)).toMatchObject({ plan: PLAN, rounds: ends });
    expect(await staff.get('undoConfirmation', {}, { ...undone, reason: 'Ghi nhầm ngày' })).toMatchObject({
      rounds: ends,
    });
    expect((await staff.call('undoConfirmation', {}, { ...undone, reason: 'Ghi nhầm ngày' })).status).toBe(404);
    expect(await staff.get('listPlanChanges', { plan: PLAN })).toMatchObject([
      { kind: 'undo', reason: 'Ghi nhầm ngày' },
    ]);
    await staff.get('settleDate', {}, { ...settled, date: '2020-06-11', time: '16:00' });
    expect((await staff.get<Page>('readPlan', { plan: PLAN })).settlements).toMatchObject([
      { date: '2020-06-11', time: '16:00' },
    ]);
    // The deadline of this requirement counts from no event.
    const event = { plan: PLAN, requirement: 'six-month', on: '2020-06-01', what: 'có kết luận' };
    for (const operation of ['previewEvent', 'recordEvent'])
      expect(code((await staff.call(operation, {}, event)).json)).toBe('EVENT_INVALID');
  });

  it('rehearses without writing: notices, states and compiled reports in the shape of the command line, and each mail', async () => {
    const before = await counts();
    const found = await staff.get<{
      notices: { person: string; slot: string; kind: string }[];
      states: { late: boolean }[];
      rollups: unknown[];
    }>('rehearsePlan', SCENARIO);
    expect(found.states).toHaveLength(2 * 37);
    expect(found.rollups.length).toBeGreaterThan(1);
    const urged = found.notices.find(({ kind }) => kind === 'overdue')!;
    const mail = await staff.get<{ subject: string }>('readRehearsalMail', {
      ...SCENARIO,
      person: urged.person,
      slot: urged.slot,
    });
    expect(mail.subject).toContain('[Đôn đốc]');
    const nobody = { ...SCENARIO, person: 'x', slot: urged.slot };
    expect((await staff.call('readRehearsalMail', nobody)).status).toBe(404);
    expect(code((await staff.call('rehearsePlan', { ...SCENARIO, scenario: '../../package' })).json)).toBe('NOT_FOUND');
    expect(code((await staff.call('listScenarios', {})).json)).toBe('NOT_FOUND');
    expect((await staff.call('listScenarios', { plan: 'khong-co' })).status).toBe(404);
    expect(await counts()).toEqual(before);
  });

  it('is for administrators and staff without a limit only', async () => {
    const cases: [string, object, object?][] = [
      ['listPlanDrafts', {}],
      ['keepPlanDraft', {}, FILE],
      ['activatePlanDraft', { draft: 1 }, {}],
      ['dropPlanDraft', { draft: 1 }],
      ['answerPoint', {}, {}],
      ['rehearsePlan', SCENARIO],
    ];
    for (const [id, query, body] of cases) {
      expect([id, (await unit.call(id, query as never, body)).status]).toEqual([id, 403]);
    }
  });
});
