import ICAL from 'ical.js';
import { exemptReport, returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { restoreReport } from '../../../client/decisions/restore';
import { activatePlan } from '../../../client/plans/activate';
import { answerPoint } from '../../../client/plans/answer-point';
import { changeCalendar } from '../../../client/plans/change-calendar';
import type { LoadedPlan } from '../../../client/plans/load-plan';
import { settleDate } from '../../../client/plans/settle';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { deadlineCalendar } from '../../../documents/deadline-calendar';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime, type Instant } from '../../../domain/time/time';
import { loadCalendar } from '../../../storage/calendar';
import { connect, type Database } from '../../../storage/database';
import { readDeadlines } from '../../../web/calendar/calendar-feed';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';

const UNIT = `${SMALL_REGISTER.id}:so-noi-vu`;
const BASIS = { number: '8/UBND', date: '2026-10-01', decider: 'UBND tỉnh' };

/** One report "trước ngày 05/12/2026" that follows days off, and one without a date. */
function movingPlan(): LoadedPlan {
  const shared = `kind: periodic
    clause: khoản 1
    period: 2026
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh`;
  const source = `id: lich
title: Kế hoạch thử
document: { type: Kế hoạch, number: "1/KH", issued: 01/10/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/10/2026
tree: government
register: small.yaml
roll: previous
requirements:
  - id: dated
    report: báo cáo thử
    frequency: year
    ${shared}
    quote: Báo cáo trước ngày 05/12/2026.
    dueText: trước ngày 05/12/2026
    due: { type: date, date: 05/12/2026 }
    boundary: before
    cutoff: { type: before, workingDays: 2 }
  - id: undated
    report: báo cáo chưa có ngày
    frequency: once
    ${shared}
    quote: Báo cáo về UBND tỉnh.
`;
  const plan = parsePlan(source, 'lich.yaml', SMALL_REGISTER);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { plan: plan.value, register: SMALL_REGISTER, source, file: 'lich.yaml' };
}

/** An instant as ical.js writes it. */
const stampOf = (at: Instant) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

interface Entry {
  day: string;
  sequence: number;
  stamp: string;
  modified: string;
  alarms: string[];
}

