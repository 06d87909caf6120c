import { html } from '../../html';
import type { PLANS as VIETNAMESE } from '../vietnamese/plans';
import { momentInWords } from './dates';
import { PLAN_AMENDING } from './plan-amending';
import { PLAN_BUILDER } from './plan-builder';
import { PLAN_DATA_FORM } from './plan-data-form';
import { PLAN_DRAFTS } from './plan-drafts';
import { PLAN_EVENTS } from './plan-events';
import { PLAN_LOADING } from './plan-loading';
import { PLAN_NEXT_YEAR } from './plan-next-year';
import { PLAN_POINTS } from './plan-points';
import { PLAN_SCHEDULE } from './plan-schedule';
import { PLAN_UNDOING } from './plan-undoing';
import { plural } from './plural';
import { REHEARSAL } from './rehearsal';

export const PLANS: typeof VIETNAMESE = {
  documents: 'Documents',
  document: 'Document',
  listTitle: 'Documents that ask for reports',
  load: 'Load a YAML file',
  useForm: 'Write one with a form',
  drafts: 'Drafts, not in force',
  draftNumber: (number) => `Draft no. ${number}`,
  draftOf: (number, by, at) => `draft no. ${number}, ${by}, ${momentInWords(at)}`,
  withUnits: (title, units) => `${title} (${units} ${plural(units, 'unit', 'units')})`,
  back: 'Back',
  inForce: 'In force',
  none: () => html`There are no documents yet. Load one on this page, or with the command
<code>dung-han plan activate</code>.`,
  rounds: (count) => `${count} ${plural(count, 'round', 'rounds')} of reports`,
  withoutDate: (count) => `${count} ${plural(count, 'requirement', 'requirements')} without a date`,
  toConfirm: (count) => `${count} ${plural(count, 'point', 'points')} to confirm`,
  withdrawn: 'withdrawn',
  withdrawnNote: 'The document was withdrawn; no more reminders are sent for its rounds.',

  datesAndMails: 'All dates and mails',
  yearCalendar: 'Year calendar',
  rehearsal: 'Rehearsal',
  roundsHeading: 'Rounds',
  roundsCaption: 'Rounds of reports in order of time',
  report: 'Report',
  dueInDocument: 'Deadline in the document',
  lastDayOnTime: 'Last day on time',
  compiler: 'Compiler',
  inDocument: 'In the document',
  lastDay: 'Last day',
  compilerShort: 'Compiler',
  pastRound: 'past round, for viewing only',
  confirmedDate: 'date confirmed by the person responsible',
  noRounds: 'This document asks for no report with a date, so there are no rounds and nobody is reminded.',
  undatedHeading: 'Requirements without a date',
  undatedNote: 'Without a date there is no round and nobody is reminded until the person responsible confirms one.',
  clause: 'Clause',
  kind: 'Kind of report',
  standing: 'standing duty: no deadline, never late',
  adHoc: 'ad hoc: it has a deadline once it is asked for',
  to: 'To',
  suggestedDate: 'Suggested date (not in force)',
  suggestion: (proposal) => `Suggestion (not in force): ${proposal}.`,
  milestones: 'Milestone',
  openPoints: 'Points to confirm',
  confirm: 'Confirm',
  confirmedHeading: 'Confirmed',
  settled: (of) => html`${of.report}: <strong>${of.what}</strong>, confirmed by ${of.by} at
${momentInWords(of.at)}. Reason: ${of.reason}`,
  answeredBy: (by, at) => `Confirmed by ${by} at ${momentInWords(at)}.`,
  yes: 'Yes',
  no: 'No',
  readAsLate: 'No: it must be sent before that day',
  readAsOnTime: 'Yes: a report sent on that day is on time',
  requirements: 'Requirements in the document',
  sentTo: (what, receiver) => `${what} · to ${receiver}`,
  sentThrough: (what, receiver, through) => `${what} · to ${receiver} through ${through}`,
  noDateNamed: 'no date named',
  sentCount: (received, expected) => `${received} of ${expected} sent`,
  reportingUnits: 'Units that report',

  amending: PLAN_AMENDING,
  loading: PLAN_LOADING,
  builder: PLAN_BUILDER,
  dataForm: PLAN_DATA_FORM,
  draft: PLAN_DRAFTS,
  events: PLAN_EVENTS,
  nextYear: PLAN_NEXT_YEAR,
  undoing: PLAN_UNDOING,
  points: PLAN_POINTS,
  schedule: PLAN_SCHEDULE,
  rehearsed: REHEARSAL,
};
