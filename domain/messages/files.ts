import type { Part, Say } from './part';

/** Place and code of an invisible character. */
interface Unseen {
  at: number;
  code: string;
}

interface OddSign {
  at: number;
  code: string;
  sign: string;
}

/** What the fixed words of an entry mean in Vietnamese. Each key is the list of the words that the entry accepts. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  'periodic,thematic,ad-hoc,standing': ['định kỳ', 'chuyên đề', 'đột xuất', 'thường xuyên'],
  'once,day,week,month,quarter,six-month,nine-month,year,five-year,phase,unspecified,every-2-weeks': [
    ...['một lần', 'hằng ngày', 'hằng tuần', 'hằng tháng', 'hằng quý', '6 tháng', '9 tháng', 'hằng năm', '5 năm'],
    ...['theo giai đoạn', 'theo quy định, không nêu tần suất', 'chu kỳ khác: days, weeks, months hoặc years'],
  ],
  'before,by,on': ['trước ngày', 'chậm nhất, đến hết ngày', 'vào ngày'],
  'government,party,front': ['chính quyền', 'Đảng', 'Mặt trận'],
  'previous,same,next': ['năm trước', 'năm của kỳ', 'năm sau'],
  'before,first,last,next': ['tháng liền trước quý', 'tháng đầu quý', 'tháng cuối quý', 'tháng đầu quý sau'],
  'before,same,next': ['tháng liền trước', 'tháng của kỳ', 'tháng sau'],
  'none,previous,next': ['không chuyển', 'ngày làm việc liền trước', 'ngày làm việc tiếp theo'],
};

/** @example withMeanings(['before', 'by', 'on']) // 'before (trước ngày), by (chậm nhất, đến hết ngày), on (vào ngày)' */
function withMeanings(values: readonly string[]): string {
  const meanings = MEANINGS[values.join(',')];
  return values.map((value, index) => (meanings ? `${value} (${meanings[index]})` : value)).join(', ');
}

