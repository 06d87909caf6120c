import type { Texts } from '../translate';

/** The page Today. */
export const TODAY: Texts = {
  'Hôm nay, {0}': 'Today, {0}',
  '<strong>{0}</strong> {1}.': '<strong>{0}:</strong> {1}.',
  'Việc tiếp nhận báo cáo vẫn diễn ra bình thường; lúc này nên gọi điện thay cho thư nhắc.':
    'Reports are received as usual; for now, telephone rather than wait for reminders.',
  'Việc trong ngày': 'Work of the day',
  '{0} chưa gửi, hạn trong tuần này': '{0} not sent, due this week',
  '{0} đã đến từ {1}': '{0} arrived since {1}',
  '{0} thiếu chữ ký hoặc số liệu cần lưu ý': '{0} without a signature, or with figures that need attention',
  '{0} cần gọi điện': '{0} to telephone',
  '{0} công văn chờ ký': '{0} {0|letter|letters} awaiting signature',
  '{0} báo cáo tổng hợp chờ kiểm tra': '{0} compiled {0|report|reports} to check',
  'Chưa gửi, hạn trong tuần này': 'Not sent, due this week',
  'Đã đến từ {0}': 'Arrived since {0}',
  'Báo cáo đã đến, mới nhất trước': 'Reports that arrived, newest first',
  Kênh: 'Channel',
  '{0}<span class="hidden"> của {1}</span>': '{0}<span class="hidden"> of {1}</span>',
  'Và {0} báo cáo đến trước đó.': 'And {0} {0|report|reports} that arrived earlier.',
  'Thiếu chữ ký hoặc số liệu cần lưu ý': 'Without a signature, or with figures that need attention',
  'chưa có số, ký hiệu hoặc người ký của bản đã ký': 'the number or the signer of the signed document is missing',
  'Và {0} báo cáo khác.': 'And {0} other {0|report|reports}.',
  'Cần gọi điện': 'To telephone',
  'Đơn vị cần gọi điện, quá hạn lâu nhất trước': 'Units to telephone, the longest overdue first',
  Gọi: 'Telephone',
  'chưa có số': 'no number',
  'Đã gọi<span class="hidden"> {0}: {1}</span>': 'Telephoned<span class="hidden"> {0}: {1}</span>',
  'ghi thêm<span class="hidden"> về cuộc gọi: {0}, {1}</span>':
    'add a note<span class="hidden"> about the call: {0}, {1}</span>',
  'Người nghe máy': 'Who answered the telephone',
  'ghi nhận<span class="hidden"> báo cáo của {0}: {1}</span>':
    'record<span class="hidden"> the report of {0}: {1}</span>',
  'Và {0} báo cáo khác; xem <a href="/bang-theo-doi?tinh-trang=qua-han">bảng theo dõi</a>.':
    'And {0} other {0|report|reports}; see the <a href="/bang-theo-doi?tinh-trang=qua-han">compliance matrix</a>.',
  'Công văn chờ ký': 'Letters awaiting signature',
  'Công văn đôn đốc: {0}': 'Urging letter: {0}',
  '{0} ký; dự thảo lập lúc {1}; còn {2} đơn vị chưa gửi':
    'for signature by {0}; drafted at {1}; {2} {2|unit has|units have} not sent',
  'Báo cáo tổng hợp chờ kiểm tra': 'Compiled reports to check',
  'lập lúc {0}': 'compiled at {0}',
  '{0} báo cáo chưa kiểm tra<span class="hidden"> của {1}</span>':
    '{0} {0|report|reports} to check<span class="hidden"> of {1}</span>',
  'có thay đổi từ {0} chưa tổng hợp': 'changes since {0} are not compiled',
  'Quá hạn bao lâu': 'How long overdue',
  'Địa chỉ thư không gửi được': 'Addresses that mail does not reach',
  '<span class="break">{0}</span> từ {1}': '<span class="break">{0}</span> since {1}',
  '{0} thông báo đang chờ': '{0} {0|notice|notices} waiting',
  'Nội dung cần xác nhận': 'Points to confirm',
  '{0} nội dung': '{0} open {0|point|points}',
  'Ngày tạm tính': 'Provisional dates',
  'hết {0}; chờ quyết định chính thức về ngày nghỉ': 'by the end of {0}; awaits the official decision on days off',
  'Hệ thống': 'System',

  'Hết {0}': 'By the end of {0}',
  'quá hạn <strong>{0} ngày</strong>': 'overdue by <strong>{0} {0|day|days}</strong>',
  'chưa gửi <strong>{0}/{1}</strong><span class="hidden">: {2}</span>':
    'not sent: <strong>{0}/{1}</strong><span class="hidden">: {2}</span>',
  'cần bổ sung': 'returned',
  'Và {0} đơn vị khác<span class="hidden"> của {1}</span>':
    'And {0} other {0|unit|units}<span class="hidden"> of {1}</span>',
  'Ghi nhận<span class="hidden"> báo cáo đến qua kênh khác: {0}</span>':
    'Record reports<span class="hidden"> that came by another channel: {0}</span>',
  'Nhắc<span class="hidden">: {0}</span>': 'Remind units<span class="hidden">: {0}</span>',

  '<strong>{0} thông báo đôn đốc</strong> về <a href="{1}">{2}</a> sẽ gửi lúc {3}. Đơn vị đã gửi qua kênh khác thì <a href="{4}">ghi nhận<span class="hidden"> báo cáo đến qua kênh khác: {5}</span></a> trước giờ này.':
    '<strong>{0} urging {0|notice|notices}</strong> about <a href="{1}">{2}</a> will leave at {3}. Where a unit has sent by another channel, <a href="{4}">record it<span class="hidden"> for: {5}</span></a> before then.',
  'Giữ lại thư đôn đốc<span class="hidden">: {0}</span>': 'Hold back the urging mails<span class="hidden">: {0}</span>',
  '<strong>Đang giữ lại {0} thông báo đôn đốc</strong> về <a href="{1}">{2}</a>. Cho gửi thì thư đi ở đợt thư tiếp theo; đơn vị đã gửi báo cáo không nhận thư.':
    '<strong>{0} urging {0|notice is|notices are} held back</strong> about <a href="{1}">{2}</a>. Once released, they leave with the next mails; units that have sent get none.',
  'Cho gửi thư đôn đốc<span class="hidden">: {0}</span>': 'Release the urging mails<span class="hidden">: {0}</span>',
};
