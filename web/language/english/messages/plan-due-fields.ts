import type { DUE_FIELDS as VIETNAMESE } from '../../../../domain/messages/plan-due-fields';

export const DUE_FIELDS: typeof VIETNAMESE = {
  'due-field.month': 'the month',
  'due-field.day': 'the day',
  'due-field.of-year': 'which year, relative to that of the period',
  'due-field.every-year': 'a day that every year has',
  'due-field.stated-day': 'the day in the document',
  'due-field.time': 'the hour of the day',
  'due-field.date': 'a fixed day (date)',
  'due-field.yearly': 'a day of every year (month, day)',
  'due-field.first-half': 'the day for the first half of the year (month, day)',
  'due-field.second-half': 'the day for the second half of the year (month, day)',
  'due-field.six-monthly': 'the day for each half of the year (H1, H2)',
  'due-field.quarter-month': 'which month, relative to the quarter',
  'due-field.quarterly': 'a day of every quarter (day, month)',
  'due-field.of-month': 'which month, relative to that of the period',
  'due-field.monthly': 'a day of every month (day, ofMonth)',
  'due-field.days': 'the number of days',
  'due-field.working': 'whether they are working days',
  'due-field.event': 'the event, such as the end of an inspection',
  'due-field.event-on': 'the day of the event',
  'due-field.within': 'a time counted from an event (days, working, of)',
};
