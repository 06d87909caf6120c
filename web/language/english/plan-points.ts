import type { PLAN_POINTS as VIETNAMESE } from '../vietnamese/plan-points';
import { weekdayDate } from './dates';
import { untilInWords } from './deadline-words';
import { plural } from './plural';

export const PLAN_POINTS: typeof VIETNAMESE = {
  title: 'Point to confirm',
  confirmTitle: 'Confirm this?',
  refused: 'Not confirmed. To be corrected:',
  date: 'Date confirmed',
  dateHint: 'The last day on which it can be sent. Write it like 30/11/2026 (day, month, year).',
  dateProposed: 'The box holds the suggested date, which is not in force.',
  onlyOnce: 'Once only, on the day above',
  ifRecurring: 'Where it recurs each period',
  dayIsLater: 'The date lies in the month, quarter or year after the reporting period',
  recurringHint:
    'Once: 30/11/2026 (day, month, year). Where it recurs, choose how often and write the day of each period. Yearly: 15/12 ' +
    '(day, month). Quarterly or monthly: 15, last day, working day 3. Weekly: Friday.',
  firstPeriod: 'First period',
  firstPeriodHint: 'Like 2026 or 2026-Q3; left empty, the present period.',
  rule: 'Rule confirmed',
  makesRounds: (lastDay) =>
    `Each period gets a round; the first one is due by the end of ${weekdayDate(lastDay)}. Its units are reminded and urged ` +
    'in their time. The rule is kept for good, with the name of the person who confirmed it.',
  answer: 'Answer',
  cutoff: 'Data cut-off',
  cutoffDays: 'Data cut-off: working days before the last day on time',
  cutoffHint: 'From 1 to 60. Leave it empty for no data cut-off.',
  cutoffBefore: (workingDays) =>
    `${workingDays} working ${plural(workingDays, 'day', 'days')} before the last day on time`,
  noCutoff: 'no data cut-off',
  onTheDay: 'A report sent on that day',
  notOnTime: 'Is not on time: “before” to the letter',
  onTime: 'Is on time',
  by: 'Who confirms',
  reason: 'Source, reason',
  reasonHint: 'For example: official letter 59/SNV-TH; a statement by the head of the Office on 12/10/2026.',
  makesRound: (lateFrom) =>
    `A round is made that is due ${untilInWords(lateFrom)}; its units are reminded and urged in their ` +
    'time. The date is kept for good, with the name of the person who confirmed it.',
  movesRounds: (rounds) => `The dates of ${rounds} ${plural(rounds, 'round', 'rounds')} change:`,
  movesNothing:
    'No date changes. The answer is kept with the name of the person who gave it, and the point leaves the list.',
  correct: 'Back to correct it',
  preview: 'Preview before confirming',
};
