import { html } from '../../html';
import type { MATRIX as VIETNAMESE } from '../vietnamese/matrix';
import { formatNumber, momentInWords, tableDate, weekdayDate } from './dates';
import { untilInWords } from './deadline-words';
import { plural } from './plural';

export const MATRIX: typeof VIETNAMESE = {
  title: 'Compliance matrix',
  asOf: (at) => `As of ${momentInWords(at)}.`,
  asKnown: (day) => html`As known at the end of <strong>${weekdayDate(day)}</strong>.`,
  backToNow: 'Back to now',

  filterLabel: 'Filter the matrix',
  unitName: 'Name of the unit',
  unitNameHint: 'with or without accents',
  document: 'Documents',
  roundsInProgress: 'Rounds in progress',
  system: 'System',
  allSystems: 'All systems',
  unitType: 'Level, kind of unit',
  allTypes: 'All',
  state: 'State',
  allStates: 'All states',
  day: 'As of the day',
  dayHint: 'like 17/11/2026; empty: now',
  past: 'Past rounds too',
  filter: 'Filter the matrix',
  find: 'Find',
  moreFilters: (narrowed) => (narrowed ? 'More filters (in use)' : 'More filters'),
  table: 'Units by rounds',

  nothingFound: 'No report matches the filter.',
  searchPast: 'Search past rounds too',
  total: (reports) => `${formatNumber(reports, 0)} ${plural(reports, 'report', 'reports')} in all`,
  totalShown: (reports, shown, rounds) =>
    `${formatNumber(reports, 0)} ${plural(reports, 'report', 'reports')} in the ${shown} rounds shown, of ` +
    `${formatNumber(rounds, 0)}`,
  shareOnTime: 'Share on time',
  byState: 'By the state shown in the table',
  byStateNote:
    'Each report is counted once, by its present state; reports with nothing to report and returned reports are ' +
    'counted apart, whether they first came on time or late.',
  excel: 'Download Excel',
  csv: 'Download CSV',
  excelOfAll: (rounds) => `Excel of all ${formatNumber(rounds, 0)} rounds`,
  byRounds: 'List by rounds',

  rounds: 'Rounds',
  roundsOf: (from, to, all) => `Rounds ${from} to ${to} of ${all}.`,
  earlierRounds: 'Earlier rounds',
  laterRounds: 'Later rounds',
  noUnits: 'No unit is in this state',
  units: (count) => `${count} ${plural(count, 'unit', 'units')}, in the order of the register`,
  unitsInState: (count, state) =>
    `${count} ${plural(count, 'unit', 'units')} with a report in the state “${state}”, in the order of the register`,
  unit: 'Unit',
  due: (lateFrom) => untilInWords(lateFrom, tableDate),
  dueProvisionally: (lateFrom) => `${untilInWords(lateFrom, tableDate)}, provisional`,
  sent: (sent, expected, round) => html`sent: ${sent}/${expected}<span class="hidden">: ${round}</span>`,
  owesNothing: 'nothing owed',
  receipt: (day, unit) => html`${tableDate(day)}<span class="hidden">, receipt of ${unit}</span>`,
  remind: (unit, round) => html`remind<span class="hidden"> ${unit}: ${round}</span>`,
  record: (unit, round) => html`record<span class="hidden"> ${unit}: ${round}</span>`,
  pages: 'Pages of the matrix',
  pageOf: (page, last) => `Page ${page} of ${last}.`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
};
