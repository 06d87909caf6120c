import type { Day } from '../time/time';
import { weekdayDate } from '../time/vietnamese';

/** Lists to publish, and standing duties. */
export const LISTS = {
  'lists.too-long': ({ most }: { most: number }) =>
    `Danh sách dài hơn ${most} dòng. Chọn kỳ ngắn hơn, hoặc một văn bản.`,
  'lists.period-backwards': 'Ngày đầu kỳ sau ngày cuối kỳ; cần ngày đầu không sau ngày cuối.',
  'lists.no-unit': ({ unit }: { unit: string }) => `Không có đơn vị "${unit}". Xem mã bằng lệnh units tree.`,
  'lists.on-time': 'Đúng hạn',
  'lists.late': 'Gửi chậm',
  'lists.missing': 'Chưa gửi',
  'lists.awaited': 'Chưa đến hạn',
  'lists.excused': 'Miễn, không còn phải gửi',
  'lists.no-duty': ({ plan, requirement }: { plan: string; requirement: string }) =>
    `Văn bản "${plan}" không có nhiệm vụ thường xuyên "${requirement}", hoặc đã bị bãi bỏ. Xem các nhiệm vụ ở trang của văn bản.`,
  'lists.duty-not-of-unit': ({ unit, requirement }: { unit: string; requirement: string }) =>
    `Nhiệm vụ thường xuyên "${requirement}" không giao cho đơn vị "${unit}".`,
  'lists.duty-future': ({ day }: { day: Day }) =>
    `Ngày thực hiện: tìm thấy ${weekdayDate(day)}, chưa đến; chỉ xác nhận việc đã làm, đến hôm nay.`,
  'lists.duty-too-long': ({ most }: { most: number }) =>
    `Một lần xác nhận không quá ${most} ngày. Chia thành nhiều lần.`,
  'lists.no-attestation': ({ number }: { number: string }) =>
    `Không có xác nhận số ${number} của đơn vị này, hoặc đã được thu hồi.`,
};
