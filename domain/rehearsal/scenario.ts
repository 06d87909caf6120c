import type { MessageOrText } from '../messages/message';
import type { Day, Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/** What happens in a rehearsal (chạy thử), in order of time; read from a scenario file. */
export interface Scenario {
  /** Words of its file, or a message where the program made it. */
  title: MessageOrText;
  /** When the plan is activated. */
  activateAt: Instant;
  /** The rehearsal ends here, whatever is still open. */
  until: Instant;
  events: readonly ScenarioEvent[];
}

/** Which collection an event means: requirement, and period or compiler where there is more than one. */
export interface EventTarget {
  requirement: string;
  period: string | null;
  compiler: UnitId | null;
}

export type ScenarioEvent = { at: Instant } & (
  | ({
      type: 'submit';
      unit: UnitId;
      values: unknown;
      nil: boolean;
      document: { number: string | null; date: Day | null; signer: string | null };
      /** `record`: it came by another channel and staff entered it. */
      channel: 'web' | 'record';
      sentOn: Day | null;
    } & EventTarget)
  | ({ type: 'accept'; unit: UnitId } & EventTarget)
  | ({ type: 'confirm'; by: string } & EventTarget)
  | { type: 'settle'; requirement: string; date: Day; by: string; reason: string }
);
