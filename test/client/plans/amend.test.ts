import { activatePlan } from '../../../client/plans/activate';
import { amendPlan, previewAmendment } from '../../../client/plans/amend';
import type { AmendmentRequest } from '../../../client/plans/amendment';
import { answerPoint } from '../../../client/plans/answer-point';
import type { LoadedPlan } from '../../../client/plans/load-plan';
import { reinstatePlan, withdrawPlan } from '../../../client/plans/withdraw';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime, formatInstant, type Instant } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { readChangesOfRound, readPlanChanges } from '../../../storage/plan-changes';
import { compileVersion } from '../../../storage/rollups';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { loadSourcePlan } from '../../setup/plans';

const PLAN = 'gialai-614-2020';
const SIX_MONTH = `${PLAN}/six-month/2020-H1/gialai-2020:so-noi-vu`;
const YEAR = `${PLAN}/year/2020/gialai-2020:so-noi-vu`;
/** Wednesday 30/9/2020, when only the annual report is still to come. */
const AT = atTime('2020-09-30', '09:00');
const BASIS = { number: '1985/UBND-NC', date: '2020-09-29', decider: 'UBND tỉnh Gia Lai' };

const original = loadSourcePlan(PLAN);

/** The document with some of its lines written anew. */
function amended(...lines: [string, string][]): LoadedPlan {
  const source = lines.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`no line ${before}`);
    return text.replaceAll(before, after);
  }, original.source);
  const plan = parsePlan(source, original.file, original.register);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { ...original, source, plan: plan.value };
}

const LATER: [string, string][] = [
  ['dueText: trước ngày 30/10/2020', 'dueText: trước ngày 15/11/2020'],
  ['due: { type: date, date: 30/10/2020 }', 'due: { type: date, date: 15/11/2020 }'],
];

const request = (text: LoadedPlan, given: Partial<AmendmentRequest> = {}): AmendmentRequest => ({
  ...{ text, basis: BASIS, effective: BASIS.date, reason: null },
  ...given,
});

