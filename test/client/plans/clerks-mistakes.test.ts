import { join } from 'node:path';
import { checkPlanFiles } from '../../../client/plans/check-plans';
import { CLERKS_FILES } from '../../domain/plan/clerks-files';
import { withSentences } from '../../setup/with-sentences';

/** What a clerk's mistake is answered with: line, code and the beginning of the sentence, once. */
const REFUSED: readonly [file: string, line: number | null, code: string, said: string][] = [
  [
    '01-date-dots.yaml',
    21,
    'DATE_INVALID',
    'Thấy "15.12.2026"; cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 2020-05-30, và có trên',
  ],
  [
    '01b-date-2digit-year.yaml',
    21,
    'DATE_INVALID',
    'Thấy "15/12/26"; cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 2020-05-30, và có trên l',
  ],
  [
    '01c-date-us.yaml',
    21,
    'DATE_INVALID',
    'Thấy "12/15/2026"; cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 2020-05-30, và có trên',
  ],
  [
    '01d-date-words.yaml',
    21,
    'DATE_INVALID',
    'Thấy "ngày 15 tháng 12 năm 2026"; cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 16 giờ ',
  ],
  [
    '01e-date-31-11.yaml',
    21,
    'DATE_INVALID',
    'Thấy "31/11/2026"; cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 2020-05-30, và có trên',
  ],
  [
    '01f-date-excel-serial.yaml',
    21,
    'FIELD_INVALID',
    'Thấy 46371 (số); cần ngày gửi trong văn bản, viết 30/5/2020 hoặc 2020-05-30, và có trên l',
  ],
  [
    '02-register-missing-file.yaml',
    12,
    'NOT_FOUND',
    'Không đọc được tệp danh mục "registers/tinh-a.yaml"; cần đường dẫn tới tệp đã có',
  ],
  [
    '02b-register-line-missing.yaml',
    11,
    'FIELD_MISSING',
    'Thiếu mục register; cần đường dẫn tới tệp danh mục đơn vị, tính từ tệp này.',
  ],
  [
    '03-unknown-unit.yaml',
    26,
    'UNIT_UNKNOWN',
    'Thấy đơn vị "so-noivu"; cần mã có trong danh mục "made-up". Có phải "so-noi-vu" (Sở N',
  ],
  [
    '03b-unit-by-name.yaml',
    26,
    'UNIT_UNKNOWN',
    'Thấy đơn vị "Sở Nội vụ"; cần mã có trong danh mục "made-up". Có phải "so-noi-vu" (Sở ',
  ],
  [
    '03c-group-unknown.yaml',
    24,
    'GROUP_UNKNOWN',
    'Thấy nhóm "so-ban-nganh"; cần một trong: bo-nganh, bo-phan, ca-nhan, chi-bo, cqdkdt, ',
  ],
  [
    '04-tab.yaml',
    15,
    'YAML_SYNTAX',
    'Dòng này thụt đầu dòng bằng phím Tab; cần thay mỗi Tab bằng dấu cách, thụt bằng các m',
  ],
  [
    '04b-tab-all.yaml',
    14,
    'YAML_SYNTAX',
    'Dòng này và 12 dòng khác thụt đầu dòng bằng phím Tab; cần thay mỗi Tab bằng dấu cách,',
  ],
  [
    '05-tcvn3-bytes.yaml',
    null,
    'TEXT_ENCODING',
    'Tệp không lưu bằng bảng mã UTF-8; hãy mở tệp, chọn Lưu thành (Save as) với mục Encodi',
  ],
  [
    '05b-tcvn3-as-utf8.yaml',
    2,
    'TEXT_ENCODING',
    'Thấy “ho¹ch” là chữ của bảng mã TCVN3 (phông .VnTime) (và 6 dòng khác), đọc đúng là “',
  ],
  [
    '05c-tcvn3-subject-only.yaml',
    8,
    'TEXT_ENCODING',
    'Thấy “C«ng” là chữ của bảng mã TCVN3 (phông .VnTime), đọc đúng là “subject: Công tác ',
  ],
  [
    '06-excel-doubled-quotes.yaml',
    19,
    'YAML_SYNTAX',
    'Dấu " viết đôi trong nội dung đã đặt trong dấu " (kiểu của Excel); cần đặt cả nội dun',
  ],
  [
    '06b-quote-unclosed.yaml',
    19,
    'YAML_SYNTAX',
    'Nội dung mở bằng dấu " nhưng không có dấu " đóng ở cuối dòng; cần thêm dấu đóng, hoặc',
  ],
  [
    '06c-colon-in-text.yaml',
    8,
    'YAML_SYNTAX',
    'Trong nội dung có dấu hai chấm; cần đặt cả nội dung trong dấu ngoặc kép, như "Công tá',
  ],
  [
    '09-smart-quote-value.yaml',
    5,
    'FIELD_INVALID',
    'Thấy "“12/KH-UBND”"; cần số, ký hiệu như trong văn bản, không kèm dấu ngoặc: number: ',
  ],
  [
    '09b-smart-quote-enum.yaml',
    22,
    'FIELD_INVALID',
    'Thấy "“before”"; cần cách ghi hạn trong văn bản: một trong before (trước ngày), by (chậm nhất, đến',
  ],
  [
    '09c-nbsp-indent.yaml',
    22,
    'YAML_SYNTAX',
    'Ở cột 1 có khoảng trắng lạ (U+00A0, thường do chép từ Word hoặc trang web), trông như',
  ],
  [
    '09d-nbsp-value.yaml',
    11,
    'YAML_SYNTAX',
    'Ở cột 6 có khoảng trắng lạ (U+00A0, thường do chép từ Word hoặc trang web), trông như',
  ],
  ['10-duplicate-id.yaml', 27, 'ID_DUPLICATE', 'Thấy mã "nam" lần thứ hai; cần mã khác.'],
  ['10b-duplicate-key.yaml', 23, 'YAML_SYNTAX', 'Một mục được ghi hai lần trong cùng một nhóm; cần giữ lại một.'],
  [
    '12-vn-enum.yaml',
    16,
    'FIELD_INVALID',
    'Thấy "định kỳ"; cần loại báo cáo: một trong periodic (định kỳ), thematic (chuyên đề),',
  ],
  [
    '12b-vn-frequency.yaml',
    17,
    'FIELD_INVALID',
    'Thấy "hằng năm"; cần tần suất: một trong once (một lần), day (hằng ngày), week (hằng ',
  ],
  [
    '12c-vn-key.yaml',
    25,
    'FIELD_UNKNOWN',
    'Không có mục "nơi nhận" ở đây; nếu đó là "receiver" thì cần sửa lại tên mục. Thiếu mụ',
  ],
  ['14-win1258.yaml', 2, 'TEXT_ENCODING', 'Thấy “ho?ch”: chữ có dấu đã mất khi lưu tệp với bảng mã cũ'],
  [
    '15-yaml-ext-txt-docx.yaml',
    null,
    'TEXT_ENCODING',
    'Tệp không phải văn bản thường (có thể là tệp Word, Excel, PDF hoặc ảnh được đổi tên);',
  ],
  ['16-empty.yaml', null, 'FIELD_MISSING', 'Tệp trống; cần các mục như trong tệp mẫu ở thư mục plans.'],
  [
    '17-full-width-colon.yaml',
    11,
    'YAML_SYNTAX',
    'Sau tên mục là dấu “：” (U+FF1A), trông như dấu hai chấm; cần gõ lại dấu “:” thường và',
  ],
  [
    '18-boundary-missing.yaml',
    21,
    'BOUNDARY_MISSING',
    'Có hạn (due) nhưng thiếu mục boundary ngay dưới; cần boundary: before ("trước ngày"),',
  ],
  [
    '19-boundary-vn.yaml',
    22,
    'FIELD_INVALID',
    'Thấy "trước ngày"; cần cách ghi hạn trong văn bản: một trong before (trước ngày), by (chậm nhất, đ',
  ],
  ['20-number-as-date.yaml', 5, 'FIELD_INVALID', 'Thấy 614 (số); cần số, ký hiệu; đặt trong dấu ngoặc kép.'],
  [
    '22-zero-width.yaml',
    26,
    'UNIT_UNKNOWN',
    'Thấy đơn vị "so-noi-vu⟨U+200B⟩"; cần mã có trong danh mục "made-up". Có phải "so-noi-',
  ],
  [
    '23-en-dash-id.yaml',
    26,
    'UNIT_UNKNOWN',
    'Thấy đơn vị "so–noi–vu"; cần mã có trong danh mục "made-up". Có phải "so-noi-vu" (Sở ',
  ],
  [
    '24-cyrillic.yaml',
    22,
    'FIELD_INVALID',
    'Thấy "beforе"; cần cách ghi hạn trong văn bản: một trong before (trước ngày), by (chậm nhất, đến h',
  ],
  [
    '25-indent-odd.yaml',
    25,
    'YAML_SYNTAX',
    'Dòng này thụt 3 dấu cách, không bằng nhóm mục nào ở trên; cần thụt bằng các mục cùng ',
  ],
  [
    'reg-bad.yaml',
    3,
    'FIELD_UNKNOWN',
    'Tệp này là danh mục đơn vị (có mục units), không phải văn bản yêu cầu báo cáo; cần tệ',
  ],
];

