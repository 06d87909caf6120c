import { join } from 'node:path';
import type { StatusLine } from '../../client/contract';
import { showRollup } from '../../client/rollups';
import { loadSample } from '../../client/sample';
import { readStatus } from '../../client/status';
import { formatInstant, parseInstant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { rehearsed } from '../domain/rehearsal/scenario-files';
import { type TestDatabase, testDatabase } from '../setup/database';

const PROJECT = join(__dirname, '..', '..');
/** A Saturday afternoon: nothing of the sample may need a working hour. */
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

test('the sample is there within a few seconds, and says what it loads', () => {
  expect(seconds).toBeLessThan(8);
  expect(lines.length).toBe(6);
});

test('six plans and all their registers are marked as sample', async () => {
  expect(await count('plans where sample')).toBe(6);
  expect(await count('plans where not sample')).toBe(0);
  expect(await count('registers where not sample')).toBe(0);
});

test('files are known by their path in the project, not on this machine', async () => {
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

test('a load that was interrupted is finished, one plan being all there or not at all', async () => {
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

test('a database with plans of its own is left alone', async () => {
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

describe('history', () => {
  const pure = rehearsed('gialai-614-2020');

  test('no workflow and no mail hears of it', async () => {
    expect(await count(`relay where workflow_id ~ 'gialai-614|dukcq|cu-jut|bdvtw'`)).toBe(0);
    expect(await count(`notices where state = 'history'`)).toBeGreaterThan(900);
    const plans = `'gialai-614-2020', 'dukcq-22-2016', 'cu-jut-mttq-2020', 'bdvtw-nam-dan-van-kheo-2020'`;
    expect(await count(`notices where state <> 'history' and plan in (${plans})`)).toBe(0);
    expect(await count(`collections where not history and plan in (${plans})`)).toBe(0);
  });

  test('every report stands where the rehearsal left it', async () => {
    const stored = await readStatus({ database, at: pure.until }, { plan: 'gialai-614-2020' });
    const left = pure.collections.flatMap(({ obligations }) => [...obligations.values()]);
    expect(new Map(stored.map(({ obligation, state }) => [obligation, state]))).toEqual(
      new Map(left.map(({ id, state }) => [id, state])),
    );
  });

  test('a receipt has the instant of the scenario, and the day late with it', async () => {
    const status = await readStatus({ database, at: AT }, { plan: 'gialai-614-2020' });
    const iaPa = status.find(({ obligation }) =>
      obligation.endsWith('2020-H1/gialai-2020:so-noi-vu/gialai-2020:huyen-ia-pa'),
    )!;
    expect(iaPa).toMatchObject({ receivedAt: '2020-05-30T00:04:00+07:00', late: true, daysLate: 1 });
  });

  test('compiled versions, their sources and their confirmations are those of the rehearsal', async () => {
    for (const { collection, rollups } of pure.collections) {
      for (const { rollup, confirmed } of rollups) {
        const stored = await showRollup({ database }, collection.id, rollup.version);
        expect(stored.rollup).toEqual(JSON.parse(JSON.stringify(rollup)));
        expect(stored.confirmedAt).toBe(confirmed?.at ?? null);
      }
    }
    const sources = pure.collections.flatMap(({ rollups }) =>
      rollups.flatMap(({ rollup }) => {
        const from = new Set(rollup.figures.flatMap((figure) => figure.from));
        return [...from];
      }),
    );
    expect(await count(`rollup_sources where collection like 'gialai-614-2020/%'`)).toBe(sources.length);
  });

  test('draft letters name who owed on that day', async () => {
    const [letter] = await database.rows<{ issuer: string; body: { units: string[] }; drafted_at: number }>(
      `select issuer, body, drafted_at from letters where step = 'letter:+8wd@2020-05-30'`,
    );
    expect(letter).toMatchObject({ issuer: 'gialai-2020:ubnd-tinh' });
    expect(letter!.body.units).toEqual(['gialai-2020:so-ngoai-vu', 'gialai-2020:ban-quan-ly-khu-kinh-te']);
    expect(formatInstant(letter!.drafted_at)).toBe('2020-06-10T07:00:00+07:00');
  });

  test('the journal tells a plan in order of time, from its activation to the last closing', async () => {
    const journal = await database.rows<{ at: number; action: string }>(
      `select at, action from audit where subject like 'gialai-614-2020%' order by id`,
    );
    expect(journal[0]).toMatchObject({ action: 'plan.activate', at: parseInstant('2020-03-24T08:30:00+07:00') });
    expect(journal.map(({ at }) => at)).toEqual(journal.map(({ at }) => at).sort((a, b) => a - b));
    expect(new Set(journal.map(({ action }) => action))).toEqual(
      new Set([
        'plan.activate',
        'report.submit',
        'report.accept',
        'rollup.confirm',
        'step.open',
        'step.remind',
        'step.overdue',
        'step.compile',
        'step.escalate',
        'step.letter',
        'step.repeat',
        'step.supplement',
        'step.close',
      ]),
    );
  });

  test('the report of the district Cư Jút to the province says which compiled version it is', async () => {
    const [row] = await database.rows<{ reason: string; channel: string; submitted_by: string }>(
      `select reason, channel, submitted_by from submissions where obligation like '%/district-report/%'`,
    );
    expect(row).toMatchObject({ channel: 'rollup', submitted_by: 'Chủ tịch Ủy ban MTTQ Việt Nam huyện Cư Jút' });
    expect(row!.reason).toContain('bản 3 của cu-jut-mttq-2020/year-result');
    expect(await count(`settlements where day = '2020-11-20'`)).toBe(1);
  });

  test('the reviews of 22-KH/ĐU are recorded as reminded', async () => {
    expect(await count(`plan_steps_done where plan = 'dukcq-22-2016'`)).toBe(4);
  });
});

describe('the live plan', () => {
  let status: StatusLine[];
  const of = (requirement: string) => status.filter(({ collection }) => collection === LIVE_ROUND(requirement));

  beforeAll(async () => {
    status = await readStatus({ database, at: AT }, { plan: LIVE });
  });

  test('its complete round is compiled and confirmed without any workflow', async () => {
    expect(of('complete').every(({ receivedAt }) => receivedAt !== null)).toBe(true);
    expect(of('complete').filter(({ late }) => late).length).toBe(1);
    expect(of('complete').filter(({ state }) => state === 'nil').length).toBe(1);
    const { rollup, state } = await showRollup({ database }, LIVE_ROUND('complete'));
    expect(state).toBe('confirmed');
    expect(rollup.units.received.length).toBe(10);
    expect(rollup.figures.find(({ field }) => field === 'models.economy.registered-group')?.value).toBe(48);
  });

  test('the overdue one misses four reports of ten and waits for the worker to compile its draft', () => {
    expect(of('overdue').filter(({ late, receivedAt }) => late && receivedAt === null).length).toBe(4);
    expect(of('overdue').filter(({ late, receivedAt }) => late && receivedAt !== null).length).toBe(1);
    expect(of('overdue')[0]!.nextStep!.at < formatInstant(AT)).toBe(true);
  });

  test('the open one has its first step due now, and days to go', () => {
    expect(of('open').some(({ late }) => late)).toBe(false);
    expect(of('open')[0]!.nextStep).toMatchObject({ kind: 'open' });
    expect(of('open')[0]!.lastDay > '2026-12-01').toBe(true);
  });

  test('all three rounds wake their workflows, for what is past too', async () => {
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

test('the recurring plan has the two coming periods of each report', async () => {
  const rows = await database.rows<{ period_id: string }>(
    `select distinct period_id from collections where plan = 'gialai-dan-van-2025' and not history order by 1`,
  );
  expect(rows.map((row) => row.period_id)).toEqual(['2026', '2026-H2', '2027', '2027-H1']);
});

test('the sample can be loaded on any day of a year, also round Tết and the turn of the year', async () => {
  for (const day of ['2027-01-01T00:05:00+07:00', '2027-02-08T09:00:00+07:00', '2026-12-31T23:50:00+07:00']) {
    const other = await testDatabase();
    try {
      await loadSample(other.url, PROJECT, parseInstant(day)!, () => undefined);
    } finally {
      await other.drop();
    }
  }
});
