import { parseInstant } from '../../../domain/time/time';
import {
  dateInWords,
  formalDate,
  formatNumber,
  momentInWords,
  parseVietnameseDate,
  receiptMoment,
  tableDate,
  tableMoment,
  twoDigits,
  weekdayDate,
} from '../../../domain/time/vietnamese';

const at = (iso: string): number => parseInstant(iso)!;

describe('dates', () => {
  test.each([
    ['2020-05-29', 'ngày 29/5/2020', 'ngày 29 tháng 5 năm 2020'],
    ['2020-06-05', 'ngày 05/6/2020', 'ngày 05 tháng 6 năm 2020'],
    ['2020-02-14', 'ngày 14/02/2020', 'ngày 14 tháng 02 năm 2020'],
    ['2026-01-02', 'ngày 02/01/2026', 'ngày 02 tháng 01 năm 2026'],
    ['2020-10-01', 'ngày 01/10/2020', 'ngày 01 tháng 10 năm 2020'],
    ['2020-03-24', 'ngày 24/3/2020', 'ngày 24 tháng 3 năm 2020'],
  ])('%s in running text and on the date line', (day, words, formal) => {
    expect([dateInWords(day), formalDate(day)]).toEqual([words, formal]);
  });

  test('each weekday has its name and capital', () => {
    const week = ['2020-05-25', '2020-05-26', '2020-05-27', '2020-05-28', '2020-05-29', '2020-05-30', '2020-05-31'];
    expect(week.map((day) => weekdayDate(day).split(',')[0])).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ]);
    expect(weekdayDate('2020-05-29')).toBe('thứ Sáu, ngày 29/5/2020');
    expect(weekdayDate('2020-05-29').normalize('NFC')).toBe(weekdayDate('2020-05-29'));
  });

  test('a table has two digits everywhere', () => {
    expect(tableDate('2020-05-09')).toBe('09/05/2020');
    expect(tableMoment(at('2020-05-28T10:32:05+07:00'))).toBe('10:32 28/05/2020');
  });
});

describe('moments', () => {
  test('are in Vietnam’s time, for instants of any zone', () => {
    expect(momentInWords(at('2020-06-01T07:00:00+07:00'))).toBe('07 giờ 00 ngày 01/6/2020');
    expect(momentInWords(at('2020-05-31T17:00:00Z'))).toBe('00 giờ 00 ngày 01/6/2020');
    expect(receiptMoment(at('2020-05-28T10:32:05+07:00'))).toBe('10 giờ 32 phút 05 giây, ngày 28/5/2020');
  });

  test('the last second of a day is not rounded into the next', () => {
    expect(receiptMoment(at('2020-05-29T23:59:59.999+07:00'))).toBe('23 giờ 59 phút 59 giây, ngày 29/5/2020');
  });
});

describe('numbers', () => {
  test.each([
    [3, '3'],
    [1234.5, '1.234,5'],
    [1000, '1.000'],
    [1234567.891, '1.234.567,89'],
    [-1234.5, '-1.234,5'],
    [-0.001, '0'],
    [0.1 + 0.2, '0,3'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('a small count has two digits', () => {
    expect([twoDigits(3), twoDigits(12)]).toEqual(['03', '12']);
  });
});

describe('a typed date', () => {
  test.each([
    ['30/5/2020', '2020-05-30'],
    ['30-5-2020', '2020-05-30'],
    ['30/05/2020', '2020-05-30'],
    ['2020-05-30', '2020-05-30'],
    [' 5/6/2020 ', '2020-06-05'],
    ['29/2/2020', '2020-02-29'],
  ])('%p is %s', (text, day) => {
    expect(parseVietnameseDate(text)).toBe(day);
  });

  test.each(['30/2/2020', '29/2/2021', '31/4/2020', '5/30/2020', '30/5', '30/5/20', '30/5-2020', '', 'mai'])(
    '%p is none',
    (text) => {
      expect(parseVietnameseDate(text)).toBeNull();
    },
  );

  test('30/5 is a date of the year the form is about', () => {
    expect(parseVietnameseDate('30/5', 2020)).toBe('2020-05-30');
    expect(parseVietnameseDate('29/2', 2021)).toBeNull();
  });
});
