import type { Day } from '../time/time';

/** Refused requests of pages and programs. */
export const REQUESTS = {
  'requests.not-understood': 'Máy chủ không hiểu yêu cầu này. Hãy mở lại trang và làm lại.',
  'requests.failed': 'Hệ thống gặp lỗi. Dữ liệu chưa lưu thì chưa được ghi nhận; hãy thử lại.',
  'requests.database-away': 'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít phút.',
  'requests.no-page': 'Không có trang này. Hãy kiểm tra lại đường dẫn.',
  'requests.not-found': 'Không tìm thấy nội dung này. Hãy kiểm tra lại đường dẫn.',
  'requests.sign-in': 'Trang này cần đăng nhập.',
  'requests.other-role': 'Trang này không dành cho vai trò đang dùng.',
  'requests.old-page': 'Trang đã cũ hoặc yêu cầu được gửi từ trang khác. Hãy mở lại trang này và làm lại.',
  'requests.strange-host':
    'Địa chỉ này không phải địa chỉ của hệ thống. Hãy mở bằng địa chỉ mà chương trình in ra khi khởi động, hoặc đặt BASE_URL là địa chỉ đang dùng.',
  'requests.old-file-address': 'Địa chỉ tải tệp này không còn dùng được. Hãy mở lại trang báo cáo và bấm vào tên tệp.',
  'requests.too-many-of-token': 'Có quá nhiều yêu cầu từ mã truy cập này. Đề nghị đợi ít phút rồi thử lại.',
  'requests.day-to-come': ({ day }: { day: Day }) => `Ngày xem: tìm thấy ${day}; cần một ngày đã qua.`,
  'requests.too-many-now': 'Có quá nhiều yêu cầu từ mạng này. Đề nghị đợi ít phút rồi thử lại.',
  'requests.too-many': 'Đã có quá nhiều yêu cầu từ mạng này. Đề nghị đợi ít phút rồi thử lại.',
  'requests.too-slow': 'Yêu cầu gửi đến quá chậm nên đã dừng. Hãy thử lại, hoặc giảm dung lượng tệp.',
  'requests.head-too-long': 'Phần đầu của yêu cầu quá dài. Hãy mở lại trang và làm lại.',
  'requests.broken': 'Máy chủ không hiểu yêu cầu này.',
  'requests.broken-address': 'Địa chỉ này không đọc được. Hãy kiểm tra lại đường dẫn.',

  'requests.report-part': 'Phần "report" của biểu mẫu phải là một đối tượng JSON.',
  'requests.fields': ({ paths }: { paths: readonly string[] }) =>
    `Yêu cầu có mục chưa đúng: ${paths.map((path) => path || '(toàn bộ)').join(', ')}.`,
};
