import fc from 'fast-check';
import type { Caller } from '../../client/contract';
import { exemptReport, returnReport } from '../../client/decisions/decide';
import { extendReport } from '../../client/decisions/extend';
import { activatePlan } from '../../client/plans/activate';
import { amendPlan } from '../../client/plans/amend';
import { changeCalendar } from '../../client/plans/change-calendar';
import type { LoadedPlan } from '../../client/plans/load-plan';
import { recordReports } from '../../client/reports/record';
import { explainObligation } from '../../client/rounds/explain';
import { requestReport } from '../../client/rounds/request-report';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { DungHanError } from '../../domain/errors';
import { parsePlan } from '../../domain/plan/parse-plan';
import type { Rollup } from '../../domain/rollup/rollup';
import { addDays, atTime, type Day, dayOf, HOUR, type Instant } from '../../domain/time/time';
import { dateInWords } from '../../domain/time/vietnamese';
import { connect, type Database } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';
import { type TestDatabase, testDatabase } from '../setup/database';
import { loadSourcePlan } from '../setup/plans';
import { runStepsAndMails } from '../setup/run-steps-and-mails';
import { withSentences } from '../setup/with-sentences';

const original = loadSourcePlan('cu-jut-mttq-2020');
const PLAN = original.plan.id;
const UNITS = ['mttq-xa-dak-drong', 'mttq-xa-ea-po', 'mttq-xa-nam-dong'];
const BEGIN = atTime('2020-10-01', '08:00');
const END = atTime('2021-02-26', '17:00');
const BASIS = { number: '15/CV', date: '2020-09-28', decider: 'Ban Thường trực Ủy ban MTTQ huyện' };

/** What happens to the document and its reports, so many hours after what happened before. */
type Act =
  | { kind: 'report' | 'return' | 'exempt'; unit: number; after: number }
  | { kind: 'extend'; unit: number; after: number; days: number }
  | { kind: 'amend' | 'calendar'; after: number; days: number }
  | { kind: 'request'; after: number; units: number[]; hours: number };

const after = fc.integer({ min: 1, max: 240 });
const unit = fc.nat(UNITS.length - 1);
const ACT: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('report', 'report', 'return', 'exempt'), unit, after }),
  fc.record({ kind: fc.constant('extend'), unit, after, days: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constantFrom('amend', 'calendar'), after, days: fc.integer({ min: 0, max: 25 }) }),
  fc.record({
    kind: fc.constant('request'),
    after,
    units: fc.uniqueArray(unit, { minLength: 1 }),
    hours: fc.integer({ min: 1, max: 200 }),
  }),
);

