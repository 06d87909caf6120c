import { lateFromOf } from '../deadlines/deadline-hour';
import { basisNamed } from '../decisions/decision';
import { message } from '../messages/message';
import type { ExplainInput, ExplainLine } from './explanation';

/** Each date that an amendment gave the round, the first one first, with the date before it and its document. */
export function amendmentLines({ amendments = [] }: ExplainInput): ExplainLine[] {
  return amendments.map(({ lastDay, before, effective, basis }) => ({
    what: message('explanation.amended'),
    value: message('explanation.until', { lateFrom: lateFromOf({ lastDay }) }),
    because: message('explanation.amended-from', { before, effective }),
    source: basisNamed(basis),
  }));
}
