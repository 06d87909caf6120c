import { type Message, message } from '../messages/message';
import type { ExplainInput, ExplainLine, RequestedDate } from './explanation';

/** The end of an ad-hoc request, in the words of the request. */
export function requestedLine({ deadline }: Pick<ExplainInput, 'deadline'>, requested: RequestedDate): ExplainLine {
  return {
    what: message('explanation.requested-end'),
    value: message('explanation.until', { lateFrom: deadline.lateFrom }),
    because: message('explanation.requested-subject', { subject: requested.subject }),
    source: requestSource(requested),
  };
}

/** Who asked for it and when, and by which document. */
export function requestSource({ by, at, document }: RequestedDate): Message {
  if (document === null) return message('explanation.request-by', { by, at });
  return message('explanation.request-by-document', { by, at, ...document });
}
