import type { Texts } from '../translate';

/** What stands round every page, and the menu. */
export const FRAME: Texts = {
  'Đến nội dung chính': 'Skip to the main content',
  'Theo dõi việc gửi báo cáo': 'Reports, on time',
  'Phiên đăng nhập': 'Sign-in sessions',
  'Đổi vai dùng thử': 'Change the trial role',
  'Đăng xuất': 'Sign out',
  'Mục chính': 'Main menu',
  'Tiến độ chuẩn bị': 'Progress of the preparation',
  'Lưu ý về dữ liệu': 'About these data',
  '<strong>Dữ liệu mẫu.</strong> Tên cơ quan là thật; số liệu, thư và người liên hệ được dựng để dùng thử, không phải báo cáo thật của cơ quan nào.':
    '<strong>Sample data.</strong> The offices are real; the figures, mails and people are made up for trial use and are not the real reports of any office.',
  'Đúng Hạn nhắc và theo dõi việc gửi báo cáo; không thay thế văn bản hành chính và hệ thống quản lý văn bản.':
    'Đúng Hạn sends reminders about reports and tracks them; it replaces neither official papers nor the document system.',
  'Giờ Việt Nam: {0}.': 'Vietnam time: {0}.',
  'Mã truy cập cho chương trình': 'Access tokens for programs',
  'Hôm nay': 'Today',
  'Bảng theo dõi': 'Compliance matrix',
  'Báo cáo phải gửi': 'Reports owed',
  'Tình hình': 'Overview',
  'Tổng hợp': 'Compiled reports',
  'Văn bản': 'Documents',
  'Danh mục': 'Registers',
  Lịch: 'Calendar',
  'Nhật ký': 'Journal',
  'Hộp thư mẫu': 'Sample mailbox',
  'Yêu cầu chưa đúng': 'The request is not valid',
  'Cần đăng nhập': 'Sign in first',
  'Không thực hiện được': 'This is not allowed',
  'Không tìm thấy': 'Not found',
  'Chưa thực hiện được': 'Not possible now',
  'Tệp quá lớn': 'The file is too large',
  'Loại tệp không được nhận': 'This kind of file is not accepted',
  'Cần sửa lại': 'To be corrected',
  'Đề nghị thử lại sau': 'Please try again later',
  'Tạm thời chưa phục vụ được': 'Not available for the moment',
  'Hệ thống gặp lỗi': 'Something went wrong',
  '{0}. Việc tiếp nhận báo cáo vẫn diễn ra bình thường. Thư nhắc bắt đầu gửi khi chuẩn bị xong.':
    '{0}. Reports are received as usual. Reminders leave once this is ready.',
  'Bộ phận hẹn giờ nhắc việc (Temporal) chưa chạy được: {0}. Việc tiếp nhận báo cáo vẫn diễn ra bình thường. Thư nhắc chỉ gửi khi bộ phận này hoạt động.':
    'The reminder timer (Temporal) is not running: {0}. Reports are received as usual. Reminders leave only while it runs.',
  'chưa rõ lý do': 'the reason is unknown',
  'Đang chuẩn bị bộ phận hẹn giờ nhắc việc (Temporal)': 'Preparing the reminder timer (Temporal)',
};
