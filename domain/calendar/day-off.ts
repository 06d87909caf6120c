import type { Day } from '../time/time';

/** Chính thức: read in an official decision or fixed by law. Tạm tính: computed or remembered, to be confirmed. */
export type CalendarStatus = 'official' | 'provisional';

/** A day on which offices are closed, and who says so. */
export interface DayOff {
  date: Day;
  /** "Giỗ Tổ Hùng Vương", "Nghỉ bù Quốc khánh"; "Thứ Bảy" and "Chủ nhật" for an ordinary weekend. */
  name: string;
  status: CalendarStatus;
  /** The law, the decision, or the page on which it was read; empty for an ordinary weekend. */
  source: string;
}

/** A weekend day worked in place of a weekday (ngày làm bù). */
export interface WorkedDay {
  date: Day;
  /** The day off it makes good, perhaps of the year before; null where an administrator did not say. */
  insteadOf: Day | null;
  source: string;
}

/** What is known of one year: official decisions kept as data, or the rule's answer where there are none. */
export interface YearDecisions {
  year: number;
  status: CalendarStatus;
  /** The year's decisions are still to come: any of its days may change, so each counts as provisional. */
  awaited: boolean;
  /** Holidays (also those on a weekend), compensatory days and days off by a swap; ordinary weekends are not listed. */
  daysOff: readonly DayOff[];
  workedInstead: readonly WorkedDay[];
}

/** Names of the days off, as the office prints them. */
export const NEW_YEAR = 'Tết Dương lịch';
export const TET = 'Tết Nguyên đán';
export const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
export const VICTORY = 'Ngày Chiến thắng 30/4';
export const LABOUR = 'Quốc tế Lao động';
export const NATIONAL = 'Quốc khánh';
export const CULTURE = 'Ngày Văn hóa Việt Nam';

/** @example compensatory(TET) // 'Nghỉ bù Tết Nguyên đán' */
export function compensatory(holiday: string): string {
  return `Nghỉ bù ${holiday}`;
}
