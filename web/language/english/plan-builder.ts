import { html } from '../../html';
import { planFieldLabels } from '../plan-field-nouns';
import type { PLAN_BUILDER as VIETNAMESE } from '../vietnamese/plan-builder';
import { PLAN_NOUNS } from './plan-nouns';
import { plural } from './plural';

const HINTS: (typeof VIETNAMESE)['hints'] = {
  ten: 'Left empty, it is made of the type and the subject.',
  loai: 'Plan, guidance, decision, official letter…',
  so: 'For example: 614/KH-UBND.',
  ngay: 'Write it like 24/3/2026 (day, month, year).',
  'hieu-luc': 'Like 24/3/2026. Left empty, it is the day of issue.',
  ma:
    'Small letters without accents, digits and the hyphen. Left empty, it is made from the document number and the ' +
    'year.',
  moc: 'One milestone a line: its day, then its name, like 30/6/2027 and the name in Vietnamese. An id may follow a |.',
  diem:
    'One question a line that the document leaves open, in Vietnamese. After a | may follow: number of the report | suggested ' +
    'answer | code of the question.',
  'bieu-mau-rieng':
    'The part “forms” of a plan file, each form under its id. A form of another document is chosen at each report.',
  nhip: 'Only for documents for testing, like every 2s.',

  'bao-cao': 'In Vietnamese, starting with a small letter.',
  'ma-bao-cao':
    'Small letters without accents, digits and the hyphen. Left empty, it is made from frequency and number.',
  'dieu-khoan': 'For example: clause 2 of section III.',
  'nguyen-van': 'The sentence of the document that asks for this report.',
  'tan-suat': 'One sentence with two dates, one for six months and one for the year: choose “six months and year”.',
  'loi-van': 'To the letter, in Vietnamese: “before” 30/5/2026 and the like.',
  han:
    'Once: 30/5/2026. Yearly: 30/10 (day, month) or last day of month 2. Six-monthly: the date of the first half of the year, ' +
    'like 30/5. Quarterly or monthly: 25, last day, working day 3; several times a month: 15 and 30. Weekly: Friday. Leave it ' +
    'empty if the document names no date.',
  'han-2':
    'Six-monthly: like 30/11; “none” if no report is asked for the second half. Six months and year: the date of the yearly ' +
    'report. Left empty for other frequencies.',
  gio: 'Only where the document names an hour, like 16:00. Left empty, the whole day is on time.',
  'so-ngay': 'Where the deadline is a number of days: 5 for “within 5 working days of …”. The date is then left empty.',
  'su-kien': 'To the letter, in Vietnamese: the end of an inspection and the like.',
  'ngay-su-kien':
    'Like 24/3/2026. Left empty if it has not happened; each event is recorded once the document is in force.',
  'chu-ky': 'For “another cycle”, like 2 for every 2 weeks.',
  'giai-doan':
    'For phases, one a line: name in Vietnamese | 05/9/2026 | 15/01/2027 | 20/01/2027 (name | first day | last day | date of the ' +
    'report | id). The date may be left empty and confirmed later.',
  ky:
    'A report that comes once, or for one period: its period, like 2026 or 2026-H1; left empty, the year of its date. One that ' +
    'recurs: its first period; left empty, it is counted from the day the duty begins.',
  'ky-cuoi': 'Only where the report recurs up to a certain period.',
  'tra-loi-han': 'Where a person has answered: yes | name | 24/3/2026. Yes means that the day itself is on time.',
  'tra-loi-thang': 'Where a person has answered: no | name | 24/3/2026.',
  'dong-gui': 'One body a line, by its name or its code in the register. It is still one report, sent once.',
  qua: 'Where the document says “through …”: this body receives and compiles, then hands up to the receiver.',
  chot:
    'Working days before the last day, like 3; a day of every year, like 14/12; one day, like 14/12/2026. With a month chosen ' +
    'below: a day of that month, like 14 or last day.',
  'lay-tu': 'Like 15, with a month; or one day, like 15/12/2025, where the report has one period.',
  'lay-den': 'Like 14 or last day, with a month; or one day, like 14/12/2026.',
  'don-vi-khac': 'One unit a line, by its name or its code in the register.',
  tru: 'One unit a line with the reason, separated by a |.',
  'bieu-mau-ma': 'The id in the part “Forms of the document’s own”.',
  buoc:
    'One step a line: remind | -3wd | office, officer (step | offset in working days or hours | recipients). Left empty, the usual ' +
    'steps hold.',
};

export const PLAN_BUILDER: typeof VIETNAMESE = {
  title: 'Write a document with a form',
  startNote:
    () => html`One document, its reports and the units that report. The common case is asked first; what is rare is in parts
that open. If there is a file: <a href="/van-ban/nap">load it</a>.`,
  noRegister: () => html`There is no register of units yet. <a href="/danh-muc/nap">Load one</a> first.`,
  register: 'Units by register',
  goOn: 'Go on',
  otherRegister: 'Choose another register',
  refused: (faults) => `The document could not be written. ${faults} ${plural(faults, 'place', 'places')} to correct:`,
  afterFaults: 'Correct the form below and write it again.',
  changeTitle: 'Change the draft with the form',
  lead: (register) => `Units by register: ${register}.`,
  fields: planFieldLabels(PLAN_NOUNS),
  hints: HINTS,
  optional: '– optional',
  chooseBody: 'Choose a body',
  moreOfDocument: 'System, first day, place, id, milestones, points to confirm',
  government: 'Government',
  party: 'Party',
  front: 'Fatherland Front',
  rollNone: 'Stays',
  rollPrevious: 'Moves to the working day before',
  rollNext: 'Moves to the next working day',
  build: 'Write and preview',
  addReport: 'Add a report',
  copyReport: 'Add a report of the same clause and units',
  dropReport: 'Remove the last report',

  asWorded: 'As the words above say it',
  before: '“before” a day',
  by: '“at the latest”, “to the end of” a day',
  on: '“on” a day',
  ofEach: (body) => `${body.charAt(0).toUpperCase()}${body.slice(1)}, of each unit`,
  straight: 'Straight to the receiver',
  noGroups: 'This register has no groups.',
  unitByUnit: 'Choose unit by unit',
  unitTypes: 'Choose by type or superior, or leave units out',
  twoReports: 'Six months and year (one sentence, two reports)',
  otherCycle: 'Another cycle: every so many days, weeks, months or years',
  cycleUnits: { days: 'days', weeks: 'weeks', months: 'months', years: 'years' },
  lastMonth: 'The last month, or the year, of the period',
  lastMonthOfPeriod: 'The last month of the period',
  firstMonth: 'The first month of the period',
  nextMonth: 'The month, week or year after the period',
  previousMonth: 'The month, week or year before the period',
  noMonth: 'No month of the period',
  notCounted: 'No number of days',
  fromPeriodEnd: 'The last day of the period',
  fromEvent: 'The event named below',
  fromDeadlineOf: (report) => `The deadline of: ${report}`,
  rollOfDocument: 'As in the document',
  countsUsual: 'The day of sending',
  countsReceived: 'The day of receipt',
  moreOfDeadline: 'Deadline: hour, month after, days from an event, other cycles, phases, one period',
  moreOfReceiver: 'Further receivers, through a compiler',
  moreOfReport: 'Kind, cut-off, form, where the compiled figures go, steps',
  kindByFrequency: 'By its frequency: thematic if it comes once, periodic if it recurs',
  noForm: 'No form: units send files',
  intoNone: 'No other report',
};
