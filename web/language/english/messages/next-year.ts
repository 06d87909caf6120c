import type { NEXT_YEAR as VIETNAMESE } from '../../../../domain/messages/next-year';
import { PLAN_NOUNS } from '../plan-nouns';

export const NEXT_YEAR: typeof VIETNAMESE = {
  'next-year.effective': PLAN_NOUNS.effective,
  'next-year.due': PLAN_NOUNS.due,
  'next-year.cutoff': 'data cut-off',
  'next-year.covers-from': PLAN_NOUNS.coversFrom,
  'next-year.covers-to': PLAN_NOUNS.coversTo,
  'next-year.phase-from': 'first day of the phase',
  'next-year.phase-to': 'last day of the phase',
  'next-year.phase-due': 'deadline of the phase',
  'next-year.milestone': 'day of the milestone',

  'next-year.period': PLAN_NOUNS.period,
  'next-year.first': 'first period',
  'next-year.last': PLAN_NOUNS.last,

  'next-year.title': PLAN_NOUNS.title,
  'next-year.subject': PLAN_NOUNS.subject,
  'next-year.report': PLAN_NOUNS.report,
  'next-year.quote': PLAN_NOUNS.quote,
  'next-year.due-text': PLAN_NOUNS.dueText,
  'next-year.event': PLAN_NOUNS.event,
  'next-year.phase-title': 'title of the phase',
  'next-year.milestone-title': 'title of the milestone',
  'next-year.point': PLAN_NOUNS.openPoints,
  'next-year.form': 'label of the form',

  'next-year.boundary-answer': PLAN_NOUNS.boundaryAnswer,
  'next-year.short-month': PLAN_NOUNS.shortMonth,
  'next-year.event-on': PLAN_NOUNS.eventOn,

  'next-year.off': ({ name }, say) => `day off: ${say(name)}`,
  'next-year.off-provisional': ({ name }, say) => `provisional day off, not yet decided: ${say(name)}`,
  'next-year.working-provisional': 'provisional working day: the days off of its year are not yet decided',

  'next-year.old-format': ({ plan }) =>
    `The file of the document “${plan}” is in an older format and cannot be copied. Write a new document with the form.`,
};
