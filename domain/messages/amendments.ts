import { untilInWords } from '../deadlines/deadline-words';
import type { Day, Instant } from '../time/time';
import { dateInWords, twoDigits, weekdayDate } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Amending and withdrawing documents: why one is refused, and what changes. */
export const AMENDMENTS = {
  'amendments.withdrawn': ({ plan, day }: { plan: string; day: Day }) =>
    `Văn bản "${plan}" đã bị bãi bỏ ${dateInWords(day)}. Nếu ghi nhầm, đề nghị thu hồi việc ghi bãi bỏ trước.`,
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
  'amendments.other-id': ({ plan }: { plan: string }) =>
    `Mã (id) của văn bản đang sửa đổi là "${plan}"; nội dung mới phải giữ nguyên mã này.`,

  'amendments.part-dates': 'hạn gửi, kỳ báo cáo',
  'amendments.part-units': 'đơn vị phải gửi',
  'amendments.part-addressees': 'nơi nhận, đầu mối tổng hợp',
  'amendments.part-form': 'biểu mẫu',
  'amendments.part-steps': 'các bước nhắc, đôn đốc',
  'amendments.part-words': 'câu chữ',
  'amendments.requirement-added': 'bổ sung yêu cầu báo cáo',
  'amendments.requirement-removed': 'bãi bỏ yêu cầu báo cáo',
  'amendments.requirement-changed': ({ parts }: { parts: readonly Part[] }, say: Say) =>
    `sửa đổi: ${parts.map(say).join('; ')}`,

  'amendments.kept-over': 'Đợt đã kết thúc: giữ nguyên theo nội dung cũ.',
  'amendments.kept-past':
    'Đợt đã hết hạn: giữ nguyên hạn cũ. Nếu văn bản sửa đổi ký trước khi hết hạn, ghi gia hạn cho từng đơn vị được gia hạn.',
  'amendments.kept-before-effect': 'Đợt hết hạn trước ngày văn bản sửa đổi có hiệu lực: giữ nguyên theo nội dung cũ.',
  'amendments.dropped': ({ units }: { units: number }) =>
    `Nội dung mới không yêu cầu đợt này nữa: ${twoDigits(units)} đơn vị chưa gửi không còn phải gửi.`,
  'amendments.last-day': ({ before, after }: { before: Instant; after: Instant }) =>
    `Hạn gửi: ${untilInWords(after)} (trước đây: ${untilInWords(before)}).`,
  'amendments.cutoff': ({ day }: { day: Day | null }) =>
    day === null ? 'Không còn ngày chốt số liệu.' : `Chốt số liệu đến hết ${dateInWords(day)}.`,
  'amendments.dates-otherwise': 'Cách tính hạn thay đổi; ngày cuối cùng giữ nguyên.',
  'amendments.addressees': 'Nơi nhận hoặc cơ quan đầu mối tổng hợp thay đổi.',
  'amendments.replaced': 'Cơ quan đầu mối tổng hợp thay đổi, chưa đơn vị nào gửi: đợt mới thay đợt này.',
  'amendments.compiler-later':
    'Cơ quan đầu mối tổng hợp thay đổi từ kỳ sau: đã có đơn vị gửi nên đợt này vẫn do cơ quan cũ tổng hợp.',
  'amendments.joined': ({ units }: { units: number }) => `Thêm ${twoDigits(units)} đơn vị phải gửi.`,
  'amendments.freed': ({ units }: { units: number }) => `${twoDigits(units)} đơn vị chưa gửi không còn phải gửi.`,
  'amendments.sent-already': ({ units }: { units: number }) =>
    `${twoDigits(units)} đơn vị không còn thuộc đối tượng báo cáo nhưng đã gửi: báo cáo vẫn được tổng hợp.`,
  'amendments.unchanged': 'Ngày và đơn vị của đợt không thay đổi.',
};
