import { formatInstant } from '../../../domain/time/time';
import { threadMs } from '../../setup/processor-time';
import { daysLateOf, readScenario, rehearsed, roundOfScenario, slotsOf, unitsNotified } from './scenario-files';

describe('614/KH-UBND in 2020', () => {
  const year2020 = rehearsed('gialai-614-2020');
  const sixMonth = roundOfScenario(year2020, 'six-month', '2020-H1');
  const year = roundOfScenario(year2020, 'year', '2020');

  test('all of 2020 takes less than two seconds', () => {
    const begun = threadMs();
    rehearsed('gialai-614-2020');
    expect(threadMs() - begun).toBeLessThan(2_000);
  });

  test('what is overdue since Fri 29/5 is listed on Mon 1/6, goes to the heads on 3/6, and to the receiver on 10/6', () => {
    expect(slotsOf(year2020, 'overdue-list', '2020-H1')).toEqual(['2020-06-01T08:00']);
    expect(slotsOf(year2020, 'overdue', '2020-H1')).toEqual(['2020-06-01T14:00']);
    expect(slotsOf(year2020, 'escalate', '2020-H1')).toEqual(['2020-06-03T08:00']);
    expect(slotsOf(year2020, 'letter', '2020-H1')).toEqual(['2020-06-03T08:00']);
    expect(slotsOf(year2020, 'letter-receiver', '2020-H1')).toEqual(['2020-06-10T08:00']);
  });

  test('the year report has the same steps on 30/10, 3/11 and 10/11', () => {
    expect(slotsOf(year2020, 'overdue', '2020')).toEqual(['2020-10-30T14:00']);
    expect(slotsOf(year2020, 'escalate', '2020')).toEqual(['2020-11-03T08:00']);
    expect(slotsOf(year2020, 'letter', '2020')).toEqual(['2020-11-03T08:00']);
    expect(slotsOf(year2020, 'letter-receiver', '2020')).toEqual(['2020-11-10T08:00']);
    expect(unitsNotified(year2020, 'repeat', '2020-11-10T08:00')).toEqual(['ban-quan-ly-khu-kinh-te']);
  });

  test('a report sent at 23:58 of the last day is on time, one sent six minutes later a day late', () => {
    expect(daysLateOf(year2020, sixMonth, 'huyen-kbang')).toBe(0);
    expect(daysLateOf(year2020, sixMonth, 'huyen-ia-pa')).toBe(1);
  });

  test('two units reported very late and one never', () => {
    expect(daysLateOf(year2020, sixMonth, 'huyen-kong-chro')).toBe(7);
    expect(daysLateOf(year2020, sixMonth, 'so-ngoai-vu')).toBe(13);
    expect(sixMonth.rollups.at(-1)!.rollup.units.missing).toEqual(['gialai-2020:ban-quan-ly-khu-kinh-te']);
  });

  test('a report recorded in the morning stops the mail of 14:00 and counts from the day it was sent', () => {
    const urged = unitsNotified(year2020, 'overdue', '2020-06-01T14:00');
    expect(urged).toEqual(['ban-quan-ly-khu-kinh-te', 'huyen-kong-chro', 'so-ngoai-vu']);
    expect(daysLateOf(year2020, sixMonth, 'thi-xa-an-khe')).toBe(0);
  });

  test('reminders go to fewer units each time, and the compiler itself is never reminded', () => {
    const remindedOf = (slot: string) => unitsNotified(year2020, 'remind', slot);
    const counts = ['2020-05-15', '2020-05-26', '2020-05-28', '2020-05-29'].map((day) => remindedOf(day).length);
    expect(counts).toEqual([36, 22, 16, 10]);
    expect(year2020.notices.some(({ obligation }) => obligation?.endsWith(':so-noi-vu'))).toBe(false);
  });

  test('a corrected report counts with its second version and its first instant', () => {
    const puh = [...sixMonth.obligations.values()].find(({ unit }) => unit.endsWith('huyen-chu-puh'))!;
    expect(puh.submissions.map(({ version }) => version)).toEqual([1, 2]);
    expect(formatInstant(puh.countedAt!)).toBe('2020-05-22T10:15:00+07:00');
    const counted = sixMonth.rollups[0]!.rollup.figures[0]!.from;
    expect(counted).toContain(puh.submissions[1]!.id);
    expect(counted).not.toContain(puh.submissions[0]!.id);
  });

  test('the confirmed version stays and a supplement is confirmed after it', () => {
    const confirmed = sixMonth.rollups.map(({ confirmed: done }) => done !== null);
    expect(confirmed).toEqual([false, false, true, true]);
    expect(sixMonth.letters.map(({ letter }) => [letter.issuer, letter.units.length])).toEqual([
      ['compiler', 3],
      ['receiver', 2],
    ]);
  });

  test('a complete round closes at its confirmation, the other 30 working days after its end', () => {
    expect(formatInstant(year.closedAt!)).toBe('2020-11-13T15:20:00+07:00');
    expect(formatInstant(sixMonth.closedAt!)).toBe('2020-07-10T07:00:00+07:00');
  });

  test('no notice is sent twice, and no mail is sent outside the two slots', () => {
    const keys = year2020.notices.map(({ person, collection, obligation, step }) =>
      [person, collection, obligation, step].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const hours = new Set(year2020.notices.map(({ slot }) => formatInstant(slot).slice(11, 16)));
    expect([...hours].sort()).toEqual(['08:00', '14:00']);
  });
});

describe('22-KH/ĐU from 2016 to 2020', () => {
  const fiveYears = rehearsed('dukcq-22-2016');

  test('a deadline on a weekend is urged on Mon 2/10/2017 and Mon 1/10/2018', () => {
    expect(slotsOf(fiveYears, 'overdue', '2017')).toEqual(['2017-10-02T14:00']);
    expect(slotsOf(fiveYears, 'overdue', '2018')).toEqual(['2018-10-01T14:00']);
  });

  test('the last reminder of a deadline on a weekend is on the Friday before', () => {
    expect(slotsOf(fiveYears, 'remind', '2017').at(-1)).toBe('2017-09-29T08:00');
    expect(slotsOf(fiveYears, 'remind', '2018').at(-1)).toBe('2018-09-28T08:00');
  });

  test('a report on Saturday 30/9/2017 is on time, on the Sunday after a day late', () => {
    const of2017 = roundOfScenario(fiveYears, 'year', '2017');
    expect(daysLateOf(fiveYears, of2017, 'dang-bo-so-tai-chinh')).toBe(0);
    expect(daysLateOf(fiveYears, of2017, 'chi-bo-so-ngoai-vu')).toBe(1);
  });

  test('the reviews of 15/10/2018 and 15/10/2020 remind the issuing office, and request no report', () => {
    const milestones = fiveYears.notices.filter(({ kind }) => kind === 'milestone');
    expect(new Set(milestones.map(({ slot }) => formatInstant(slot).slice(0, 10)))).toEqual(
      new Set(['2018-10-01', '2018-10-15', '2020-10-01', '2020-10-15']),
    );
    expect(new Set(milestones.map(({ unit }) => unit))).toEqual(new Set(['ccq-2016:ban-thuong-vu']));
  });
});

describe('Cư Jút 2020, three levels', () => {
  const cuJut = rehearsed('cu-jut-mttq-2020');
  const district = roundOfScenario(cuJut, 'year-result', '2020');
  const province = roundOfScenario(cuJut, 'district-report', '2020');

  test('the communes are reminded on Wed 4/11 and Fri 6/11 and urged on Tue 10/11', () => {
    expect(slotsOf(cuJut, 'remind', '2020')).toEqual(expect.arrayContaining(['2020-11-04T08:00', '2020-11-06T08:00']));
    expect(slotsOf(cuJut, 'overdue', '2020')).toEqual(['2020-11-10T14:00']);
    expect(unitsNotified(cuJut, 'overdue', '2020-11-10T14:00')).toEqual(['mttq-xa-dak-drong']);
  });

  test('the province has a round only after staff confirmed 20/11/2020', () => {
    expect(formatInstant(province.activatedAt)).toBe('2020-11-11T10:20:00+07:00');
    expect(province.collection).toMatchObject({ lastDay: '2020-11-20', compiler: 'cu-jut-2020:mttq-tinh' });
  });

  test('the report confirmed by the district is its report to the province, which compiles the same figures', () => {
    const confirmed = district.rollups.find(({ confirmed: done }) => done !== null)!.rollup;
    const compiled = province.rollups.at(-1)!.rollup;
    const figures = (of: typeof compiled) => of.figures.map(({ field, value }) => [field, value]);
    expect(figures(compiled)).toEqual(figures(confirmed));
    expect(figures(compiled).length).toBe(24);
    expect(compiled.units.received).toEqual(['cu-jut-2020:mttq-huyen']);
    expect(province.rollups.at(-1)!.confirmed!.by).toContain('tỉnh');
  });
});

test('the plan of Ban Dân vận Trung ương requires no report and sends no notice', () => {
  const none = rehearsed('bdvtw-nam-dan-van-kheo-2020');
  expect(none.collections).toEqual([]);
  expect(none.notices).toEqual([]);
  expect(readScenario('bdvtw-nam-dan-van-kheo-2020').events).toEqual([]);
});
