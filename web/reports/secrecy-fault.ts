import { secrecyFault as faultOfContent } from '../../client/reports/check-report';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { contentOf, toFault } from './check-report';

/** The fault of a form that carries a paper marked as a state secret, linked to where the mark stands; null when there is none. */
export function secrecyFault(sent: SentForm): Fault | null {
  const found = faultOfContent(contentOf(sent));
  return found === null ? null : toFault(found);
}
