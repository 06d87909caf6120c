import type { DUE_FIELDS as VIETNAMESE } from '../../../../domain/messages/plan-due-fields';
import { PLAN_NOUNS } from '../plan-nouns';

export const DUE_FIELDS: typeof VIETNAMESE = {
  'due-field.month': 'the month',
  'due-field.day': 'the day',
  'due-field.of-year': 'which year, relative to that of the period',
  'due-field.every-year': 'a day that the month has',
  'due-field.stated-day': `the ${PLAN_NOUNS.due} in the document`,
  'due-field.time': `the ${PLAN_NOUNS.time}`,
  'due-field.date': 'a fixed day (date)',
  'due-field.yearly': 'a day of every year (month, day)',
  'due-field.first-half': 'the day for the first half of the year (month, day)',
  'due-field.second-half': `the ${PLAN_NOUNS.secondHalf} (month, day)`,
  'due-field.six-monthly': 'the day for each half of the year (H1, H2)',
  'due-field.quarter-month': 'which month, relative to the quarter',
  'due-field.quarterly': 'a day of every quarter (day, month)',
  'due-field.of-month': 'which month, relative to that of the period',
  'due-field.monthly': 'a day of every month (day, ofMonth)',
  'due-field.working-day': 'which working day of the month: a number from 1 to 15, or last',
  'due-field.days-of-month':
    'a day of the month, or a list such as [15, 30] where the report is due several times a month',
  'due-field.weekday': 'the day of the week, by its Vietnamese name or a number from 1 (Monday) to 7 (Sunday)',
  'due-field.of-week': 'which week, relative to that in which the period ends',
  'due-field.weekly': 'a day of the week (weekday)',
  'due-field.period-end': 'days after the last day of the period (days, working)',
  'due-field.after-requirement': 'the id of the requirement whose deadline is counted from',
  'due-field.after': 'days after the deadline of another requirement (requirement, days, working)',
  'due-field.days': `the ${PLAN_NOUNS.days}`,
  'due-field.working': `whether they are ${PLAN_NOUNS.working}`,
  'due-field.event': `the ${PLAN_NOUNS.event}, such as the end of an inspection`,
  'due-field.event-on': `the ${PLAN_NOUNS.eventOn}`,
  'due-field.within': 'a time counted from an event (days, working, of)',
};
