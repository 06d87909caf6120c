import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { CATEGORIES } from '../../../domain/states/category';
import { type Meaning, valuesOf } from '../../setup/numbers/check-numbers';
import { NUMBERS, NUMBERS_WITH_OWN } from '../../setup/numbers/table';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_COUNTS,
  EVERY_STATE_PLAN,
  EVERY_STATE_ROUND,
  EVERY_STATE_VERSION,
  sendOwnOfEveryState,
} from '../../setup/round-of-every-state';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';

/** A number of an answer and where it stands: `totals.onTime.n`; places in a list are left out. */
type Found = readonly [path: string, number: string];

/** What numbers count, by where they stand; null: not a count of reports. */
type Paths = Readonly<Record<string, Meaning | null>>;

const SHARE = (at: string): Paths => ({ [`${at}.n`]: 'onTime', [`${at}.m`]: 'expected', [`${at}.percent`]: 'share' });

/** All counts of a round, as `RoundCounts` of the contract has them. */
const COUNTS = (at: string): Paths => ({
  ...Object.fromEntries(Object.keys(EVERY_STATE_COUNTS).map((name) => [`${at}.${name}`, name as Meaning])),
  ...SHARE(`${at}.share`),
});

/** Operations that show the round, and what each of their numbers is. */
const OPERATIONS: readonly (readonly [id: string, query: Readonly<Record<string, string>>, paths: Paths])[] = [
  [
    'readToday',
    {},
    {
      'overdue.owing': 'owing',
      'overdue.reminded': 'reminded',
      'overdue.unsent': 'unsent',
      'overdue.overdue': 'overdue',
      'overdue.expected': 'expected',
      'overdue.reports.daysLate': 'daysOverdue',
      ...{ 'soon.owing': 'byOwnDay', 'soon.reminded': 'byOwnDay', 'soon.unsent': 'byOwnDayUnsent' },
      ...{ 'soon.overdue': 'none', 'soon.expected': 'expected', 'soon.reports.daysLate': 'byOwnDayLate' },
      'soon.round.latestVersion': null,
      'calls.all': 'calls',
      'calls.shown.daysLate': 'daysOverdue',
      'channels.count': 'arrived',
      'rollups.toCheck': 'unchecked',
      'rollups.version': 'version',
      'doubtful.all': 'unchecked',
      ...{ 'overdue.round.latestVersion': null, 'rollups.round.latestVersion': null, 'arrivals.version': null },
      ...{ 'doubtful.shown.version': null, 'openPlans.points': null },
      ...{ 'versions.schema.program': null, 'versions.schema.database': null },
    },
  ],
  [
    'listRollups',
    {},
    {
      ...COUNTS('counts'),
      ...{ version: 'version', latestVersion: null },
    },
  ],
  ['showRollup', { collection: EVERY_STATE_ROUND }, { version: 'version', 'figures.value': null }],
  [
    'readRound',
    { collection: EVERY_STATE_ROUND },
    {
      ...COUNTS('counts'),
      ...{ 'round.latestVersion': null, 'units.warnings': null, 'versions.version': 'version' },
    },
  ],
  [
    'readMatrix',
    {},
    {
      'totals.all': 'all',
      ...COUNTS('totals.counts'),
      ...Object.fromEntries(CATEGORIES.map((one) => [`totals.lines.${one}.count`, `shown.${one}` as Meaning])),
      'units.all': 'all',
      'units.shown.reports.daysLate': null,
      ...{ 'rounds.all': null, 'rounds.from': null, 'units.page': null, 'units.pages': null },
    },
  ],
  [
    'readLeaderPage',
    {},
    {
      ...COUNTS('rounds.counts'),
      'running.overdueReports': 'overdue',
      ...{ 'running.withOverdue': null, 'running.ended': null, 'running.ahead': null },
      'rounds.overdueUnits.daysLate': 'daysOverdue',
      'rounds.compiled.version': 'version',
      // No act changed a result of this round from late to on time.
      ...{ 'rounds.changed.counted': 'none', 'rounds.changed.waiting': 'none' },
      ...{ 'rounds.round.latestVersion': null, 'rounds.figures.now': null, 'worst.daysLate': null },
    },
  ],
];

