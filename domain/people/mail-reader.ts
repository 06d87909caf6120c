import type { NoticeKind } from '../notices/notice';
import type { Day } from '../time/time';
import type { Post, UnitId } from '../units/unit';

/** A contact with what decides whether mail is sent to it. */
export interface MailContact {
  id: string;
  unit: UnitId;
  post: Post;
  /** First and last day in the post; null or missing: open. */
  from?: Day | null;
  to?: Day | null;
  /** A mail server refuses the address. */
  bad: boolean;
}

/** An absence with its deputy (người thay, đến ngày …). */
export interface Absence {
  contact: string;
  deputy: string;
  from: Day;
  to: Day;
  /** It was cut short. */
  ended: boolean;
}

/** Order in which the other contacts of a unit are asked: its mailbox, the officer, and the head only where nobody else reads. */
const POSTS: readonly Post[] = ['office', 'officer', 'head'];

/**
 * Whether a contact is in its post on a day; after the last day nobody is written to, and nobody signs in by it.
 * @example holdsOffice({ from: null, to: '2026-11-30' }, '2026-12-01') // false
 */
export function holdsOffice({ from, to }: Pick<MailContact, 'from' | 'to'>, day: Day): boolean {
  return (from ?? day) <= day && (to ?? day) >= day;
}

/** Whether an absence counts on a day. */
export function isAbsence({ from, to, ended }: Pick<Absence, 'from' | 'to' | 'ended'>, day: Day): boolean {
  return !ended && from <= day && day <= to;
}

/** Kinds for the person, not for the office: they go to a deputy, but never to another post. */
const PERSONAL: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['weekly']);

/**
 * Who reads a notice to a contact on a day: the contact itself; while it is away its deputy; else who holds the same post in the
 * unit, then the unit's mailbox, its officer and its head; at last the contact although it is away. Never one who has left the post
 * or whose address is marked as bad.
 * @param contacts all contacts of the unit, the contact among them
 * @returns null when mail reaches nobody: the notice waits
 * @example mailReader(officer with a bad address, 'remind', [office, officer], [], '2026-12-01') // the office's mailbox
 */
export function mailReader<C extends MailContact>(
  contact: C,
  kind: NoticeKind,
  contacts: readonly C[],
  absences: readonly Absence[],
  day: Day,
): C | null {
  const away = (id: string) => absences.some((one) => one.contact === id && isAbsence(one, day));
  const deputies = absences.filter((one) => one.contact === contact.id && isAbsence(one, day)).map((one) => one.deputy);
  const rankOf = (one: C): number => {
    if (away(one.id)) return one.id === contact.id ? 6 : Number.POSITIVE_INFINITY;
    if (one.id === contact.id) return 0;
    if (deputies.includes(one.id)) return 1;
    return one.post === contact.post ? 2 : 3 + POSTS.indexOf(one.post);
  };
  const furthest = PERSONAL.has(kind) ? 1 : 6;
  let best: { one: C; rank: number } | null = null;
  for (const one of contacts) {
    const rank = rankOf(one);
    if (one.bad || !holdsOffice(one, day) || rank > furthest) continue;
    const better = best === null || rank < best.rank || (rank === best.rank && one.id < best.one.id);
    if (better) best = { one, rank };
  }
  return best?.one ?? null;
}
