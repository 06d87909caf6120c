import type { Day } from '../time/time';
import { dateInWords, weekdayDate } from '../time/vietnamese';

/** Amending and withdrawing documents: why one is refused, and what changes. */
export const AMENDMENTS = {
  'amendments.withdrawn': ({ plan, day }: { plan: string; day: Day }) =>
    `Văn bản "${plan}" đã bãi bỏ ${dateInWords(day)}. Nếu ghi nhầm, đề nghị thu hồi việc ghi bãi bỏ trước.`,
  'amendments.in-force': ({ plan }: { plan: string }) =>
    `Văn bản "${plan}" đang có hiệu lực, không có việc bãi bỏ nào để thu hồi.`,
  'amendments.nothing-changes':
    'Nội dung mới giống nội dung đang có hiệu lực. Cần sửa các điểm, khoản mà văn bản sửa đổi nêu, rồi xem trước lại.',
  'amendments.other-register':
    'Nội dung mới ghi danh mục đơn vị hoặc hệ thống (tree) khác văn bản đang có hiệu lực. Văn bản sửa đổi giữ nguyên danh mục; ' +
    'danh mục khác thì đưa vào như một văn bản mới và bãi bỏ văn bản cũ.',
  'amendments.other-document':
    'Số, ngày hoặc cơ quan ban hành ở mục document khác văn bản đang có hiệu lực. Mục này giữ nguyên văn bản gốc; số, ngày của văn bản ' +
    'sửa đổi ghi riêng.',
  'amendments.past-date': ({ day, round }: { day: Day; round: string }) =>
    `Hạn mới của đợt "${round}": tìm thấy ${weekdayDate(day)}, đã qua; cần từ hôm nay trở đi.`,
};
