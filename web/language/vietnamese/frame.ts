import type { Instant } from '../../../domain/time/time';
import { momentInWords } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** The frame of every page, and the page of an error. */
export const FRAME = {
  skip: 'Đến nội dung chính',
  tagline: 'Theo dõi việc gửi báo cáo',
  sessions: 'Phiên đăng nhập',
  changeRole: 'Đổi vai dùng thử',
  signOut: 'Đăng xuất',
  menu: 'Mục chính',
  items: {
    today: 'Hôm nay',
    matrix: 'Bảng theo dõi',
    owed: 'Báo cáo phải gửi',
    overview: 'Tình hình',
    lists: 'Danh sách',
    rollups: 'Tổng hợp',
    requests: 'Đột xuất',
    documents: 'Văn bản',
    registers: 'Danh mục',
    calendar: 'Lịch',
    accounts: 'Tài khoản',
    lateness: 'Đổi kết quả',
    journal: 'Nhật ký',
    mailbox: 'Hộp thư mẫu',
  },
  progress: 'Tiến độ chuẩn bị',
  sampleLabel: 'Lưu ý về dữ liệu',
  sampleNote: () =>
    html`<strong>Dữ liệu mẫu.</strong> Tên cơ quan là thật; số liệu, thư và người liên hệ được dựng để dùng thử, không
phải báo cáo thật của cơ quan nào.`,
  purpose: 'Đúng Hạn nhắc và theo dõi việc gửi báo cáo; không thay thế văn bản hành chính và hệ thống quản lý văn bản.',
  clock: (at: Instant) => `Giờ Việt Nam: ${momentInWords(at)}.`,
  lookUpReceipt: 'Tra cứu phiếu tiếp nhận',
  tokens: 'Mã truy cập cho chương trình',
  newSignInLink: 'Yêu cầu liên kết đăng nhập mới',
  toStart: 'Về trang đầu',
  code: 'Mã:',
  requestNumber: 'số yêu cầu',
  /** Title of the page of an error, by the status of the answer. */
  errors: {
    400: 'Yêu cầu chưa đúng',
    401: 'Cần đăng nhập',
    403: 'Không thực hiện được',
    404: 'Không tìm thấy',
    405: 'Yêu cầu chưa đúng',
    409: 'Chưa thực hiện được',
    413: 'Tệp quá lớn',
    415: 'Loại tệp không được nhận',
    422: 'Cần sửa lại',
    429: 'Đề nghị thử lại sau',
    500: 'Hệ thống gặp lỗi',
    503: 'Tạm thời chưa phục vụ được',
  },
};
