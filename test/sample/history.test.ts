import { join } from 'node:path';
import { showRollup } from '../../client/rounds/rollups';
import { readReportStatus } from '../../client/rounds/status';
import { formatInstant, parseInstant } from '../../domain/time/time';
import { loadSample } from '../../sample/sample';
import { connect, type Database } from '../../storage/database';
import { rehearsed } from '../domain/rehearsal/scenario-files';
import { type TestDatabase, testDatabase } from '../setup/database';

const AT = parseInstant('2026-11-21T15:20:00+07:00')!;

let place: TestDatabase;
let database: Database;

beforeAll(async () => {
  place = await testDatabase();
  await loadSample(place.url, join(__dirname, '..', '..'), AT, () => undefined);
  database = connect(place.url, { max: 2 });
});
afterAll(async () => {
  await database?.close();
  await place?.drop();
});

async function count(what: string): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`select count(*) as n from ${what}`);
  return row!.n;
}

describe('the source plans as history', () => {
  const pure = rehearsed('gialai-614-2020');

  test('no workflow is signalled and no mail is sent', async () => {
    expect(await count(`relay where workflow_id ~ 'gialai-614|dukcq|cu-jut|bdvtw'`)).toBe(0);
    expect(await count(`notices where state = 'history'`)).toBeGreaterThan(900);
    const plans = `'gialai-614-2020', 'dukcq-22-2016', 'cu-jut-mttq-2020', 'bdvtw-nam-dan-van-kheo-2020'`;
    expect(await count(`notices where state <> 'history' and plan in (${plans})`)).toBe(0);
    expect(await count(`collections where not history and plan in (${plans})`)).toBe(0);
  });

  test('every report has the state of the rehearsal', async () => {
    const stored = await readReportStatus({ reader: database, at: pure.until }, { plan: 'gialai-614-2020' });
    const left = pure.collections.flatMap(({ obligations }) => [...obligations.values()]);
    expect(new Map(stored.map(({ obligation, state }) => [obligation, state]))).toEqual(
      new Map(left.map(({ id, state }) => [id, state])),
    );
  });

  test('a receipt has the instant of the scenario, and its days late', async () => {
    const status = await readReportStatus({ reader: database, at: AT }, { plan: 'gialai-614-2020' });
    const iaPa = status.find(({ obligation }) =>
      obligation.endsWith('2020-H1/gialai-2020:so-noi-vu/gialai-2020:huyen-ia-pa'),
    )!;
    expect(iaPa).toMatchObject({ receivedAt: '2020-05-30T00:04:00+07:00', late: true, daysLate: 1 });
  });

  test('compiled versions, their sources and their confirmations are those of the rehearsal', async () => {
    for (const { collection, rollups } of pure.collections) {
      for (const { rollup, confirmed } of rollups) {
        const stored = await showRollup({ reader: database }, collection.id, rollup.version);
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

  test('draft letters name the units that owed on that day', async () => {
    const [letter] = await database.rows<{ issuer: string; body: { units: string[] }; drafted_at: number }>(
      `select issuer, body, drafted_at from letters where step = 'letter:+8wd@2020-05-30'`,
    );
    expect(letter).toMatchObject({ issuer: 'gialai-2020:ubnd-tinh' });
    expect(letter!.body.units).toEqual(['gialai-2020:so-ngoai-vu', 'gialai-2020:ban-quan-ly-khu-kinh-te']);
    expect(formatInstant(letter!.drafted_at)).toBe('2020-06-10T07:00:00+07:00');
  });

  test('the journal of a plan is in order of time, from its activation to the last close', async () => {
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

  test('the report of the district Cư Jút to the province names its compiled version', async () => {
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
