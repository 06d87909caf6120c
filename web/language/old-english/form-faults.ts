import type { Texts } from '../translate';

/** What must be mended or explained in a filled-in form, and why a file is not taken. */
export const FORM_FAULTS: Texts = {
  '{0}: cần một số nguyên, viết như 1234.': '{0}: a whole number is needed, as in 1234.',
  '{0}: cần một số, viết như 1234 hoặc 1.234,5.': '{0}: a number is needed, as in 1234 or 1.234,5.',
  '{0}: tìm thấy {1}; {2}.': '{0}: found {1}; {2}.',
  '{0} dòng {1}, {2}: tìm thấy “{3}”; {4}.': '{0} row {1}, {2}: found “{3}”; {4}.',
  '{0}: tìm thấy “{1}”; {2}.': '{0}: found “{1}”; {2}.',
  'cần một số, viết như 1234 hoặc 1.234,5': 'a number is needed, as in 1234 or 1.234,5',
  'cần số từ 0 trở lên': 'a number of 0 or more is needed',
  'cần số không quá 1.000.000.000.000': 'a number of at most 1,000,000,000,000 is needed',
  'cần số nguyên': 'a whole number is needed',
  'cần nhiều nhất {0} chữ số sau dấu phẩy': 'at most {0} {0|digit|digits} after the comma',
  'cần chữ, đặt trong dấu nháy': 'text in quotes is needed',
  'cần chữ không có ký tự điều khiển hoặc ký tự hỏng': 'text without control or broken characters is needed',
  'dài {0} ký tự; cần nhiều nhất {1} ký tự': 'it has {0} characters; at most {1} are accepted',
  'cần ngày có trên lịch, viết như 28/5/2020': 'a date that exists is needed, written like 28/5/2020',
  '{0}: chưa điền; cần {1}.': '{0}: not filled in; {1} is needed.',
  'một số, kể cả số 0': 'a number, be it 0,',
  'nội dung bằng chữ': 'a text',
  'Biểu mẫu không có mục {0}; {1}.': 'The form has no field {0}; {1}.',
  'cần một trong các mục như {0}': 'it has fields such as {0}',
  'bỏ mục này': 'leave it out',
  'Mục {0} có hai giá trị; cần một giá trị.': 'The field {0} has two values; one is needed.',
  '{0}: danh sách chưa có dòng nào; cần ít nhất 01 dòng.': '{0}: the list has no rows; at least one is needed.',
  '{0}: dài quá {1} ký tự.': '{0}: longer than {1} characters.',
  '{0}: dài {1} ký tự; cần nhiều nhất {2} ký tự.': '{0}: it has {1} characters; at most {2} are accepted.',
  '{0} ({1}: {2}; {3}: {4}).': '{0} ({1}: {2}; {3}: {4}).',
  '{0} ({1}: {2}; {3}: {4}). Đề nghị ghi rõ lý do.': '{0} ({1}: {2}; {3}: {4}). Please give the reason.',
  'Đã chọn “Không phát sinh” nhưng biểu mẫu có nội dung. Hãy xóa nội dung hoặc chọn “Gửi báo cáo”.':
    '“Nothing to report” is chosen, but the form is filled in. Clear the form, or choose “Send the report”.',
  'Số liệu khác thường (nêu bên dưới): cần ghi lý do vào mục “Ghi chú, giải trình”.':
    'Unusual figures (named below): write the reason under “Notes, explanation”.',
  'Báo cáo chưa có nội dung: cần ít nhất một tệp hoặc số, ngày của văn bản đã ký.':
    'The report is empty: it needs at least a file, or number and date of the signed document.',

  'Tệp “{0}”: {1}': 'File “{0}”: {1}',
  'Tệp “{0}”: {1}. Hãy giảm dung lượng hoặc quét lại ở độ phân giải thấp hơn.':
    'File “{0}”: {1}. Make it smaller, or scan it again at a lower resolution.',
  'các tệp cộng lại vượt quá {0}': 'the files together are larger than {0}',
  'lớn hơn {0} MB': 'it is larger than {0} MB',
  'tệp rỗng (0 byte). Hãy chọn lại tệp.': 'it is empty (0 bytes). Choose the file again.',
  'có chứa macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không có macro.':
    'it holds macros and is not accepted. Save it again as DOCX or XLSX without macros.',
  'không phải loại được nhận ({0}). Hãy lưu lại thành một trong các loại đó.':
    'its type is not one of those accepted ({0}). Save it again as one of these.',
  'tên tệp ghi “.{0}” nhưng nội dung là {1}. Hãy đặt lại đúng đuôi tệp.':
    'its name ends in “.{0}”, but its content is {1}. Give it the right ending.',
  'có nội dung tự chạy khi mở (mã lệnh, tệp nằm bên trong hoặc liên kết tự tải) nên không được nhận. Hãy in lại thành PDF hoặc lưu lại không có các phần đó, tệp nằm bên trong thì gửi riêng.':
    'it holds something that runs by itself when it is opened (code, a file inside, or a link that loads by itself) and is not accepted. Print it to PDF again or save it without these parts, and send a file that is inside on its own.',
  'giải nén ra quá lớn so với dung lượng của nó nên không được nhận. Hãy bớt các trang, ô để trống rồi lưu lại.':
    'unpacked it is far too large for its size, and it is not accepted. Remove empty pages and cells and save it again.',
  'bị hỏng hoặc nội dung không khớp với mục lục bên trong tệp nên không được nhận. Hãy mở tệp, lưu lại rồi gửi lại.':
    'it is damaged, or not what its own table of contents says, and is not accepted. Open it, save it again and send it again.',
  'có tệp nén nằm bên trong nên không được nhận. Hãy gửi riêng từng tệp.':
    'it holds a packed file and is not accepted. Send each file on its own.',
  'ảnh ghi kích thước {0} × {1} điểm ảnh, quá lớn để mở. Hãy quét lại ở độ phân giải thấp hơn.':
    'the picture says it has {0} × {1} points, too large to open. Scan it again at a lower resolution.',

  'Tìm thấy dấu “{0}” ở {1}. Hệ thống này không tiếp nhận tài liệu chứa bí mật nhà nước (Mật, Tối mật, Tuyệt mật) và chưa lưu nội dung nào. Đề nghị gửi theo quy định về bảo vệ bí mật nhà nước và báo cơ quan đầu mối; nếu đây không phải dấu mật, hãy sửa lại cách ghi rồi gửi lại.':
    'The mark “{0}” was found in {1}. This system accepts no papers that hold state secrets (confidential, secret, top secret), and it has kept nothing. Please send such papers as the rules on state secrets say, and tell the compiler; if this is no mark of secrecy, write it differently and send again.',
  Mật: 'Confidential',
  'Tối mật': 'Secret',
  'Tuyệt mật': 'Top secret',
  'số, ký hiệu “{0}”': 'the number “{0}”',
  'tên tệp “{0}”': 'the name of the file “{0}”',
  'trang đầu của tệp “{0}”': 'the first page of the file “{0}”',
  'nội dung đã nhập': 'what was typed',
};
