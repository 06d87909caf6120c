import type { SETTLEMENTS as VIETNAMESE } from '../../../../domain/messages/settlements';

export const SETTLEMENTS: typeof VIETNAMESE = {
  'settlements.requirement-unknown': ({ requirement, plan }) =>
    `There is no requirement “${requirement}” in the document “${plan}”.`,
  'settlements.standing': ({ requirement }) => `“${requirement}” is a standing duty; it gets no deadline.`,
  'settlements.dated': ({ requirement }) =>
    `“${requirement}” has a deadline in the document; dates are confirmed only where there is none.`,
  'settlements.before-feeders': ({ day, last }) =>
    `Found ${day}; it must come after ${last}, the last day for the units below.`,
  'settlements.done': ({ requirement, day }) =>
    `The date of the requirement “${requirement}” was confirmed already: ${day}.`,
  'settlements.point-gone': 'This point was confirmed already, or is not in the document.',
  'settlements.answer-missing': 'No answer was chosen: whether a report sent on that day is on time.',
};
