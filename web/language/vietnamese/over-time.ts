import type { Day } from '../../../domain/time/time';
import { dateFigures, twoDigits } from '../../../domain/time/vietnamese';

/** Pictures over periods: a document's page for leaders, the figures of a round, the years of a unit. */
export const OVER_TIME = {
  title: 'Tình hình qua các kỳ',
  titleOf: (document: string) => `Tình hình qua các kỳ: ${document}`,
  link: 'Qua các kỳ',
  nothing: 'Văn bản này chưa có đợt báo cáo nào đã đến hạn.',
  toDocument: 'Xem văn bản',

  shares: 'Tỷ lệ đúng hạn qua các kỳ',
  sharesOf: (report: string) => `Tỷ lệ đúng hạn qua các kỳ: ${report}`,
  oneShare: (of: { period: string; share: string }) => `${of.period}: ${of.share}.`,
  sharesFromTo: (from: { period: string; share: string }, to: { period: string; share: string }) =>
    `Từ ${from.share} (${from.period}) đến ${to.share} (${to.period}).`,
  keys: { good: 'từ 90% trở lên', fair: 'từ 70% đến dưới 90%', poor: 'dưới 70%' },
  period: 'Kỳ báo cáo',
  deadline: 'Hạn gửi',
  onTime: 'Đúng hạn',
  late: 'Gửi chậm',
  missing: 'Chưa gửi',
  /** The month of a deadline, under a point of a picture. */
  month: (day: Day) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,

  groups: 'So sánh các nhóm đơn vị',
  group: 'Nhóm đơn vị',
  otherUnits: 'Đơn vị khác',
  units: 'Số đơn vị',
  share: 'Tỷ lệ đúng hạn',

  map: 'Từng đơn vị qua các kỳ',
  mapHint: 'Tỷ lệ đúng hạn thấp nhất trước, theo từng nhóm.',
  unit: 'Đơn vị',
  moreUnits: (count: number) => `Và ${twoDigits(count)} đơn vị khác.`,
  allUnits: 'Xem danh sách đầy đủ',
  dueOn: (day: Day) => `hạn ${dateFigures(day)}`,
  results: {
    'on-time': 'đúng hạn',
    late: (delay: string) => `chậm ${delay}`,
    missing: 'chưa gửi',
    awaited: 'còn hạn',
    excused: 'miễn',
  },
  notAsked: 'không phải gửi',

  figures: 'Số liệu qua các kỳ',
  figuresOf: (report: string) => `Số liệu qua các kỳ: ${report}`,
  figuresHint:
    'Mỗi hình có thang đo riêng, tính từ 0. Số liệu theo bản tổng hợp đã xác nhận, nếu chưa có thì theo dự thảo.',
  figure: 'Chỉ tiêu',
  trend: 'Diễn biến',
  draft: 'dự thảo',

  years: 'Kết quả qua các năm',
  year: 'Năm',
  ofYear: (year: number) => `Năm ${year}`,
  due: 'Phải gửi',
  ahead: 'Chưa đến hạn',
};
