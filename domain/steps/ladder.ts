import { cycleOf, timesAMonth } from '../plan/frequency';
import type { Frequency } from '../plan/plan';
import type { Ladder, Offset, StepRule } from './step';

const OFFICE = ['office', 'officer'] as const;

/** Working days before the working due on which units are reminded, by how many days a cycle has at most. */
const REMINDERS: readonly (readonly [days: number, offsets: readonly string[]])[] = [
  [4, ['-0wd']],
  [20, ['-1wd', '-0wd']],
  [45, ['-3wd', '-0wd']],
  [130, ['-5wd', '-1wd']],
];
const USUAL_REMINDERS = ['-10wd', '-3wd', '-1wd', '-0wd'] as const;

const DAYS: Readonly<Partial<Record<Frequency, number>>> = { day: 1, week: 7, month: 31, quarter: 92 };
const DAYS_OF_UNIT = { days: 1, weeks: 7, months: 30, years: 365 } as const;

/** About how many days a cycle has; reports that come once, by phase or by longer cycles are reminded as usual. */
function daysOfCycle(frequency: Frequency): number {
  const cycle = cycleOf(frequency);
  if (cycle !== null) return cycle.count * DAYS_OF_UNIT[cycle.unit];
  const times = timesAMonth(frequency);
  return times === null ? (DAYS[frequency] ?? Number.POSITIVE_INFINITY) : 30 / times;
}

/** Frequencies with a call list for the compiler's officer on the last working day. */
const CALLED_FOR: ReadonlySet<Frequency> = new Set<Frequency>(['six-month', 'year']);

/**
 * The default steps of a collection, as `docs/technical.md` ("Steps") explains them to an office.
 * @param byHour the deadline names an hour: the list of those who have not sent and the compiled report are wanted when
 *   the hour strikes, not on the next morning
 * @example defaultLadder('month').filter((rule) => rule.kind === 'remind').map((rule) => rule.offset) // ['-3wd', '-0wd']
 */
export function defaultLadder(frequency: Frequency, byHour = false): Ladder {
  const key = `${frequency} ${byHour}`;
  const ladder = made.get(key) ?? makeLadder(frequency, byHour ? '+0h' : '+1wd');
  made.set(key, ladder);
  return ladder;
}

/** One ladder for all rounds of a frequency, so that what is kept by ladder is found again. */
const made = new Map<string, Ladder>();

function makeLadder(frequency: Frequency, atEnd: Offset): Ladder {
  const length = daysOfCycle(frequency);
  const offsets = REMINDERS.find(([days]) => length <= days)?.[1] ?? USUAL_REMINDERS;
  const reminders = offsets.map((offset): StepRule => {
    const called = offset === '-0wd' && CALLED_FOR.has(frequency);
    return { kind: 'remind', offset, to: called ? [...OFFICE, 'compiler-officer'] : OFFICE };
  });
  return [
    { kind: 'open', offset: '-20wd', to: OFFICE },
    ...reminders,
    { kind: 'overdue', offset: atEnd, to: ['compiler-officer', ...OFFICE] },
    { kind: 'compile', offset: atEnd, to: ['compiler-officer', 'receiver'] },
    { kind: 'escalate', offset: '+3wd', to: ['head', 'superior', 'compiler-head'] },
    { kind: 'letter', offset: '+3wd', to: ['compiler-head'] },
    { kind: 'letter', offset: '+8wd', to: ['receiver'] },
    { kind: 'repeat', offset: '+8wd', to: OFFICE },
    { kind: 'repeat', offset: '+13wd', to: OFFICE },
    { kind: 'supplement', offset: '+1h', to: ['compiler-officer'] },
    { kind: 'close', offset: '+30wd', to: [] },
  ];
}