describe("the entries of a unit's calendar", () => {
  let stored: TestDatabase;
  let database: Database;
  /** Each act happens an hour after the one before. */
  let at: Instant = atTime('2026-10-01', '09:00');
  const caller = () => {
    at += 3_600_000;
    return unlimitedCaller(database, { at, who: 'Kiểm thử' });
  };
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    await activatePlan(caller(), movingPlan(), { notifyPast: false, embedded: true });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  /** The entries by their title, as a calendar program reads the file at an instant. */
  const entries = async (now: Instant = at): Promise<Map<string, Entry>> => {
    const terms = { calendar: await loadCalendar(database), baseUrl: 'https://dung-han.test', at: now };
    const file = deadlineCalendar('Hạn gửi', await readDeadlines(database, UNIT, terms));
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
    return new Map(
      events.map((event) => {
        const text = (name: string) => String(event.getFirstPropertyValue(name));
        const alarms = event.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger')));
        const day = text('dtstart');
        return [
          /chưa có ngày/.test(text('summary')) ? 'undated' : 'dated',
          { day, sequence: Number(text('sequence')), stamp: text('dtstamp'), modified: text('last-modified'), alarms },
        ];
      }),
    );
  };
  const dated = async (): Promise<Entry> => (await entries()).get('dated')!;
  const report = async (): Promise<string> => {
    const [row] = await database.rows<{ id: string }>(
      `select id from obligations where collection like 'lich/dated/%'`,
    );
    return row!.id;
  };

  /** An act that moves the entry: its day, number and stamps follow. */
  const moves = async (act: () => Promise<unknown>, day: string): Promise<void> => {
    const before = await dated();
    await act();
    const after = await dated();
    expect(after.day).toBe(day);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect([after.stamp, after.modified]).toEqual(Array(2).fill(stampOf(at)));
    expect(after.modified > before.modified).toBe(true);
  };

  const dayOff = (off: boolean) => ({
    day: '2026-12-04',
    change: { off, name: 'Nghỉ', source: 'Thông báo 12', status: 'official' as const },
  });

  it('are numbered anew by an edit of the calendar of days off, and by its taking back', async () => {
    expect((await dated()).day).toBe('2026-12-04');
    await moves(() => changeCalendar(caller(), dayOff(true)), '2026-12-03');
    await moves(() => changeCalendar(caller(), { day: '2026-12-04', change: null }), '2026-12-04');
  });

  it('are stamped anew where an edit moves their reminders alone', async () => {
    const before = await dated();
    const change = { off: true, name: 'Nghỉ', source: 'Thông báo 12', status: 'official' as const };
    await changeCalendar(caller(), { day: '2026-12-02', change });
    const after = await dated();
    expect(after.day).toBe(before.day);
    expect(after.alarms).not.toEqual(before.alarms);
    expect(after.modified > before.modified && after.stamp === after.modified).toBe(true);
    await changeCalendar(caller(), { day: '2026-12-02', change: null });
  });

  it('are numbered anew by an extension, an exemption, and their taking back', async () => {
    const obligation = await report();
    const extend = () => extendReport(caller(), { obligation, until: '2026-12-11', basis: BASIS, reason: null });
    const back = () => restoreReport(caller(), { obligation, reason: 'Ghi nhầm' });
    await moves(extend, '2026-12-11');
    await moves(back, '2026-12-04');
    await moves(async () => {
      await exemptReport(caller(), { obligation, basis: BASIS, reason: null });
      expect(await entries()).toEqual(new Map());
      await back();
    }, '2026-12-04');
  });

  it('are numbered anew by the answer to a question about "trước ngày"', async () => {
    const { plan } = movingPlan();
    const point = plan.openPoints.find(({ code }) => code === 'BOUNDARY_READING')!;
    const given = { plan: 'lich', requirement: 'dated', code: point.code, message: point.message };
    const answer = { onTime: true, cutoffDays: null, answer: 'Tính cả ngày 05/12', by: 'Nguyễn Thị Lan' };
    await changeCalendar(caller(), {
      day: '2026-12-05',
      change: { off: false, name: 'Làm bù', source: 'Thông báo 12', status: 'official' as const },
    });
    await moves(() => answerPoint(caller(), { ...given, ...answer }), '2026-12-05');
  });

  it('are numbered anew when a report is returned, and asked for again by another day', async () => {
    const obligation = await report();
    const send = () =>
      submitReport(caller(), {
        obligation,
        values: {},
        nil: false,
        document: { number: '1/BC', date: '2026-10-01', signer: 'Giám đốc' },
        files: [],
        channel: 'web',
        sentOn: null,
        receivedAt: null,
        reason: null,
        idempotencyKey: null,
      });
    const returned = (until: string) => returnReport(caller(), { obligation, points: 'Thiếu biểu', until });
    await moves(async () => {
      await send();
      await returned('2026-12-09');
    }, '2026-12-09');
    await moves(async () => {
      await send();
      await returned('2026-12-10');
    }, '2026-12-10');
  });

  it('begin with the day that a person confirms, stamped by it', async () => {
    expect((await entries()).has('undated')).toBe(false);
    const settlement = { plan: 'lich', requirement: 'undated', date: '2026-11-20', by: 'Lan', reason: 'KH 1' };
    await settleDate(caller(), settlement);
    const entry = (await entries()).get('undated')!;
    expect(entry.day).toBe('2026-11-20');
    expect(entry.stamp).toBe(stampOf(at));
  });

  it('ring no alarm whose time is past', async () => {
    const all = (await entries()).get('undated')!.alarms;
    expect(all.length).toBeGreaterThan(1);
    const later = (await entries(atTime('2026-11-19', '12:00'))).get('undated')!.alarms;
    expect(later).toEqual(all.slice(-later.length));
    expect(later).toEqual(['2026-11-20T01:00:00Z']);
    expect((await entries(atTime('2026-11-23', '12:00'))).get('undated')!.alarms).toEqual([]);
  });
});
