import { rewrite } from '../../../web/language/old-english/rewrite';
import { translatorOf, VIETNAMESE } from '../../../web/language/translate';

const english = translatorOf(
  {
    'còn {0} đơn vị chưa gửi': '{0} {0|unit has|units have} not sent',
    'Quá hạn {0} ngày': 'Overdue by {0} {0|day|days}',
    'Gia hạn đến hết {0}': 'Extended to the end of {0}',
    'Hạn <strong>{0}</strong>': 'Due <strong>{0}</strong>',
    'đúng hạn': 'on time',
  },
  rewrite,
);

describe('a text of a page in English', () => {
  it('keeps its values, and the word beside a count follows the count', () => {
    expect(english.t`còn ${1} đơn vị chưa gửi`).toBe('1 unit has not sent');
    expect(english.t`còn ${'1,200'} đơn vị chưa gửi`).toBe('1,200 units have not sent');
  });

  it('escapes the values of a text with markup, in both languages', () => {
    expect(english.th`Hạn <strong>${'<b>'}</strong>`).toBe('Due <strong>&lt;b&gt;</strong>');
    expect(VIETNAMESE.th`Hạn <strong>${'<b>'}</strong>`).toBe('Hạn <strong>&lt;b&gt;</strong>');
  });

  it('is found when the program composed it, dates and counts in it too', () => {
    expect(english.say('Quá hạn 03 ngày')).toBe('Overdue by 3 days');
    expect(english.say('Gia hạn đến hết ngày 05/6/2020')).toBe('Extended to the end of 5 June 2020');
    expect(english.say('thứ Sáu, ngày 29/5/2020')).toBe('Friday, 29 May 2020');
    expect(english.say('10 giờ 32 phút 05 giây, ngày 28/5/2020')).toBe('10:32:05 on 28 May 2020');
    expect(english.say('76,5%')).toBe('76.5%');
  });

  it('is put together again sentence by sentence, and thing by thing, where each of them is known', () => {
    expect(english.say('Quá hạn 03 ngày. Đúng hạn.')).toBe('Quá hạn 03 ngày. Đúng hạn.');
    const sources = translatorOf(
      {
        'Trong đó nghỉ: {0}.': 'Days off: {0}.',
        '{0} ngày trước hạn ({1}).': '{0} {0|day|days} before the deadline ({1}).',
        'Bộ luật Lao động': 'Labour Code',
        'Nghị quyết 80; chưa thi hành': 'Resolution 80; not carried out yet',
      },
      rewrite,
    );
    expect(sources.say('03 ngày trước hạn (ngày 05/6/2020). Trong đó nghỉ: Tết (ngày 23/01/2020).')).toBe(
      '3 days before the deadline (5 June 2020). Days off: Tết (ngày 23/01/2020).',
    );
    expect(sources.say('Bộ luật Lao động; Nghị quyết 80; chưa thi hành')).toBe(
      'Labour Code; Resolution 80; not carried out yet',
    );
    expect(sources.say('Bộ luật Lao động; tập quán')).toBe('Bộ luật Lao động; tập quán');
  });

  it('has runs of dates, ends of days and figures in it', () => {
    expect(english.say('ngày 23/01/2020 đến ngày 29/01/2020')).toBe('23 January 2020 to 29 January 2020');
    expect(english.say('ngày 01/9/2026, ngày 02/9/2026')).toBe('1 September 2026, 2 September 2026');
    expect(english.say('hết thứ Sáu, ngày 29/5/2020')).toBe('the end of Friday, 29 May 2020');
    expect(english.say('1.234,5')).toBe('1,234.5');
    expect(english.say('0.123')).toBe('0.123');
  });

  it('takes a count only for a count, so that the words of an office are not cut in two', () => {
    const points = translatorOf({ '{0} nội dung': '{0} open {0|point|points}' }, rewrite);
    expect(points.say('04 nội dung')).toBe('4 open points');
    expect(points.say('đã báo cáo chuyên đề cùng nội dung')).toBe('đã báo cáo chuyên đề cùng nội dung');
  });

  it('begins with a capital where the Vietnamese does', () => {
    expect(english.say('Đúng hạn')).toBe('On time');
  });

  it('stays Vietnamese where nobody has put it into English', () => {
    expect(english.say('Sở Tài chính')).toBe('Sở Tài chính');
    expect(english.t`Kính gửi: ${'Sở Tài chính'}`).toBe('Kính gửi: Sở Tài chính');
  });

  it('is untouched in Vietnamese', () => {
    expect(VIETNAMESE.t`còn ${'03'} đơn vị`).toBe('còn 03 đơn vị');
    expect(VIETNAMESE.say('Quá hạn 03 ngày')).toBe('Quá hạn 03 ngày');
  });
});
