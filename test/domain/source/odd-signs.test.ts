import { inVietnamese } from '../../../domain/messages/message';
import { textSchema } from '../../../domain/source/field';
import { mixedWord, oddSigns, oddSignsNamed, shown } from '../../../domain/source/odd-signs';

test.each([
  ['so-noi-vu\u200b', 10, 'U+200B', 'unseen'],
  ['so\u00adnoi', 3, 'U+00AD', 'unseen'],
  ['\ufeffyear', 1, 'U+FEFF', 'unseen'],
  ['2026\u00a0', 5, 'U+00A0', 'blank'],
  ['so–noi', 3, 'U+2013', 'dash'],
  ['15−12', 3, 'U+2212', 'dash'],
  ['“before”', 1, 'U+201C', 'quote'],
  ['ｙear', 1, 'U+FF59', 'wide'],
  ['beforе', 6, 'U+0435', 'cyrillic'],
  ['Αb', 1, 'U+0391', 'greek'],
])('%j has an odd sign at %i', (text, at, code, kind) => {
  expect(oddSigns(text)[0]).toMatchObject({ at, code, kind });
});

test('a code, a date and Vietnamese words have none', () => {
  for (const text of ['so-noi-vu', '15/12/2026', 'Sở Nội vụ', '12/KH-UBND', '000.04.01.H21'])
    expect(oddSigns(text)).toEqual([]);
});

test('signs that are not seen are shown by their code', () => {
  expect(shown('so-noi-vu\u200b')).toBe('so-noi-vu⟨U+200B⟩');
  expect(inVietnamese(oddSignsNamed('а\u200bb–c“d')!)).toBe(
    'Ký tự cần xóa và gõ lại: chữ “а” ở vị trí 1 thuộc bảng chữ Kirin (U+0430), chỉ trông giống chữ Latinh; ' +
      'ký tự không nhìn thấy ở vị trí 2 (U+200B); dấu gạch “–” ở vị trí 4 (U+2013), trông như dấu nối “-”; và 1 ký tự khác.',
  );
});

test.each([
  ['Kế hоạch', 5],
  ['báo сáo năm', 5],
  ['ΤW', 1],
])('%j mixes letters of two alphabets', (text, at) => {
  expect(mixedWord(text)?.at).toBe(at);
});

test.each(['Kế hoạch “Năm dân vận khéo” – 2020', '25 μm', 'γGT', 'Москва', 'Hội nghị COP26 (Ελλάδα)', 'Đắk Lắk'])(
  '%j does not',
  (text) => {
    expect(mixedWord(text)).toBeNull();
  },
);

test('a text of a document is read without the signs nobody sees, a code is not', () => {
  const read = (value: string, signs?: 'named') => textSchema('plan-field.title', 100, signs).parse(value);
  expect(read('Kế\u00a0hoạch\u200b thử\u00ad')).toBe('Kế hoạch thử');
  expect(read('so-noi-vu\u200b', 'named')).toBe('so-noi-vu\u200b');
  expect(textSchema('plan-field.title').safeParse('\u200b').success).toBe(false);
});
