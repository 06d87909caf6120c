import type { Frequency } from '../plan/plan';
import type { Ladder, Offset, StepRule } from './step';

const OFFICE = ['office', 'officer'] as const;

/** Working days before the working due on which units are reminded, by frequency of the report. */
const REMINDERS: Readonly<Partial<Record<Frequency, readonly string[]>>> = {
  month: ['-3wd', '-0wd'],
  quarter: ['-5wd', '-1wd'],
};
const USUAL_REMINDERS = ['-10wd', '-3wd', '-1wd', '-0wd'] as const;

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
  const reminders = (REMINDERS[frequency] ?? USUAL_REMINDERS).map((offset): StepRule => {
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
