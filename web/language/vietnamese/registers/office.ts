import type { Day } from '../../../../domain/time/time';
import { dateFigures } from '../../../../domain/time/vietnamese';

/** When a contact holds its post, and who reads its mails while it is away. */
export const OFFICE = {
  titleOf: (name: string) => `Thời gian giữ nhiệm vụ: ${name}`,
  title: 'Thời gian giữ nhiệm vụ và người thay',
  edit: 'sửa tên, địa chỉ',
  mails: 'thư đã gửi',
  onceADay: 'Người nhận đã chọn một thư mỗi ngày.',
  days: 'Thời gian giữ nhiệm vụ',
  first: 'Từ ngày',
  last: 'Ngày cuối',
  lastHint:
    'Để trống khi còn giữ. Sau ngày này không gửi thư đến người này nữa, đăng nhập và mã truy cập hết hiệu lực; ' +
    'thư đến người giữ nhiệm vụ mới, nếu chưa có thì đến đầu mối khác của đơn vị.',
  keepDays: 'Ghi thời gian',
  absences: 'Vắng mặt, người thay',
  noAbsence: 'Chưa ghi lần vắng nào.',
  away: (from: Day, to: Day) => `Vắng từ ${dateFigures(from)} đến hết ${dateFigures(to)}; người thay:`,
  end: (from: Day) => `Kết thúc lần vắng từ ${dateFigures(from)}`,
  noDeputy: 'Đơn vị chưa có đầu mối khác để thay.',
  awayFrom: 'Vắng từ ngày',
  awayTo: 'Đến hết ngày',
  deputy: 'Người thay',
  deputyHint: 'Thư của người vắng đến người thay cho đến hết ngày này, sau đó tự trở lại.',
  chooseDeputy: 'Chọn người thay',
  reason: 'Lý do (không bắt buộc)',
  noteAbsence: 'Ghi người thay',
};
