import { readYaml } from '../../../domain/source/yaml-source';
import { withSentences } from '../../setup/with-sentences';

const faults = (text: string) => {
  const read = readYaml(text, 'a.yaml');
  return withSentences(read.ok ? [] : read.issues).map(({ line, message }) => [line, message.split(';')[0]]);
};

describe('a YAML text that cannot be read', () => {
  test.each([
    [
      'a tab, once, with how many lines more',
      'a:\n\tb: 1\n\tc: 2\n\td: 3',
      2,
      'Dòng này và 2 dòng khác thụt đầu dòng bằng phím Tab',
    ],
    ['a tab after blanks', 'a:\n  b: 1\n  \tc: 2', 3, 'Dòng này thụt đầu dòng bằng phím Tab'],
    [
      'a blank of Word before an entry',
      'a:\n  b: 1\n\u00a0 c: 2\n  d: 3',
      3,
      'Ở cột 1 có khoảng trắng lạ (U+00A0, thường do chép từ Word hoặc trang web), trông như dấu cách',
    ],
    [
      'a blank of Word after a dash',
      'a:\n  -\u2003b: 1\n    c: 2',
      2,
      'Ở cột 4 có khoảng trắng lạ (U+2003, thường do chép từ Word hoặc trang web), trông như dấu cách',
    ],
    ['a wide colon', 'a: 1\nb\uff1a 2\nc: 3', 2, 'Sau tên mục là dấu “：” (U+FF1A), trông như dấu hai chấm'],
    [
      'an open quotation mark, at the line where it opens',
      'a: 1\nb: "chưa đóng\nc: 3\nd: 4',
      2,
      'Nội dung mở bằng dấu " nhưng không có dấu " đóng ở cuối dòng',
    ],
    [
      'an open single quotation mark',
      "a: 'chưa đóng\nc: 3",
      1,
      "Nội dung mở bằng dấu ' nhưng không có dấu ' đóng ở cuối dòng",
    ],
    [
      'an open quotation mark that a later one closes',
      'a: "chưa đóng\nb: "x"\nc: 3',
      1,
      'Nội dung mở bằng dấu " nhưng không có dấu " đóng ở cuối dòng',
    ],
    [
      'quotation marks of Excel',
      'a: "gửi ""trước ngày"""',
      1,
      'Dấu " viết đôi trong nội dung đã đặt trong dấu " (kiểu của Excel)',
    ],
    ['text after a quotation', 'a: "Kế hoạch" năm 2026', 1, 'Sau dấu " đóng còn chữ'],
    ['a colon in a text', 'a: 1\nb: Công tác: năm 2026', 2, 'Trong nội dung có dấu hai chấm'],
    [
      'an entry that stands apart from its group',
      'a:\n    b: 1\n    c: 2\n   d: 3',
      4,
      'Dòng này thụt 3 dấu cách, không bằng nhóm mục nào ở trên',
    ],
    ['a line without a name', 'a: 1\nchữ rơi ra ngoài\nb: 2', 2, 'Dòng này không có tên mục và dấu hai chấm'],
    ['an open bracket', 'a: { b: 1\nc: 2\n', 3, undefined],
    ['a sign of YAML', 'a: @so-noi-vu', 1, 'Nội dung bắt đầu bằng một dấu riêng của YAML (& * @ ` %)'],
    ['an alias of nothing', 'a: *so', 1, 'Nội dung bắt đầu bằng một dấu riêng của YAML (& * @ ` %)'],
  ])('%s', (_what, text, line, said) => {
    const found = faults(text);
    expect(found).toHaveLength(1);
    if (said !== undefined) expect(found).toEqual([[line, said]]);
  });

  test('two entries given twice are two faults, each at its line', () => {
    expect(faults('a: 1\na: 2\nb: 1\nb: 2').map(([line]) => line)).toEqual([2, 4]);
  });

  test('lines ended as on old Macs are lines', () => {
    const read = readYaml('a: 1\rb: 2\r', 'a.yaml');
    expect(read.ok && read.value.value).toEqual({ a: 1, b: 2 });
  });

  test.each([
    ['a document of Word', 'PK\u0003\u0004\u0014\u0000\u0000', 'Tệp không phải văn bản thường'],
    ['a PDF', '%PDF-1.7\n', 'Tệp không phải văn bản thường'],
    ['an empty file', ' \n', 'Tệp trống'],
    ['UTF-16', '\uFFFD\uFFFDi\u0000d\u0000:\u0000 \u0000a\u0000', 'Tệp không lưu bằng bảng mã UTF-8'],
  ])('%s is said to be that', (_what, text, said) => {
    expect(faults(text).map(([, message]) => String(message).slice(0, said.length))).toEqual([said]);
  });

  test('no word of the parser is shown, whatever is broken', () => {
    const good = 'a: 1\nb:\n  - { c: "x", d: [1, 2] }\n  - c: y\n    e: |\n      dòng\nf: *g\n';
    const signs = ['\t', '"', "'", '{', ']', ': ', '-', '&', '*', '!', '%', '|', '>', '\n', '\u00a0', '#', ','];
    for (let at = 0; at < good.length; at++) {
      for (const sign of signs) {
        for (const [, message] of faults(good.slice(0, at) + sign + good.slice(at))) {
          expect(message).toMatch(/[àáảãạăâđêôơưếộợ]/i);
          expect(message).not.toMatch(/\b(the|must|not|mapping|scalar|implicit|key)\b/i);
        }
      }
    }
  });
});
