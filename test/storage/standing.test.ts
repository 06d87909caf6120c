import fc from 'fast-check';
import { isRoleInForce } from '../../domain/people/duty';
import { categoryOf } from '../../domain/states/category';
import { isLate, type LatenessFacts } from '../../domain/states/lateness';
import { countRound, type RoundCounts } from '../../domain/states/round-counts';
import { shownState } from '../../domain/states/shown-state';
import * as standing from '../../domain/states/standing';
import type { ObligationState } from '../../domain/states/state';
import { needsWorkflow } from '../../domain/steps/next-step';
import { addDays, DAY_LENGTH, type Day, HOUR, type Instant, startOfDay } from '../../domain/time/time';
import { connect, type Database, timestamp } from '../../storage/database';
import * as sql from '../../storage/standing';
import { type TestDatabase, testDatabase } from '../setup/database';

/** The instant of evaluation; dates of generated rows are around it. */
const AT = startOfDay('2026-06-03') + 9 * HOUR;
/** Rows of one statement, and number of statements. */
const ROWS = 60;
const RUNS = 40;

interface Report extends standing.ExtendableFacts {
  version: number;
}

const RECEIVED: readonly ObligationState[] = ['submitted', 'returned', 'accepted', 'nil'];

/** Whole hours before `AT`, or `AT` itself, as a receipt is never in the future. */
const before = fc.integer({ min: 0, max: 20 * 24 }).map((hours): Instant => AT - hours * HOUR);
const around = fc.integer({ min: -12 * 24, max: 12 * 24 }).map((hours): Instant => AT - hours * HOUR);

/** Possible rows of `obligations`: an open report was never received; a released one may have been. */
const report: fc.Arbitrary<Report> = fc
  .record({
    state: fc.constantFrom<ObligationState>('open', 'exempt', 'ended', ...RECEIVED),
    own: fc.boolean(),
    lateFrom: around,
    came: before,
    cameBefore: fc.boolean(),
    version: fc.integer({ min: 1, max: 3 }),
    extended: fc.boolean(),
  })
  .map(({ came, cameBefore, version, ...facts }) => {
    const sent = RECEIVED.includes(facts.state) || (facts.state !== 'open' && cameBefore);
    return { ...facts, countedAt: sent ? came : null, version: sent ? version : 0 };
  });

/** The rows as a table `o` with the columns of `obligations` that the fragments name; `$2` is the instant. */
const ROWS_SQL = `(select n, state, own, version, "lateFrom" as late_from, "countedAt" as counted_at,
    case when extended then $2::timestamptz end as extended_at
  from jsonb_to_recordset($1) as o(n integer, state text, own boolean, version integer, "lateFrom" timestamptz,
    "countedAt" timestamptz, extended boolean)) o`;

/** Each meaning with its SQL over `o` and `$2`. */
const MEANINGS: Readonly<Record<string, [(report: Report) => boolean, string]>> = {
  isExpected: [standing.isExpected, sql.isExpectedSql('o')],
  isSent: [standing.isSent, sql.isSentSql('o')],
  isUnsent: [standing.isUnsent, sql.isUnsentSql('o')],
  isReturned: [standing.isReturned, sql.isReturnedSql('o')],
  isOwing: [standing.isOwing, sql.isOwingSql('o')],
  isReminded: [standing.isReminded, sql.isRemindedSql('o')],
  isSentLate: [standing.isSentLate, sql.isSentLateSql('o')],
  isOnTime: [standing.isOnTime, sql.isOnTimeSql('o')],
  isOverdue: [(one) => standing.isOverdue(one, AT), sql.isOverdueSql('o', '$2')],
  isAwaited: [(one) => standing.isAwaited(one, AT), sql.isAwaitedSql('o', '$2')],
  isExtended: [(one) => standing.isExtended(one, AT), sql.isExtendedSql('o', '$2')],
  isMissing: [(one) => standing.isMissing(one, AT), sql.isMissingSql('o', '$2')],
  isLate: [(one) => isLate(one, AT), sql.isLateSql('o', '$2')],
  isUnchecked: [standing.isUnchecked, sql.isUncheckedSql('o')],
  isNil: [standing.isNil, sql.isNilSql('o')],
};