const faultsOf = (file: string) => withSentences(checkPlanFiles([join(CLERKS_FILES, 'mistakes', file)]).issues);

test.each(REFUSED)('%s is refused once, at line %s, with %s: %s', (file, line, code, said) => {
  const found = faultsOf(file).map((fault) => ({ ...fault, message: fault.message.slice(0, said.length) }));
  expect(found).toMatchObject([{ line, code, message: said }]);
});

test.each(['00-good.yaml', '07-bom.yaml', '08-crlf.yaml', '08b-cr-only.yaml', '11-nfd.yaml', '13-utf16.yaml'])(
  '%s is read as it plainly means',
  (file) => {
    expect(faultsOf(file)).toEqual([]);
  },
);

test('a register with two faults is answered with both, at the lines of the register', () => {
  const found = faultsOf('21-email-register.yaml').map(({ file, line, code }) => [file.split('/').at(-1), line, code]);
  expect(found).toEqual([
    ['reg-bad.yaml', 9, 'EMAIL_INVALID'],
    ['reg-bad.yaml', 10, 'ID_INVALID'],
  ]);
});

test('every sentence is Vietnamese and says what to do', () => {
  for (const [file] of REFUSED) {
    for (const { message } of faultsOf(file)) {
      expect(message).toMatch(/[Cc]ần |[Hh]ãy |Có phải /);
      expect(message).not.toMatch(/expected|invalid|mapping|scalar|undefined|object Object/i);
    }
  }
});
