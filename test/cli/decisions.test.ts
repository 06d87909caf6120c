import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '../setup/database';
import { at, codes, dungHan, PLANS, type Ran } from './command-line';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;
const BASIS = ['--basis', '312/UBND-NC', '--basis-date', '25/5/2020', '--decider', 'UBND tỉnh Gia Lai'];

let stored: TestDatabase;
const on = (iso: string, ...argv: string[]): Promise<Ran> => dungHan([...argv, '--json'], at(stored.url, iso));

beforeAll(async () => {
  stored = await testDatabase();
  await on('2020-05-12T10:30:00+07:00', 'plan', 'activate', join(PLANS, 'gialai-614-2020.yaml'));
});
afterAll(() => stored.drop());

test('a report is submitted, returned under a name with its points, and the decision is reverted', async () => {
  await on('2020-05-28T10:00:00+07:00', 'submit', report('so-y-te'), '--number', '9/BC-SYT');
  const points = ['--points', 'Thiếu biểu số 02', '--until', '5/6/2020', '--by', 'Nguyễn Thị Lan'];
  const returned = await on('2020-06-01T09:00:00+07:00', 'return', report('so-y-te'), ...points);
  expect([returned.code, returned.json()]).toEqual([0, { obligation: report('so-y-te'), state: 'returned' }]);
  const restored = await on('2020-06-01T09:10:00+07:00', 'restore', report('so-y-te'), '--reason', 'Nhầm đơn vị');
  expect(restored.json()).toEqual({ obligation: report('so-y-te'), state: 'submitted' });
});

test('extend and exempt name their document and who decided; extend moves the last day of one unit', async () => {
  const extended = await on(
    '2020-05-27T09:00:00+07:00',
    'extend',
    report('so-xay-dung'),
    '--until',
    '2020-06-05',
    ...BASIS,
  );
  expect(extended.json()).toEqual({ obligation: report('so-xay-dung'), state: 'open' });
  const exempt = await on('2020-05-27T09:00:00+07:00', 'exempt', report('so-tu-phap'), ...BASIS);
  expect(exempt.json()).toEqual({ obligation: report('so-tu-phap'), state: 'exempt' });
  const lines = (await on('2020-06-02T09:00:00+07:00', 'status', '--plan', 'gialai-614-2020')).json();
  const line = (unit: string) => lines.find(({ obligation }: { obligation: string }) => obligation === report(unit));
  expect(line('so-xay-dung')).toMatchObject({ lastDay: '2020-06-05', late: false });
  expect(line('so-tu-phap')).toMatchObject({ state: 'exempt', late: false });
  expect(line('so-cong-thuong')).toMatchObject({ lastDay: '2020-05-29', late: true });
});

test('an extension is refused and a lateness gets its reason; neither changes a date', async () => {
  const unit = report('so-giao-thong-van-tai');
  const answer = ['--decider', 'UBND tỉnh Gia Lai', '--reason', 'cần số liệu để họp'];
  const refused = await on('2020-05-28T09:00:00+07:00', 'refuse', unit, ...answer);
  expect([refused.code, refused.json()]).toEqual([0, { obligation: unit, state: 'open' }]);
  const early = await on('2020-05-28T09:10:00+07:00', 'late-reason', unit, '--reason', 'Mưa lũ');
  expect([early.code, codes(early)]).toEqual([1, ['NOT_LATE']]);
  const noted = await on('2020-06-02T09:00:00+07:00', 'late-reason', unit, '--reason', 'Mưa lũ');
  expect([noted.code, noted.json()]).toEqual([0, { obligation: unit, state: 'open' }]);
  expect((await on('2020-06-02T09:00:00+07:00', 'refuse', unit, '--decider', 'UBND tỉnh')).code).toBe(2);
});

test('without a document it is wrong usage (exit 2); a refusal is exit 1 with its code', async () => {
  expect((await on('2020-05-27T09:00:00+07:00', 'exempt', report('so-giao-duc-dao-tao'))).code).toBe(2);
  const late = ['--basis', '9', '--basis-date', '30/5/2020', '--decider', 'UBND tỉnh', '--until', '2020-06-12'];
  const refused = await on('2020-06-01T09:00:00+07:00', 'extend', report('so-cong-thuong'), ...late);
  expect([refused.code, codes(refused)]).toEqual([1, ['EXTENSION_LATE']]);
  const nothing = await on('2020-06-01T09:00:00+07:00', 'restore', report('so-cong-thuong'), '--reason', 'x');
  expect([nothing.code, codes(nothing)]).toEqual([1, ['NOTHING_TO_RESTORE']]);
});

test('a unit asks for an extension, which is listed until it is withdrawn or answered', async () => {
  const unit = report('so-van-hoa-the-thao-du-lich');
  const asked = ['extension-request', 'ask', unit, '--until', '5/6/2020', '--reason', 'Chờ số liệu', '--by', 'Văn thư'];
  const made = await on('2020-05-26T09:00:00+07:00', ...asked);
  expect([made.code, made.json()]).toMatchObject([0, { obligation: unit, until: '2020-06-05' }]);
  const listed = await on('2020-05-26T09:01:00+07:00', 'extension-request', 'list');
  expect(listed.json()).toMatchObject([{ obligation: unit, until: '2020-06-05', askedBy: 'Văn thư' }]);
  expect(codes(await on('2020-05-26T09:02:00+07:00', ...asked))).toEqual(['REQUEST_WAITS']);
  expect((await on('2020-05-26T09:03:00+07:00', 'extension-request', 'withdraw', unit)).code).toBe(0);
  expect((await on('2020-05-26T09:04:00+07:00', 'extension-request', 'list')).json()).toEqual([]);
});

test('one extension for several units is written for all of them or for none, with each that refuses named', async () => {
  const [one, other, exempt] = ['so-ngoai-vu', 'so-tai-chinh', 'so-tu-phap'].map(report);
  const until = ['--until', '2020-06-05', '--reason', 'mưa lũ', ...BASIS];
  const refused = await on('2020-05-27T09:00:00+07:00', 'extend', one!, exempt!, ...until);
  expect(refused.code).toBe(1);
  expect(refused.json().issues).toMatchObject([{ code: 'NOT_OWING', path: exempt }]);
  const granted = await on('2020-05-27T09:00:00+07:00', 'extend', one!, other!, ...until);
  expect(granted.json()).toEqual([
    { obligation: one, state: 'open' },
    { obligation: other, state: 'open' },
  ]);
});