describe('whatever happens to a document, in any order', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
  });
  afterEach(async () => {
    await database?.close();
    await stored?.drop();
  });

  it('nobody is told the same twice, nobody who owes is left out, and the counts add up', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(ACT, { minLength: 3, maxLength: 8 }), async (acts) => {
          await live(acts);
          await expectNothingTwice();
          await expectEveryOwingUnitUrged();
          await expectNobodyElseUrged();
          await expectCounts();
          await expectDatesExplained();
        })
        .beforeEach(async () => {
          await database.close();
          await stored.drop();
          stored = await testDatabase();
          database = connect(stored.url, { max: 4 });
        }),
      // Without shrinking: a life takes seconds, and the acts of one are few.
      { numRuns: 10, endOnFailure: true },
    );
  }, 300_000);

  const caller = (at: Instant): Caller => unlimitedCaller(database, { at, who: 'Nguyễn Thị Lan' });

  async function live(acts: readonly Act[]): Promise<void> {
    await activatePlan(caller(BEGIN), original, { notifyPast: false, embedded: true });
    let now = BEGIN;
    for (const act of acts) {
      const at = now + act.after * HOUR;
      await runStepsAndMails(database, await rounds(), now, at);
      now = at;
      const before = await told();
      const state = await reports();
      const done = await happens(act, at);
      // What has been sent stays as it was; what is refused changes nothing.
      expect(await told()).toEqual(before);
      if (!done) expect(await reports()).toEqual(state);
    }
    await runStepsAndMails(database, await rounds(), now, END);
  }

  const rounds = async () =>
    (await database.rows<{ id: string }>('select id from collections order by id')).map(({ id }) => id);
  const told = () =>
    database.rows(
      `select n.person, n.obligation, n.step, n.kind, d.sent_at from notices n join digests d on d.id = n.digest
       where n.state = 'sent' order by n.id`,
    );
  const reports = () => database.rows('select id, state, late_from, version from obligations order by id');

  /** @returns false when it was refused */
  async function happens(act: Act, at: Instant): Promise<boolean> {
    try {
      await perform(act, at);
      return true;
    } catch (fault) {
      if (fault instanceof DungHanError) return false;
      throw fault;
    }
  }

  async function perform(act: Act, at: Instant): Promise<unknown> {
    const today = dayOf(at);
    const by = caller(at);
    switch (act.kind) {
      case 'report': {
        const document = { number: `${Math.floor(at / HOUR) % 1_000}/BC-MTTQ`, date: today, signer: 'Chủ tịch' };
        const paper = { document, sentOn: null, receivedAt: null, reason: null, values: null };
        return recordReports(by, [{ obligation: await reportOf(act.unit), ...paper }]);
      }
      case 'return':
        return returnReport(by, {
          obligation: await reportOf(act.unit),
          points: 'Thiếu biểu số 02.',
          until: addDays(today, 6),
        });
      case 'exempt':
        return exemptReport(by, { obligation: await reportOf(act.unit), basis: BASIS, reason: 'Mới thành lập' });
      case 'extend': {
        const obligation = await reportOf(act.unit);
        const until = addDays(today, act.days);
        return extendReport(by, { obligation, until, basis: BASIS, reason: 'Mưa lũ' });
      }
      case 'amend': {
        const text = dueOn(addDays('2020-11-05', act.days));
        return amendPlan(by, { text, basis: { ...BASIS, date: today }, effective: today, reason: null });
      }
      case 'calendar': {
        const change = { off: true, name: 'Nghỉ bù', source: 'Công văn 99', status: 'official' as const };
        return changeCalendar(by, { day: addDays('2020-11-02', act.days), change });
      }
      case 'request':
        return requestReport(by, {
          ...{ plan: PLAN, requirement: 'year-result', units: act.units.map((nth) => `cu-jut-2020:${UNITS[nth]}`) },
          ...{ lateFrom: at + act.hours * HOUR, subject: 'Thiệt hại do mưa lũ', document: null, idempotencyKey: null },
        });
    }
  }

  /** The newest report of a unit that is under way: that of the document, or one that was asked for beside it. */
  async function reportOf(nth: number): Promise<string> {
    const [row] = await database.rows<{ id: string }>(
      'select id from obligations where unit = $1 order by late_from desc limit 1',
      [`cu-jut-2020:${UNITS[nth]}`],
    );
    return row!.id;
  }

  async function expectNothingTwice(): Promise<void> {
    const twice = await database.rows(
      `select n.person, n.obligation, n.collection, n.kind, n.step, count(*) from notices n where n.state = 'sent'
       group by 1, 2, 3, 4, 5 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const openedTwice = await database.rows(
      `select person, obligation, count(*) from notices where state = 'sent' and kind = 'open' group by 1, 2 having count(*) > 1`,
    );
    expect(openedTwice).toEqual([]);
    const inOneSlot = await database.rows(
      `select person, slot, count(*) from digests where state = 'sent' group by 1, 2 having count(*) > 1`,
    );
    expect(inOneSlot).toEqual([]);
  }

  /** Who has sent nothing until the end was urged after the last day of its report. */
  async function expectEveryOwingUnitUrged(): Promise<void> {
    const leftOut = await database.rows(
      `select o.id from obligations o where o.state = 'open' and o.late_from < $1 and not exists (
         select from notices n join digests d on d.id = n.digest
         where n.obligation = o.id and n.state = 'sent' and n.kind in ('overdue', 'repeat') and d.sent_at >= o.late_from)`,
      [new Date(END - 240 * HOUR).toISOString()],
    );
    expect(leftOut).toEqual([]);
  }

  /** No mail urges a unit that had sent its report and was not asked for more. */
  async function expectNobodyElseUrged(): Promise<void> {
    const inVain = await database.rows(
      `select n.obligation, n.kind, d.sent_at from notices n join digests d on d.id = n.digest join obligations o on o.id = n.obligation
       where n.state = 'sent' and n.kind in ('remind', 'overdue', 'repeat') and d.sent_at > o.first_received_at
         and not exists (select from decisions x where x.obligation = o.id and x.kind = 'return' and x.at <= d.sent_at)`,
    );
    expect(inVain).toEqual([]);
  }

  async function expectCounts(): Promise<void> {
    const counts = await readRoundCounts(database, await rounds(), END);
    const compiled = await database.rows<{ collection: string; body: Rollup }>(
      `select distinct on (collection) collection, body from rollups order by collection, version desc`,
    );
    for (const { collection, body } of compiled) {
      const { expected, received, missing, exempt } = body.units;
      expect(received.length + missing.length + exempt.length).toBe(expected.length);
      expect(new Set([...received, ...missing, ...exempt])).toEqual(new Set(expected));
      expect(counts.get(collection)!.sent).toBeGreaterThanOrEqual(received.length);
    }
    for (const { expected, sent, unsent } of counts.values()) expect(sent + unsent).toBe(expected);
  }

  /** "Vì sao có ngày này?" of each report names the last day that is stored. */
  async function expectDatesExplained(): Promise<void> {
    const all = await database.rows<{ id: string; lastDay: Day }>(
      `select o.id, o.last_day as "lastDay" from obligations o join collections c on c.id = o.collection where c.requirement = 'year-result'`,
    );
    for (const { id, lastDay } of all) {
      const { lines } = withSentences(await explainObligation(caller(END), id));
      const values = lines.map(({ value }) => value).join('\n');
      expect(values).toContain(dateInWords(lastDay));
    }
  }
});

/** The document with another day. */
function dueOn(day: Day): LoadedPlan {
  const written = day.split('-').reverse().join('/');
  const source = original.source.replaceAll('10/11/2020', written);
  const plan = parsePlan(source, original.file, original.register);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { ...original, source, plan: plan.value };
}
