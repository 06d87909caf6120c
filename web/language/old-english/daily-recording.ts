import type { Texts } from '../translate';

/** Recording reports that came by another channel, and what can be wrong with what was typed. */
export const RECORDING: Texts = {
  'Chưa ghi nhận gì. Cần sửa lại:': 'Nothing is recorded yet. To be corrected:',
  'Những gì đã nhập được giữ nguyên bên dưới.': 'What you typed is kept below.',
  'Dùng khi đơn vị đã gửi bản ký qua hệ thống quản lý văn bản, bưu chính hoặc thư điện tử. Nhập số văn bản của các đơn vị đó; tất cả được ghi nhận cùng lúc, hoặc không ghi gì nếu còn lỗi. Hạn gửi: {0}.':
    'For units that sent a signed report through the document system, by post or by e-mail. Type the numbers of their documents; all are recorded together, or none while anything is wrong. Due: {0}.',
  'Đơn vị chưa gửi, theo thứ tự danh mục': 'Units that have not sent, in the order of the register',
  'Đã nhận của đơn vị': 'Received from',
  'Số, ký hiệu văn bản': 'Document number',
  'Ngày gửi': 'Date sent',
  'Ngày gửi <span class="soft">(nếu khác ngày chung)</span>':
    'Date sent <span class="soft">(if other than the common date)</span>',
  'Chung cho các đơn vị được ghi nhận': 'For all units recorded',
  'Viết như 28/5/2020. Để trống thì lấy ngày ban hành của từng văn bản.':
    'Write it like 28/5/2020 (day, month, year). Left empty, the date of issue of each document is taken.',
  'Cơ quan đã nhận từ trước, không phải lúc này': 'The office received them earlier, not just now',
  'Để trống thì thời điểm nhận là lúc ghi nhận. Thời điểm nhận trước đây cần có lý do; cả hai thời điểm đều được lưu.':
    'Left empty, the moment of receipt is the moment of recording. An earlier moment needs a reason; both moments are kept.',
  'Giờ nhận, viết như 10:32': 'Time of receipt, written like 10:32',
  'Lý do': 'Reason',
  'Ví dụ: văn bản giấy đến văn thư chiều 28/5, nay mới ghi.':
    'For example: the paper reached the registry on the afternoon of 28/5 and is recorded only now.',
  'Ghi nhận các báo cáo đã chọn': 'Record the chosen reports',
  'Không ghi nhận, quay lại': 'Go back without recording',

  '{0}: tìm thấy “{1}”; cần ngày có trên lịch, viết như 28/5/2020.':
    '{0}: found “{1}”; a date that exists is needed, written like 28/5/2020.',
  '{0}: {1} ở sau ngày hôm nay. Hãy kiểm tra lại.': '{0}: {1} is after today. Please check.',
  'Ngày gửi chung': 'Common date sent',
  '{0}, ngày ban hành': '{0}, date of issue',
  '{0}, ngày gửi': '{0}, date sent',
  '{0}: cần số, ký hiệu của văn bản đến.': '{0}: the document number is needed.',
  '{0}: cần ngày ban hành hoặc ngày gửi.': '{0}: the date of issue or the date sent is needed.',
  'Đã ghi thời điểm nhận trước đây: cần ghi lý do.': 'An earlier moment of receipt is given: a reason is needed.',
  'Đã ghi giờ nhận: cần ghi cả ngày nhận.': 'The time of receipt is given: the date of receipt is needed too.',
  'Giờ nhận: tìm thấy {0}; cần giờ và phút, viết như 10:32.':
    'Time of receipt: {0}; hours and minutes are needed, written like 10:32.',
  'Thời điểm nhận ở sau thời điểm hiện tại. Hãy kiểm tra lại.': 'The moment of receipt is in the future. Please check.',
  'Chưa chọn đơn vị nào. Hãy đánh dấu hoặc nhập số văn bản của đơn vị đã gửi qua kênh khác.':
    'No unit is chosen. Tick a unit that has sent by another channel, or type the number of its document.',
};
