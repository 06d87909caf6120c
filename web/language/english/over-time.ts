import type { OVER_TIME as VIETNAMESE } from '../vietnamese/over-time';
import { dateFigures } from './dates';
import { counted } from './plural';

export const OVER_TIME: typeof VIETNAMESE = {
  title: 'Over the periods',
  titleOf: (document) => `Over the periods: ${document}`,
  link: 'Over the periods',
  nothing: 'No round of this document is past its date yet.',
  toDocument: 'See the document',

  shares: 'Share on time over the periods',
  sharesOf: (report) => `Share on time over the periods: ${report}`,
  oneShare: (of) => `${of.period}: ${of.share}.`,
  sharesFromTo: (from, to) => `From ${from.share} (${from.period}) to ${to.share} (${to.period}).`,
  keys: { good: '90% and more', fair: 'from 70% to below 90%', poor: 'below 70%' },
  period: 'Period',
  deadline: 'Deadline',
  onTime: 'On time',
  late: 'Sent late',
  missing: 'Not sent',
  month: (day) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,

  groups: 'Groups of units compared',
  group: 'Group of units',
  otherUnits: 'Other units',
  units: 'Units',
  share: 'Share on time',

  map: 'Each unit over the periods',
  mapHint: 'The lowest share on time first, group by group.',
  unit: 'Unit',
  moreUnits: (count) => `And ${counted(count, 'other unit')}.`,
  allUnits: 'See the whole list',
  dueOn: (day) => `due ${dateFigures(day)}`,
  results: {
    'on-time': 'on time',
    late: (delay) => `late by ${delay}`,
    missing: 'not sent',
    awaited: 'not yet due',
    excused: 'exempt',
  },
  notAsked: 'not asked',

  figures: 'Figures over the periods',
  figuresOf: (report) => `Figures over the periods: ${report}`,
  figuresHint:
    'Each picture has a scale of its own that begins at 0. Figures of the confirmed version, else of the draft.',
  figure: 'Figure',
  trend: 'Trend',
  draft: 'draft',

  years: 'Results over the years',
  year: 'Year',
  ofYear: (year) => `Year ${year}`,
  due: 'Owed',
  ahead: 'Not yet due',
};
