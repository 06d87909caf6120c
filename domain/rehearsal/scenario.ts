import type { MessageOrText } from '../messages/message';
import type { Day, Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/** The events of a rehearsal (chạy thử), in order of time; read from a scenario file. */
export interface Scenario {
  /** Text of its file, or a message where the program made the scenario. */
  title: MessageOrText;
  /** When the plan is activated. */
  activateAt: Instant;
  /** The rehearsal ends here, even with open collections. */
  until: Instant;
  events: readonly ScenarioEvent[];
}

/** The collection of an event: requirement, and period or compiler where there is more than one. */
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
