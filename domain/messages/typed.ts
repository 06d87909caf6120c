import type { Part, Say } from './part';

/** What is wrong with what a person typed into a box of a page, by the label of the box. */
export const TYPED = {
  'typed.required': ({ label }: { label: Part }, say: Say) => `${say(label)}: để trống; cần ghi rõ.`,
  'typed.length': ({ label, length, most }: { label: Part; length: number; most: number }, say: Say) =>
    `${say(label)}: dài ${length} ký tự; cần nhiều nhất ${most} ký tự.`,
  'typed.longer-than': ({ label, most }: { label: Part; most: number }, say: Say) =>
    `${say(label)}: dài quá ${most} ký tự.`,
  'typed.unexpected': ({ label, found, expected }: { label: Part; found: Part; expected: Part }, say: Say) =>
    `${say(label)}: ${say(found)}; ${say(expected)}.`,
  'typed.nothing': 'ô trống',
  'typed.left-empty': 'để trống',
  'typed.text': ({ text }: { text: string }) => `tìm thấy “${text}”`,

  'typed.a-day': ({ example }: { example: string }) => `cần ngày có trên lịch, viết như ${example}`,
  'typed.hours': 'cần một số giờ nguyên, từ 1 đến 960',
  'typed.a-day-and-clock': 'cần ngày, có thể kèm giờ, viết như 16 giờ ngày 05/12/2026',
  'typed.a-day-until-today': 'cần ngày có trên lịch, không sau ngày hôm nay',
  'typed.a-day-from-today': ({ example }: { example: string }) =>
    `cần ngày có trên lịch, từ hôm nay trở đi, viết như ${example}`,
  'typed.in-unicode': ({ encoding, came, text }: { encoding: Part; came: string; text: string }, say: Say) =>
    `cần chữ Unicode: “${came}” là chữ ${say(encoding)}, đọc là “${text}”; hãy chuyển mã (UniKey có công cụ chuyển mã) rồi dán lại`,
  'typed.an-address': 'cần địa chỉ như lan@snv.gov.vn',
  'typed.a-plain-address': 'cần địa chỉ dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng',
  'typed.two-addresses': ({ label }: { label: Part }, say: Say) =>
    `${say(label)}: ô có hai địa chỉ; cần một địa chỉ, địa chỉ khác thêm thành một đầu mối nữa.`,
  'typed.a-contact-name': 'cần tên như “Văn thư Sở Tài chính”',
  'typed.a-phone': 'cần số điện thoại đủ chữ số, như 0269 3824 000',
  'typed.a-responsible-name': 'cần họ tên người có trách nhiệm',
  'typed.a-document-or-word': 'cần số văn bản hoặc ý kiến làm căn cứ',
  'typed.a-day-name': 'cần tên như “Nghỉ bù Quốc khánh”, “Ngày làm bù”',
  'typed.a-published-source': 'cần số, ngày văn bản hoặc nơi công bố',

  'typed.not-filled-in': 'Chưa điền.',
  'typed.not-chosen': 'Chưa chọn.',
  'typed.no-number-for-id': 'Chưa có số, ký hiệu để lấy mã; hãy điền số, ký hiệu hoặc mã.',
  'typed.year-recurs': ({ date }: { date: string }) =>
    `Thấy ngày của một năm, ${date}; báo cáo lặp lại chỉ ghi ngày hoặc ngày, tháng. ` +
    'Văn bản chỉ nêu một ngày? Đánh dấu “Chỉ báo cáo kỳ này, không lặp lại” và ghi kỳ, như “6 tháng đầu năm 2027”.',
  'typed.year-of-rule': ({ date }: { date: string }) =>
    `Thấy ngày của một năm, ${date}; quy tắc cho mỗi kỳ chỉ ghi ngày hoặc ngày, tháng. Chỉ một ngày? Chọn “Chỉ một lần”.`,
  'typed.second-half-day':
    'Chưa có ngày của 6 tháng cuối năm. Văn bản chỉ nêu một ngày? Đánh dấu “Chỉ báo cáo kỳ này, không lặp lại” và ghi kỳ, như ' +
    '“6 tháng đầu năm 2027”. Hằng năm chỉ báo cáo 6 tháng đầu năm? Ghi “không” ở ô này.',
  'typed.day-and-count':
    'Đã ghi ngày gửi và cả mốc tính số ngày; chỉ ghi một: ngày gửi, hoặc số ngày kể từ mốc đã chọn.',
  'typed.cycle-length': ({ text }: { text: string }) =>
    text === ''
      ? 'Chưa ghi độ dài chu kỳ; cần số như 2, và chọn ngày, tuần, tháng hoặc năm.'
      : `Thấy “${text}”; cần số từ 1 đến 366.`,
  'typed.forms-unreadable':
    'Không đọc được biểu mẫu; cần phần “forms” như trong tệp văn bản: mã biểu mẫu, rồi title và fields lùi vào bên dưới.',
  'typed.same-title': ({ report }: { report: number }) =>
    `Trùng tên và kỳ với báo cáo số ${report}; hãy ghi tên khác hoặc kỳ khác để người nhận phân biệt được.`,
  'typed.no-reporter-chosen': 'Chưa chọn nhóm hoặc đơn vị nào phải gửi.',
  'typed.no-document': 'Chưa có văn bản: hãy chọn tệp, hoặc dán nội dung vào ô bên dưới.',
  'typed.no-register-file': 'Chưa chọn tệp danh mục.',
  'typed.no-post': 'Chưa chọn vai trò của đầu mối.',
  'typed.no-answer': 'Chưa chọn câu trả lời Có hoặc Không.',
  'typed.off-or-worked': 'Chưa chọn ngày nghỉ hay ngày làm việc.',
  'typed.cutoff-days': ({ text }: { text: string }) =>
    `Số ngày làm việc: tìm thấy “${text}”; cần số từ 1 đến 60, hoặc để trống.`,
  'typed.a-past-day': ({ text }: { text: string }) =>
    `Ngày xem: tìm thấy “${text}”; cần một ngày đã qua, viết như 17/11/2026. Bảng dưới đây là tình hình hiện nay.`,
  'typed.form-id': ({ text }: { text: string }) =>
    `Tìm thấy "${text}"; cần mã chỉ gồm chữ thường a-z, số và dấu gạch nối.`,
  'typed.no-question': 'Biểu mẫu chưa có chỉ tiêu nào. Thêm ít nhất một chỉ tiêu.',
};
