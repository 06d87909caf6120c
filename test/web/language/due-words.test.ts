import { endNamed, lateFromOf } from '../../../domain/deadlines/deadline-hour';
import { dueInWords as english } from '../../../web/language/english/deadline-words';
import { dueInWords } from '../../../web/language/vietnamese-words';

const endOf = (day: string, time: string | null = null, inclusive = false) =>
  lateFromOf(endNamed(day, time, inclusive));

describe('a deadline in the words of its document', () => {
  it.each([
    ['chậm nhất ngày 17/12/2026', '2026-12-17', 'chậm nhất thứ Năm, ngày 17/12/2026'],
    ['chậm nhất là 17-12-2026', '2026-12-17', 'chậm nhất là thứ Năm, ngày 17/12/2026'],
    ['chậm nhất thứ Năm, ngày 17 tháng 12 năm 2026', '2026-12-17', 'chậm nhất thứ Năm, ngày 17/12/2026'],
    ['đến hết ngày 17/12/2026 (qua Sở Nội vụ)', '2026-12-17', 'đến hết thứ Năm, ngày 17/12/2026 (qua Sở Nội vụ)'],
    [
      'chậm nhất ngày 17 của tháng cuối kỳ báo cáo',
      '2026-12-17',
      'chậm nhất ngày 17 tháng cuối kỳ (thứ Năm, 17/12/2026)',
    ],
    ['chậm nhất ngày 15 hằng tháng', '2026-12-15', 'chậm nhất ngày 15 hằng tháng (thứ Ba, 15/12/2026)'],
  ])('%s is said once where it names the last day itself', (text, day, said) => {
    expect(dueInWords(text, endOf(day))).toBe(said);
  });

  it.each([
    ['trước ngày 30/5/2020', '2020-05-29', 'trước ngày 30/5/2020, tức hết thứ Sáu, ngày 29/5/2020'],
    // The question was answered: the day itself counts.
    ['trước ngày 30/5/2020', '2020-05-30', 'trước ngày 30/5/2020, tức hết thứ Bảy, ngày 30/5/2020'],
    ['chậm nhất ngày 17/10/2026', '2026-10-16', 'chậm nhất ngày 17/10/2026, tức hết thứ Sáu, ngày 16/10/2026'],
    ['chậm nhất ngày 17 hằng tháng', '2026-10-16', 'chậm nhất ngày 17 hằng tháng, tức hết thứ Sáu, ngày 16/10/2026'],
    ['trong tháng 5', '2026-05-31', 'trong tháng 5, tức hết Chủ nhật, ngày 31/5/2026'],
  ])('%s is said both ways where the last day is another', (text, day, said) => {
    expect(dueInWords(text, endOf(day))).toBe(said);
  });

  it('in English quotes the words where they say more than the day', () => {
    expect(english('chậm nhất ngày 17/12/2026', endOf('2026-12-17'))).toBe('by the end of Thursday, 17 December 2026');
    expect(english('trước ngày 30/5/2020', endOf('2020-05-29'))).toContain('“trước ngày 30/5/2020”, that is');
  });

  it.each([
    ['trước 16 giờ ngày 15/9/2026', false, 'trước 16 giờ thứ Ba, ngày 15/9/2026'],
    ['chậm nhất 16h00 ngày 15/9/2026', true, 'chậm nhất 16h00 thứ Ba, ngày 15/9/2026'],
    [
      'trước 16 giờ 00 phút ngày 15 của tháng cuối quý',
      false,
      'trước 16 giờ 00 phút ngày 15 tháng cuối quý (thứ Ba, 15/9/2026)',
    ],
    // The document names another hour, or none.
    ['trước 10 giờ ngày 15/9/2026', false, 'trước 10 giờ ngày 15/9/2026, tức trước 16 giờ thứ Ba, ngày 15/9/2026'],
    ['trong ngày 15/9/2026', true, 'trong ngày 15/9/2026, tức đến 16 giờ thứ Ba, ngày 15/9/2026'],
  ])('%s is said once where it names the hour itself', (text, inclusive, said) => {
    expect(dueInWords(text, endOf('2026-09-15', '16:00', inclusive))).toBe(said);
  });
});
