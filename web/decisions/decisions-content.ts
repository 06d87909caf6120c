import type { UnitId } from '../../domain/units/unit';
import type { DecisionRow } from '../../storage/decisions';
import type { ExtensionRequestRow } from '../../storage/extension-requests';
import type { Fault } from '../http/fault';
import type { ObligationPage } from '../reports/obligation';
import type { DecisionsOfReport } from '../reports/report-decisions';
import type { Act } from './decision-form';

/** What the page of decisions on a report shows. */
export interface DecisionsContent {
  report: ObligationPage;
  /** What can be decided now. */
  acts: Readonly<Record<Act, boolean>>;
  decisions: DecisionsOfReport['decisions'];
  /** The unit's own requests for an extension, newest first. */
  requests: readonly ExtensionRequestRow[];
  /** The decision that can be reverted; null where there is none. */
  inForce: DecisionRow | null;
  /** Units of the round that can take over the duty. */
  successors: readonly { id: UnitId; name: string }[];
  /** By name of the field. */
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** What was just decided. */
  done: Act | null;
}
