import type { Texts } from '../translate';

/** Days off by name, as the calendar and the reasons of dates say them. */
export const DAYS_OFF: Texts = {
  'Tết Dương lịch': 'New Year’s Day',
  'Tết Nguyên đán': 'Lunar New Year',
  'Giỗ Tổ Hùng Vương': 'Hung Kings’ Commemoration Day',
  'Ngày Chiến thắng 30/4': 'Victory Day',
  'Quốc tế Lao động': 'International Labour Day',
  'Quốc khánh': 'National Day',
  'Ngày Văn hóa Việt Nam': 'Vietnam Culture Day',
  'Nghỉ bù {0}': 'Day off in lieu of {0}',
  'Hoán đổi với {0}': 'Swapped with {0}',
  'thứ Bảy': 'Saturday',
  'Chủ nhật': 'Sunday',
};
