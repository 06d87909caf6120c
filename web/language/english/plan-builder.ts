import { html } from '../../html';
import type { PLAN_BUILDER as VIETNAMESE } from '../vietnamese/plan-builder';
import { plural } from './plural';

const FIELDS: (typeof VIETNAMESE)['fields'] = {
  ten: 'Title of the document',
  loai: 'Type of the document',
  so: 'Document number',
  ngay: 'Date of issue',
  'co-quan': 'Issuer',
  'trich-yeu': 'Subject',
  'he-thong': 'System',
  'hieu-luc': 'The duty to report begins on',
  'doi-han': 'A deadline on a day off',
  'dia-danh': 'Place',
  ma: 'Id of the document',
  moc: 'Milestones',

  'bao-cao': 'Name of the report',
  'dieu-khoan': 'Clause',
  'nguyen-van': 'The document’s words',
  'tan-suat': 'Frequency',
  'loi-van': 'Words of the deadline',
  han: 'Date',
  'han-2': 'Date of the second half of the year',
  gio: 'Hour of the deadline',
  'thang-sau': 'The date lies in the month, quarter or year after the reporting period',
  'cach-hieu': 'How the document words the deadline',
  'noi-nhan': 'Receiver',
  qua: 'Through (compiler)',
  nhom: 'Units that report',
  'loai-bao-cao': 'Kind of report',
  ky: 'Period',
  chot: 'Cut-off of figures before the deadline',
  'bieu-mau': 'Form for the figures',
  'gui-tiep': 'The compiled figures go into',
  'khong-phat-sinh': '“Nothing to report” is accepted',
};

const HINTS: (typeof VIETNAMESE)['hints'] = {
  ten: 'For example: Plan of mass mobilisation work for 2027.',
  loai: 'Plan, guidance, decision, official letter…',
  so: 'For example: 614/KH-UBND.',
  ngay: 'Write it like 24/3/2026 (day, month, year).',
  'hieu-luc': 'Like 24/3/2026. Left empty, it is the day of issue.',
  ma:
    'Small letters without accents, digits and the hyphen. Left empty, it is made from the document number and the ' +
    'year.',
  moc: 'One milestone a line: its day, then its name, like 30/6/2027 and the name in Vietnamese.',

  'bao-cao': 'In Vietnamese, starting with a small letter.',
  'dieu-khoan': 'For example: clause 2 of section III.',
  'nguyen-van': 'The sentence of the document that asks for this report.',
  'loi-van': 'To the letter, in Vietnamese: “before” 30/5/2026 and the like.',
  han:
    'Once: 30/5/2026. Yearly: 30/10 (day, month). Six-monthly: the date of the first half of the year, like 30/5. ' +
    'Quarterly or monthly: the day, like 25. Daily: days after the day, like 0. Last days of a month, working days and ' +
    'days of the week are written in Vietnamese; the Vietnamese page shows how. Leave it empty if the document names no date.',
  'han-2':
    'Only for six-monthly reports, like 30/11. The Vietnamese page shows what to write where the second half is not asked for.',
  gio: 'Only where the document names an hour, like 16:00. Left empty, the whole day is on time.',
  ky:
    'A report that comes once: its period, like 2026 or 2026-H1; left empty, the year of its date. One that recurs: ' +
    'its first period; left empty, it is counted from the day the duty begins.',
  chot: 'Working days before the last day, like 3.',
};

export const PLAN_BUILDER: typeof VIETNAMESE = {
  title: 'Write a document with a form',
  startNote:
    () => html`For the common case: one document, a few reports with dates, groups of units that report. For other
cases: <a href="/van-ban/nap">load a file</a>.`,
  noRegister: () => html`There is no register of units yet. <a href="/danh-muc/nap">Load one</a> first.`,
  register: 'Units by register',
  goOn: 'Go on',
  otherRegister: 'Choose another register',
  refused: (faults) => `The document could not be written. ${faults} ${plural(faults, 'place', 'places')} to correct:`,
  afterFaults: 'Correct the form below and write it again.',
  changeTitle: 'Change the draft with the form',
  lead: (register) => `Units by register: ${register}.`,
  fields: FIELDS,
  hints: HINTS,
  optional: '– optional',
  chooseBody: 'Choose a body',
  moreOfDocument: 'System, first day, place, id, milestones',
  government: 'Government',
  party: 'Party',
  front: 'Fatherland Front',
  rollNone: 'Stays',
  rollPrevious: 'Moves to the working day before',
  rollNext: 'Moves to the next working day',
  build: 'Write and preview',
  addReport: 'Add a report',
  dropReport: 'Remove the last report',

  before: '“before” a day',
  by: '“at the latest”, “to the end of” a day',
  on: '“on” a day',
  superiorOfEach: 'The direct superior of each unit',
  straight: 'Straight to the receiver',
  noGroups: 'This register has no groups.',
  unitByUnit: 'Choose unit by unit',
  moreOfReport: 'Kind, period, cut-off, form, where the compiled figures go',
  kindByFrequency: 'By its frequency: thematic if it comes once, periodic if it recurs',
  noForm: 'No form: units send files',
  intoNone: 'No other report',
};
