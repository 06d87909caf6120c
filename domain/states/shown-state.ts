import type { Day, Instant } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import { daysLate, isLate, type LatenessFacts } from './lateness';

/** Colour token of a state; pages and mails give it its colour, always beside the words. */
export type Tone =
  | 'grey-outline'
  | 'blue-outline'
  | 'amber'
  | 'red'
  | 'green-hollow'
  | 'green'
  | 'orange'
  | 'violet'
  | 'teal'
  | 'grey';

/** An obligation as it stands, for showing it. */
export interface Standing extends LatenessFacts {
  /** Instant of the `open` step; before it the obligation is shown as planned. null where there is none (`own`). */
  opensAt: Instant | null;
  /** From `at` to the working due, that day counted; null where it is not known. */
  workingDaysLeft: number | null;
  /** New last day of an extension. */
  extendedTo: Day | null;
  /** The last day before the extension: that of the round. */
  extendedFrom?: Day | null;
  /** The duty went over to a successor: shown in place of "đã kết thúc hoạt động". */
  transferred: boolean;
}

/** Words, sign and colour of a state, never colour alone. */
export interface ShownState {
  text: string;
  /** What stands small beside the words: "chờ kiểm tra", "gửi lần đầu đúng hạn". */
  note: string | null;
  /** The tag of an extension: "Gia hạn đến hết ngày 05/6/2020". */
  tag: string | null;
  /** The old date beside the tag, to be struck through: "hết ngày 29/5/2020". */
  struck?: string | null;
  tone: Tone;
  /** A plain sign, for pages without pictures and black-and-white print. */
  icon: string;
}

type Look = Omit<ShownState, 'tag' | 'struck'>;

/** From so many working days on, a date is near (sắp đến hạn). */
const NEAR_DAYS = 3;

/**
 * The state of an obligation in the words of the office, seen at an instant (glossary: "States as shown").
 * @param at an instant of business time
 * @example shownState(standing, atTime('2020-06-01', '07:00')).text // 'Quá hạn 03 ngày' for a last day of 29/5/2020
 */
export function shownState(standing: Standing, at: Instant): ShownState {
  const tag = standing.extendedTo === null ? null : `Gia hạn đến hết ${dateInWords(standing.extendedTo)}`;
  const { extendedFrom = null } = standing;
  const struck = tag === null || extendedFrom === null ? null : `hết ${dateInWords(extendedFrom)}`;
  return { ...lookOf(standing, at), tag, struck };
}

function lookOf(standing: Standing, at: Instant): Look {
  const late = isLate(standing, at) ? `${twoDigits(daysLate(standing, at))} ngày` : null;
  switch (standing.state) {
    case 'open':
      return openLook(standing, late, at);
    case 'submitted':
    case 'accepted':
      return receivedLook(standing.state === 'accepted', late);
    case 'returned':
      return look('Cần bổ sung', `gửi lần đầu ${late === null ? 'đúng hạn' : `chậm ${late}`}`, 'violet', '↺');
    case 'nil':
      return look('Không phát sinh', late === null ? null : `chậm ${late}`, 'teal', '∅');
    case 'exempt':
      return look('Miễn báo cáo', null, 'grey', '–');
    case 'ended':
      return look(standing.transferred ? 'Đã chuyển giao' : 'Đã kết thúc hoạt động', null, 'grey', '■');
  }
}

function openLook({ opensAt, workingDaysLeft, lateFrom }: Standing, late: string | null, at: Instant): Look {
  if (late !== null) return look(`Quá hạn ${late}`, null, 'red', '▲');
  if (opensAt !== null && at < opensAt) return look('Chưa đến kỳ', null, 'grey-outline', '◌');
  // Only the compiler's own figures can be open after the date without being late.
  if (workingDaysLeft === null || at >= lateFrom) return look('Chưa gửi', null, 'blue-outline', '○');
  if (workingDaysLeft <= NEAR_DAYS) return look('Sắp đến hạn', null, 'amber', '◐');
  return look(`Chưa gửi, còn ${twoDigits(workingDaysLeft)} ngày làm việc`, null, 'blue-outline', '○');
}

function receivedLook(accepted: boolean, late: string | null): Look {
  const note = accepted ? 'đã kiểm tra' : 'chờ kiểm tra';
  if (late !== null) return look(`Chậm ${late}`, note, 'orange', '◑');
  return accepted ? look('Đúng hạn', note, 'green', '✔') : look('Đúng hạn', note, 'green-hollow', '✓');
}

function look(text: string, note: string | null, tone: Tone, icon: string): Look {
  return { text, note, tone, icon };
}
