import { activatePlan } from '../../../client/plans/activate';
import {
  announceDays,
  makeYearOfficial,
  previewAnnouncedDays,
  previewOfficialYear,
  undoCalendarDecision,
} from '../../../client/plans/calendar-decisions';
import type { LoadedPlan } from '../../../client/plans/load-plan';
import { explainObligation } from '../../../client/rounds/explain';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { inVietnamese } from '../../../domain/messages/message';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { parseInstant } from '../../../domain/time/time';
import { composeDigest } from '../../../mail/compose';
import { readDigestFacts } from '../../../mail/digest-facts';
import { loadCalendar } from '../../../storage/calendar';
import { readCalendarDecisions } from '../../../storage/calendar-decisions';
import { connect, type Database } from '../../../storage/database';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';

/** The swap of 2/1 and 10/1/2026, announced on 25/12/2025. */
const SWAP = {
  off: ['2026-01-02'],
  worked: ['2026-01-10'],
  name: '',
  status: 'official' as const,
  basis: { number: '12729/VPCP-KGVX', date: '2025-12-25', decider: 'Văn phòng Chính phủ' },
};

/** Reports by 04/01/2027, rolled: `previous`, `next`; the days around it are still provisional at the end of 2026. */
function planOf(id: string, due: string, roll: string): LoadedPlan {
  const source = `id: ${id}
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
    quote: Báo cáo chậm nhất ngày ${due}.
    dueText: chậm nhất ngày ${due}
    due: { type: date, date: ${due} }
    boundary: by
    period: 2026
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
`;
  const plan = parsePlan(source, `${id}.yaml`, SMALL_REGISTER);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { plan: plan.value, register: SMALL_REGISTER, source, file: `${id}.yaml` };
}

