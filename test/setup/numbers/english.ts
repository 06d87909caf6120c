import type { Meaning, Phrase, Phrasebook } from './check-numbers';
import { VIETNAMESE } from './vietnamese';

const NEUTRAL: readonly RegExp[] = [
  // Limits of files.
  /(?:up to|of at most) \d+ MB|at most \d+ files at once/g,
  /\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 2026/g,
  /[Yy]ear 2026|afternoon of 28\/5/g,
  // Steps of the round.
  /\d+ working days? before|Working day \d+ after/g,
  // Mails, people and submissions are no reports.
  /\d+ mails and notices are more than 30 minutes/g,
  /\d+ (?:people|persons)/g,
  /submission no\. 1/g,
  /version [\d.]+; database at migration \d+ of \d+/gi,
  // Other work of the day.
  /\d+ (?=without a signature|letters? awaiting|compiled reports? to check|open points?)/g,
  // Rounds of the headline.
  /\d+ rounds? of reports (?:is|are) running|\d+ rounds? (?=with overdue units|past the date|not yet due)/g,
  // Places in a list.
  /No\.: \d+/g,
  // Offices' own texts stay Vietnamese.
  ...VIETNAMESE.neutral,
];

const PHRASES: readonly Phrase[] = [
  // The matrix, by the state shown.
  [
    /By the state shown in the table.*? On time (\d+) Sent late (\d+) Nothing to report (\d+) Overdue (\d+) Returned (\d+) Not sent, not yet due (\d+) Exempt, or no longer active (\d+)/g,
    ...['on-time', 'late', 'nil', 'overdue', 'returned', 'awaited', 'excused'].map((one) => `shown.${one}` as Meaning),
  ],
  [/(\d+) reports in all|(\d+) units, in the order of the register/g, 'all', 'all'],
  [/(\d+) unit with a report in the state “Overdue”/g, 'shown.overdue'],
  [/with overdue units \((\d+) reports?\)/g, 'overdue'],
  // The six numbers of Today.
  [/(\d+) still to be sent, due this week/g, 'owingThisWeek'],
  [/(\d+) arrived since|(\d+) sent on this system/g, 'arrived', 'arrived'],
  [/(\d+) to telephone/g, 'calls'],
  // The share and what it is made of.
  [/(?:Share on time|On time):? (\d+)\/(\d+) \(([\d.]+%)\)/g, 'onTime', 'expected', 'share'],
  [/(\d+)\/(\d+) \(([\d.]+%)\) on time/g, 'onTime', 'expected', 'share'],
  [
    /This period: on time (\d+), sent late (\d+), overdue (\d+), not sent, not yet due (\d+)/g,
    'onTime',
    'late',
    'overdue',
    'awaited',
  ],
  // What has come.
  [/(?<!ot |be )[Ss]ent: (\d+)\/(\d+)|(\d+) of (\d+) sent/g, 'sent', 'expected', 'sent', 'expected'],
  [/\(of which (\d+) returned\)/g, 'returned'],
  [/Sent on time (\d+)/g, 'onTime'],
  [/Sent late (\d+)|Late: (\d+)/g, 'late', 'late'],
  [/Sent (\d+)/g, 'sent'],
  // What has not.
  [/overdue, not sent: (\d+)\/(\d+)/g, 'overdue', 'expected'],
  [/(\d+) units? (?:is|are) overdue and (?:has|have) not sent/g, 'overdue'],
  [/Not sent, not yet due (\d+)/g, 'awaited'],
  [/Not sent: (\d+)\/(\d+)/g, 'unsent', 'expected'],
  [/Not sent, (\d+) working days left/g, 'workingDaysLeft'],
  [/not sent: Báo cáo công tác dân vận ~ (\d+)/g, 'daysOverdue'],
  [/sent late: Báo cáo công tác dân vận ~ (\d+)/g, 'daysLate'],
  [/Not sent:? (\d+)/g, 'unsent'],
  // Who still has to send.
  [/a report still to be sent, without the compiler: (\d+)/g, 'reminded'],
  [/still to be sent: (\d+)\/(\d+)/g, 'owing', 'expected'],
  [/(\d+) reports still to be sent, (\d+) of them overdue/g, 'owing', 'overdue'],
  [/Still to be sent (\d+)/g, 'owing'],
  [/Owed now: (\d+)/g, 'owing'],
  [/Owed (\d+)/g, 'expected'],
  // Groups of these.
  [/[Oo]verdue by (\d+) days/g, 'daysOverdue'],
  [/(\d+) days late/g, 'daysLate'],
  [/[Oo]verdue:? \(?(\d+)\)?/g, 'overdue'],
  [/Returned:? (\d+)/g, 'returned'],
  [/Nothing to report (\d+)/g, 'nil'],
  [/Exempt, or no longer active (\d+)/g, 'excused'],
  [/(\d+) reports to check/g, 'unchecked'],
  [/Draft for Sở Nội vụ, made at ~ on ~ : (\d+) unit/g, 'missing'],
  // What a version of the compiled report holds.
  [/compiled from (\d+) reports/g, 'held'],
  [
    /left out (\d+) units that had not sent, (\d+) units whose report was returned, (\d+) units exempt/g,
    'leftUnsent',
    'leftReturned',
    'leftExcused',
  ],
  [/Not sent when compiled \((\d+)\)/g, 'leftUnsent'],
  [/Returned when compiled \((\d+)\)/g, 'leftReturned'],
  [/Sent late, in this version \((\d+)\)/g, 'heldLate'],
  [/Nothing to report, in this version \((\d+)\)/g, 'heldNil'],
  [/Exempt, or no longer active \((\d+)\)/g, 'leftExcused'],
  [/Added from (?:the )?(\d+) reports/g, 'heldWithFigures'],
  [/version (\d+)|Version (\d+)/g, 'version', 'version'],
  [/Số mô hình(?: \(mô hình\))?(?::)? (\d+)/g, 'models'],
  [/Kinh phí(?: \(tỷ đồng\))? ([\d.]+)/g, 'money'],
  [/Total(?: Figures:)? (\d+)/g, 'models'],
  [/Figures: (\d+)/g, 'sources'],
  // An urging letter stays Vietnamese on the English page.
  ...VIETNAMESE.phrases,
];

/** Numbers as English pages say them. */
export const ENGLISH: Phrasebook = { neutral: NEUTRAL, phrases: PHRASES };
