import type { Texts } from '../translate';

/** The compliance matrix, the list by rounds and the card of a unit. */
export const LISTS: Texts = {
  'Bảng theo dõi tình hình gửi báo cáo': 'Compliance matrix',
  'Tình hình như đã biết đến hết <strong>{0}</strong>.': 'As known at the end of <strong>{0}</strong>.',
  'Về hiện nay': 'Back to now',
  'Ngày xem: tìm thấy “{0}”; cần một ngày đã qua, viết như 17/11/2026. Bảng dưới đây là tình hình hiện nay.':
    'As of the day: found “{0}”; a past day is needed, written like 17/11/2026. The matrix below shows the present state.',
  'Lọc bảng': 'Filter the matrix',
  'Tên đơn vị': 'Name of the unit',
  'có dấu hoặc không dấu': 'with or without accents',
  'Các đợt đang theo dõi': 'Rounds in progress',
  'Tất cả hệ thống': 'All systems',
  'Cấp, loại đơn vị': 'Level, kind of unit',
  'Tất cả tình trạng': 'All states',
  'Xem lại ngày': 'As of the day',
  'như 17/11/2026; để trống: hiện nay': 'like 17/11/2026; empty: now',
  'Cả đợt đã qua': 'Past rounds too',
  'Không có báo cáo nào khớp với điều kiện lọc.': 'No report matches the filter.',
  'Tìm cả trong các đợt đã qua': 'Search past rounds too',
  'Tổng cộng {0} báo cáo trong các đợt đang xem': '{0} {0|report|reports} in the rounds shown',
  'Tổng cộng {0} báo cáo': '{0} {0|report|reports} in all',
  'đã gửi {0}/{1}<span class="hidden">: {2}</span>': 'sent: {0}/{1}<span class="hidden">: {2}</span>',
  'Tải về Excel': 'Download Excel',
  'Tải về CSV': 'Download CSV',
  'Danh sách theo từng đợt': 'List by rounds',
  'Các đợt báo cáo': 'Rounds',
  'Đợt {0} - {1} trong {2} đợt.': 'Rounds {0} to {1} of {2}.',
  'Đợt trước': 'Earlier rounds',
  'Đợt sau': 'Later rounds',
  'Không có đơn vị nào ở tình trạng này': 'No unit is in this state',
  '{0} đơn vị, theo thứ tự danh mục': '{0} {0|unit|units}, in the order of the register',
  '{0} đơn vị có báo cáo ở tình trạng “{1}”, theo thứ tự danh mục':
    '{0} {0|unit|units} with a report in the state “{1}”, in the order of the register',
  'hết ngày {0}, ngày tạm tính': 'by the end of {0}, provisional',
  'hết ngày {0}': 'by the end of {0}',
  'không phải gửi': 'nothing owed',
  '{0}<span class="hidden">, phiếu của {1}</span>': '{0}<span class="hidden">, receipt of {1}</span>',
  'Trang của bảng': 'Pages of the matrix',
  'Trang {0}/{1}.': 'Page {0} of {1}.',
  'Trang trước': 'Previous page',
  'Trang sau': 'Next page',

  'Theo dõi tình hình gửi báo cáo': 'Reports by rounds',
  'Theo dõi': 'Reports by rounds',
  '<strong>Đã ghi nhận {0} báo cáo.</strong> Các đơn vị này không còn bị nhắc.':
    '<strong>{0} {0|report is|reports are} recorded.</strong> These units get no more reminders.',
  'Đến {0}: <strong>{1}</strong> báo cáo chưa gửi, trong đó <strong>{2}</strong> quá hạn.':
    'As of {0}: <strong>{1}</strong> {1|report|reports} not sent, <strong>{2}</strong> of them overdue.',
  'Đến {0}: <strong>{1}</strong> báo cáo chưa gửi, trong đó <strong>{2}</strong> quá hạn, tính các đợt đang theo dõi.':
    'As of {0}: <strong>{1}</strong> {1|report|reports} not sent, <strong>{2}</strong> of them overdue, in the rounds in progress.',
  'Lọc danh sách': 'Filter the list',
  'Tất cả văn bản': 'All documents',
  'Tất cả đơn vị': 'All units',
  'Xem cả các đợt đã qua': 'See past rounds too',
  '<a href="/van-ban/{0}">{1}</a>, {2}. Nhận tại {3}.': '<a href="/van-ban/{0}">{1}</a>, {2}. Received at {3}.',
  'Đã gửi <strong>{0}/{1}</strong>': 'Sent: <strong>{0}/{1}</strong>',
  'quá hạn <strong>{0}</strong>': 'overdue: <strong>{0}</strong>',
  '<strong>{0} thông báo đôn đốc</strong> sẽ gửi lúc {1}. Đơn vị đã gửi qua kênh khác thì ghi nhận trước giờ này.':
    '<strong>{0} urging {0|notice|notices}</strong> will leave at {1}. Where a unit has sent by another channel, record it before then.',
  '<strong>Đang giữ lại {0} thông báo đôn đốc.</strong> Cho gửi thì thư đi ở đợt thư tiếp theo (08 giờ 00 hoặc 14 giờ 00 ngày làm việc); đơn vị đã gửi báo cáo không nhận thư.':
    '<strong>{0} urging {0|notice is|notices are} held back.</strong> Once released, they leave with the next mails (08:00 or 14:00 on working days); units that have sent get none.',
  'Liên hệ': 'Contact',
  'Danh sách dài hơn số dòng hiển thị. Hãy lọc theo văn bản, đơn vị hoặc tình trạng.':
    'The list is longer than what is shown here. Filter by document, unit or state.',

  'Đã kết thúc hoạt động.': 'No longer active.',
  'Hệ thống {0}: cấp trên trực tiếp là {1}': '{0}: the direct superior is {1}',
  'Hệ thống {0}: cấp trên trực tiếp là <a href="/don-vi/{1}">{2}</a>':
    '{0}: the direct superior is <a href="/don-vi/{1}">{2}</a>',
  'Hệ thống {0}: đứng đầu': '{0}: at the top',
  'Đang phải gửi: {0}': 'Owed now: {0}',
  'Không có báo cáo nào đang phải gửi.': 'No report is owed now.',
  'Báo cáo phải gửi, hạn gần nhất trước': 'Reports owed, the nearest deadline first',
  'theo {0}': 'under {0}',
  'nhắc<span class="hidden">: {0}</span>': 'remind<span class="hidden">: {0}</span>',
  'ghi nhận<span class="hidden">: {0}</span>': 'record<span class="hidden">: {0}</span>',
  'Đã gửi: đúng hạn {0}/{1} ({2})': 'Sent: {0}/{1} on time ({2})',
  'Đã gửi: đúng hạn {0}/{1}': 'Sent: {0}/{1} on time',
  'Chưa có báo cáo nào.': 'No reports yet.',
  Phiếu: 'Receipt',
  'Đầu mối liên hệ': 'Contacts',
  'Danh mục chưa có đầu mối liên hệ của đơn vị này.': 'The register has no contact of this unit.',
  'Đầu mối': 'Contact',
  'Thư điện tử': 'E-mail',
  '<strong>Thư không gửi được đến địa chỉ này</strong> từ {0}.':
    '<strong>Mail has not reached this address</strong> since {0}.',
};
