import { secrecyFault } from '../../client/reports/check-report';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { contentOfForm, toFault } from './check-report';

/** The fault of a form that carries a paper marked as a state secret, linked to where the mark stands; null when there is none. */
export function secrecyFieldFault(sent: SentForm): Fault | null {
  const found = secrecyFault(contentOfForm(sent));
  return found === null ? null : toFault(found);
}