describe.each([
  ['before the compiler’s own figures come', false, NUMBERS],
  ['with the compiler’s own figures', true, NUMBERS_WITH_OWN],
] as const)('a round with every state through the JSON API and in files, %s', (_, own, table) => {
  let office: RunningApp;
  let staff: Program;
  let leader: Program;
  beforeAll(async () => {
    office = await runningApp({ sample: false });
    await addRoundOfEveryState(office.database);
    await compileEveryState(office.database);
    if (own) await sendOwnOfEveryState(office.database);
    office.setClock(EVERY_STATE_AT);
    staff = await programOf(office, await office.signIn('chuyen-vien'));
    leader = await programOf(office, await office.signIn('lanh-dao'));
  });
  afterAll(() => office?.close());

  it.each(OPERATIONS)('%s counts it as by hand', async (id, query, paths) => {
    const answer = await (id === 'readLeaderPage' ? leader : staff).get<unknown>(id, query);
    const found = [...numbersIn(answer)];
    const wrong = found.filter(([path, number]) => !isRight(paths[path], number));
    const told = new Set(found.map(([path]) => path));
    const left = Object.entries(paths).filter(([path, meaning]) => meaning !== null && !told.has(path));
    expect({ wrong, left }).toEqual({ wrong: [], left: [] });
  });

  function isRight(meaning: Meaning | null | undefined, number: string): boolean {
    return meaning === null || (meaning !== undefined && valuesOf(table, meaning).includes(number));
  }

  it('names as many reports as it counts', async () => {
    const lines = await staff.get<{ state: string; late: boolean; receivedAt: string | null }[]>('readStatus', {
      plan: EVERY_STATE_PLAN,
    });
    expect(lines).toHaveLength(table.all);
    expect(lines.filter(({ receivedAt }) => receivedAt !== null)).toHaveLength(table.sent);
    expect(lines.filter(({ state }) => state === 'open')).toHaveLength(table.unsent);
    expect(lines.filter(({ state }) => state === 'open' || state === 'returned')).toHaveLength(table.owing);
    expect(lines.filter(({ late }) => late)).toHaveLength(table.late + table.overdue);
    const { reports } = await staff.get<{ reports: unknown[] }>('readReminder', { collection: EVERY_STATE_ROUND });
    expect(reports).toHaveLength(table.reminded);
    const { units } = await staff.get<{ units: unknown[] }>('readRound', { collection: EVERY_STATE_ROUND });
    expect(units).toHaveLength(table.all);
  });

  it('gives the units of a version, whatever has come since', async () => {
    const { units } = await staff.get<{ units: Record<string, string[]> }>('showRollup', {
      collection: EVERY_STATE_ROUND,
    });
    const { received, unsent, returned, excused } = EVERY_STATE_VERSION;
    const named = (list: readonly string[]) => list.map((unit) => `moi:${unit}`);
    expect(units.received).toEqual(named(received));
    expect(units.late).toEqual(['moi:xa-03']);
    expect(units.nil).toEqual(['moi:xa-06']);
    expect(units.exempt).toEqual(named(excused));
    expect([...units.missing!].sort()).toEqual(named([...unsent, ...returned]).sort());
    expect(units.expected).toHaveLength(table.all);
  });

  it.each(['csv', 'xlsx'])('a line for each report as a %s file, with the state of the matrix', async (format) => {
    const rows = await linesOf(format);
    const count = (...states: RegExp[]) => rows.filter((row) => states.some((one) => one.test(row))).length;
    expect(rows).toHaveLength(table.all);
    expect({
      'on-time': count(/\tĐúng hạn\t/),
      late: count(/\tChậm \d\d ngày\t/),
      nil: count(/\tKhông phát sinh\t/),
      overdue: count(/\tQuá hạn \d\d ngày\t/),
      returned: count(/\tCần bổ sung\t/),
      awaited: count(/\tChưa gửi(?:, còn \d\d ngày làm việc)?\t/),
      planned: count(/\tChưa đến kỳ/),
      excused: count(/\tMiễn báo cáo\t/, /\tĐã chuyển giao\t/),
    }).toEqual(table.shown);
    expect(rows.filter((row) => /\t\d\d:\d\d \d\d\/\d\d\/2026\t/.test(row))).toHaveLength(table.sent);
  });

  /** The lines of a file below its heads, cells between tabs. */
  async function linesOf(format: string): Promise<string[]> {
    const { bytes } = await staff.call('downloadMatrix', { format });
    const rows: unknown[][] = format === 'csv' ? parse(bytes, { bom: true }) : sheetRowsOf(bytes);
    return rows.slice(1).map((cells) => `\t${cells.join('\t')}\t`);
  }
});

function sheetRowsOf(bytes: Buffer): unknown[][] {
  const book = read(bytes);
  // As Excel shows them: dates and moments are values of their own.
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: false });
}

/** Every number of an answer, also inside "4/10 (40%)"; lines of the matrix by their category. */
function* numbersIn(value: unknown, at: readonly string[] = []): Generator<Found> {
  if (typeof value === 'number') yield [at.join('.'), String(value)];
  if (typeof value === 'string') {
    const share = /^(\d+)\/(\d+) \((.*)\)$/.exec(value);
    const path = at.at(-1) === 'text' ? at.slice(0, -1) : at;
    if (share) yield* ['n', 'm', 'percent'].map((part, index): Found => [[...path, part].join('.'), share[index + 1]!]);
    else if (/^[\d,]+%$/.test(value)) yield [at.join('.'), value];
  }
  if (Array.isArray(value)) for (const one of value) yield* numbersIn(one, at);
  else if (typeof value === 'object' && value !== null) {
    const { category, percent: _, ...rest } = value as Record<string, unknown>;
    const line = at.join('.') === 'totals.lines' ? [...at, String(category)] : at;
    for (const [key, one] of Object.entries(at.join('.') === 'totals.lines' ? rest : value)) {
      yield* numbersIn(one, [...line, key]);
    }
  }
}
