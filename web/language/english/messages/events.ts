import type { EVENTS as VIETNAMESE } from '../../../../domain/messages/events';
import { dateFigures } from '../dates';

export const EVENTS: typeof VIETNAMESE = {
  'events.no-event': ({ requirement }) =>
    `The deadline of “${requirement}” does not count from an event of unknown day; events are recorded only for those that do.`,
  'events.day': ({ on, from, last }) =>
    `Found ${dateFigures(on)}; needed: a day from ${dateFigures(from)} (the document takes effect) to ${dateFigures(last)}.`,
  'events.period': ({ period, example }, say) =>
    `${period === null ? 'No period is named' : `Found the period “${period}”`}; needed: the period the report is for, like ${say(example)}.`,
  'events.taken': ({ requirement, period }) =>
    `The period ${period} of “${requirement}” has a round already; one event is recorded for each period.`,
  'events.units': ({ units }) =>
    `Found units that do not owe this report: ${units.join(', ')}; needed: units that the document names.`,
};
