import { nationalRegister } from '../../../bench/national-register';
import { filledForm, planForMeasuring } from '../../../bench/plan-text';
import type { Caller, SubmitRequest } from '../../../client/contract';
import { activatePlan } from '../../../client/plans/activate';
import { submitInTransaction, submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { collectionWorkflowId } from '../../../domain/ids';
import { atTime } from '../../../domain/time/time';
import { lockCollection } from '../../../storage/collections';
import { connect, type Database } from '../../../storage/database';
import { compileVersion } from '../../../storage/rollups';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { ROOT } from '../../setup/plans';

const AT = atTime('2026-01-05', '09:30');
/** More than the tests' PostgreSQL takes connections, so that the first reports are taken beside each other. */
const UNITS = 340;

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await testDatabase();
  database = connect(place.url, { max: 12 });
});
afterAll(async () => {
  await database?.close();
  await place?.drop();
});

const caller = (): Caller => unlimitedCaller(database, { at: AT, who: 'Chuyên viên' });

/** The reports of a new round with so many units. */
async function roundOf(plan: string, units: number): Promise<{ round: string; reports: string[] }> {
  const register = nationalRegister(plan, { provinces: 1, communes: units }, 1);
  const requirement = {
    id: 'year',
    frequency: 'year',
    due: { type: 'date', date: '2026-12-17' },
    period: '2026',
    dueText: 'chậm nhất ngày 17/12/2026',
    reporters: { groups: ['xa-phuong'] },
    receiver: 'superior',
  };
  const loaded = planForMeasuring(ROOT, { id: plan, effective: '2026-01-01', requirements: [requirement] }, register);
  await activatePlan(caller(), loaded, { notifyPast: false, embedded: true });
  const rows = await database.rows<{ id: string; collection: string }>(
    'select o.id, o.collection from obligations o join collections c on c.id = o.collection where c.plan = $1',
    [plan],
  );
  await database.rows('delete from relay');
  return { round: rows[0]!.collection, reports: rows.map(({ id }) => id) };
}

const requestOf = (obligation: string, amount = 1): SubmitRequest => ({
  obligation,
  values: filledForm(amount),
  nil: false,
  document: { number: '12/BC-UBND', date: '2026-01-05', signer: 'Nguyễn Văn A' },
  files: [],
  channel: 'web',
  sentOn: null,
  receivedAt: null,
  reason: null,
  idempotencyKey: `${obligation} ${amount}`,
});
const send = (obligation: string, amount?: number) => submitReport(caller(), requestOf(obligation, amount));

/** Takes a report beside others, or does other work, and keeps its transaction open until `end` is called. */
async function keptOpen(work: (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<unknown>) {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let begun = (): void => undefined;
  const isDone = new Promise<void>((resolve) => (begun = resolve));
  const ended = database.transaction(async (tx) => {
    await work(tx);
    begun();
    await held;
  });
  await Promise.race([isDone, ended]);
  return {
    async end() {
      letGo();
      await ended;
    },
  };
}
const reportKeptOpen = (obligation: string) =>
  keptOpen((tx) => submitInTransaction(tx, caller(), requestOf(obligation), { lock: 'beside-others' }));

const signals = async (round: string): Promise<number> =>
  (await database.rows('select from relay where workflow_id = $1', [collectionWorkflowId(round)])).length;

/** Waits until so many transactions wait for a lock of another. */
async function waiting(count: number): Promise<void> {
  const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await database.rows(sql)).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

const compile = (round: string, step: string) =>
  database.transaction(async (tx) => compileVersion(tx, (await lockCollection(tx, round))!, step, AT));

describe('reports of one round at the same moment', () => {
  it('are taken beside each other: one that is not committed keeps no other waiting', async () => {
    const { round, reports } = await roundOf('beside', UNITS);
    const slow = await reportKeptOpen(reports[0]!);
    const receipts = await Promise.all(reports.slice(1, 20).map((report) => send(report)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(19);
    await slow.end();
    expect(await signals(round)).toBe(0);
  });

  it('wake the workflow when all have come, whichever of them is committed last', async () => {
    const { round, reports } = await roundOf('all', UNITS);
    const slow = await reportKeptOpen(reports[0]!);
    let next = 1;
    const hand = async () => {
      while (next < reports.length) await send(reports[next++]!);
    };
    const others = Promise.all([hand(), hand(), hand(), hand(), hand()]);
    // The last ones go alone, and wait for the one that was taken beside them and is not committed.
    await waiting(1);
    await slow.end();
    await others;
    expect(
      await database.rows(`select from obligations where collection = $1 and state = 'open' and not own`, [round]),
    ).toEqual([]);
    expect(await signals(round)).toBe(1);
  });

  it('wake the workflow once when the last two of a small round come together, round after round', async () => {
    for (let number = 1; number <= 8; number++) {
      const { round, reports } = await roundOf(`two-${number}`, 2);
      await Promise.all(reports.map((report) => send(report)));
      expect(await signals(round)).toBe(1);
    }
  });

  it('are both in the compiled report when it is compiled while one is not committed', async () => {
    const { round, reports } = await roundOf('compiled-after', UNITS);
    const slow = await reportKeptOpen(reports[0]!);
    const compiled = compile(round, 'compile-1');
    await waiting(1);
    await slow.end();
    expect((await compiled).units.received).toHaveLength(1);
  });

  it('wait while the round is compiled, then mark it once as changed and wake its workflow', async () => {
    const { round, reports } = await roundOf('compiled-before', UNITS);
    const compiling = await keptOpen(async (tx) =>
      compileVersion(tx, (await lockCollection(tx, round))!, 'compile-1', AT),
    );
    const sent = Promise.all(reports.slice(0, 5).map((report) => send(report)));
    await waiting(5);
    await compiling.end();
    await sent;
    const marked = 'select from collections where id = $1 and uncompiled_since is not null';
    expect(await database.rows(marked, [round])).toHaveLength(1);
    expect(await signals(round)).toBe(1);
    expect((await compile(round, 'compile-2')).units.received).toHaveLength(5);
  });

  it('are in one of the compiled versions when reports and compiling go on together', async () => {
    const { round, reports } = await roundOf('together', UNITS);
    let at = 0;
    const senders = Array.from({ length: 4 }, async () => {
      while (at < 120) await send(reports[at++]!);
    });
    for (let step = 1; step <= 5; step++) await compile(round, `compile-${step}`);
    await Promise.all(senders);
    const [{ left }] = (await database.rows<{ left: boolean }>(
      'select uncompiled_since is not null as left from collections where id = $1',
      [round],
    )) as [{ left: boolean }];
    const [{ latest }] = (await database.rows<{ latest: number }>(
      `select jsonb_array_length(body -> 'units' -> 'received') as latest from rollups where collection = $1 order by version desc limit 1`,
      [round],
    )) as [{ latest: number }];
    expect(latest === 120 || left).toBe(true);
  });

  it('of a double click give one receipt', async () => {
    const { reports } = await roundOf('double', UNITS);
    const both = await Promise.all([send(reports[0]!), send(reports[0]!)]);
    expect(both[0].receipt).toBe(both[1].receipt);
  });

  it('by fifty people of one unit are fifty versions, numbered without a gap, of which the last one counts', async () => {
    const { reports } = await roundOf('fifty', UNITS);
    const receipts = await Promise.all(Array.from({ length: 50 }, (_, nth) => send(reports[0]!, nth)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(50);
    const versions = await database.rows<{ version: number }>(
      'select version from submissions where obligation = $1 order by version',
      [reports[0]],
    );
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, nth) => nth + 1));
  });
});
