import type { Texts } from '../translate';

/** Why a date is that date; the reasons of steps stand with the steps. */
export const EXPLANATION: Texts = {
  'Vì sao có ngày này?': 'Why this date?',
  'Từng ngày, lý do và căn cứ': 'Each date with its reason and source',
  'Căn cứ': 'Source',

  'Lời văn bản': 'Words of the document',
  'Điều khoản giao báo cáo này.': 'The clause that asks for this report.',
  'Ngày nêu trong văn bản': 'Date named in the document',
  'Ngày được xác nhận': 'Date confirmed',
  'Ngày tính theo văn bản': 'Date counted as the document says',
  'Văn bản không ghi ngày; ngày này do người xác nhận.': 'The document names no date; a person confirmed this one.',
  'Văn bản ghi “{0}”. {1}': 'The document says “{0}”. {1}',
  'Tính từ {0} ({1}), không tính ngày đầu.': 'Counted from {0} ({1}); the first day is not counted.',
  '“Trước ngày” được hiểu là không gồm chính ngày đó.': '“Before” a day is read as excluding that day itself.',
  '“Chậm nhất”, “đến hết ngày” được hiểu là gồm cả ngày đó.':
    '“At the latest” and “to the end of” a day are read as including that day.',
  '“Vào ngày” được hiểu là gồm cả ngày đó.': '“On” a day is read as including that day.',
  '{0} trả lời {1}: {2}.': '{0} answered on {1}: {2}.',
  'gửi trong chính ngày đó vẫn tính đúng hạn': 'a report sent on that very day is still on time',
  'gửi trong chính ngày đó đã là chậm': 'a report sent on that very day is already late',
  '{0} xác nhận: {1}': '{0} confirmed: “{1}”',

  'Là ngày liền trước {0}.': 'The day before {0}.',
  'Gồm cả {0}.': 'Includes {0} itself.',
  'Chuyển ngày': 'Moving the date',
  'không chuyển': 'not moved',
  'Ngày cuối cùng là ngày làm việc.': 'The last day is a working day.',
  'Ngày cuối cùng là ngày nghỉ ({0}) nhưng văn bản không cho chuyển hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.':
    'The last day is a day off ({0}), but the document does not move the deadline; the system takes reports on days off too.',
  '{0} là ngày nghỉ ({1}); hạn {2}.': '{0} is a day off ({1}); the deadline {2}.',
  'chuyển lên ngày làm việc liền trước': 'moves to the working day before',
  'chuyển sang ngày làm việc tiếp theo': 'moves to the next working day',
  '{0} là ngày nghỉ hằng tuần': '{0} is a weekly day off',
  '{0} là ngày nghỉ: {1} ({2})': '{0} is a day off: {1} (“{2}”)',
  '{0} thống nhất gia hạn cho đơn vị này; hạn cũ: {1}.':
    '{0} agreed to an extension for this unit; the old deadline was {1}.',
  'Gia hạn': 'Extension',
  'Văn bản số {0} ngày {1}': 'Document no. {0} of {1}',
  'Văn bản số {0} ngày {1} ({2})': 'Document no. {0} of {1} ({2})',
  'Báo cáo đã gửi cần bổ sung, hoàn thiện; các bước nhắc tính từ ngày này. Đây không phải gia hạn: kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.':
    'The report sent needs additions; reminders count from this day. It is no extension: the first submission stays on time or late as it was.',
  'Đề nghị bổ sung, hoàn thiện lúc {0}': 'Returned for additions at {0}',
  'Tính là chậm từ': 'Late from',
  'Báo cáo nhận đến hết {0} (24 giờ, giờ Việt Nam) là đúng hạn.':
    'A report received by the end of {0} (24:00, Vietnam time) is on time.',

  'Ngày cuối cùng còn đúng hạn là ngày làm việc; các bước nhắc hạn tính từ ngày này.':
    'The last day is a working day; reminders count from it.',
  'Sau ngày này đến hết hạn là ngày nghỉ: {0}; các bước nhắc hạn tính từ ngày này.':
    'From here to the deadline there are only days off: {0}; reminders count from this day.',
  'Lịch làm việc: nghỉ hằng tuần thứ Bảy, Chủ nhật': 'Working calendar: Saturdays and Sundays off',
  'Lịch làm việc: {0}': 'Working calendar: “{0}”',
  '{0} (ngày {1})': '{0} ({1})',
  '{0} (ngày {1}); {2}': '{0} ({1}); {2}',

  '{0} ngày làm việc trước ngày cuối cùng còn đúng hạn ({1}).':
    '{0} working {0|day|days} before the last day on time ({1}).',
  'Ngày chốt số liệu của yêu cầu báo cáo này.': 'The data cut-off of this report.',
  'Lịch tạm tính': 'Provisional calendar',
  'lịch nghỉ năm {0}': 'the days off of {0}',
  'Chưa có quyết định chính thức về ngày nghỉ; các ngày tính theo ngày làm việc có thể thay đổi.':
    'The days off are not officially decided yet; dates counted in working days may change.',

  'Các bước mặc định của Đúng Hạn': 'Đúng Hạn’s default steps',
  'Các bước riêng của văn bản này': 'This document’s own steps',
  '{0}; Lịch làm việc: {1}': '{0}; working calendar: “{1}”',
  'Trong khoảng này nghỉ: {0}.': 'Days off in between: {0}.',

  'Quy tắc chung của Đúng Hạn': 'Đúng Hạn’s general rules',
  'Không tính thời hạn': 'No deadline',
  'Số liệu của chính {0}: được tính vào báo cáo tổng hợp, không nhắc và không tính là chậm.':
    'Figures of {0} itself: counted in the compiled report, never reminded and never late.',
  'Đơn vị được miễn báo cáo kỳ này.': 'The unit is exempt from this report.',
  '{0} quyết định.': 'Decided by {0}.',
  'Không còn phải gửi': 'No longer owed',
  'Đơn vị đã kết thúc hoạt động hoặc đã chuyển giao.': 'The unit is no longer active, or its duty was transferred.',
  'Trách nhiệm báo cáo đã chuyển giao cho {0}.': 'The duty to report was transferred to {0}.',
  'Chưa gửi, còn trong hạn': 'Not sent, not due yet',
  'Đến {0} chưa nhận được báo cáo.': 'As of {0} no report has been received.',
  'Đến {0} chưa nhận được báo cáo; số ngày tính theo lịch từ {1}.':
    'As of {0} no report has been received; calendar days, counted from {1}.',
  'Tiếp nhận lần đầu': 'First received',
  'Thời điểm {0} nhận lần gửi đầu quyết định đúng hạn hay chậm; lần gửi sau không làm thay đổi.':
    'The moment at which {0} received the first submission decides whether it is on time or late; later submissions change nothing.',
  'Báo cáo đến qua kênh khác tính theo ngày gửi.':
    'A report that came by another channel counts by the day it was sent.',
  'Nhận trước {0}.': 'Received before {0}.',
  'Nhận từ {0} trở đi; số ngày tính theo lịch từ {1}.': 'Received at or after {0}; calendar days, counted from {1}.',
};
