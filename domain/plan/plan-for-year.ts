import { calendarPeriod } from '../deadlines/calendar-periods';
import { parseDayAndClock } from '../time/clock';
import type { Day } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';
import { dayMoved, type OwnTimes, periodMoved, textMoved } from './moved-by-years';
import { type PlanHead, planHeadSchema } from './plan-schema';
import { type RequirementFile, requirementSchema } from './requirement-schema';
import { withTextsMoved } from './texts-for-year';

/** Where a date stands in a document. */
export type DatePlace =
  | 'effective'
  | 'due'
  | 'cutoff'
  | 'covers-from'
  | 'covers-to'
  | 'phase-from'
  | 'phase-to'
  | 'phase-due'
  | 'milestone';
/** Where a text stands in a document. */
export type TextPlace =
  | 'title'
  | 'subject'
  | 'report'
  | 'quote'
  | 'due-text'
  | 'event'
  | 'phase-title'
  | 'milestone-title'
  | 'point'
  | 'form';

interface Place<P> {
  /** Id of the requirement; null for the document itself. */
  requirement: string | null;
  place: P;
}
export type DateOfYear = Place<DatePlace> & { before: Day; after: Day };
export type PeriodOfYear = Place<'period' | 'first' | 'last'> & { before: string; after: string };
export type TextOfYear = Place<TextPlace> & { before: string; after: string; toCheck: boolean };
/** What is not copied, because it is a fact of the old document: answers to its questions, and the day of its event. */
export type LeftBehind = Place<'boundary-answer' | 'short-month' | 'event-on'>;

/** A document for a later year, without id, number and date of issue: those are given by the new document alone. */
export interface PlanForYear {
  data: Readonly<Record<string, unknown>>;
  /** The year it is for. */
  year: number;
  /** By how many years its dates moved. */
  years: number;
  /** The first day of the duties where the old document named one of its own; null: that of issue. */
  effective: Day | null;
  dates: readonly DateOfYear[];
  periods: readonly PeriodOfYear[];
  texts: readonly TextOfYear[];
  left: readonly LeftBehind[];
}

/**
 * A document of every year as it would read for a later one ("Lập cho năm sau"): its dates, periods and what its texts say of them are
 * moved, 29/02 to 28/02 where need be; rules that say no year ("trước ngày 15 hằng tháng") stay. Number and date of issue are left out.
 * @param data the plan file, as plain data
 * @param years how many years later, 1 or more
 * @returns null when the file is no plan of the format as it is today
 * @example planForYear(data614, 1)?.year // 2021, of 614/KH-UBND of 2020; its 30/5/2020 is 30/5/2021
 */
export function planForYear(data: unknown, years: number): PlanForYear | null {
  const head = planHeadSchema.safeParse(data);
  const rows = head.success ? head.data.requirements.map((row) => requirementSchema.safeParse(row)) : [];
  if (!head.success || rows.some(({ success }) => !success)) return null;
  const noted: Noted = { years, dates: [], periods: [], left: [] };
  const requirements = rows.map(({ data: row }) => requirementMoved(row!, noted));
  const { id: _, ...plan } = headMoved(head.data, noted);
  const before = parseVietnameseDate(head.data.effective)!;
  const own = timesOf(noted, before);
  const { texts, moved } = withTextsMoved({ ...plan, requirements }, (text) => textMoved(text, years, own));
  const isOwn = parseVietnameseDate(head.data.document.issued ?? '') !== before;
  return {
    data: moved,
    year: yearOf(noted, before) + years,
    years,
    effective: isOwn ? dayMoved(before, years) : null,
    dates: [
      ...(isOwn ? [{ requirement: null, place: 'effective' as const, before, after: dayMoved(before, years) }] : []),
      ...noted.dates,
    ],
    periods: noted.periods,
    texts,
    left: noted.left,
  };
}

interface Noted {
  years: number;
  dates: DateOfYear[];
  periods: PeriodOfYear[];
  left: LeftBehind[];
}

