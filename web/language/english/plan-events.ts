import { html } from '../../html';
import type { PLAN_EVENTS as VIETNAMESE } from '../vietnamese/plan-events';
import { dateInWords, momentInWords, weekdayDate } from './dates';
import { plural } from './plural';

export const PLAN_EVENTS: typeof VIETNAMESE = {
  title: 'Record an event',
  refused: 'Not recorded. To be corrected:',
  lead: 'Each event makes a round; its deadline is computed as the document says.',
  day: 'Day of the event',
  dayHint: (of) =>
    `The deadline counts from: ${of}. Write it like 02/3/2026 (day, month, year); this day is not counted.`,
  what: 'Event',
  whatHint: 'For example: end of the inspection of the Department of Health.',
  period: 'Period',
  periodHint: 'Like 2026-Q1.',
  units: 'Units that must report because of it',
  unitsHint: 'None chosen: all of the list.',
  opens: (lastDay, units) =>
    `A round is made for ${units} ${plural(units, 'unit', 'units')}, due by the end of ${weekdayDate(lastDay)}; they are reminded ` +
    'and urged in their time. The event is kept for good, with the name of the person who recorded it.',
  kept: (of) =>
    html`${of.report}: <strong>${of.what}, ${dateInWords(of.on)}</strong>, recorded by ${of.by} at ${momentInWords(of.at)}.`,
  record: 'Record an event',
};
