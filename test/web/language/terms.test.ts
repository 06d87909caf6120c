import { wordsOf } from '../../../web/language/words';

describe('words that a reader of English could take in two ways', () => {
  const { say, tableDate, typedDate } = wordsOf('en');

  it('name the month in tables, and leave dates to be typed as Vietnamese offices write them', () => {
    expect(tableDate('2026-12-05')).toBe('5 Dec 2026');
    expect(typedDate('2026-12-05')).toBe('05/12/2026');
    expect(say('Gửi trong ngày 01/10 hằng năm có tính đúng hạn không?')).toBe(
      'Is a report sent on 1/10 (day/month) of every year itself on time?',
    );
  });

  it('say on which document a unit is exempt', () => {
    expect(say('Văn bản số 1216/UBND-NC ngày 16/11/2026 (UBND tỉnh Gia Lai)')).toBe(
      'Document no. 1216/UBND-NC of 16 November 2026 (UBND tỉnh Gia Lai)',
    );
    expect(say('chuyển giao cho UBND xã Gào')).toBe('transferred to UBND xã Gào');
  });

  it('call a refusal by what it says wherever its words are always the same', () => {
    expect(say('Không có trang này. Hãy kiểm tra lại đường dẫn.')).toBe(
      'There is no such page. Please check the address.',
    );
  });
});