/** Found and expected values in a text file. */
export const FILES = {
  'files.expected': ({ found, expected }: { found: Part; expected: Part }, say: Say) =>
    `${say(found)}; cần ${say(expected)}.`,
  'files.missing': 'Thiếu mục này',
  'files.empty': 'Mục này để trống',
  'files.found-text': ({ text }: { text: string }) => `Thấy "${text}"`,
  'files.found-number': ({ number }: { number: string }) => `Thấy ${number} (số)`,
  'files.found-boolean': ({ value }: { value: boolean }) => `Thấy ${value}`,
  'files.found-list': 'Thấy một danh sách',
  'files.found-group': 'Thấy một nhóm mục',

  'files.missing-entry': ({ name }: { name: string }) => `Thiếu mục "${name}"`,
  'files.with-odd-signs': ({ fault, signs }: { fault: Part; signs: Part }, say: Say) => `${say(fault)} ${say(signs)}`,
  'files.odd-signs': ({ signs, more }: { signs: readonly Part[]; more: number }, say: Say) =>
    `Ký tự cần xóa và gõ lại: ${signs.map(say).join('; ')}${more === 0 ? '' : `; và ${more} ký tự khác`}.`,
  'files.odd-unseen': ({ at, code }: Unseen) => `ký tự không nhìn thấy ở vị trí ${at} (${code})`,
  'files.odd-blank': ({ at, code }: Unseen) => `khoảng trắng lạ ở vị trí ${at} (${code}), trông như dấu cách`,
  'files.odd-dash': ({ at, sign, code }: OddSign) =>
    `dấu gạch “${sign}” ở vị trí ${at} (${code}), trông như dấu nối “-”`,
  'files.odd-quote': ({ at, sign, code }: OddSign) => `dấu ngoặc ${sign} ở vị trí ${at} (${code}), không phải của YAML`,
  'files.odd-wide': ({ at, sign, code }: OddSign) => `ký tự rộng “${sign}” ở vị trí ${at} (${code})`,
  'files.odd-cyrillic': ({ at, sign, code }: OddSign) =>
    `chữ “${sign}” ở vị trí ${at} thuộc bảng chữ Kirin (${code}), chỉ trông giống chữ Latinh`,
  'files.odd-greek': ({ at, sign, code }: OddSign) =>
    `chữ “${sign}” ở vị trí ${at} thuộc bảng chữ Hy Lạp (${code}), chỉ trông giống chữ Latinh`,
  'files.mixed-word': ({ sign }: { sign: Part }, say: Say) =>
    `Trong nội dung có chữ cái của bảng chữ khác: ${say(sign)}; cần xóa và gõ lại chữ cái đó.`,
  'files.old-encoding': (
    {
      encoding,
      sign,
      read,
      more,
      convert,
    }: { encoding: Part; sign: string; read: string; more: number; convert: Part },
    say: Say,
  ) =>
    `Thấy “${sign}” là chữ ${say(encoding)}${more === 0 ? '' : ` (và ${more} dòng khác)`}, đọc đúng là “${read}”. ` +
    say(convert),
  'files.lost-letters': ({ word }: { word: string }) =>
    `Thấy “${word}”: chữ có dấu đã mất khi lưu tệp với bảng mã cũ; cần mở lại tệp gốc và lưu với bảng mã UTF-8.`,
  'files.encoding-tcvn3': 'của bảng mã TCVN3 (phông .VnTime)',
  'files.encoding-vni': 'của bảng mã VNI (phông VNI-Times)',
  'files.encoding-utf8-twice': 'bị lưu sai bảng mã (UTF-8 hai lần)',
  'files.convert-tcvn3':
    'Hãy chuyển cả tệp sang Unicode: chép nội dung, mở công cụ của UniKey (Ctrl+Shift+F6), ' +
    'chọn nguồn TCVN3 (ABC), đích Unicode, rồi dán lại.',
  'files.convert-vni':
    'Hãy chuyển cả tệp sang Unicode: chép nội dung, mở công cụ của UniKey (Ctrl+Shift+F6), ' +
    'chọn nguồn VNI Windows, đích Unicode, rồi dán lại.',
  'files.convert-utf8-twice': 'Hãy mở lại tệp gốc và lưu với bảng mã UTF-8.',

  'files.too-complex': 'Tệp phức tạp nên hệ thống không đọc xong; hãy chia nhỏ hoặc viết gọn lại.',
  'files.another-value': 'một giá trị khác',
  'files.an-id': ({ what }: { what: Part }, say: Say) => `${say(what)}: chỉ gồm chữ thường a-z, số và gạch nối`,
  'files.a-day': ({ what }: { what: Part }, say: Say) =>
    `${say(what)}, viết 30/5/2020 hoặc 2020-05-30, và có trên lịch`,
  'files.a-clock': ({ what }: { what: Part }, say: Say) => `${say(what)}, viết "16:00" hoặc 16 giờ 30`,
  'files.a-day-and-clock': ({ what }: { what: Part }, say: Say) =>
    `${say(what)}, viết 30/5/2020 hoặc 16 giờ 30 ngày 30/5/2020, và có trên lịch`,
  'files.one-of': ({ what, values }: { what: Part; values: readonly string[] }, say: Say) =>
    `${say(what)}: một trong ${withMeanings(values)}`,
  'files.yes-or-no': ({ what }: { what: Part }, say: Say) => `${say(what)}: yes hoặc no`,
  'files.day-of-month': ({ what }: { what: Part }, say: Say) =>
    `${say(what)}: số từ 1 đến 31, hoặc last (ngày cuối tháng)`,
  'files.whole-number': ({ what, min, max }: { what: Part; min: number; max: number }, say: Say) =>
    `${say(what)}: số nguyên từ ${min} đến ${max}`,
  'files.a-list': ({ what }: { what: Part }, say: Say) => `danh sách: ${say(what)}`,
  'files.a-unit-code': ({ what }: { what: Part }, say: Say) => `${say(what)} (mã đơn vị trong danh mục)`,
  'files.one-type': ({ types }: { types: readonly string[] }) => `Cần một trong các loại (type): ${types.join(', ')}.`,
  'files.unknown-entry': ({ name, known }: { name: string; known: readonly string[] }) =>
    `Không có mục "${name}" ở đây; cần một trong: ${known.join(', ')}.`,
  'files.renamed-entry': ({ name, missing, said }: { name: string; missing: string; said: Part }, say: Say) =>
    `Không có mục "${name}" ở đây; nếu đó là "${missing}" thì cần sửa lại tên mục. ${say(said)}`,
  'files.id-twice': ({ id }: { id: string }) => `Thấy mã "${id}" lần thứ hai; cần mã khác.`,

  'files.too-large': 'Tệp lớn hơn 1 MB; cần tệp dưới 1 MB.',
  'files.not-utf8':
    'Tệp không lưu bằng bảng mã UTF-8; hãy mở tệp, chọn Lưu thành (Save as) với mục Encoding là UTF-8. Nếu chữ gõ bằng ' +
    'phông .VnTime hoặc VNI thì chuyển sang Unicode trước.',
  'files.no-text':
    'Tệp không phải văn bản thường (có thể là tệp Word, Excel, PDF hoặc ảnh được đổi tên); ' +
    'cần tệp YAML, gõ bằng Notepad hoặc trình soạn thảo văn bản.',
  'files.nothing': 'Tệp trống; cần các mục như trong tệp mẫu ở thư mục plans.',
  'files.yaml-aliases': ({ most }: { most: number }) =>
    `Tệp dùng lại một đoạn (dấu *) quá ${most} lần; cần viết rõ từng mục.`,
  'files.yaml-depth': 'Tệp lồng quá sâu, không đọc được; cần viết theo mẫu trong thư mục plans.',
  'files.yaml-tab': ({ more }: { more: number }) =>
    `Dòng này${more === 0 ? '' : ` và ${more} dòng khác`} thụt đầu dòng bằng phím Tab; ` +
    'cần thay mỗi Tab bằng dấu cách, thụt bằng các mục cùng nhóm.',
  'files.yaml-odd-blank': ({ at, code }: { at: number; code: string }) =>
    `Ở cột ${at} có khoảng trắng lạ (${code}, thường do chép từ Word hoặc trang web), trông như dấu cách; ` +
    'cần xóa và gõ lại bằng phím cách.',
  'files.yaml-odd-colon': ({ colon, code }: { colon: string; code: string }) =>
    `Sau tên mục là dấu “${colon}” (${code}), trông như dấu hai chấm; cần gõ lại dấu “:” thường và một dấu cách.`,
  'files.yaml-quote-open': ({ mark }: { mark: string }) =>
    `Nội dung mở bằng dấu ${mark} nhưng không có dấu ${mark} đóng ở cuối dòng; cần thêm dấu đóng, hoặc bỏ dấu mở.`,
  'files.yaml-quote-doubled': ({ mark }: { mark: string }) =>
    `Dấu ${mark} viết đôi trong nội dung đã đặt trong dấu ${mark} (kiểu của Excel); ` +
    "cần đặt cả nội dung trong dấu nháy đơn '…' và chỉ viết mỗi dấu một lần.",
  'files.yaml-quote-after': ({ mark }: { mark: string }) =>
    `Sau dấu ${mark} đóng còn chữ; cần đặt cả nội dung trong một cặp dấu, hoặc bỏ cặp dấu này.`,
  'files.yaml-indent': ({ found, expected }: { found: number; expected: number }) =>
    `Dòng này thụt ${found} dấu cách, không bằng nhóm mục nào ở trên; ` +
    `cần thụt bằng các mục cùng nhóm (dòng liền trước: ${expected} dấu cách).`,
  'files.yaml-colon':
    'Trong nội dung có dấu hai chấm; cần đặt cả nội dung trong dấu ngoặc kép, như "Công tác dân vận: năm 2026".',
  'files.yaml-no-entry':
    'Dòng này không có tên mục và dấu hai chấm; cần viết “tên mục: nội dung”, có dấu cách sau dấu hai chấm.',
  'files.yaml-brackets': 'Dấu ngoặc [ ] hoặc { } không đủ cặp, hoặc thiếu dấu phẩy giữa các phần; cần đóng đủ ngoặc.',
  'files.yaml-sign':
    'Nội dung bắt đầu bằng một dấu riêng của YAML (& * @ ` %); cần đặt cả nội dung trong dấu ngoặc kép.',
  'files.yaml-key-twice': 'Một mục được ghi hai lần trong cùng một nhóm; cần giữ lại một.',
  'files.yaml-documents': 'Tệp chứa nhiều văn bản (dấu ---); cần đúng một.',
  'files.yaml-tag':
    'Nội dung bắt đầu bằng dấu ! (thẻ kiểu của YAML), không được dùng; cần bỏ đi, hoặc đặt trong dấu ngoặc kép.',
  'files.yaml-syntax':
    'Dòng này không đúng cách viết YAML; cần “tên mục: nội dung”, thụt bằng các mục cùng nhóm, ' +
    'nội dung có dấu đặc biệt thì đặt trong dấu ngoặc kép.',
  'files.forbidden-key': ({ key }: { key: string }) => `Tên mục "${key}" không được dùng; cần bỏ mục này.`,
};
