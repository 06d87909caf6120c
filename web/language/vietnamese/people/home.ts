import { html } from '../../../html';

/** The page "Dùng thử" of the sample, where a visitor takes a role. */
export const HOME = {
  title: 'Dùng thử',
  heading: 'Dùng thử Đúng Hạn',
  lead:
    'Văn bản giao việc báo cáo; hệ thống nhắc đơn vị trước hạn, đôn đốc khi quá hạn, ' +
    'và tổng hợp báo cáo đã gửi để lãnh đạo xem. Chọn một vai để bắt đầu.',
  current: (name: string) => html`Đang dùng vai: <strong>${name}</strong>. Chọn vai khác ở dưới để đổi.`,
  staff: 'Chuyên viên theo dõi',
  staffDoes:
    'Xem ai chưa gửi, chậm bao nhiêu ngày; ghi nhận báo cáo đến qua văn bản, bưu chính; giữ lại thư đôn đốc; ' +
    'xác nhận báo cáo tổng hợp.',
  asStaff: 'Vào vai chuyên viên',
  unit: 'Đơn vị báo cáo',
  unitDoes: 'Xem báo cáo phải gửi và hạn gửi, điền biểu mẫu, đính kèm bản đã ký, nhận phiếu tiếp nhận.',
  search: 'Tìm đơn vị',
  searchFor: 'Tên đơn vị, có dấu hoặc không dấu',
  units: (count: number) => `${count} đơn vị`,
  showAll: 'Hiện tất cả',
  noneFound: 'Không có đơn vị nào khớp.',
  chooseUnit: 'Đơn vị',
  owing: 'Đang có báo cáo phải gửi',
  others: 'Đã gửi đủ hoặc chỉ có đợt đã qua',
  asUnit: 'Vào vai đơn vị',
  noUnits: () => html`Chưa có đơn vị nào: hãy nạp một văn bản bằng lệnh <code>plan activate</code>.`,
  leader: 'Lãnh đạo',
  leaderDoes: 'Đọc báo cáo tổng hợp, tỷ lệ đúng hạn, danh sách đơn vị chậm và chưa gửi; mỗi con số đều xem được nguồn.',
  asLeader: 'Vào vai lãnh đạo',
  administratorDoes:
    'Nạp văn bản, danh mục đơn vị; sửa lịch làm việc; giao và thu hồi vai trò của từng người; xem nhật ký thay đổi.',
  asAdministrator: 'Vào vai quản trị',
  realUsers: () =>
    html`Người dùng thật đăng nhập bằng liên kết gửi qua thư; có thể thử ở trang <a href="/dang-nhap">Đăng nhập</a>, với
địa chỉ của một đầu mối liên hệ.`,
  mails: 'Thư nhắc không rời khỏi máy này: khi đã vào vai, xem ở mục “Hộp thư mẫu”.',
};