describe('a change of the working calendar by a document', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    const caller = callerAt('2026-10-01T09:00');
    await activatePlan(caller, planOf('swapped', '18/12/2026', 'previous'), { notifyPast: false, embedded: true });
    await activatePlan(caller, planOf('holiday', '30/04/2029', 'next'), { notifyPast: false, embedded: true });
    for (const post of ['office', 'officer']) {
      await database.rows(
        `insert into contacts (id, unit, post, name, title, email) select u.id || '/' || $1, u.id, $1, $1, '', $1 || '.' || u.code || '@thu.vn'
         from units u on conflict do nothing`,
        [post],
      );
    }
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  const callerAt = (at: string) =>
    unlimitedCaller(database, { at: parseInstant(`${at}:00+07:00`)!, who: 'Lê Thị Hoa' });
  const obligation = async (plan: string) =>
    (
      await database.rows<{ id: string; collection: string }>(
        `select id, collection from obligations where collection like $1 || '/%'`,
        [plan],
      )
    )[0]!;
  const lastDay = async (plan: string) =>
    (await database.rows<{ day: string }>('select last_day as day from collections where plan = $1', [plan]))[0]!.day;
  const LATE = {
    off: ['2026-12-18'],
    worked: ['2026-12-26'],
    name: '',
    status: 'official' as const,
    basis: { number: '1200/VPCP-KGVX', date: '2026-12-10', decider: 'Văn phòng Chính phủ' },
  };
  const notices = () =>
    database.rows<{ kind: string; state: string; step: string }>(
      `select kind, state, step from notices where kind like 'calendar%' order by id`,
    );

  it('knows the swap of 2/1 and 10/1/2026 as two days with one document', async () => {
    const { edits } = await previewAnnouncedDays(callerAt('2025-12-25T15:00'), SWAP);
    expect(edits).toEqual([
      {
        day: '2026-01-02',
        change: expect.objectContaining({ off: true, name: 'Hoán đổi với thứ Bảy, ngày 10/01/2026' }),
      },
      {
        day: '2026-01-10',
        change: expect.objectContaining({
          off: false,
          insteadOf: '2026-01-02',
          name: 'Làm việc bù cho thứ Sáu, ngày 02/01/2026',
        }),
      },
    ]);
    expect(edits[0]!.change!.source).toBe('Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Văn phòng Chính phủ)');
  });

  it.each([
    ['no day', { off: [], worked: [] }],
    ['a day twice', { off: ['2026-12-18'], worked: ['2026-12-18'] }],
    ['a day off without a name or a swap', { off: ['2026-12-18', '2026-12-17'], worked: ['2026-12-26'] }],
    ['a Saturday that is swapped', { off: ['2026-12-19'], worked: ['2026-12-26'] }],
  ])('refuses %s', async (_, days) => {
    await expect(previewAnnouncedDays(callerAt('2026-12-11T09:00'), { ...LATE, ...days })).rejects.toMatchObject({
      code: 'CALENDAR_DAYS',
    });
  });

  it('tells before anything is written which rounds move, from which date to which, and who is told', async () => {
    const { collection } = await obligation('swapped');
    await database.rows(`insert into step_records values ($1, 'open:-20wd@2026-12-19', 'done', $2, $2)`, [
      collection,
      '2026-11-20T07:00:00+07:00',
    ]);
    const { moves, told } = await previewAnnouncedDays(callerAt('2026-12-11T09:00'), LATE);
    const moved = moves.find((move) => move.collection === collection)!;
    expect([moved.before.lastDay, moved.after.lastDay]).toEqual(['2026-12-18', '2026-12-17']);
    expect(told.map(({ reports }) => reports.map(({ unit }) => unit))).toEqual([
      [expect.stringContaining('so-noi-vu')],
    ]);
    expect(await readCalendarDecisions(database, 10)).toEqual([]);
    expect(await lastDay('swapped')).toBe('2026-12-18');
  });

  it('moves open rounds, keeps the document, and says the old date with it in the explanation and the mail', async () => {
    const { decision } = await announceDays(callerAt('2026-12-11T09:00'), LATE);
    expect(await lastDay('swapped')).toBe('2026-12-17');
    const [kept] = await readCalendarDecisions(database, 10);
    expect(kept).toMatchObject({ id: decision, basis: LATE.basis, recordedBy: 'Lê Thị Hoa', moved: 1 });
    const { id } = await obligation('swapped');
    const { lines } = await explainObligation(callerAt('2026-12-11T10:00'), id);
    const line = lines.find(({ what }) => inVietnamese(what) === 'Đổi theo lịch làm việc')!;
    expect(inVietnamese(line.value)).toBe(
      'hạn gửi hết thứ Năm, ngày 17/12/2026 (trước đây: hết thứ Sáu, ngày 18/12/2026)',
    );
    expect(inVietnamese(line.source)).toContain('1200/VPCP-KGVX');
    expect((await notices()).map(({ kind, state }) => [kind, state])).toEqual([
      ['calendar', 'waiting'],
      ['calendar', 'waiting'],
      ['calendar-round', 'waiting'],
    ]);
    const text = await mailText(decision);
    expect(text).toContain('hết thứ Năm, ngày 17/12/2026 (hạn cũ: hết thứ Sáu, ngày 18/12/2026, đã được thay thế)');
    expect(text).toContain(
      'Văn bản số 1200/VPCP-KGVX ngày 10/12/2026 (Văn phòng Chính phủ) thay đổi ngày nghỉ, ngày làm việc',
    );
    expect(text).toContain('thứ Bảy, ngày 26/12/2026 làm việc');
  });

  const mailText = async (decision: number): Promise<string> => {
    const rows = await database.rows<{ id: number; person: string }>(
      `select id, person from notices where step = 'calendar:' || $1::text and kind = 'calendar' order by id limit 1`,
      [decision],
    );
    const { at } = callerAt('2026-12-11T14:00');
    const { id, person } = rows[0]!;
    await database.rows(
      `insert into digests (id, person, email, slot, message_id, state) values ('d', $1, 'x@thu.vn', $2, 'd', 'waiting')`,
      [person, '2026-12-11T14:00:00+07:00'],
    );
    await database.rows(`update notices set digest = 'd' where id = $1`, [id]);
    const digest = { id: 'd', person, notices: [id] };
    const facts = await readDigestFacts(database, [digest], at, new Map());
    const context = { at, calendar: await loadCalendar(database), baseUrl: 'http://thu' };
    return composeDigest(facts.get('d')!, context).text;
  };

  it('taken back, restores every date, tells only those who were told, and may not be taken back twice', async () => {
    const [first] = await readCalendarDecisions(database, 1);
    // One of the two contacts was told.
    await database.rows(
      `update notices set state = 'sent' where id = (select min(id) from notices where kind = 'calendar')`,
    );
    const given = { decision: first!.id, reason: 'ghi nhầm ngày' };
    await undoCalendarDecision(callerAt('2026-12-11T15:00'), given);
    expect(await lastDay('swapped')).toBe('2026-12-18');
    expect(await database.rows('select 1 from calendar_changes')).toEqual([]);
    expect((await notices()).map(({ kind, state }) => [kind, state])).toEqual([
      ['calendar', 'sent'],
      ['calendar', 'dropped'],
      ['calendar-round', 'dropped'],
      ['calendar', 'waiting'],
      ['calendar', 'dropped'],
      ['calendar-round', 'dropped'],
    ]);
    await expect(undoCalendarDecision(callerAt('2026-12-11T15:01'), given)).rejects.toMatchObject({
      code: 'CALENDAR_DAYS',
    });
    const opened = await database.rows(
      `select outcome from step_records where step like 'open:%' and outcome = 'done'`,
    );
    expect(opened).toHaveLength(1);
  });

  it('makes the provisional days of a year official by one act, after which no day of the year may change by itself', async () => {
    const caller = callerAt('2028-12-01T09:00');
    const before = await loadCalendar(database);
    expect([before.year(2029).status, before.isProvisional('2029-05-03')]).toEqual(['provisional', true]);
    expect(await lastDay('holiday')).toBe('2029-04-30');
    const { moves } = await previewOfficialYear(caller, 2029);
    expect(moves.some(({ before: was, after }) => was.provisional && !after.provisional)).toBe(true);
    const basis = { number: '9000/TB-BNV', date: '2028-11-30', decider: 'Bộ Nội vụ' };
    await makeYearOfficial(caller, 2029, basis);
    const after = await loadCalendar(database);
    const year = after.year(2029);
    expect([year.status, after.isProvisional('2029-05-03')]).toEqual(['official', false]);
    expect(year.daysOff.filter(({ source }) => source !== '').every(({ status }) => status === 'official')).toBe(true);
    expect(year.daysOff.map(({ date }) => date)).toEqual(before.year(2029).daysOff.map(({ date }) => date));
    expect(inVietnamese(year.daysOff.find(({ date }) => date === '2029-04-30')!.source)).toContain('9000/TB-BNV');
    // The end that could not move while the day off was undecided, moves now.
    expect(await lastDay('holiday')).toBe('2029-05-02');
    await expect(makeYearOfficial(caller, 2029, basis)).rejects.toMatchObject({ code: 'CALENDAR_DAYS' });
  });
});
