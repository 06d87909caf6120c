import { type Message, message } from '../../domain/messages/message';
import { CATEGORIES, type Category } from '../../domain/states/category';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { TREES, type Tree } from '../../domain/units/unit';
import type { Reach } from '../access/reach';

/** What the matrix is narrowed to. */
export interface MatrixFilter {
  plan: string | null;
  tree: Tree | null;
  /** Type of unit: the level (sở, huyện, xã …). */
  type: string | null;
  unit: string | null;
  category: Category | null;
  /** Part of a name, with or without diacritics. */
  search: string;
  /** The day whose state is shown; null: now. */
  day: Day | null;
  /** The instant whose state is shown: now, or the end of `day`. */
  at: Instant;
  /** Also rounds that lay before activation or are closed. */
  past: boolean;
  /** Reach of the person; null: everywhere. */
  reach: Reach | null;
  page: number;
  /** First round shown; null: those around now. */
  column: number | null;
}

/** Names in the address, Vietnamese because people send each other links. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  'on-time': 'dung-han',
  late: 'cham',
  nil: 'khong-phat-sinh',
  overdue: 'qua-han',
  returned: 'can-bo-sung',
  awaited: 'chua-gui',
  planned: 'chua-den-ky',
  excused: 'mien',
};

export type MatrixQuery = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads the filter from the address; invalid values are ignored. A day is written 17/11/2026 or 2026-11-17, is shown as
 * of its end, and may not be later than `at`.
 * @returns also the fault of the day, as text for the page
 */
export function readFilter(
  query: MatrixQuery,
  at: Instant,
  reach: Reach | null,
): { filter: MatrixFilter; fault: Message | null } {
  const text = (name: string): string => {
    const value = query[name];
    return (typeof value === 'string' ? value : '').normalize('NFC').trim().slice(0, 200);
  };
  const { day, fault } = readDay(text('ngay'), at);
  const tree = TREES.find((name) => name === text('he-thong')) ?? null;
  const category = CATEGORIES.find((name) => CATEGORY_NAMES[name] === text('tinh-trang')) ?? null;
  const filter = {
    plan: text('van-ban') || null,
    tree,
    type: text('cap') || null,
    unit: text('don-vi') || null,
    category,
    search: text('tim'),
    day,
    at: seenAt(day, at),
    past: text('da-qua') === 'co',
    reach,
    page: numberOf(text('trang')) ?? 1,
    column: numberOf(text('cot')),
  };
  return { filter, fault };
}

/** The instant a day is seen at: its end, or now of today; null: now. */
export function seenAt(day: Day | null, at: Instant): Instant {
  return day === null ? at : Math.min(at, startOfDay(addDays(day, 1)) - 1);
}

function readDay(text: string, at: Instant): { day: Day | null; fault: Message | null } {
  if (text === '') return { day: null, fault: null };
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const day = parseVietnameseDate(iso === null ? text : `${iso[3]}/${iso[2]}/${iso[1]}`);
  if (day === null || day > dayOf(at)) {
    return { day: null, fault: message('typed.a-past-day', { text: text.slice(0, 20) }) };
  }
  return { day, fault: null };
}

function numberOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/**
 * The address of the matrix with some parameters changed; null removes one, and a changed filter begins at page 1.
 * @example matrixAddress('/bang-theo-doi', filter, { trang: '2' })
 */
export function matrixAddress(
  base: string,
  filter: MatrixFilter,
  changed: Readonly<Record<string, string | null>> = {},
): string {
  const words: Record<string, string | null> = {
    'van-ban': filter.plan,
    'he-thong': filter.tree,
    cap: filter.type,
    'don-vi': filter.unit,
    'tinh-trang': filter.category === null ? null : CATEGORY_NAMES[filter.category],
    tim: filter.search || null,
    ngay: filter.day,
    'da-qua': filter.past ? 'co' : null,
    cot: filter.column === null ? null : String(filter.column),
    ...changed,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) if (value !== null) query.set(name, value);
  return query.size === 0 ? base : `${base}?${query}`;
}
