import type { Texts } from '../translate';

/** The working calendar and its edits. */
export const CALENDAR: Texts = {
  'Lịch làm việc năm {0}': 'Working calendar {0}',
  'Năm {0} có {1} ngày làm việc. Lịch này quyết định ngày nhắc, đôn đốc và giờ thư đi; hạn gửi trong văn bản không tự dời.':
    '{0} has {1} working days. This calendar decides on which days reminders and urging mails leave, and when; the deadlines of documents do not move by themselves.',
  'Tình trạng: <strong>tạm tính</strong>; chưa có thông báo nghỉ lễ, tết của năm này nên các ngày tính theo quy tắc, có thể thay đổi.':
    'State: <strong>provisional</strong>; the holidays of this year are not announced yet, so they are worked out by rule and may change.',
  'Tình trạng: <strong>chính thức</strong>.': 'State: <strong>official</strong>.',
  'chính thức': 'official',
  'tạm tính': 'provisional',
  'Thêm hoặc sửa một ngày': 'Add or change a day',
  'nghỉ hằng tuần': 'weekend',
  'nghỉ lễ, tết, nghỉ bù, hoán đổi': 'holiday, day off in lieu, swapped day',
  'làm bù': 'worked weekend',
  'Ngày nghỉ lễ, tết, nghỉ bù, hoán đổi': 'Holidays, days off in lieu, swapped days',
  'Ngoài thứ Bảy, Chủ nhật hằng tuần.': 'Besides Saturdays and Sundays.',
  'Ngày nghỉ năm {0}': 'Days off of {0}',
  'cơ quan đã sửa': 'changed by the office',
  'Ngày làm bù': 'Worked weekends',
  '<strong>{0}</strong>, thay cho {1}': '<strong>{0}</strong>, in place of {1}',
  'Cơ quan đã sửa': 'Changed by the office',
  nghỉ: 'off',
  'làm việc': 'worked',
  sửa: 'change',
  T2: 'Mo',
  T3: 'Tu',
  T4: 'We',
  T5: 'Th',
  T6: 'Fr',
  T7: 'Sa',
  CN: 'Su',
  'thứ Hai': 'Monday',
  'thứ Ba': 'Tuesday',
  'thứ Tư': 'Wednesday',
  'thứ Năm': 'Thursday',
  'thứ Sáu': 'Friday',
  ', nghỉ: {0}': ', off: {0}',
  ', làm bù': ', worked weekend',

  'Bộ luật Lao động 2012, khoản 1 Điều 115': 'Labour Code 2012, Article 115(1)',
  'Bộ luật Lao động 2012, khoản 3 Điều 115': 'Labour Code 2012, Article 115(3)',
  'Bộ luật Lao động 2019, khoản 1 Điều 112': 'Labour Code 2019, Article 112(1)',
  'Bộ luật Lao động 2019, khoản 3 Điều 111': 'Labour Code 2019, Article 111(3)',
  'Nghị quyết 80-NQ/TW của Bộ Chính trị (01/2026); chưa có văn bản thi hành':
    'Resolution 80-NQ/TW of the Politburo (January 2026); no act carries it out yet',

  'Sửa một ngày của lịch làm việc': 'Change a day of the working calendar',
  'Chưa sửa gì. Cần sửa lại:': 'Nothing was changed. To be corrected:',
  'Trước khi lưu, trang sau cho thấy những đợt báo cáo có ngày thay đổi.':
    'Before it is saved, the next page shows which rounds have dates that change.',
  'Viết như 24/11/2026.': 'Write it like 24/11/2026 (day, month, year).',
  'Ngày này': 'That day is',
  Nghỉ: 'Off',
  'Làm việc (cả khi là thứ Bảy, Chủ nhật làm bù)': 'Worked (a Saturday or Sunday too)',
  'Tên gọi': 'Name',
  'Ví dụ: Công văn số 12729/VPCP-KGVX ngày 25/12/2025.': 'For example: official letter 12729/VPCP-KGVX of 25/12/2025.',
  'Chính thức': 'Official',
  'Tạm tính, chờ thông báo chính thức': 'Provisional, until officially announced',
  'Xem đợt nào thay đổi ngày': 'See which rounds change',
  'Bỏ phần đã sửa của ngày này…': 'Undo the change of this day…',
  'Ngày: {0}; cần ngày có trên lịch, viết như 24/11/2026.':
    'Day: {0}; a date that exists is needed, written like 24/11/2026.',
  'Chưa chọn ngày nghỉ hay ngày làm việc.': 'Neither off nor worked was chosen.',
  'Tên gọi: ô trống; cần tên như “Nghỉ bù Quốc khánh”, “Ngày làm bù”.':
    'Name: empty; a name is needed, like “Day off in lieu of National Day”, “Worked weekend”.',
  'Căn cứ: ô trống; cần số, ngày văn bản hoặc nơi công bố.':
    'Source: empty; the number and date of a document, or where it was announced, is needed.',

  'Sửa lịch như sau?': 'Change the calendar like this?',
  'Hiện nay': 'Now',
  'Sau khi sửa': 'After the change',
  'nghỉ: {0} ({1})': 'off: {0} ({1})',
  'làm việc: {0} ({1})': 'worked: {0} ({1})',
  'theo lịch có sẵn của phần mềm': 'as in the calendar the program comes with',
  'Không đợt báo cáo nào đang mở có ngày thay đổi.': 'No open round has a date that changes.',
  '<strong>{0} đợt báo cáo</strong> có ngày thay đổi. Bước đã làm thì không làm lại. Đợt đã hết hạn giữ nguyên hạn.':
    '<strong>{0} {0|round has|rounds have}</strong> dates that change. Steps already done are not done again. A round that is past its deadline keeps it.',
  'Khi lưu, mọi đợt báo cáo, văn bản chưa kết thúc và bộ phận gửi thư đều tính lại bước kế tiếp theo lịch mới; nhật ký ghi tên người sửa.':
    'When you save, every open round and document, and the sending of mail, work out their next step again; the journal records who made the change.',
  'Lưu lịch': 'Save the calendar',
};
