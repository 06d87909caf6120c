import type { Texts } from '../translate';

/** What documents leave open: the questions, the pages on which a person settles them, and periods by name. */
export const PLAN_POINTS: Texts = {
  'Gửi trong ngày {0} có tính đúng hạn không?': 'Is a report sent on {0} itself on time?',
  'Gửi trong ngày {0}, {1} có tính đúng hạn không?': 'Is a report sent on {0} or {1} itself on time?',
  'Gửi trong ngày {0}, {1}, {2} có tính đúng hạn không?': 'Is a report sent on {0}, {1} or {2} itself on time?',
  '{0}/{1} hằng năm': '{0}/{1} (day/month) of every year',
  '{0} hằng năm': '{0} of every year',
  '{0} của tháng cuối quý': 'day {0} of the last month of the quarter',
  '{0} của tháng đầu quý sau': 'day {0} of the first month after the quarter',
  '{0} hằng tháng': 'day {0} of every month',
  '{0} của tháng sau': 'day {0} of the month after',
  'Hạn “{0}”: gửi trong ngày đó có tính đúng hạn không?': 'Deadline “{0}”: is a report sent on that day on time?',
  'cấp trên trực tiếp': 'the direct superior',
  'Trả lời khi nạp văn bản': 'Answered when the document was loaded',
  'Văn bản không nêu cơ quan nhận ở điều khoản báo cáo; đang hiểu là {0}. Có đúng không?':
    'The clause on reports names no receiver; it is read as {0}. Is that right?',
  'Văn bản không nêu cơ quan nhận ở điều khoản báo cáo; đang hiểu là {0} (qua {1}). Có đúng không?':
    'The clause on reports names no receiver; it is read as {0} (through {1}). Is that right?',
  'Văn bản không nêu thời gian chốt số liệu. Chốt đến hết ngày nào?':
    'The document names no data cut-off. By the end of which day are the figures closed?',
  'Hạn {0} ({1}) phụ thuộc ngày nghỉ chưa có quyết định chính thức; ngày này là tạm tính.':
    'The deadline of {0} ({1}) depends on a day off that is not officially decided yet; the date is provisional.',
  'Văn bản không nêu hạn gửi {0}. Gửi chậm nhất ngày nào?':
    'The document names no deadline for “{0}”. What is the last day for it?',
  'Nhiệm vụ thường xuyên: không có hạn gửi, không bị tính chậm.': 'A standing duty: no deadline, never late.',
  'Hạn tính từ {0}; chưa có ngày xảy ra nên chưa nhắc.':
    'The deadline counts from “{0}”; that day is not known yet, so nobody is reminded.',
  'Báo cáo khi có phát sinh hoặc khi được yêu cầu; văn bản không nêu hạn nên không nhắc.':
    'To be reported when something happens or when asked; the document names no deadline, so nobody is reminded.',
  'Văn bản không nêu hạn gửi; chưa nhắc cho đến khi có người xác nhận ngày.':
    'The document names no deadline; nobody is reminded until a person confirms a date.',

  '6 tháng đầu năm {0}': 'first half of {0}',
  '6 tháng cuối năm {0}': 'second half of {0}',
  '9 tháng đầu năm {0}': 'nine months of {0}',
  'quý {0} năm {1}': 'quarter {0} of {1}',
  'tháng {0} năm {1}': 'month {0} of {1}',

  'nội dung cần xác nhận': 'point to confirm',
  'Chưa xác nhận. Cần sửa lại:': 'Not confirmed. To be corrected:',
  'Xác nhận như sau?': 'Confirm this?',
  'Trả lời': 'Answer',
  'Có: gửi trong ngày đó vẫn đúng hạn': 'Yes: a report sent on that day is on time',
  'Không: phải gửi trước ngày đó': 'No: it must be sent before that day',
  'không đặt ngày chốt số liệu': 'no data cut-off',
  '{0} ngày làm việc trước ngày cuối cùng còn đúng hạn': '{0} working {0|day|days} before the last day on time',
  'Người xác nhận': 'Who confirms',
  'Căn cứ, lý do': 'Source, reason',
  'Đợt báo cáo được lập với hạn hết {0}; các đơn vị được nhắc, đôn đốc theo lịch. Ngày đã xác nhận được lưu vĩnh viễn cùng tên người xác nhận.':
    'A round is made that is due by the end of {0}; its units are reminded and urged in their time. The date is kept for good, with the name of the person who confirmed it.',
  'Ngày của {0} đợt báo cáo thay đổi:': 'The dates of {0} {0|round|rounds} change:',
  'Không ngày nào thay đổi. Câu trả lời được lưu cùng tên người xác nhận, nội dung này không còn trong danh sách cần xác nhận.':
    'No date changes. The answer is kept with the name of the person who gave it, and the point leaves the list.',
  'Quay lại sửa': 'Back to correct it',
  'Gửi chậm nhất trong ngày này. Viết như 30/11/2026.':
    'The last day on which it can be sent. Write it like 30/11/2026 (day, month, year).',
  'Ô đã điền sẵn ngày gợi ý, chưa có hiệu lực.': 'The box holds the suggested date, which is not in force.',
  'Chốt số liệu trước ngày cuối cùng còn đúng hạn, số ngày làm việc':
    'Data cut-off: working days before the last day on time',
  'Từ 1 đến 60. Để trống nếu không đặt ngày chốt số liệu.': 'From 1 to 60. Leave it empty for no data cut-off.',
  'Gửi trong ngày đó': 'A report sent on that day',
  'Không tính đúng hạn: hiểu đúng chữ “trước ngày”': 'Is not on time: “before” to the letter',
  'Có tính đúng hạn': 'Is on time',
  'Ví dụ: Công văn số 59/SNV-TH; ý kiến của lãnh đạo Văn phòng ngày 12/10/2026.':
    'For example: official letter 59/SNV-TH; a statement by the head of the Office on 12/10/2026.',
  'Xem trước khi xác nhận': 'Preview before confirming',

  'Ngày được xác nhận: {0}; cần ngày có trên lịch, viết như 30/11/2026.':
    'Date confirmed: {0}; a date that exists is needed, written like 30/11/2026.',
  'tìm thấy “{0}”': 'found “{0}”',
  'Số ngày làm việc: tìm thấy “{0}”; cần số từ 1 đến 60, hoặc để trống.':
    'Working days: found “{0}”; a number from 1 to 60 is needed, or nothing.',
  'Chưa chọn câu trả lời Có hoặc Không.': 'Neither Yes nor No was chosen.',
  'Người xác nhận: ô trống; cần họ tên người có trách nhiệm.':
    'Who confirms: empty; the name of the person responsible is needed.',
  'Căn cứ, lý do: ô trống; cần số văn bản hoặc ý kiến làm căn cứ.':
    'Source, reason: empty; the number of a document, or who said so and when, is needed.',
  'Thấy ngày {0}; cần sau {1}, ngày cuối cùng các đơn vị cấp dưới gửi báo cáo.':
    'Found {0}; it must come after {1}, the last day for the units below.',
};