let stored: TestDatabase;
let database: Database;
beforeAll(async () => {
  stored = await testDatabase();
  // Some of these drop indexes.
  database = connect(stored.adminUrl);
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

const rowsOf = (reports: readonly Report[]): string =>
  JSON.stringify(
    reports.map((one, n) => ({ n, ...one, lateFrom: timestamp(one.lateFrom), countedAt: timestamp(one.countedAt) })),
  );

/** Compares both over generated rows. */
async function compareOverRows<T>(rows: fc.Arbitrary<T>, compare: (rows: T[]) => Promise<void>): Promise<void> {
  const many = fc.array(rows, { minLength: ROWS, maxLength: ROWS });
  await fc.assert(fc.asyncProperty(many, compare), { numRuns: RUNS });
}

test.each(Object.entries(MEANINGS))(
  '%s means in PostgreSQL what it means in the domain',
  async (_, [means, condition]) => {
    await compareOverRows(report, async (reports) => {
      const found = await database.rows<{ holds: boolean }>(
        `select ${condition} as holds from ${ROWS_SQL} where $2 is not null order by n`,
        [rowsOf(reports), timestamp(AT)],
      );
      expect(found.map(({ holds }) => holds)).toEqual(reports.map(means));
    });
  },
);

test('a round is counted in PostgreSQL as in the domain, and its counts add up', async () => {
  await compareOverRows(report, async (reports) => {
    const [found] = await database.rows<RoundCounts>(`select ${sql.countColumns('o', '$2')} from ${ROWS_SQL}`, [
      rowsOf(reports),
      timestamp(AT),
    ]);
    const counts = countRound(reports, AT);
    expect(found).toEqual(counts);
    expect(counts.sent + counts.unsent).toBe(counts.expected);
    expect(counts.onTime + counts.late).toBe(counts.sent);
    expect(counts.overdue + counts.awaited).toBe(counts.unsent);
    expect(counts.unsent + counts.returned).toBe(counts.owing);
    expect(counts.expected + counts.exempt + counts.ended).toBe(ROWS);
  });
});

test('an obligation has in PostgreSQL the category whose words the pages show', async () => {
  const planned = (one: Report) => one.countedAt === null && one.lateFrom > AT + 5 * DAY_LENGTH;
  await compareOverRows(report, async (reports) => {
    const condition = `o.late_from > $2::timestamptz + interval '5 days'`;
    const found = await database.rows<{ category: string }>(
      `select ${sql.categorySql('o', '$2', condition)} as category from ${ROWS_SQL} order by n`,
      [rowsOf(reports), timestamp(AT)],
    );
    const shown = reports.map((one) => {
      const opensAt = planned(one) && !one.own ? AT + 1 : null;
      return shownState({ ...one, opensAt, workingDaysLeft: 9, extendedTo: null, transferred: false }, AT);
    });
    expect(found.map(({ category }) => category)).toEqual(shown.map(categoryOf));
  });
});

test('a role is in force in PostgreSQL as in the domain', async () => {
  const today: Day = '2026-06-03';
  const day = fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days));
  const role = fc.record({ removedAt: fc.option(before), endsOn: fc.option(day) });
  await compareOverRows(role, async (roles) => {
    const given = roles.map(({ removedAt, endsOn }, n) => ({ n, removed_at: timestamp(removedAt), ends_on: endsOn }));
    const found = await database.rows<{ holds: boolean }>(
      `select ${sql.isRoleInForceSql('r', '$2')} as holds
       from jsonb_to_recordset($1) as r(n integer, removed_at timestamptz, ends_on date) where $2::date is not null order by n`,
      [JSON.stringify(given), today],
    );
    expect(found.map(({ holds }) => holds)).toEqual(roles.map((one) => isRoleInForce(one, today)));
  });
});

