import { join } from 'node:path';
import { readNextStep } from '../../activities/collection/read-next-step';
import { collectionSteps } from '../../activities/collection/steps';
import type { ActivityDeps } from '../../activities/deps';
import type { StatusLine } from '../../client/contract';
import { showRollup } from '../../client/rounds/rollups';
import { readReportStatus } from '../../client/rounds/status';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { formatInstant, parseInstant } from '../../domain/time/time';
import { loadSample } from '../../sample/sample';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';

const PROJECT = join(__dirname, '..', '..');
/** A Saturday afternoon: the sample must not depend on working hours. */
const AT = parseInstant('2026-11-21T15:20:00+07:00')!;
const LIVE = 'gialai-live-sample';
const LIVE_ROUND = (requirement: string) => `${LIVE}/${requirement}/2026/gialai-2025:so-noi-vu`;

let place: TestDatabase;
let database: Database;
let seconds: number;
const lines: string[] = [];

beforeAll(async () => {
  place = await testDatabase();
  const begun = performance.now();
  await loadSample(place.url, PROJECT, AT, (line) => lines.push(line));
  seconds = (performance.now() - begun) / 1_000;
  database = connect(place.url, { max: 2 });
});
afterAll(async () => {
  await database?.close();
  await place?.drop();
});

async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`select count(*) as n from ${sql}`, values);
  return row!.n;
}

const ACTIVITY = {
  open: 'openCollection',
  remind: 'remind',
  overdue: 'urgeOverdue',
  escalate: 'escalate',
  letter: 'draftLetter',
  repeat: 'remind',
  compile: 'compileRollup',
  supplement: 'supplementRollup',
  close: 'closeCollection',
} as const;

/** Performs everything due ten minutes later with the real activities, as a worker would. */
async function workThrough(requirement: string): Promise<string[]> {
  const deps = { database, calendar: async () => vietnamCalendar() } as unknown as ActivityDeps;
  const request = { id: LIVE_ROUND(requirement), at: formatInstant(AT + 600_000) };
  const did: string[] = [];
  for (;;) {
    const { next } = await readNextStep(deps)(request);
    if (next === null || Date.parse(next.at) > AT + 600_000) return did;
    expect(await collectionSteps(deps)[ACTIVITY[next.kind]]({ ...request, step: next.step })).toBe(true);
    did.push(`${requirement} ${next.kind}`);
  }
}

test('the sample is loaded within a few seconds, with a line for each plan', () => {
  expect(seconds).toBeLessThan(8);
  expect(lines.length).toBe(6);
});

test('six plans and all their registers are marked as sample', async () => {
  expect(await count('plans where sample')).toBe(6);
  expect(await count('plans where not sample')).toBe(0);
  expect(await count('registers where not sample')).toBe(0);
});

test('stored file names are relative to the project', async () => {
  const files = await database.rows<{ file: string }>('select file from plans');
  expect(files.every(({ file }) => file.startsWith('plans/'))).toBe(true);
});

test('loading again changes nothing', async () => {
  const before = [await count('audit'), await count('submissions'), await count('notices'), await count('relay')];
  await loadSample(place.url, PROJECT, AT + 60_000, () => undefined);
  expect([await count('audit'), await count('submissions'), await count('notices'), await count('relay')]).toEqual(
    before,
  );
});

test('an interrupted load is finished, with each plan complete or absent', async () => {
  const other = await testDatabase();
  const db = connect(other.url, { max: 1 });
  try {
    const interrupted = loadSample(other.url, PROJECT, AT, (line) => {
      if (line.includes('22-KH/ĐU') || line.includes('2016 - 2020')) throw new Error('power cut');
    });
    await expect(interrupted).rejects.toThrow('power cut');
    expect((await db.rows('select 1 from plans')).length).toBe(1);
    await loadSample(other.url, PROJECT, AT, () => undefined);
    expect((await db.rows('select 1 from plans')).length).toBe(6);
  } finally {
    await db.close();
    await other.drop();
  }
});

test('a database with plans of its own is not changed', async () => {
  const other = await testDatabase();
  const db = connect(other.url, { max: 1 });
  try {
    await db.rows(`insert into registers values ('r', 'Danh mục', false, $1)`, [new Date(AT).toISOString()]);
    await db.rows(
      `insert into plans (id, title, register, tree, body, source, file, sample, activated_at, activated_by, notify_past)
       values ('own', 'Kế hoạch', 'r', 'government', '{}', '', '', false, $1, 'A', false)`,
      [new Date(AT).toISOString()],
    );
    await loadSample(other.url, PROJECT, AT, () => undefined);
    expect((await db.rows('select 1 from plans')).length).toBe(1);
  } finally {
    await db.close();
    await other.drop();
  }
});

