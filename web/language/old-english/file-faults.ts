import type { Texts } from '../translate';

/** What was found in a file and what is expected there, whatever the file: the shape of plan files, registers, scenarios and tables. */
export const FILE_FAULTS: Texts = {
  '{0}; cần {1}.': '{0}; needed: {1}.',
  'Thiếu mục này': 'This entry is missing',
  'Mục này để trống': 'This entry is empty',
  'Thấy "{0}"': 'Found “{0}”',
  'Thấy {0} (số)': 'Found {0} (a number)',
  'Thấy một danh sách': 'Found a list',
  'Thấy một nhóm mục': 'Found a group of entries',
  'Thấy "{0}"; cần {1}.': 'Found “{0}”; needed: {1}.',
  'Không có mục "{0}" ở đây; cần một trong: {1}.': 'There is no entry “{0}” here; needed: one of {1}.',
  'Cần một trong các loại (type): {0}.': 'Needed: one of the types {0}.',
  '{0}: chỉ gồm chữ thường a-z, số và gạch nối': '{0}: a–z, digits and hyphens only',
  '{0}, viết 30/5/2020 hoặc 2020-05-30, và có trên lịch':
    '{0}, written 30/5/2020 or 2020-05-30, that is on the calendar',
  '{0}; cần {1}: một trong {2}.': '{0}; needed: {1}: one of {2}.',
  '{0}: yes hoặc no': '{0}: yes or no',
  '{0}; cần {1}: số nguyên từ {2} đến {3}.': '{0}; needed: {1}: a whole number from {2} to {3}.',
  'một danh sách': 'a list',
  'danh sách: {0}': 'a list: {0}',
  '{0} (mã đơn vị trong danh mục)': '{0} (code of a unit of the register)',

  'Tệp lớn hơn 1 MB; cần tệp dưới 1 MB.': 'The file is larger than 1 MB; it must be smaller.',
  'Tệp không phải UTF-8; cần lưu lại với bảng mã Unicode UTF-8.':
    'The file is not UTF-8; save it again as Unicode UTF-8.',
  'Tệp dùng lại một đoạn (dấu *) quá {0} lần; cần viết rõ từng mục.':
    'The file uses a passage again (the sign *) more than {0} times; write each entry out.',
  'Tệp lồng quá sâu, không đọc được; cần viết theo mẫu trong thư mục plans.':
    'The file is nested too deeply to be read; write it like the examples in the folder plans.',
  'Một mục được ghi hai lần trong cùng một nhóm; cần giữ lại một.':
    'An entry is given twice in one group; keep one of them.',
  'Tệp chứa nhiều văn bản (dấu ---); cần đúng một.': 'The file holds several documents (the sign ---); one is needed.',
  'Thẻ kiểu (dấu !) không được dùng: {0}.': 'Type tags (the sign !) may not be used: {0}.',
  'Không đúng cú pháp YAML: {0}.': 'This is not YAML: {0}.',
  'Tên mục "{0}" không được dùng; cần bỏ mục này.': 'The name “{0}” may not be used; remove this entry.',

  'Dòng có {0} ô, dòng đầu có {1} ô; cần số ô như nhau.':
    'The row has {0} {0|cell|cells}, the first row has {1}; as many are needed.',
  'Dấu ngoặc kép (") mở ra mà không đóng, hoặc đặt giữa ô; cần sửa hoặc bỏ dấu này.':
    'A quotation mark (") is opened and not closed, or stands inside a cell; correct or remove it.',
  'Thiếu cột {0}; cần dòng đầu có các cột: {1}.': 'Columns are missing: {0}; the first row must name: {1}.',
  'Thấy cột "{0}"; cần các cột: {1}.': 'Found the column “{0}”; known columns: {1}.',
  'Thấy cột "{0}" lần thứ hai; cần mỗi cột một lần.': 'Found the column “{0}” a second time; each column stands once.',
  'ngày có trên lịch, viết như 28/5/2020': 'a date that exists, written like 28/5/2020',
  'Bảng chưa có dòng nào; cần dòng tên cột và ít nhất một báo cáo.':
    'The table has no rows; it needs the row of heads and at least one report.',
  'Báo cáo này đã có ở dòng {0}; cần mỗi báo cáo một dòng.':
    'This report stands on row {0} too; one row for each report.',
  'Thiếu mã báo cáo phải gửi.': 'The id of the report owed is missing.',
  'Thấy "{0}"; cần mã báo cáo phải gửi, xem bằng lệnh status.':
    'Found “{0}”; needed: the id of a report owed, as the command status shows it.',
  'Thấy "{0}"; cần ngày hoặc ngày giờ nhận, viết như 28/5/2020 10:32.':
    'Found “{0}”; needed: day, or day and time, of receipt, written like 28/5/2020 10:32.',
  'Thấy "{0}"; cần ngày không ở sau hôm nay.': 'Found “{0}”; needed: a day that is not after today.',
  'Thời điểm nhận {0} ở sau thời điểm ghi {1}.': 'The time of receipt, {0}, is after the time of recording, {1}.',
  'Đã ghi thời điểm nhận trước đây: cần cột reason hoặc --reason.':
    'A past time of receipt is given: the column reason or --reason is needed.',
};
