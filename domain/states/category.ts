import { type Message, message } from '../messages/message';
import type { ShownState, Tone } from './shown-state';

/** The columns of a total; each obligation is counted in exactly one. */
export const CATEGORIES = ['on-time', 'late', 'nil', 'overdue', 'returned', 'awaited', 'planned', 'excused'] as const;

export type Category = (typeof CATEGORIES)[number];

const OF_TONE: Readonly<Record<Tone, Category>> = {
  green: 'on-time',
  'green-hollow': 'on-time',
  orange: 'late',
  teal: 'nil',
  red: 'overdue',
  violet: 'returned',
  'blue-outline': 'awaited',
  amber: 'awaited',
  'grey-outline': 'planned',
  grey: 'excused',
};

/** Column headings of a total (glossary: "States as shown"). */
export const CATEGORY_WORDS: Readonly<Record<Category, Message>> = {
  'on-time': message('states.on-time'),
  late: message('states.total-late'),
  nil: message('states.nil'),
  overdue: message('states.total-overdue'),
  returned: message('states.returned'),
  awaited: message('states.total-awaited'),
  planned: message('states.planned'),
  excused: message('states.total-excused'),
};

/**
 * The category of an obligation, from the state that pages show, so that a total always agrees with its rows.
 * @example categoryOf(shownState(standing, atTime('2020-06-01', '07:00'))) // 'overdue' for a last day of 29/5/2020
 */
export function categoryOf({ tone }: Pick<ShownState, 'tone'>): Category {
  return OF_TONE[tone];
}