test('a round needs a workflow in PostgreSQL as in the domain', async () => {
  const round = fc
    .record({
      history: fc.boolean(),
      withdrawn: fc.boolean(),
      latestVersion: fc.integer({ min: 0, max: 3 }),
      closedOver: fc.option(fc.integer({ min: 0, max: 3 })),
      uncompiledSince: fc.option(before),
    })
    .map(({ closedOver, ...one }) => ({
      ...one,
      closedVersion: closedOver === null ? null : Math.min(closedOver, one.latestVersion),
    }));
  await compareOverRows(round, async (rounds) => {
    const given = rounds.map(({ withdrawn, uncompiledSince, ...one }, n) => ({
      n,
      ...one,
      withdrawn_at: withdrawn ? timestamp(AT) : null,
      uncompiled_since: timestamp(uncompiledSince),
    }));
    const found = await database.rows<{ holds: boolean }>(
      `select ${sql.needsWorkflowSql('c', 'c')} as holds from (
         select n, history, withdrawn_at, uncompiled_since, "latestVersion" as latest_version, "closedVersion" as closed_version
         from jsonb_to_recordset($1) as c(n integer, history boolean, withdrawn_at timestamptz, uncompiled_since timestamptz,
           "latestVersion" integer, "closedVersion" integer)) c order by n`,
      [JSON.stringify(given)],
    );
    expect(found.map(({ holds }) => holds)).toEqual(rounds.map(needsWorkflow));
  });
});

const facts = (one: Partial<LatenessFacts>): LatenessFacts => ({
  state: 'open',
  own: false,
  lateFrom: AT,
  countedAt: null,
  ...one,
});

test('a report received at the first late instant is late, one before it on time, for any later decision', () => {
  for (const state of ['submitted', 'accepted', 'returned', 'nil'] as const) {
    expect(standing.isSentLate(facts({ state, countedAt: AT }))).toBe(true);
    expect(standing.isOnTime(facts({ state, countedAt: AT - 1 }))).toBe(true);
  }
});

test('the conditions match the partial indexes, so that none scans the whole table', async () => {
  const at = `timestamptz '2026-06-03 09:00+07'`;
  const served: [string, string][] = [
    ['obligations_owing', `o.collection = 'x' and ${sql.isRemindedSql('o')} order by o.late_from`],
    ['obligations_owed_by', `o.unit = 'x' and ${sql.isOwingSql('o')} order by o.late_from`],
    ['obligations_late', `${sql.isSentLateSql('o')} order by o.late_from`],
    ['obligations_open', `${sql.isOverdueSql('o', at)} order by o.late_from`],
    ['obligations_unchecked', `o.collection = 'x' and ${sql.isUncheckedSql('o')}`],
  ];
  const plans: string[] = [];
  const explained = database.transaction(async (tx) => {
    // On an empty table all plans cost the same, so alternatives to a partial index are disabled.
    await tx.rows('set local enable_seqscan = off');
    await tx.rows('drop index obligations_of_unit');
    await tx.rows('alter table obligations drop constraint obligations_collection_unit_key');
    for (const [, where] of served) {
      const lines = await tx.rows<{ 'QUERY PLAN': string }>(
        `explain select o.late_from from obligations o where ${where}`,
      );
      plans.push(
        /using (\w+)|on (obligations_\w+)/.exec(lines.map((line) => line['QUERY PLAN']).join('\n'))?.[0] ?? '',
      );
    }
    throw new Error('put back what was dropped');
  });
  await expect(explained).rejects.toThrow('put back what was dropped');
  expect(plans.map((plan) => plan.split(' ')[1])).toEqual(served.map(([index]) => index));
});
