import type { Texts } from '../translate';

/** A round, reminding and recording in it, a report that came, the urging letter, dates that move. */
export const ROUNDS: Texts = {
  'đã làm': 'done',
  'đến lúc làm': 'due now',
  'sắp tới': 'to come',
  'Hạn gửi: {0}.': 'Due: {0}.',
  '<a href="/van-ban/{0}">{1}</a>, {2}. Gửi {3}.': '<a href="/van-ban/{0}">{1}</a>, {2}. For {3}.',
  '<a href="/van-ban/{0}">{1}</a>, {2}. Gửi {3}, qua {4}.':
    '<a href="/van-ban/{0}">{1}</a>, {2}. For {3}, through {4}.',
  '<strong>Đã ghi thư nhắc cho {0} đơn vị.</strong> Thư đi ở đợt thư tiếp theo; xem ở mục “Thông báo” bên dưới.':
    '<strong>Reminders to {0} {0|unit|units} are queued.</strong> They leave with the next mails; see “Notices” below.',
  '<strong>Đã đánh dấu kiểm tra {0} báo cáo.</strong>':
    '<strong>{0} {0|report is|reports are} marked as checked.</strong>',
  'Đơn vị của đợt, theo thứ tự danh mục': 'Units of the round, in the order of the register',
  'Đơn vị của đợt, chậm nhất trước': 'Units of the round, most days late first',
  'Chậm nhất trước': 'Most days late first',
  'Theo thứ tự danh mục': 'In the order of the register',
  '{0} và {1} đơn vị khác': '{0} and {1} other {1|unit|units}',
  'Chép lời nhắn': 'Copy the message',
  'Đã chép.': 'Copied.',
  'Chọn {0}': 'Choose {0}',
  'số liệu cần lưu ý<span class="hidden">: {0}</span>': 'figures that need attention<span class="hidden">: {0}</span>',
  'Nhắc đơn vị đã chọn': 'Remind the chosen units',
  'Chưa có bản tổng hợp. Dự thảo đầu tiên được lập vào ngày làm việc sau hạn gửi, với báo cáo đã có.':
    'Nothing is compiled yet. The first draft is made on the working day after the deadline, from the reports that are in.',
  '<strong>đã xác nhận</strong> lúc {0}, người xác nhận: {1}.': '<strong>confirmed</strong> at {0} by {1}.',
  '<strong>dự thảo</strong>, lập lúc {0}, chờ kiểm tra.': '<strong>draft</strong>, compiled at {0}, to be checked.',
  'Xem số liệu trước khi xác nhận; xác nhận rồi không sửa được bản này.':
    'Look at the figures first; once confirmed, this version cannot be changed.',
  'Công văn đôn đốc đã dự thảo': 'Drafted urging letters',
  'Dự thảo của {0}, lập lúc {1}': 'Draft for {0}, made at {1}',
  '{0} đơn vị': '{0} {0|unit|units}',
  'Các bước của đợt': 'Steps of the round',
  'Đợt này không có bước nhắc việc.': 'This round has no steps.',
  'Các bước theo thời gian': 'The steps in order of time',
  Bước: 'Step',
  Lúc: 'At',
  'Vì sao vào lúc này': 'Why then',
  'Bỏ qua vì bước sau đã thay: {0}.': 'Skipped because a later step took their place: {0}.',
  'Thông báo': 'Notices',
  'thông báo': 'notice',
  'Chưa có thông báo nào về đợt này.': 'There is no notice about this round yet.',
  'Thông báo, mới nhất trước': 'Notices, newest first',
  'Gửi ai': 'To whom',
  'chuyên viên nhắc': 'reminded by staff',
  '{0} người': '{0} {0|person|people}',
  '{0} địa chỉ thư không gửi được': '{0} {0|address is|addresses are} not reached by mail',

  'Nhắc đơn vị': 'Remind units',
  '{0}. Hạn gửi: {1}.': '{0}. Due: {1}.',
  'Đơn vị đã gửi qua hệ thống quản lý văn bản thì <a href="{0}">ghi nhận trước</a>, không nhắc. Mỗi báo cáo nhắc nhiều nhất một lần trong ngày.':
    'Where a unit has sent through the document system, <a href="{0}">record that first</a> and do not remind it. At most one reminder about a report is sent in a day.',
  'Đơn vị chưa gửi hoặc cần bổ sung: {0}': 'Units that have not sent, or whose report is returned: {0}',
  'Thư đến': 'Mail to',
  'Thư hôm nay': 'Mail today',
  'thư không gửi được đến đơn vị này; <a href="/don-vi/{0}">xem số điện thoại<span class="hidden"> của {1}</span></a>':
    'mail does not reach this unit; <a href="/don-vi/{0}">see the telephone number<span class="hidden"> of {1}</span></a>',
  'đã gửi lúc <span class="nums">{0}</span>': 'left at <span class="nums">{0}</span>',
  'sẽ gửi lúc <span class="nums">{0}</span>': 'leaves at <span class="nums">{0}</span>',
  'xem thư<span class="hidden"> gửi {0}</span>': 'see the mail<span class="hidden"> to {0}</span>',
  'Nhắc các đơn vị đã chọn': 'Remind the chosen units',
  'Thư đi lúc {0}; đơn vị gửi báo cáo trước giờ đó không nhận thư.':
    'Mails leave at {0}; units that send their report before then get none.',
  'Thư gửi {0}': 'Mail to {0}',
  'Nếu lúc gửi còn thông báo khác cho người này, tất cả được gộp trong một thư.':
    'If other notices wait for this person then, all go in one mail.',
  'Thư nhắc gửi {0}': 'Reminder to {0}',
  'Lời nhắn để gọi điện hoặc gửi nhóm Zalo': 'Text for a telephone call or a Zalo group',
  'Chép cả đoạn dưới đây; không có số liệu, không nêu đơn vị khác.':
    'Copy all of the text below; it holds no figures and names no other unit.',

  'Đơn vị báo cáo: kỳ này không phát sinh.': 'The unit declares: nothing to report for this period.',
  '{0}, {1}, nhận lúc {2}': '{0}, {1}, received at {2}',
  'Phiếu tiếp nhận <span class="code">{0}</span>': 'Receipt <span class="code">{0}</span>',
  'Đã kiểm tra.': 'Checked.',
  'Đơn vị giải trình: {0}': 'The unit explains: {0}',
  'Lần gửi này không có số liệu theo biểu mẫu: báo cáo được ghi nhận từ kênh khác, số liệu có thể gửi bổ sung sau.':
    'This submission has no form figures: the report was recorded from another channel; figures may follow.',
  'Lần gửi này không có số liệu theo biểu mẫu.': 'This submission has no form figures.',

  'Lập lúc {0} để lãnh đạo xem xét, ký. Số, ngày và chữ ký để trống; văn thư đặt số, chuyển ký và ban hành trong hệ thống quản lý văn bản.':
    'Drafted at {0} for the leaders to review and sign. Number, date and signature are left empty; the registry numbers the letter, has it signed and issues it in the document system. The letter itself is in Vietnamese.',

  'Đợt báo cáo có ngày thay đổi': 'Rounds whose dates move',
  'Đợt báo cáo': 'Round',
  'Ngày thay đổi': 'Dates that move',
  'Bước thay đổi': 'Steps that move',
  Ngày: 'Date',
  'không có': 'none',
  'lịch thành tạm tính': 'the calendar becomes provisional',
  'lịch thành chính thức': 'the calendar becomes official',
  'hạn giữ nguyên': 'the deadline stays',
  'không bước nào': 'no step',
  'Tất cả đơn vị của đợt': 'All units of the round',
};
