import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { NoticeKind } from '../domain/notices/notice';
import { dayOf, type Instant } from '../domain/time/time';
import type { NoticeFacts, ObligationFacts } from './facts';

/**
 * Urgency of an item, most urgent first: sections A, B, C of a digest, changes of documents, later deadlines, receipts, work as
 * compiler or leader.
 */
export const URGENCIES = ['overdue', 'due', 'returned', 'changed', 'later', 'received', 'office'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** One item of a mail; a superior's item has the obligations of several units. */
export interface MailItem {
  facts: NoticeFacts;
  obligations: readonly ObligationFacts[];
  /** Weekly notices of the reader about other documents: one item tells of all. */
  otherWeeks: readonly NoticeFacts[];
  urgency: Urgency;
}

/** The items of one unit in a mail. */
export interface UnitItems {
  unit: NoticeFacts['readerUnit'];
  items: readonly MailItem[];
}

const RUNGS: readonly NoticeKind[] = ['open', 'remind', 'overdue', 'escalate', 'repeat'];
/** Working days ahead that count as "trong tuần". */
const SOON = 5;

/**
 * Sorts the notices of one digest: one item per report, with the strongest of several notices; units with the most
 * urgent items first; inside a unit overdue, due today and within five working days, returned, later.
 */
export function arrange(notices: readonly NoticeFacts[], at: Instant, calendar: WorkingCalendar): UnitItems[] {
  const units = new Map<string, { unit: UnitItems['unit']; items: MailItem[] }>();
  for (const item of items(notices, at, calendar)) {
    const unit = item.facts.readerUnit;
    const own = units.get(unit.id);
    if (own === undefined) units.set(unit.id, { unit, items: [item] });
    else own.items.push(item);
  }
  const arranged = [...units.values()].map(({ unit, items }) => ({ unit, items: items.sort(byUrgency) }));
  return arranged.sort((a, b) => byRank(a.items[0]!, b.items[0]!) || a.unit.order - b.unit.order);
}

function items(notices: readonly NoticeFacts[], at: Instant, calendar: WorkingCalendar): MailItem[] {
  const found = new Map<string, { facts: NoticeFacts; obligations: ObligationFacts[]; otherWeeks: NoticeFacts[] }>();
  for (const facts of notices) {
    const key = subjectOf(facts);
    const known = found.get(key);
    const obligations = facts.obligation === null ? [] : [facts.obligation];
    if (known === undefined) found.set(key, { facts, obligations, otherWeeks: [] });
    else if (facts.kind === 'weekly') known.otherWeeks.push(facts);
    else if (facts.kind === 'escalate-superior') addOnce(known.obligations, obligations);
    // Of two submissions in one slot the later one counts.
    else if (facts.kind === 'receipt' || RUNGS.indexOf(facts.kind) > RUNGS.indexOf(known.facts.kind))
      known.facts = facts;
  }
  // The report to the head already proposes the letter.
  for (const [key, { facts }] of found) {
    if (facts.kind === 'letter' && found.has(key.replace(/^letter /, 'escalate-compiler '))) found.delete(key);
  }
  return [...found.values()].map((item) => ({ ...item, urgency: urgencyOf(item, at, calendar) }));
}

/** Grouping key of a notice: all rungs of one report are one item, for whichever contact of the reader. */
function subjectOf({ kind, readerUnit, plan, collection, obligation, step }: NoticeFacts): string {
  const about = collection?.id ?? `${plan.id} ${step}`;
  if (kind === 'weekly') return `weekly ${readerUnit.id}`;
  // Two changes of the calendar before one mail are told each with its document.
  if (kind === 'calendar' || kind === 'calendar-round')
    return `${kind} ${readerUnit.id} ${obligation?.id ?? about} ${step}`;
  if (kind === 'escalate-superior' || obligation === null) return `${kind} ${readerUnit.id} ${about}`;
  return RUNGS.includes(kind) ? `rung ${obligation.id}` : `${kind} ${obligation.id}`;
}

function addOnce(known: ObligationFacts[], more: readonly ObligationFacts[]): void {
  known.push(...more.filter((one) => known.every((other) => other.id !== one.id)));
}

/** Kinds about a change of a document, of the calendar or of units. */
const CHANGES: ReadonlySet<NoticeKind> = new Set([
  ...(['amend', 'end', 'amend-round', 'calendar', 'calendar-round'] as const),
  ...(['take-over', 'units-changed'] as const),
]);

function urgencyOf({ facts }: { facts: NoticeFacts }, at: Instant, calendar: WorkingCalendar): Urgency {
  const { kind, obligation } = facts;
  if (CHANGES.has(kind)) return 'changed';
  if (obligation === null || kind === 'escalate-superior' || kind === 'ask-extend' || kind === 'withdraw-request')
    return 'office';
  if (kind === 'receipt') return 'received';
  // A returned report is not overdue, whatever its date.
  if (obligation.state === 'returned') return 'returned';
  if (at >= obligation.lateFrom) return 'overdue';
  return calendar.workingDaysBetween(dayOf(at), obligation.workingDue) <= SOON ? 'due' : 'later';
}

function byRank(a: MailItem, b: MailItem): number {
  return URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency);
}

/** Inside one urgency, reports of the same plan are adjacent. */
function byUrgency(a: MailItem, b: MailItem): number {
  return (
    byRank(a, b) ||
    (a.facts.obligation?.lateFrom ?? 0) - (b.facts.obligation?.lateFrom ?? 0) ||
    compare(a.facts.plan.id, b.facts.plan.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
