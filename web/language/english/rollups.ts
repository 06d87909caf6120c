import { hasHour } from '../../../domain/deadlines/deadline-hour';
import { html } from '../../html';
import type { ROLLUPS as VIETNAMESE } from '../vietnamese/rollups';
import { dateInWords, momentInWords, sendingNumber, tableDate } from './dates';
import { dueInWords, untilInWords } from './deadline-words';
import { plural } from './plural';

export const ROLLUPS: typeof VIETNAMESE = {
  title: 'Compiled reports',
  asOf: (at) => `As of ${momentInWords(at)}.`,
  inProgress: 'Rounds in progress',
  past: 'Past rounds',
  report: 'Report',
  lastDay: 'Last day',
  sent: 'Sent',
  late: 'Late',
  missing: 'Not sent',
  onTime: 'On time',
  compiledReport: 'Compiled report',
  compiledFrom: (document, compiler) => `${document} · compiled by ${compiler}`,
  notDue: 'not yet due',
  noVersion: 'none yet',
  confirmedVersion: (version) => `version ${version}, confirmed`,
  draftVersion: (version) => `version ${version}, draft`,
  noRounds: 'There is no round of reports yet.',

  compiledFor: (compiler, receiver) => `Compiled by ${compiler} for ${receiver}`,
  due: (dueText, lateFrom) => `The units’ deadline: ${dueInWords(dueText, lateFrom)}.`,
  nothingYet: (lateFrom) =>
    `Nothing is compiled yet. The first draft is made ${hasHour(lateFrom) ? 'at' : 'on the working day after'} the deadline ` +
    `(${untilInWords(lateFrom).replace(/^by the end/, 'end')}), from whatever has come in by then.`,
  unsentOf: (unsent, expected) => `Not sent: ${unsent}/${expected}`,
  returnedNow: (count) => `Returned: ${count}`,
  isConfirmed: (version, at, by) =>
    html`<strong>Version ${version}, confirmed</strong> at ${momentInWords(at)} by ${by}. This version does not change
any more.`,
  isDraft: (version, at) =>
    html`<strong>DRAFT, version ${version}</strong>, compiled at ${momentInWords(at)}. Figures may change when more
reports come in.`,
  beforeConfirming: (compiler) =>
    'Confirm once the figures are checked: leaders are told, and where the document says so this becomes the report ' +
    `of ${compiler} to the level above. A confirmed version cannot be changed.`,
  confirm: (version) => `Confirm version ${version}`,
  appendixAsWorkbook: 'Download the appendix (Excel)',
  unitsAsCsv: 'Download the figures by unit (CSV)',
  versions: 'Versions of the compiled report',
  version: (version) => `Version ${version}`,
  confirmed: 'confirmed',
  draft: 'draft',
  supplement: (number) => `supplement no. ${number}`,

  whoHasSent: 'Who has sent',
  expected: 'Owed',
  sentLate: 'Sent late',
  nil: 'Nothing to report',
  exempt: 'Exempt, or no longer active',
  exemptOrEnded: 'Exempt, or no longer active',
  compiledOf: (reports) => `This version is compiled from ${reports} ${plural(reports, 'report', 'reports')}.`,
  leftOut: ({ unsent, returned, excused }) => {
    const units = (count: number) => `${count} ${plural(count, 'unit', 'units')}`;
    const groups = [
      ...(unsent.length === 0 ? [] : [`${units(unsent.length)} that had not sent`]),
      ...(returned.length === 0 ? [] : [`${units(returned.length)} whose report was returned`]),
      ...(excused.length === 0 ? [] : [`${units(excused.length)} exempt or ended`]),
    ];
    return groups.length === 0 ? 'No unit is left out.' : `When compiled it left out ${groups.join(', ')}.`;
  },
  underEarlierForm: (reports) => `Sent under the form before the amendment (${reports})`,
  notCounted: 'not counted in the figures:',
  unsentThen: 'Not sent when compiled',
  returnedThen: 'Returned when compiled',
  lateInVersion: 'Sent late, in this version',
  nilInVersion: 'Nothing to report, in this version',
  returned: 'returned',
  sentAfter: (receipt, on) => html`sent after this version, <a href="/phieu/${receipt}">${tableDate(on)}</a>`,
  dueBy: (lateFrom) => `due ${untilInWords(lateFrom, dateInWords)}`,
  receivedOn: (receipt, on) => html`received <a href="/phieu/${receipt}">${dateInWords(on)}</a>`,
  allUnits: 'All units with number and date of their reports',
  eachUnit: 'How each unit has reported',
  place: 'No.',
  unit: 'Unit',
  documentNumberAndDate: 'Number and date of the report',
  numberAndDate: 'Number, date',
  dayReceived: 'Received on',
  resultInVersion: 'Result in this version',
  result: 'Result',
  seeReport: 'see the report',
  results: {
    unsent: 'not sent',
    returned: 'returned',
    exempt: 'exempt, or no longer active',
    nil: 'nothing to report',
    late: 'late',
    onTime: 'on time',
  },

  figures: 'Figures',
  addedFromReports: (count) =>
    `Added from ${count} ${plural(count, 'report', 'reports')} with figures. Click a figure to see the reports it ` +
    'comes from.',
  content: 'Content',
  columnTotal: (column) => `total, ${column}`,
  otherFigures: 'Other figures',
  figure: 'Figure',
  unitOfMeasure: 'Unit of measure',
  largest: 'largest',

  sourcesOf: (title, version) => `${title}, version ${version}`,
  whereFrom: 'Where does this figure come from?',
  largestOf: (count) =>
    `The largest of the ${count} ${plural(count, 'report', 'reports')} below, in the order of the register.`,
  addedFrom: (count) =>
    `Added from the ${count} ${plural(count, 'report', 'reports')} below, in the order of the register.`,
  sources: 'Reports that make the figure',
  documentNumber: 'Document no.',
  receivedAt: 'Received at',
  seeSubmission: (version, unit) => html`see ${sendingNumber(version)}<span class="hidden"> of ${unit}</span>`,
  notChecked: 'not checked',
  largestFigure: 'Largest',
  noSources: 'No report has this figure yet.',
};
