import type { Texts } from '../translate';

/** Returning a report, extending its date, releasing a unit from it. */
export const DECISIONS: Texts = {
  'Bổ sung, gia hạn, miễn báo cáo': 'Return, extension, exemption',
  'Đề nghị bổ sung, hoàn thiện': 'Return for additions',
  'Kết thúc, chuyển giao': 'End or transfer the duty',
  'Thu hồi': 'Withdraw',
  'Đã đề nghị bổ sung, hoàn thiện. Đơn vị nhận thư ở đợt thư tiếp theo.':
    'The report is returned for additions; the mail to the unit leaves with the next mails.',
  'Đã gia hạn. Đơn vị nhận thư ở đợt thư tiếp theo và được nhắc theo hạn mới.':
    'The deadline is extended; the mail to the unit leaves with the next mails, and its reminders follow the new deadline.',
  'Đã miễn báo cáo. Đơn vị không còn bị nhắc.': 'The unit is exempt and is not reminded any more.',
  'Đã kết thúc trách nhiệm báo cáo. Đơn vị không còn bị nhắc.':
    'The duty has ended; the unit is not reminded any more.',
  'Đã thu hồi.': 'Withdrawn.',
  'Căn cứ: số, ký hiệu văn bản': 'Source: document number',
  'Ví dụ: 312/UBND-NC. Cơ quan đầu mối không tự quyết định; ghi văn bản của cơ quan ban hành hoặc cơ quan nhận báo cáo.':
    'For example: 312/UBND-NC. The compiler does not decide this by itself: name the document of the issuer or the receiver.',
  'Ngày của văn bản': 'Date of the document',
  'Viết như 05/12/2026.': 'Write it like 05/12/2026 (day, month, year).',
  'Cơ quan, người quyết định': 'Who decided',
  'Ví dụ: UBND tỉnh Gia Lai': 'For example: the Provincial People’s Committee',
  'Chưa ghi. Cần sửa lại:': 'Nothing was recorded. To be corrected:',
  'Đề nghị gửi lại': 'To be sent again',
  'trước hết {0}': 'by the end of {0}',
  'xem nội dung': 'see what was sent',
  'Số liệu của chính cơ quan đầu mối tổng hợp: không có việc nào ở trang này.':
    'The compiler’s own figures: there is nothing to do here.',
  'Báo cáo này không cần quyết định nào.': 'There is nothing to decide on this report.',
  'Đơn vị nhận thư nêu các nội dung này và gửi lại thành lần gửi tiếp theo. Kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.':
    'The unit gets a mail with these points and sends the report again as its next submission. Whether the first submission was on time or late does not change.',
  'Nội dung cần bổ sung, hoàn thiện': 'What to add or correct',
  'Đơn vị nhận nguyên văn nội dung này.': 'The unit reads exactly these words.',
  'Đề nghị gửi lại trước hết ngày': 'To be sent again by the end of',
  'Ngày làm việc, từ hôm nay trở đi. Không phải gia hạn.': 'A working day, today or later. This is not an extension.',
  'Đơn vị được nhắc theo hạn mới; hạn cũ vẫn được lưu và hiện kèm. Sau khi hết hạn chỉ ghi được văn bản đã ký trong hạn.':
    'Reminders follow the new deadline; the old one is kept and shown beside it. Once the deadline is past, only a document signed before it can be entered.',
  'Hạn mới: đến hết ngày': 'New deadline: to the end of',
  'Lý do đơn vị đề nghị': 'The unit’s reason',
  'Nếu có; thư gửi đơn vị nêu nguyên văn.': 'If any; it is quoted in the mail to the unit.',
  'Nếu có.': 'If any.',
  'Miễn báo cáo này': 'Exempt from this report',
  'Đơn vị kế thừa': 'Successor',
  'Để trống nếu đơn vị kết thúc hoạt động.': 'Leave empty if the unit is no longer active.',
  'Không chuyển giao': 'Not transferred',
  'Kết thúc trách nhiệm báo cáo này': 'End this duty',
  'Đã ghi': 'On record',
  'đã thu hồi': 'withdrawn',
  'hết {0}': 'end of {0}',
  'gửi lại trước hết {0}': 'to be sent again by the end of {0}',
  'chuyển giao cho {0}': 'transferred to {0}',
  'để trống': 'empty',
  'Lý do không gửi': 'Reason for not sending',
  'Không gia hạn được: báo cáo này {0}.': 'No extension is possible: this report {0}.',
  'là số liệu của chính cơ quan tổng hợp': 'holds the compiler’s own figures',
  'không còn ở tình trạng chưa gửi': 'is no longer in the state “not sent”',
  'Không gia hạn được: văn bản cho gia hạn ký {0}, sau khi đã hết hạn (hết {1}). Sau hạn chỉ ghi nhận lý do gửi chậm; việc đúng hạn hay chậm giữ nguyên.':
    'No extension is possible: the document that grants it was signed on {0}, after the deadline (end of {1}). After the deadline only the reason for lateness can be recorded; whether the report is on time or late does not change.',
  'Hạn mới: tìm thấy {0}; cần ngày sau {1}.': 'New deadline: found {0}; a date after {1} is needed.',
  'Hạn mới: tìm thấy {0}, là hạn đang có; cần ngày khác.':
    'New deadline: found {0}, which is the present deadline; another day is needed.',
  'Ngày đề nghị gửi lại: tìm thấy {0}, đã qua; cần từ hôm nay trở đi.':
    'To be sent again by: found {0}, which is past; today or later is needed.',
  'Ngày đề nghị gửi lại: tìm thấy {0}, là ngày nghỉ; cần ngày làm việc.':
    'To be sent again by: found {0}, a day off; a working day is needed.',
  '{0}: {1}; cần ngày có trên lịch, không sau ngày hôm nay.':
    '{0}: {1}; a date that exists and is not after today is needed.',
  'số {0} {1}': 'no. {0} of {1}',
  'Người ghi': 'Entered by',
  'Thu hồi việc đã ghi gần nhất còn hiệu lực: {0}. Báo cáo trở lại như trước đó; việc đã ghi vẫn được lưu.':
    'Withdraws the latest decision in force: {0}. The report goes back to what it was before; the record of the decision is kept.',
  'Lý do thu hồi': 'Reason',
  'Hạn cũ:': 'Old deadline:',
  'Việc đã ghi, mới nhất trước': 'Decisions on record, newest first',
  '{0}: để trống; cần ghi rõ.': '{0}: empty; it must be filled in.',
  '{0}: {1}; cần ngày có trên lịch, viết như 05/12/2026.':
    '{0}: {1}; a date that exists is needed, written like 05/12/2026.',
  'Ngày đề nghị gửi lại': 'To be sent again by',
  'Hạn mới': 'New deadline',
  'Số, ký hiệu văn bản làm căn cứ': 'Document number of the source',
  'gia hạn, miễn': 'extend, exempt',
  'đề nghị bổ sung': 'return for additions',
  'Chưa thống nhất gia hạn': 'Extension not granted',
  'Ghi nhận lý do gửi chậm': 'Note the reason for lateness',
  'Đã ghi trả lời. Hạn gửi giữ nguyên; đơn vị nhận thư ở đợt thư tiếp theo.':
    'The answer is recorded. The deadline stays; the unit is told in the next mails.',
  'Đã ghi nhận lý do gửi chậm. Báo cáo vẫn tính là gửi chậm.': 'The reason is noted. The report still counts as late.',
  'Khi đơn vị đã đề nghị gia hạn mà cơ quan nhận báo cáo chưa thống nhất. Hạn gửi giữ nguyên; thư trả lời đơn vị nêu lý do.':
    'Where a unit has asked for an extension and the receiver does not agree. The deadline stays; the mail that answers the unit gives the reason.',
  'Cơ quan, người trả lời': 'Who answered',
  'Lý do chưa thống nhất': 'Reason for the answer',
  'Viết tiếp sau chữ “Do”, không viết hoa; thư gửi đơn vị nêu nguyên văn.':
    'Follows “Do” (because of), without a capital; the mail to the unit has it word for word.',
  'Ghi trả lời': 'Record the answer',
  'Sau hạn thì ghi nhận lý do, không gia hạn: báo cáo vẫn tính là gửi chậm, số ngày chậm giữ nguyên. Lý do hiện bên cạnh báo cáo để xét thi đua.':
    'After the deadline the reason is noted instead of an extension: the report still counts as late, by as many days. The reason stands beside the report for the year’s grading.',
  'Lý do gửi chậm': 'Reason for lateness',
  'Lý do gửi chậm: <span lang="vi">{0}</span> (ghi {1}).':
    'Reason for lateness: <span lang="vi">{0}</span> (recorded on {1}).',
  '<span lang="vi">{0}</span> (ghi {1})': '<span lang="vi">{0}</span> (recorded on {1})',
  'Chưa thống nhất gia hạn, do <span lang="vi">{0}</span> ({1}; ghi {2}). Hạn gửi giữ nguyên.':
    'Extension not granted, because: <span lang="vi">{0}</span> ({1}; recorded on {2}). The deadline stays.',
  'Theo văn bản hoặc lời giải trình của đơn vị.': 'As the unit has written or explained.',
  'Ghi nhận lý do': 'Note the reason',
  'gia hạn, miễn, lý do chậm': 'extend, exempt, reason for lateness',
  'đề nghị bổ sung, lý do chậm': 'return for additions, reason for lateness',
  'xem quyết định': 'see the decision',
  'xem quyết định<span class="hidden">: {0}</span>': 'see the decision<span class="hidden">: {0}</span>',
  'gia hạn, miễn<span class="hidden">: {0}</span>': 'extend, exempt<span class="hidden">: {0}</span>',
  'ghi nhận<span class="hidden"> {0}: {1}</span>': 'record<span class="hidden"> {0}: {1}</span>',
  'Đề nghị gửi lại trước hết <strong>{0}</strong>. Kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.':
    'To be sent again by the end of <strong>{0}</strong>. Whether the first submission was on time or late does not change.',
  'Thu hồi việc đã ghi': 'Withdraw a decision',
  'Đề nghị bổ sung, gửi đơn vị': 'Return for additions, to the unit',
  'Gia hạn, gửi đơn vị': 'Extension, to the unit',
  'Đã ghi.': 'Recorded.',
  'Đã ký: số {0}, {1}, người ký: {2}.': 'Signed: no. {0}, {1}, by {2}.',
  'Không gửi: {0}.': 'Not sent: {0}.',
  '{0} ghi lúc {1}.': 'Recorded by {0} at {1}.',
  'Sửa kết quả đã ghi': 'Correct what was recorded',
  'Ghi kết quả trình ký': 'Record the outcome',
  'Công văn được ký và gửi trong hệ thống quản lý văn bản; ở đây chỉ ghi lại để không còn chờ ký.':
    'The letter is signed and sent in the document system; here the outcome is only recorded, so that the letter no longer waits for signature.',
  'Số, ký hiệu công văn': 'Letter number',
  'Ví dụ: 812/SNV-TCBC': 'For example: 812/SNV-TCBC',
  'Ngày ký': 'Signed on',
  'Ghi đã ký': 'Record as signed',
  'Hoặc không gửi công văn này, vì': 'Or: this letter will not be sent, because',
  'Ví dụ: các đơn vị đã gửi đủ báo cáo.': 'For example: all units have sent their reports.',
  'Ghi không gửi': 'Record as not sent',
  'Ghi công văn đã ký': 'Record a letter as signed',
  'Ghi công văn không gửi': 'Record a letter as not sent',
};
