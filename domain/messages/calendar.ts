import type { Day } from '../time/time';
import { weekdayDate } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Days off by name, and the laws that make them. */
export const CALENDAR = {
  'calendar.new-year': 'Tết Dương lịch',
  'calendar.lunar-new-year': 'Tết Nguyên đán',
  'calendar.hung-kings': 'Giỗ Tổ Hùng Vương',
  'calendar.victory': 'Ngày Chiến thắng 30/4',
  'calendar.labour': 'Quốc tế Lao động',
  'calendar.national': 'Quốc khánh',
  'calendar.culture': 'Ngày Văn hóa Việt Nam',
  'calendar.in-lieu': ({ holiday }: { holiday: Part }, say: Say) => `Nghỉ bù ${say(holiday)}`,
  'calendar.swapped-with': ({ day }: { day: Day }) => `Hoán đổi với ${weekdayDate(day)}`,
  'calendar.worked-for': ({ day }: { day: Day | null }) =>
    day === null ? 'Làm việc bình thường' : `Làm việc bù cho ${weekdayDate(day)}`,
  'calendar.no-day': 'Chưa có ngày nào. Cần ít nhất một ngày nghỉ hoặc một ngày làm việc thay, ví dụ 02/01/2026.',
  'calendar.day-twice': ({ day }: { day: Day }) =>
    `${weekdayDate(day)} được ghi hai lần; mỗi ngày ghi một lần, hoặc nghỉ hoặc làm việc.`,
  'calendar.day-unnamed': ({ day }: { day: Day }) =>
    `${weekdayDate(day)} nghỉ nhưng chưa có tên gọi và không có ngày làm việc thay. Cần ghi tên ngày nghỉ, hoặc ngày hoán đổi.`,
  'calendar.weekend-swapped': ({ day }: { day: Day }) =>
    `${weekdayDate(day)} vốn là ngày nghỉ hằng tuần, không hoán đổi được. Ngày nghỉ hoán đổi là một ngày làm việc.`,
  'calendar.official-already': ({ year }: { year: number }) =>
    `Lịch năm ${year} không còn ngày nào tạm tính; không có gì để xác nhận chính thức.`,
  'calendar.no-decision': ({ number }: { number: string }) =>
    `Không có thay đổi lịch số ${number}. Xem các thay đổi ở trang lịch của năm.`,
  'calendar.undone-already': 'Thay đổi này đã được thu hồi, hoặc chính nó là một lần thu hồi.',
  'calendar.later-change': ({ by }: { by: Part }, say: Say) =>
    `Có thay đổi sau này về cùng ngày hoặc cùng năm (${say(by)}). Cần thu hồi thay đổi đó trước.`,
  'calendar.by-hand': 'sửa từng ngày',
  'calendar.saturday': 'Thứ Bảy',
  'calendar.sunday': 'Chủ nhật',

  'calendar.code-2012': 'Bộ luật Lao động 2012, khoản 1 Điều 115',
  'calendar.code-2012-in-lieu': 'Bộ luật Lao động 2012, khoản 3 Điều 115',
  'calendar.code-2019': 'Bộ luật Lao động 2019, khoản 1 Điều 112',
  'calendar.code-2019-in-lieu': 'Bộ luật Lao động 2019, khoản 3 Điều 111',
  'calendar.resolution-80': 'Nghị quyết 80-NQ/TW của Bộ Chính trị (01/2026); chưa có văn bản thi hành',
};
