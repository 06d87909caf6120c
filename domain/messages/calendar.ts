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
  'calendar.saturday': 'Thứ Bảy',
  'calendar.sunday': 'Chủ nhật',

  'calendar.code-2012': 'Bộ luật Lao động 2012, khoản 1 Điều 115',
  'calendar.code-2012-in-lieu': 'Bộ luật Lao động 2012, khoản 3 Điều 115',
  'calendar.code-2019': 'Bộ luật Lao động 2019, khoản 1 Điều 112',
  'calendar.code-2019-in-lieu': 'Bộ luật Lao động 2019, khoản 3 Điều 111',
  'calendar.resolution-80': 'Nghị quyết 80-NQ/TW của Bộ Chính trị (01/2026); chưa có văn bản thi hành',
};
