import type { Day } from '../../../../domain/time/time';
import { formatNumber, weekdayDate } from '../../../../domain/time/vietnamese';
import type { Post, Tree } from '../../../../domain/units/unit';

/** What a table will change, shown before it is kept. */
export const PREVIEW = {
  notes: 'Đã đọc bảng như sau; hãy kiểm tra trước khi xác nhận',
  dates: 'Ngày trong bảng viết theo cách nào?',
  dayFirst: (cell: string, day: Day) => `Ngày viết trước: ${cell} là ${weekdayDate(day)}`,
  monthFirst: (cell: string, day: Day) => `Tháng viết trước: ${cell} là ${weekdayDate(day)}`,
  column: (column: string) => `cột ${column}`,
  datesUnsaid: 'Hãy chọn cách viết ngày rồi xác nhận; bảng bên dưới đang đọc theo cách ngày viết trước.',
  compared: (register: string, added: number, changed: number, dropped: number) =>
    `So với danh mục đang dùng “${register}”: ${formatNumber(added)} đơn vị mới, ${formatNumber(changed)} đơn vị có thay đổi, ${formatNumber(dropped)} đơn vị không còn.`,
  dropped: 'Đơn vị không còn trong danh mục mới',
  isNew: 'mới',
  was: 'trước:',
  wasNone: 'trước: không có',
  unit: 'Đơn vị',
  kind: 'Loại, nhóm',
  superiors: 'Cấp trên',
  active: 'Hoạt động',
  contacts: 'Đầu mối',
  short: 'viết tắt',
  groups: 'nhóm',
  from: (day: Day) => `từ ${weekdayDate(day)}`,
  to: (day: Day) => `đến hết ${weekdayDate(day)}`,
  successors: 'kế thừa',
  top: 'đứng đầu hệ thống',
  trees: { government: 'chính quyền', party: 'Đảng', front: 'Mặt trận' } satisfies Record<Tree, string>,
  posts: { office: 'Văn thư', officer: 'Đầu mối báo cáo', head: 'Người đứng đầu' } satisfies Record<Post, string>,

  contactsTitle: 'Cập nhật đầu mối liên hệ?',
  contactsLead: (register: string) => `Danh mục “${register}”.`,
  willRenew: (changed: number, added: number, same: number) =>
    `Khi xác nhận: sửa ${formatNumber(changed)} đầu mối, thêm ${formatNumber(added)} đầu mối; ${formatNumber(same)} đầu mối trong bảng đã đúng, không đổi. Đầu mối không có trong bảng giữ nguyên.`,
  nothingToRenew: 'Các đầu mối trong bảng đã đúng, không có gì để sửa.',
  renew: 'Cập nhật đầu mối',
  now: 'Hiện nay',
  after: 'Sẽ là',
  added: 'chưa có, sẽ thêm',
};
