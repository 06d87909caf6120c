import type { REHEARSALS as VIETNAMESE } from '../../../../domain/messages/rehearsals';
import { formatInstant } from '../../../../domain/time/time';
import { counted } from '../plural';

export const REHEARSALS: typeof VIETNAMESE = {
  'rehearsals.at': ({ at, what }, say) => `${formatInstant(at)}: ${say(what)}`,
  'rehearsals.nil-not-taken': ({ requirement }) =>
    `the requirement “${requirement}” does not accept “nothing to report”.`,
  'rehearsals.values-refused': ({ at, unit }) => `${formatInstant(at)}, ${unit}: the figures cannot be used.`,
  'rehearsals.not-taken': ({ report, because }, say) =>
    `the report “${report}” does not take this action: ${say(because)}.`,
  'rehearsals.nothing-to-confirm': ({ round }) =>
    `the round “${round}” has no compiled report that waits to be confirmed.`,
  'rehearsals.no-round': ({ requirement }) => `the requirement “${requirement}” has no round.`,
  'rehearsals.several-rounds': ({ requirement, rounds }) =>
    `the requirement “${requirement}” has ${counted(rounds, 'round')}; name the period or the compiler.`,
  'rehearsals.rounds-found': ({ requirement, rounds }) =>
    `the requirement “${requirement}” means ${counted(rounds, 'round')}.`,
  'rehearsals.unit-unknown': ({ unit, round }) => `“${unit}” is not in the round “${round}”.`,
  'rehearsals.too-close': ({ at, time }) =>
    `The event at ${formatInstant(at)} falls on the time of a step or of mails (${time}). ` +
    'Move it to another minute, say 5 minutes earlier or later.',
  'rehearsals.differ': ({ difference }) => `The two rehearsals differ: ${difference}`,
  'rehearsals.made-some-late': 'Some units report late, some not at all',
  'rehearsals.made-nobody-sends': 'No unit reports',
  'rehearsals.made-everyone-on-time': 'Every unit reports on time',
  'rehearsals.too-large': 'This document is too large to be rehearsed on a page; use the command dung-han rehearse.',
  'rehearsals.scenario-unknown': 'There is no such scenario for the document chosen.',
  'rehearsals.plan-or-draft': 'The id of a document (plan) or the number of a draft (draft) is needed, one of the two.',
};
