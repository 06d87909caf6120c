import { askedExtensionRefusal } from '../../domain/decisions/extension';
import { addDays, type Instant } from '../../domain/time/time';
import type { ObligationPage } from './obligation';

/** Whether a unit may ask for a later last day of this report now. */
export function mayAskExtension(report: ObligationPage, at: Instant): boolean {
  return !report.head.history && askedExtensionRefusal(report, addDays(report.lastDay, 1), at) === null;
}
