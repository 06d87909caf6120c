import { extendReport } from '../../../client/decisions/extend';
import { activatePlan } from '../../../client/plans/activate';
import { changeCalendar, previewCalendarEdit } from '../../../client/plans/change-calendar';
import type { LoadedPlan } from '../../../client/plans/load-plan';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime, formatInstant } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';

const AT = atTime('2026-10-01', '09:00');

/** Reports by Friday 4/12/2026; `roll: previous` moves the end of a day off back. */
function rollingPlan(roll: string): LoadedPlan {
  const source = `id: roll-${roll}
title: Kế hoạch thử
document: { type: Kế hoạch, number: "1/KH", issued: 01/10/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/10/2026
tree: government
register: small.yaml
roll: ${roll}
requirements:
  - id: year
    report: báo cáo thử
    kind: periodic
    frequency: year
    clause: khoản 1
    quote: Báo cáo chậm nhất ngày 04/12/2026.
    dueText: chậm nhất ngày 04/12/2026
    due: { type: date, date: 04/12/2026 }
    boundary: by
    period: 2026
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
    cutoff: { type: before, workingDays: 2 }
`;
  const plan = parsePlan(source, 'roll.yaml', SMALL_REGISTER);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { plan: plan.value, register: SMALL_REGISTER, source, file: 'roll.yaml' };
}

describe('a day that becomes a day off', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    for (const roll of ['none', 'previous', 'next']) {
      const caller = unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
      await activatePlan(caller, rollingPlan(roll), { notifyPast: false, embedded: true });
    }
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  const caller = () => unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
  const edit = (off: boolean) => ({
    day: '2026-12-04',
    change: { off, name: 'Nghỉ', source: 'Thông báo 12', status: 'official' as const },
  });
  const dates = async () =>
    Object.fromEntries(
      (
        await database.rows<{ plan: string; last: string; late: number; due: string; cutoff: string }>(
          `select c.plan, c.last_day as last, o.late_from as late, o.working_due as due, c.cutoff
           from collections c join obligations o on o.collection = c.id`,
        )
      ).map(({ plan, last, late, due, cutoff }) => [plan, [last, formatInstant(late).slice(0, 10), due, cutoff]]),
    );

  it('leaves the legal end where it is, unless the plan itself says that it moves', async () => {
    expect((await dates())['roll-none']).toEqual(['2026-12-04', '2026-12-05', '2026-12-04', '2026-12-02']);
    await changeCalendar(caller(), edit(true));
    expect(await dates()).toEqual({
      'roll-none': ['2026-12-04', '2026-12-05', '2026-12-03', '2026-12-02'],
      'roll-previous': ['2026-12-03', '2026-12-04', '2026-12-03', '2026-12-01'],
      'roll-next': ['2026-12-07', '2026-12-08', '2026-12-07', '2026-12-02'],
    });
  });

  it('entered again moves nothing, and reverted restores every date', async () => {
    expect(await previewCalendarEdit(caller(), edit(true))).toEqual([]);
    const back = await changeCalendar(caller(), { day: '2026-12-04', change: null });
    expect(back).toHaveLength(3);
    const all = await dates();
    for (const roll of ['none', 'previous', 'next']) {
      expect(all[`roll-${roll}`]).toEqual(['2026-12-04', '2026-12-05', '2026-12-04', '2026-12-02']);
    }
  });

  it('takes a later date of its own into the new one, where the round now ends after it', async () => {
    const [row] = await database.rows<{ id: string }>(`select id from obligations where collection like 'roll-next/%'`);
    const basis = { number: '8/UBND', date: '2026-10-01', decider: 'UBND tỉnh' };
    await extendReport(caller(), { obligation: row!.id, until: '2026-12-05', basis, reason: null });
    await changeCalendar(caller(), edit(true));
    expect((await dates())['roll-next']).toEqual(['2026-12-07', '2026-12-08', '2026-12-07', '2026-12-02']);
    const own = await database.rows('select last_day, extended_at, working_due from obligations where id = $1', [
      row!.id,
    ]);
    expect(own).toEqual([{ last_day: '2026-12-07', extended_at: null, working_due: '2026-12-07' }]);
    await changeCalendar(caller(), { day: '2026-12-04', change: null });
  });

  it('leaves the dates a round was opened with, where the change does not touch them', async () => {
    const stored = `update collections set last_day = '2026-12-08', late_from = '2026-12-09T00:00+07', working_due = '2026-12-08',
      provisional = true where plan = 'roll-next'`;
    await database.rows(stored);
    const elsewhere = { day: '2026-11-17', change: edit(true).change };
    const moves = await previewCalendarEdit(caller(), elsewhere);
    const restored = stored.replaceAll('12-08', '12-04').replaceAll('12-09', '12-05').replace('true', 'false');
    await database.rows(restored);
    const round = moves.find(({ collection }) => collection.startsWith('roll-next/'))!;
    expect(round.before.lastDay).toBe('2026-12-08');
    expect(round.after).toEqual(round.before);
  });

  it('changes nothing of a round that is already past', async () => {
    const late = { ...caller(), at: atTime('2026-12-07', '09:00') };
    const moves = await previewCalendarEdit(late, edit(true));
    expect(moves.every(({ before, after }) => before.lateFrom === after.lateFrom)).toBe(true);
    await changeCalendar(late, edit(true));
    expect((await dates())['roll-previous']).toEqual(['2026-12-04', '2026-12-05', '2026-12-04', '2026-12-02']);
  });
});
