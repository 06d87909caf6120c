import { codes, dungHan } from './command-line';

test.each([
  [['plan', 'preview', '--json'], 'Thiếu tham số'],
  [['plan', 'previw', 'x.yaml', '--json'], 'Có phải: preview?'],
  [['status', '--late', '--json'], 'Không có tùy chọn "--late"'],
  [['plan', 'settle', 'p', 'r', '--date', '2020-11-20', '--by', 'A', '--json'], '--reason'],
  [['plan', 'preview', 'x.yaml', '--at', 'mai', '--json'], '"mai"'],
  [['plan', 'preview', 'x.yaml', '--year', '20', '--json'], '"20"'],
  [['rollup', 'show', 'a/b/c/d', '--version', 'cuối', '--json'], '"cuối"'],
  [['submit', 'a/b/c/d/e', '--received-at', '2020-05-28T10:00:00+07:00', '--json'], '--reason'],
  [['calendar', '2020', '2021', '--json'], 'Thừa tham số'],
  [['units', '--json'], ''],
  [['--json'], ''],
])('%j is wrong usage: exit 2, one JSON value, the reason in Vietnamese', async (argv, words) => {
  const ran = await dungHan(argv);
  expect(ran.code).toBe(2);
  expect(codes(ran)).toEqual(['USAGE']);
  expect(ran.json().issues[0].message).toContain(words);
});

test('an invalid setting is wrong usage too', async () => {
  const ran = await dungHan(['status', '--json'], { PORT: 'tám' });
  expect([ran.code, codes(ran)]).toEqual([2, ['CONFIG_INVALID']]);
});

test('without a running service a command that needs one says how to start it, and exits 3', async () => {
  const ran = await dungHan(['status', '--json']);
  expect([ran.code, codes(ran)]).toEqual([3, ['SERVICE_UNAVAILABLE']]);
  expect(ran.stderr).toContain('npm start');
});

test('an unreachable database is exit 3, and its password is not printed', async () => {
  const ran = await dungHan(['status', '--json'], { DATABASE_URL: 'postgres://app:rat-kin@127.0.0.1:1/dung_han' });
  expect([ran.code, codes(ran)]).toEqual([3, ['SERVICE_UNAVAILABLE']]);
  expect(ran.stdout + ran.stderr).not.toContain('rat-kin');
});

test('a missing file is a refusal, not a missing service', async () => {
  const ran = await dungHan(['plan', 'activate', 'khong-co.yaml', '--json']);
  expect([ran.code, codes(ran)]).toEqual([1, ['NOT_FOUND']]);
});

test('help is Vietnamese and exits 0 at every level', async () => {
  for (const argv of [['--help'], ['plan', '--help'], ['plan', 'preview', '--help']]) {
    const ran = await dungHan(argv);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^Cách dùng: dung-han/);
    expect(ran.stdout).not.toMatch(/Usage|Options|Commands|display help|\[options\]/);
  }
});

test('--version is the program at the top and a version of the report under rollup show', async () => {
  expect((await dungHan(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await dungHan(['rollup', 'show', 'a/b/c/d', '--version', '2', '--json'])).code).toBe(3);
});

test('calendar 2020 lists the holidays with their sources and weekends only inside a run', async () => {
  const found = (await dungHan(['calendar', '2020', '--json'])).json();
  expect(found).toMatchObject({ year: 2020, status: 'official' });
  const names = new Map(found.daysOff.map((day: { date: string; name: string }) => [day.date, day.name]));
  expect(names.get('2020-04-02')).toBe('Giỗ Tổ Hùng Vương');
  expect(names.has('2020-05-30')).toBe(false);
  expect(names.has('2020-05-02')).toBe(true);
});
