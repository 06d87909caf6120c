import type { SETTLEMENTS as VIETNAMESE } from '../../../../domain/messages/settlements';

const BOUNDARIES = { before: 'before', by: 'at the latest on', on: 'on' } as const;

export const SETTLEMENTS: typeof VIETNAMESE = {
  'settlements.requirement-unknown': ({ requirement, plan }) =>
    `There is no requirement “${requirement}” in the document “${plan}”.`,
  'settlements.standing': ({ requirement }) => `“${requirement}” is a standing duty; it gets no deadline.`,
  'settlements.dated': ({ requirement }) =>
    `“${requirement}” has a deadline in the document; dates are confirmed only where there is none.`,
  'settlements.before-feeders': ({ day, last }) =>
    `Found ${day}; it must come after ${last}, the last day for the units below.`,
  'settlements.phase-unknown': ({ phase, waiting }) =>
    `${phase === null ? 'No phase is named' : `Found the phase “${phase}”`}; needed: a phase without a day: ${waiting.join(', ')}.`,
  'settlements.rule-of-phase': ({ requirement }) =>
    `“${requirement}” goes by phases; each phase needs a day of its own, not a rule that recurs.`,
  'settlements.rule-done': ({ requirement, rule }, say) => `“${requirement}” has been confirmed: ${say(rule)}.`,
  'settlements.rule': ({ frequency, boundary, days, first }, say) =>
    `${say(frequency)}${days.length === 0 ? '' : `, ${BOUNDARIES[boundary]} ${days.map(say).join(', ')}`}, from ${say(first)} on`,
  'settlements.days-after-period': ({ days, working }) =>
    `${working ? 'working ' : ''}day no. ${days} after the end of the period`,
  'settlements.days-after': ({ days, working, requirement }) =>
    `${working ? 'working ' : ''}day no. ${days} after the deadline of “${requirement}”`,
  'settlements.date-or-rule': 'Exactly one is needed: the confirmed day (date), or a rule for every period (rule).',
  'settlements.done': ({ requirement, day }) =>
    `The date of the requirement “${requirement}” was confirmed already: ${day}.`,
  'settlements.nothing-to-undo': ({ requirement, plan }) =>
    `Requirement “${requirement}” of document “${plan}” has no such day, rule or event confirmed; it may have been taken back.`,
  'settlements.point-gone': 'This point was confirmed already, or is not in the document.',
  'settlements.answer-missing': 'No answer was chosen: whether a report sent on that day is on time.',
};