describe('the live plan', () => {
  let status: StatusLine[];
  const of = (requirement: string) => status.filter(({ collection }) => collection === LIVE_ROUND(requirement));

  beforeAll(async () => {
    status = await readReportStatus({ reader: database, at: AT }, { plan: LIVE });
  });

  test('its complete round is compiled and confirmed without any workflow', async () => {
    expect(of('complete').every(({ receivedAt }) => receivedAt !== null)).toBe(true);
    expect(of('complete').filter(({ late }) => late).length).toBe(1);
    expect(of('complete').filter(({ state }) => state === 'nil').length).toBe(1);
    const { rollup, state } = await showRollup({ reader: database }, LIVE_ROUND('complete'));
    expect(state).toBe('confirmed');
    expect(rollup.units.received.length).toBe(10);
    expect(rollup.figures.find(({ field }) => field === 'models.economy.registered-group')?.value).toBe(48);
  });

  test('the overdue round has three missing reports of ten and one extension, and waits for the worker to compile its draft', () => {
    expect(of('overdue').filter(({ late, receivedAt }) => late && receivedAt === null).length).toBe(3);
    expect(of('overdue').filter(({ late, state }) => !late && state === 'open').length).toBe(1);
    expect(of('overdue').filter(({ late, receivedAt }) => late && receivedAt !== null).length).toBe(1);
    expect(of('overdue')[0]!.nextStep!.at < formatInstant(AT)).toBe(true);
  });

  test('the open round has its first step due now, and days left', () => {
    expect(of('open').some(({ late }) => late)).toBe(false);
    expect(of('open')[0]!.nextStep).toEqual({ kind: 'open', at: '2026-11-20T08:30:00+07:00' });
    expect(of('open')[0]!.lastDay > '2026-12-01').toBe(true);
  });

  test('after the worker has run, each unit has one notice of each round, and no step is due', async () => {
    const did: string[] = [];
    const notices = await count(`notices where plan = $1`, [LIVE]);
    for (const requirement of ['complete', 'overdue', 'open']) did.push(...(await workThrough(requirement)));
    expect(did).toEqual([
      'complete escalate',
      'complete letter',
      'complete letter',
      'complete close',
      'overdue escalate',
      'overdue compile',
      'overdue letter',
      'open open',
    ]);
    const told = await database.rows<{ kind: string; n: number }>(
      'select kind, count(*) as n from notices where plan = $1 and urgent group by 1 order by 1',
      [LIVE],
    );
    expect(Object.fromEntries(told.map(({ kind, n }) => [kind, n]))).toEqual({
      draft: 1,
      escalate: 3,
      'escalate-compiler': 1,
      // Two dates extended, one report returned: the units' office and officer each.
      extend: 4,
      letter: 1,
      open: 12,
      return: 2,
      summary: 1,
    });
    expect(await count(`notices where plan = $1`, [LIVE])).toBe(notices + 19);
    expect(await showRollup({ reader: database }, LIVE_ROUND('overdue'))).toMatchObject({ state: 'draft' });
  });

  test('all three rounds signal their workflows, past ones too', async () => {
    for (const requirement of ['complete', 'overdue', 'open']) {
      expect(await count('relay where workflow_id = $1', [`collection/${LIVE_ROUND(requirement)}`])).toBeGreaterThan(0);
    }
    expect(await count('plans where id = $1 and notify_past', [LIVE])).toBe(1);
  });

  test('reports that came before today keep both instants and the reason', async () => {
    expect(
      await count(
        `submissions where obligation like '${LIVE}/%' and received_at < recorded_at and reason is not null and channel = 'record'`,
      ),
    ).toBe(await count(`submissions where obligation like '${LIVE}/%'`));
  });
});

test('the plan that "Dùng thử" takes its people from is the live one', async () => {
  const [newest] = await database.rows<{ plan: string }>(
    'select plan from collections where not history order by activated_at desc limit 1',
  );
  expect(newest!.plan).toBe(LIVE);
});

test('the recurring plan has the two coming periods of each report', async () => {
  const rows = await database.rows<{ period_id: string }>(
    `select distinct period_id from collections where plan = 'gialai-dan-van-2025' and not history order by 1`,
  );
  expect(rows.map((row) => row.period_id)).toEqual(['2026', '2026-H2', '2027', '2027-H1']);
});

test.each(['2027-01-01T00:05:00+07:00', '2027-02-08T09:00:00+07:00', '2026-12-31T23:50:00+07:00'])(
  'loaded at %s, the three live rounds are complete, overdue and open',
  async (day) => {
    const at = parseInstant(day)!;
    const other = await testDatabase();
    const db = connect(other.url, { max: 1 });
    try {
      await loadSample(other.url, PROJECT, at, () => undefined);
      const status = await readReportStatus({ reader: db, at }, { plan: LIVE });
      const owing = (requirement: string) =>
        status.filter(({ collection, state }) => collection.includes(`/${requirement}/`) && state === 'open');
      expect([owing('complete').length, owing('overdue').length, owing('open').length]).toEqual([0, 4, 7]);
      expect(owing('overdue').filter(({ late }) => late).length).toBe(3);
      expect(owing('open').some(({ late }) => late)).toBe(false);
      expect(parseInstant(owing('open')[0]!.nextStep!.at)!).toBeLessThanOrEqual(at);
    } finally {
      await db.close();
      await other.drop();
    }
  },
);
