import { type Message, message } from '../messages/message';
import type { Instant } from '../time/time';
import { type Delay, delayOf, type LatenessFacts } from './lateness';

/** Colour token of a state; pages and mails always show it with the words. */
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

/** An act that turned the late report into one on time: it waits for a second person, or counts; null: none. */
export type LatenessMark = 'waiting' | 'counted' | null;

/** The facts of an obligation from which its shown state follows. */
export interface Standing extends LatenessFacts {
  /** Instant of the `open` step; before it the obligation is shown as planned. null where there is none (`own`). */
  opensAt: Instant | null;
  /** From `at` to the working due, inclusive; null where unknown. */
  workingDaysLeft: number | null;
  /** First late instant of an extension. */
  extendedTo: Instant | null;
  /** The first late instant before the extension: that of the round. */
  extendedFrom?: Instant | null;
  /** The duty was transferred to a successor: shown instead of "đã kết thúc hoạt động". */
  transferred: boolean;
  latenessMark?: LatenessMark;
}

/** Text, symbol and colour of a state, never colour alone. */
export interface ShownState {
  text: Message;
  /** Small text beside the state: "chờ kiểm tra", "gửi lần đầu đúng hạn". */
  note: Message | null;
  /** The tag of an extension: "Gia hạn đến hết ngày 05/6/2020". */
  tag: Message | null;
  /** The old date beside the tag, shown struck through: "hết ngày 29/5/2020". */
  struck?: Message | null;
  tone: Tone;
  /** A text symbol, for pages without images and black-and-white print. */
  icon: string;
}

type StateStyle = Omit<ShownState, 'tag' | 'struck'>;

/** Working days left at which a date is near (sắp đến hạn). */
const NEAR_DAYS = 3;

/**
 * The state of an obligation at an instant, in the words of the office (glossary: "States as shown").
 * @param at an instant of business time
 * @example inVietnamese(shownState(standing, atTime('2020-06-01', '07:00')).text) // 'Quá hạn 03 ngày' for a last day of 29/5/2020
 */
export function shownState(standing: Standing, at: Instant): ShownState {
  const { extendedTo, extendedFrom = null, latenessMark = null } = standing;
  const tag = extendedTo === null ? null : message('states.extended-to', { lateFrom: extendedTo });
  const struck = tag === null || extendedFrom === null ? null : message('states.end-of', { lateFrom: extendedFrom });
  const shown = styleOf(standing, at);
  return { ...shown, note: marked(shown.note, latenessMark), tag, struck };
}

/** The note, with the mark of an act that made the late report count as on time, or waits for confirmation. */
function marked(note: Message | null, latenessMark: LatenessMark): Message | null {
  const mark = markOfChange(latenessMark);
  return note === null || mark === null ? (note ?? mark) : message('states.both-notes', { note, mark });
}

/** The mark of such an act, as pages and receipts say it; null where there is none. */
export function markOfChange(latenessMark: LatenessMark): Message | null {
  if (latenessMark === null) return null;
  return message(latenessMark === 'waiting' ? 'states.change-waits' : 'states.changed');
}

function styleOf(standing: Standing, at: Instant): StateStyle {
  const late = delayOf(standing, at);
  switch (standing.state) {
    case 'open':
      return openStyle(standing, late, at);
    case 'submitted':
    case 'accepted':
      return receivedStyle(standing.state === 'accepted', late);
    case 'returned': {
      const first = late === null ? message('states.first-on-time') : message('states.first-late', late);
      return style(message('states.returned'), first, 'violet', '↺');
    }
    case 'nil':
      return style(message('states.nil'), late === null ? null : message('states.days-late', late), 'teal', '∅');
    case 'exempt':
      return style(message('states.exempt'), null, 'grey', '–');
    case 'ended':
      return style(message(standing.transferred ? 'states.transferred' : 'states.ended'), null, 'grey', '■');
  }
}

/** Null where a report is not late. */
type Late = Delay | null;

function openStyle({ opensAt, workingDaysLeft, lateFrom }: Standing, late: Late, at: Instant): StateStyle {
  if (late !== null) return style(message('states.overdue', late), null, 'red', '▲');
  if (opensAt !== null && at < opensAt) return style(message('states.planned'), null, 'grey-outline', '◌');
  // Only the compiler's own figures can be open after the date without being late.
  if (workingDaysLeft === null || at >= lateFrom) return style(message('states.not-sent'), null, 'blue-outline', '○');
  if (workingDaysLeft <= NEAR_DAYS) return style(message('states.near'), null, 'amber', '◐');
  return style(message('states.awaited', { workingDays: workingDaysLeft }), null, 'blue-outline', '○');
}

function receivedStyle(accepted: boolean, late: Late): StateStyle {
  const note = message(accepted ? 'states.checked' : 'states.to-be-checked');
  if (late !== null) return style(message('states.late', late), note, 'orange', '◑');
  const text = message('states.on-time');
  return accepted ? style(text, note, 'green', '✔') : style(text, note, 'green-hollow', '✓');
}

function style(text: Message, note: Message | null, tone: Tone, icon: string): StateStyle {
  return { text, note, tone, icon };
}
