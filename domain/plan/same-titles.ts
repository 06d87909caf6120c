import { calendarPeriod } from '../deadlines/calendar-periods';
import { type Message, message } from '../messages/message';
import type { OpenPointCode } from '../open-point-codes';
import { hasSeries } from './frequency';
import type { Requirement } from './plan';

/** A question about a requirement. */
interface Found {
  requirement: string;
  code: OpenPointCode;
  said: Message;
}

/**
 * Reports of one name and one period: their rounds would have one title on pages and in mails, and nobody could tell them apart. The form
 * refuses them; a file is asked about once, since the document itself may say so (two lists of units with two deadlines).
 * @example two requirements "báo cáo năm" of 2026, in mục III and mục IV: asked at the second one
 */
export function sameTitles(requirements: readonly Requirement[]): Found[] {
  return requirements.flatMap((requirement, index): Found[] => {
    const twin = requirements
      .slice(0, index)
      .find((other) => nameOf(other) === nameOf(requirement) && meet(other, requirement));
    if (twin === undefined) return [];
    const { id, report, clause } = requirement;
    const said = message('open-points.same-title', { report, clause, other: { id: twin.id, clause: twin.clause } });
    return [{ requirement: id, code: 'TITLE_TWICE', said }];
  });
}

function nameOf({ report }: Requirement): string {
  return report.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}

/** Whether the two can have rounds for the same period. */
function meet(one: Requirement, other: Requirement): boolean {
  if (one.period !== null && other.period !== null) return one.period === other.period;
  if (one.period !== null) return isInSeries(one.period, other);
  if (other.period !== null) return isInSeries(other.period, one);
  if (!hasSeries(one.frequency) || one.frequency !== other.frequency) return false;
  return isBefore(one.first, other.last) && isBefore(other.first, one.last);
}

function isInSeries(period: string, { frequency, first, last }: Requirement): boolean {
  if (calendarPeriod(period)?.frequency !== frequency) return false;
  return isBefore(first, period) && isBefore(period, last);
}

/** Ids of periods of one series sort by time; null is open. */
function isBefore(one: string | null, other: string | null): boolean {
  return one === null || other === null || one <= other;
}
