import { type Message, type MessageOrText, message } from '../messages/message';
import type { Day } from '../time/time';

/** Chính thức: from an official decision or fixed by law. Tạm tính: computed, to be confirmed. */
export type CalendarStatus = 'official' | 'provisional';

/** A day on which offices are closed, with its source. */
export interface DayOff {
  date: Day;
  /**
   * "Giỗ Tổ Hùng Vương", "Nghỉ bù Quốc khánh"; "Thứ Bảy" and "Chủ nhật" for an ordinary weekend; an office's own name.
   */
  name: MessageOrText;
  status: CalendarStatus;
  /** The law, decision or web page it comes from; empty for an ordinary weekend. */
  source: MessageOrText;
}

/** A weekend day worked in place of a weekday (ngày làm bù). */
export interface WorkedDay {
  date: Day;
  /** The day off it replaces, perhaps of the year before; null where an administrator gave none. */
  insteadOf: Day | null;
  source: string;
}

/** What is known of one year: official decisions kept as data, or the days computed by rule where there are none. */
export interface YearDecisions {
  year: number;
  status: CalendarStatus;
  /** The year's decisions are not published yet: any day may change, so each counts as provisional. */
  awaited: boolean;
  /** Holidays (also those on a weekend), compensatory days and days off by a swap; ordinary weekends are not listed. */
  daysOff: readonly DayOff[];
  workedInstead: readonly WorkedDay[];
}

/** Names of the days off. */
export const NEW_YEAR = message('calendar.new-year');
export const TET = message('calendar.lunar-new-year');
export const HUNG_KINGS = message('calendar.hung-kings');
export const VICTORY = message('calendar.victory');
export const LABOUR = message('calendar.labour');
export const NATIONAL = message('calendar.national');
export const CULTURE = message('calendar.culture');

/** @example inVietnamese(compensatory(TET)) // 'Nghỉ bù Tết Nguyên đán' */
export function compensatory(holiday: Message): Message {
  return message('calendar.in-lieu', { holiday });
}

/** @example inVietnamese(swappedWith('2026-01-10')) // 'Hoán đổi với thứ Bảy, ngày 10/01/2026' */
export function swappedWith(day: Day): Message {
  return message('calendar.swapped-with', { day });
}
