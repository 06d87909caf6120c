import { type Message, message } from '../messages/message';
import { addDays, type Day, dayOf, type Instant, isDay } from '../time/time';
import type { SignedDocument } from './recorded-report';

/** A day that a person typed, by what it says. */
export type TypedDay = 'issued' | 'sent' | 'received' | 'basis' | 'until';

/**
 * What is wrong with a typed day. `DATE_OUT_OF_BOUNDS`: it cannot be, and is refused. `DATE_DOUBTFUL`: it can be, but
 * is probably a typing error; it is taken after a second look. `HOUR_MISSING`: it is the day of a deadline with an hour, and
 * has none.
 */
export interface DateFinding {
  day: TypedDay;
  code: 'DATE_OUT_OF_BOUNDS' | 'DATE_DOUBTFUL' | 'HOUR_MISSING';
  message: Message;
}

/** The earliest days that the papers of a round can have. */
export interface RoundBounds {
  /** First day on which a report of the round can exist (`firstDay`). */
  first: Day;
  /** The day the round opened (`openingDay`). */
  opening: Day;
}

/** A paper that came by another channel, as typed. */
export interface TypedArrival {
  document: Pick<SignedDocument, 'date'>;
  sentOn: Day | null;
  /** null: now. */
  receivedAt: Instant | null;
}

/** Days before its round in which a document may have been signed; one of another year is a typing error. */
const SIGNED_EARLIER = 366;
/** A paper that came before its round opened, but at most so many days ago, is not doubtful. */
const LATELY = 31;
/** Days by which a date is moved at most, and without a second look. */
const MOST_MOVED = 366;
const USUALLY_MOVED = 92;
/** Offices that decide today did not exist before. */
const EARLIEST_BASIS = '1976-07-02';

/**
 * What is wrong with the days of a paper that is recorded: not in the future, not before the round, and in the order in
 * which a paper is signed, sent and received. The one rule for page, table, API and command line.
 * @param at business time of the recording
 * @example arrivalFindings({ sentOn: '2026-01-12', … }, { first: '2026-01-01', opening: '2026-10-20' }, at)[0]?.code // 'DATE_DOUBTFUL'
 */
export function arrivalFindings(
  { document, sentOn, receivedAt }: TypedArrival,
  { first, opening }: RoundBounds,
  at: Instant,
): DateFinding[] {
  const today = dayOf(at);
  const receivedOn = receivedAt === null ? today : dayOf(receivedAt);
  const issued = document.date;
  const found: (DateFinding | null)[] = [
    issued === null ? null : outside('issued', issued, { from: addDays(first, -SIGNED_EARLIER), to: today }),
    sentOn === null ? null : outside('sent', sentOn, { from: first, to: today }),
    receivedAt === null ? null : outside('received', receivedOn, { from: first, to: today }),
    receivedAt !== null && receivedAt > at ? out('received', message('typed-dates.received-ahead')) : null,
    issued !== null && issued > receivedOn
      ? out('issued', message('typed-dates.after-receipt', { issued, receivedOn }))
      : null,
    issued !== null && sentOn !== null && issued > sentOn
      ? out('issued', message('typed-dates.after-sending', { issued, sentOn }))
      : null,
    sentOn !== null && sentOn > receivedOn
      ? out('sent', message('typed-dates.sent-later', { sentOn, receivedOn }))
      : null,
  ];
  const refused = oneEach(found.filter((one) => one !== null));
  if (refused.length > 0) return refused;
  // Where the round has not opened yet, the paper must have come in the last days.
  const within = { from: today < opening ? addDays(today, -LATELY) : opening, to: today };
  return [
    // The document's own day decides only where no sent day was entered.
    sentOn === null && issued !== null ? doubtful('issued', issued, within) : null,
    sentOn !== null ? doubtful('sent', sentOn, within) : null,
    receivedAt === null ? null : doubtful('received', receivedOn, within),
  ].filter((one) => one !== null);
}

/**
 * What is wrong with the day of a document that a decision stands on (căn cứ).
 * @param planDay the day from which the plan's duties began: hardly anything is decided on its reports before
 */
export function basisFindings(date: Day, planDay: Day, at: Instant): DateFinding[] {
  const refused = outside('basis', date, { from: EARLIEST_BASIS, to: dayOf(at) });
  if (refused !== null) return [refused];
  const doubt = doubtful('basis', date, { from: planDay, to: dayOf(at) });
  return doubt === null ? [] : [doubt];
}

/**
 * What is wrong with a day to which a date is moved (hạn mới, ngày đề nghị gửi lại).
 * @param from the day it is moved from: the round's last day, or today for a returned report
 */
export function untilFindings(until: Day, from: Day): DateFinding[] {
  const latest = addDays(from, MOST_MOVED);
  if (until > latest) return [out('until', message('typed-dates.too-late', { day: until, latest }))];
  if (until <= addDays(from, USUALLY_MOVED)) return [];
  const meant = swapped(until, { from, to: addDays(from, USUALLY_MOVED) });
  return [{ day: 'until', code: 'DATE_DOUBTFUL', message: message('typed-dates.far', { day: until, from, meant }) }];
}

/** What is wrong with the date of a unit's own signed document: it decides nothing, but stands on the receipt. */
export function issuedFindings(issued: Day, first: Day, at: Instant): DateFinding[] {
  const found = outside('issued', issued, { from: addDays(first, -SIGNED_EARLIER), to: dayOf(at) });
  return found === null ? [] : [found];
}

interface Span {
  from: Day;
  to: Day;
}

function outside(day: TypedDay, typed: Day, { from, to }: Span): DateFinding | null {
  if (typed > to)
    return out(day, message('typed-dates.ahead', { day: typed, today: to, meant: swapped(typed, { from, to }) }));
  if (typed < from)
    return out(day, message('typed-dates.too-early', { day: typed, from, meant: swapped(typed, { from, to }) }));
  return null;
}

function doubtful(day: TypedDay, typed: Day, span: Span): DateFinding | null {
  if (typed >= span.from) return null;
  const said = message('typed-dates.before', { day: typed, from: span.from, meant: swapped(typed, span) });
  return { day, code: 'DATE_DOUBTFUL', message: said };
}

function out(day: TypedDay, said: Message): DateFinding {
  return { day, code: 'DATE_OUT_OF_BOUNDS', message: said };
}

/** The same figures with day and month exchanged (12/1 for 1/12), where that day lies within the span. */
function swapped(typed: Day, { from, to }: Span): Day | null {
  const [year, month, day] = typed.split('-');
  const other = `${year}-${day}-${month}`;
  return isDay(other) && other !== typed && other >= from && other <= to ? other : null;
}

/** The first finding of each day: a date of another year is not reported three times. */
function oneEach(findings: readonly DateFinding[]): DateFinding[] {
  return findings.filter(({ day }, index) => findings.findIndex((other) => other.day === day) === index);
}
