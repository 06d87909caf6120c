import { lateFromOf } from '../deadlines/deadline-hour';
import { basisNamed } from '../decisions/decision';
import { message } from '../messages/message';
import type { ExplainInput, ExplainLine } from './explanation';

/** The later last day of an extension, with the old one and who granted it; none where the round's date applies. */
export function extensionLines({ extension, deadline }: ExplainInput): ExplainLine[] {
  if (!extension) return [];
  const { basis, roundDeadline } = extension;
  return [
    {
      what: message('explanation.extension'),
      value: message('explanation.until', { lateFrom: deadline.lateFrom }),
      because: message('explanation.extended-by', { decider: basis.decider, before: roundDeadline.lateFrom }),
      source: basisNamed(basis),
    },
  ];
}

/** The later day a unit has asked for itself; it moves no date. */
export function requestLines({ request }: ExplainInput): ExplainLine[] {
  if (!request) return [];
  const { until, reason, askedBy, at, refused } = request;
  return [
    {
      what: message('explanation.request'),
      value: message('explanation.until', { lateFrom: lateFromOf({ lastDay: until }) }),
      because: message(refused ? 'explanation.request-refused' : 'explanation.request-waits', { reason }),
      source: message('explanation.requested', { by: askedBy, at }),
    },
  ];
}

/** The resubmission day of a returned report; it moves no deadline. */
export function askedLines({ askedAgain }: ExplainInput): ExplainLine[] {
  if (!askedAgain) return [];
  return [
    {
      what: message('explanation.asked-again'),
      value: message('explanation.until', { lateFrom: askedAgain.lateFrom ?? lateFromOf({ lastDay: askedAgain.day }) }),
      because: message('explanation.asked-is-no-extension'),
      source: message('explanation.returned-at', { at: askedAgain.at }),
    },
  ];
}