describe('a document in force is amended', () => {
  let stored: TestDatabase;
  let database: Database;
  const caller = (at: Instant = AT) => unlimitedCaller(database, { at, who: 'Nguyễn Thị Lan' });

  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    const at = atTime('2020-03-25', '08:00');
    await activatePlan(caller(at), original, { notifyPast: false, embedded: true });
  });
  afterEach(async () => {
    await database.close();
    await stored.drop();
  });

  const round = async (id: string) =>
    (
      await database.rows<{
        lastDay: string;
        lateFrom: Instant;
        superseded: number | null;
        withdrawnAt: Instant | null;
      }>(
        `select last_day as "lastDay", late_from as "lateFrom", superseded, withdrawn_at as "withdrawnAt" from collections where id = $1`,
        [id],
      )
    )[0]!;
  const notices = () =>
    database.rows<{ kind: string; unit: string; collection: string; state: string }>(
      `select kind, unit, collection, state from notices where step like 'plan-change:%' order by id`,
    );
  const models = (unit: string) => ({
    ...{ obligation: `${YEAR}/gialai-2020:${unit}`, values: { dialogues: 4, 'petitions-received': 7 }, nil: false },
    ...{ document: { number: null, date: null, signer: null }, files: [], channel: 'web' as const, sentOn: null },
    ...{ receivedAt: null, reason: null, idempotencyKey: null },
  });

  it('moves the round to come and leaves the one that is past', async () => {
    const preview = await previewAmendment(caller(), request(amended(...LATER)));
    const made = await amendPlan(caller(), request(amended(...LATER)));
    expect(preview.rounds).toEqual(made.rounds);
    expect(made.rounds.map(({ collection, kind }) => [collection, kind])).toEqual([
      [SIX_MONTH, 'kept'],
      [YEAR, 'followed'],
    ]);
    expect(await round(SIX_MONTH)).toMatchObject({ lastDay: '2020-05-29', superseded: expect.any(Number) });
    expect(await round(YEAR)).toMatchObject({ lastDay: '2020-11-14', superseded: null });
    expect(formatInstant((await round(YEAR)).lateFrom)).toBe('2020-11-15T00:00:00+07:00');
    const [change] = await readPlanChanges(database, PLAN);
    expect(change).toMatchObject({ kind: 'amend', basis: BASIS, recordedBy: 'Nguyễn Thị Lan' });
    expect(await readChangesOfRound(database, SIX_MONTH)).toEqual([]);
    expect(await readChangesOfRound(database, YEAR)).toHaveLength(1);
  });

  it('tells only units that still have to send, once, and the compiling office', async () => {
    await submitReport(caller(), models('so-y-te'));
    await amendPlan(caller(), request(amended(...LATER)));
    const told = await notices();
    const units = new Set(told.filter(({ kind }) => kind === 'amend').map(({ unit }) => unit));
    expect(units.has('gialai-2020:so-y-te')).toBe(false);
    expect(units.has('gialai-2020:so-noi-vu')).toBe(false);
    expect(units.size).toBe(35);
    expect(told.filter(({ kind }) => kind === 'amend-round').map(({ collection }) => collection)).toEqual([YEAR]);
    expect(told.every(({ state }) => state === 'waiting')).toBe(true);
    await expect(amendPlan(caller(), request(amended(...LATER)))).rejects.toMatchObject({ code: 'AMENDMENT_INVALID' });
  });

  it('does not rewrite what was owed before it took effect', async () => {
    const effective = '2020-11-01';
    const { rounds } = await previewAmendment(caller(), request(amended(...LATER), { effective }));
    expect(rounds[1]).toEqual({ kind: 'kept', collection: YEAR, because: 'before-effect' });
    const late = atTime('2020-11-03', '09:00');
    const after = await previewAmendment(caller(late), request(amended(...LATER)));
    expect(after.rounds[1]).toEqual({ kind: 'kept', collection: YEAR, because: 'past' });
  });

  it('refuses a date that is past, another document, and a text without a change', async () => {
    const past: [string, string][] = [['date: 30/10/2020 }', 'date: 15/9/2020 }']];
    const other: [string, string][] = [['number: 614/KH-UBND', 'number: 615/KH-UBND']];
    for (const lines of [past, other, []]) {
      const given = request(amended(...lines));
      await expect(amendPlan(caller(), given)).rejects.toMatchObject({ code: 'AMENDMENT_INVALID' });
    }
    expect(await readPlanChanges(database, PLAN)).toEqual([]);
  });

  it('frees units that are not asked any more, adds those that are, and keeps what was sent', async () => {
    await submitReport(caller(), models('so-y-te'));
    const fewer = amended([
      'reporters: &reporters { groups: [so-ban-nganh, huyen] }',
      'reporters: &reporters { groups: [so-ban-nganh] }',
    ]);
    const { rounds } = await amendPlan(caller(), request(fewer));
    const year = rounds.find(({ collection }) => collection === YEAR)!;
    expect(year).toMatchObject({ kind: 'followed', dates: null, joined: [], sentAlready: [] });
    const freed = year.kind === 'followed' ? year.freed : [];
    expect(freed).toHaveLength(17);
    const states = await database.rows<{ state: string; n: number }>(
      'select state, count(*) as n from obligations where collection = $1 group by 1 order by 1',
      [YEAR],
    );
    expect(states).toEqual([
      { state: 'ended', n: 17 },
      { state: 'open', n: 19 },
      { state: 'submitted', n: 1 },
    ]);
    const [decision] = await database.rows<{ kind: string; basis: string }>(
      `select kind, basis_number as basis from decisions where obligation = $1`,
      [`${YEAR}/${freed[0]}`],
    );
    expect(decision).toEqual({ kind: 'end', basis: BASIS.number });
    expect((await notices()).filter(({ kind }) => kind === 'end')).toHaveLength(34);
    const again = await amendPlan(caller(AT + 1), request(original));
    expect(again.rounds.find(({ collection }) => collection === YEAR)).toMatchObject({ joined: [] });
  });

  it('drops a round that is not asked for any more, and reads it by its old words', async () => {
    const start = original.source.indexOf('  - id: compiled-year');
    const end = original.source.indexOf('\n  - id:', start + 10);
    const source = original.source.slice(0, start) + (end < 0 ? '' : original.source.slice(end + 1));
    const without = source
      .replaceAll('    feeds: compiled-year\n', '')
      .replace(/ {2}- id: year\n[\s\S]*?(?= {2}- id: compiled-six-month)/, '');
    const plan = parsePlan(without, original.file, original.register);
    if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
    const { rounds } = await amendPlan(caller(), request({ ...original, source: without, plan: plan.value }));
    expect(rounds.find(({ collection }) => collection === YEAR)).toMatchObject({ kind: 'dropped' });
    expect(await round(YEAR)).toMatchObject({ superseded: expect.any(Number), withdrawnAt: AT });
    await expect(submitReport(caller(), models('so-y-te'))).rejects.toMatchObject({ code: 'NOT_OWING' });
  });

  it('keeps what was sent under an earlier form and names what is not counted', async () => {
    await submitReport(caller(), models('so-y-te'));
    const text = amended(['label: Số cuộc đối thoại với Nhân dân', 'label: Số cuộc đối thoại trực tiếp với Nhân dân']);
    await amendPlan(caller(AT + 60_000), request(text));
    await submitReport(caller(AT + 120_000), models('so-tai-chinh'));
    const rollup = await database.transaction((tx) =>
      compileVersion(tx, { id: YEAR, latestVersion: 0 }, 'test', AT + 180_000),
    );
    expect(rollup.figures.map(({ field, value }) => [field, value])).toEqual([
      ['dialogues', 4],
      ['petitions-received', 14],
    ]);
    expect(rollup.earlierForm).toEqual([
      {
        unit: 'gialai-2020:so-y-te',
        submission: `${YEAR}/gialai-2020:so-y-te#1`,
        left: ['Số cuộc đối thoại với Nhân dân'],
      },
    ]);
  });

  it('carries the answer to "trước ngày" where the deadline stays, and asks anew where it moves', async () => {
    const points = original.plan.openPoints.filter(({ code }) => code === 'BOUNDARY_READING');
    for (const { requirement, code, message } of points) {
      const answer = { answer: 'Theo ý kiến UBND tỉnh', by: 'Nguyễn Thị Lan', onTime: true, cutoffDays: null };
      await answerPoint(caller(atTime('2020-04-01', '09:00')), { plan: PLAN, requirement, code, message, ...answer });
    }
    const { plan } = await amendPlan(caller(), request(amended(...LATER)));
    expect(plan.requirements.map(({ id, boundary }) => [id, boundary]).slice(0, 2)).toEqual([
      ['six-month', 'by'],
      ['year', 'before'],
    ]);
    expect(
      plan.openPoints.filter(({ code }) => code === 'BOUNDARY_READING').map(({ requirement }) => requirement),
    ).toEqual(['year']);
  });

  it('is withdrawn: nobody owes any more, and a mistaken withdrawal is taken back unseen', async () => {
    const effect = await withdrawPlan(caller(), { plan: PLAN, basis: BASIS, reason: null });
    expect(effect.rounds.map(({ collection }) => collection)).toContain(YEAR);
    await expect(amendPlan(caller(), request(amended(...LATER)))).rejects.toMatchObject({ code: 'PLAN_WITHDRAWN' });
    await reinstatePlan(caller(AT + 60_000), { plan: PLAN, reason: 'Ghi nhầm văn bản' });
    await submitReport(caller(AT + 120_000), models('so-y-te'));
    expect((await notices()).every(({ state }) => state === 'dropped')).toBe(true);
    await expect(reinstatePlan(caller(), { plan: PLAN, reason: 'x' })).rejects.toMatchObject({ code: 'PLAN_IN_FORCE' });
  });

  it('opens a round of its own for another compiler while nobody has sent, and waits for the next period once somebody has', async () => {
    const elsewhere = amended(
      ['    through: so-noi-vu\n    receiverInferred: yes\n    nil: no\n    feeds: compiled-year', '    nil: no'],
      ['    feeds: compiled-six-month\n', ''],
    );
    const free = await previewAmendment(caller(), request(elsewhere));
    const replacement = `${PLAN}/year/2020/gialai-2020:ubnd-tinh`;
    expect(free.rounds.find(({ collection }) => collection === YEAR)).toMatchObject({
      kind: 'dropped',
      replacedBy: replacement,
    });
    expect(free.added.map(({ id }) => id)).toEqual([replacement]);
    await submitReport(caller(), models('so-y-te'));
    const kept = await amendPlan(caller(), request(elsewhere));
    expect(kept.rounds.find(({ collection }) => collection === YEAR)).toMatchObject({
      kind: 'followed',
      compilerFrom: 'gialai-2020:ubnd-tinh',
    });
    expect(kept.added).toEqual([]);
  });

  it('tells units that still have to send that their form changed', async () => {
    const text = amended(['label: Số cuộc đối thoại với Nhân dân', 'label: Số cuộc đối thoại trực tiếp với Nhân dân']);
    await amendPlan(caller(), request(text));
    const told = (await notices()).filter(({ kind, collection }) => kind === 'amend' && collection === YEAR);
    expect(new Set(told.map(({ unit }) => unit)).size).toBe(36);
  });

  it('tells of a mistaken withdrawal only those who were told of the withdrawal', async () => {
    await withdrawPlan(caller(), { plan: PLAN, basis: BASIS, reason: null });
    const [sent] = await database.rows<{ person: string; collection: string }>(
      `update notices set state = 'sent' where id = (select min(id) from notices where kind = 'end' and collection = $1)
       returning person, collection`,
      [YEAR],
    );
    await reinstatePlan(caller(AT + 60_000), { plan: PLAN, reason: 'Ghi nhầm văn bản' });
    const waiting = await database.rows<{ person: string; collection: string }>(
      `select person, collection from notices where state = 'waiting' and step like 'plan-change:%'`,
    );
    expect(waiting).toEqual([sent]);
  });
});
