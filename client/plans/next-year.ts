import { stringify } from 'yaml';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { type KnownDay, knownDay, type RoundOfYears, roundsOfYears } from '../../domain/obligations/rounds-of-years';
import type { Plan } from '../../domain/plan/plan';
import { type DateOfYear, type PlanForYear, planForYear } from '../../domain/plan/plan-for-year';
import type { Parsed } from '../../domain/source/issue';
import type { Register } from '../../domain/units/unit';

/** A document copied for a later year, as it is looked at before its number and date are given. */
export interface NextYear {
  copy: PlanForYear;
  /** Each written date, old and new, as the calendars of their years know them. */
  dates: readonly (Pick<DateOfYear, 'requirement' | 'place'> & { before: KnownDay; after: KnownDay })[];
  /** The last days of the rounds of both years; empty where the register no longer has the document's units. */
  rounds: readonly (Pick<RoundOfYears, 'requirement'> & { before: RoundDay | null; after: RoundDay | null })[];
}

type RoundDay = KnownDay & Pick<NonNullable<RoundOfYears['before']>, 'period' | 'moved'>;

/** A document in force or a plan file, to be copied. */
export interface Copied {
  /** The plan file, as plain data. */
  data: unknown;
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
}

/**
 * What a document would be in a later year; nothing is written.
 * @param years how many years later
 * @param parse reads a plan file with the document's register
 * @throws DungHanError CONFLICT when the document was stored in an older format
 * @example (await nextYear(plan614, 1, parse)).copy.year // 2021
 */
export async function nextYear(
  { data, plan, register, calendar }: Copied,
  years: number,
  parse: (source: string) => Parsed<Plan> | Promise<Parsed<Plan>>,
): Promise<NextYear> {
  const copy = planForYear(data, years);
  if (copy === null) throw new DungHanError('CONFLICT', message('next-year.old-format', { plan: plan.id }));
  const read = await parse(copyText(copy, { id: `${plan.id}-${copy.year}`, number: null, issued: null }));
  const known = (day: string) => knownDay(day, calendar);
  const rounds = read.ok ? roundsOfYears(plan, read.value, register, calendar, [copy.year - years, copy.year]) : [];
  const roundDay = (round: RoundOfYears['before']): RoundDay | null =>
    round && { ...known(round.lastDay), period: round.period, moved: round.moved };
  return {
    copy,
    dates: copy.dates.map(({ before, after, ...place }) => ({ ...place, before: known(before), after: known(after) })),
    rounds: rounds.map(({ requirement, before, after }) => ({
      requirement,
      before: roundDay(before),
      after: roundDay(after),
    })),
  };
}

/** The copy as a plan file. @param head what only the new document says; null: left out */
export function copyText(
  { data }: Pick<PlanForYear, 'data'>,
  { id, number, issued, effective }: { id: string; number: string | null; issued: string | null; effective?: string },
): string {
  const { document, ...rest } = data as { document: object };
  const given = { ...document, ...(number === null ? {} : { number }), ...(issued === null ? {} : { issued }) };
  const plan = { id, ...rest, document: given, ...(effective === undefined ? {} : { effective }) };
  return stringify(plan, { lineWidth: 0, nullStr: 'null', aliasDuplicateObjects: false });
}

/** What the calendar says of a day; null for a working day that is certain. */
export function saidOfDay({ off, provisional }: KnownDay): Message | null {
  if (off !== null) return message(provisional ? 'next-year.off-provisional' : 'next-year.off', { name: off.name });
  return provisional ? message('next-year.working-provisional') : null;
}