/** The year that most dates and periods of the document are of; without any, that in which its duties begin. */
function yearOf({ dates, periods }: Noted, effective: Day): number {
  const years = [...dates.map(({ before }) => before), ...periods.map(({ before }) => before)].map((text) =>
    Number(text.slice(0, 4)),
  );
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return most?.[0] ?? Number(effective.slice(0, 4));
}

function timesOf({ dates, periods }: Noted, effective: Day): OwnTimes {
  const days = dates.map(({ before }) => before);
  const starts = periods.flatMap(({ before }) => calendarPeriod(before)?.from ?? []);
  return {
    days: new Set(days),
    years: new Set([effective, ...days, ...starts].map((day) => Number(day.slice(0, 4)))),
  };
}

function headMoved({ document, milestones, ...head }: PlanHead, noted: Noted) {
  const { number: _, issued: __, ...kept } = document;
  return {
    ...head,
    document: kept,
    effective: dateMoved(head.effective, { requirement: null, place: 'effective' }, null, noted.years),
    ...(milestones === undefined
      ? {}
      : {
          milestones: milestones.map((one) => ({
            ...one,
            date: dateMoved(one.date, { requirement: null, place: 'milestone' }, noted),
          })),
        }),
  };
}

function requirementMoved(row: RequirementFile, noted: Noted): RequirementFile {
  const { boundaryAnswer, shortMonth, ...kept } = row;
  const requirement = row.id;
  if (boundaryAnswer) noted.left.push({ requirement, place: 'boundary-answer' });
  if (shortMonth) noted.left.push({ requirement, place: 'short-month' });
  const at = (place: DatePlace) => (text: string) => dateMoved(text, { requirement, place }, noted);
  const moved: RequirementFile = { ...kept, due: dueMoved(row, at('due'), noted) };
  if (row.cutoff?.type === 'date') moved.cutoff = { ...row.cutoff, date: at('cutoff')(row.cutoff.date) };
  if (row.covers) {
    const { from, to } = row.covers;
    moved.covers = {
      from: typeof from === 'string' ? at('covers-from')(from) : from,
      to: typeof to === 'string' ? at('covers-to')(to) : to,
    };
  }
  if (row.phases !== undefined) {
    moved.phases = row.phases.map((phase) => ({
      ...phase,
      from: at('phase-from')(phase.from),
      to: at('phase-to')(phase.to),
      ...(phase.due ? { due: at('phase-due')(phase.due) } : {}),
    }));
  }
  return { ...moved, ...periodsMoved(row, noted) };
}

/** An event of the next year has not happened: its day is recorded when it does. */
function dueMoved({ id, due }: RequirementFile, move: (text: string) => string, noted: Noted): RequirementFile['due'] {
  if (due?.type === 'date') return { ...due, date: move(due.date) };
  if (due?.type !== 'within' || !due.eventOn) return due;
  noted.left.push({ requirement: id, place: 'event-on' });
  const { eventOn: _, ...rule } = due;
  return rule;
}

function periodsMoved(row: RequirementFile, noted: Noted): Partial<RequirementFile> {
  const moved: Partial<RequirementFile> = {};
  for (const place of ['period', 'first', 'last'] as const) {
    const written = row[place];
    // The period of a phase is the id of the phase.
    if (written === null || written === undefined || row.frequency === 'phase') continue;
    const before = String(written);
    const after = periodMoved(before, noted.years);
    if (after === before) continue;
    noted.periods.push({ requirement: row.id, place, before, after });
    moved[place] = typeof written === 'number' ? Number(after) : after;
  }
  return moved;
}

/** @param noted where it is noted; null: nowhere */
function dateMoved(text: string, of: Place<DatePlace>, noted: Noted | null, years = noted?.years ?? 0): string {
  const before = parseDayAndClock(text)?.day ?? null;
  if (before !== null) noted?.dates.push({ ...of, before, after: dayMoved(before, years) });
  return textMoved(text, years, { days: null, years: new Set() }).text;
}
