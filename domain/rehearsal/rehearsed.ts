import type { UrgingLetter } from '../letters/urging-letter';
import type { Collection } from '../obligations/collection';
import type { FormDefinition, FormValues } from '../rollup/form';
import type { Rollup } from '../rollup/rollup';
import type { ObligationState } from '../states/state';
import type { NextStep } from '../steps/next-step';
import type { Ladder } from '../steps/step';
import type { Day, Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/** A report as sent in a rehearsal. */
export interface RehearsedSubmission {
  /** `<obligation>#<version>` */
  id: string;
  version: number;
  values: FormValues;
  nil: boolean;
  receivedAt: Instant;
  countedAt: Instant;
  document: { number: string | null; date: Day | null; signer: string | null };
  channel: 'web' | 'record' | 'rollup';
  sentOn: Day | null;
  by: string;
}

export interface RehearsedObligation {
  id: string;
  unit: UnitId;
  own: boolean;
  state: ObligationState;
  countedAt: Instant | null;
  submissions: RehearsedSubmission[];
}

export interface RehearsedRollup {
  rollup: Rollup;
  step: string;
  confirmed: { at: Instant; by: string } | null;
}

/** One collection at the end of a rehearsal; the same facts as in the tables. */
export interface RehearsedCollection {
  collection: Collection;
  form: FormDefinition | null;
  /** From its requirement: whether nil is allowed, and which instant decides lateness. */
  nil: boolean;
  counts: 'sent' | 'received';
  feeds: string | null;
  ladder: Ladder;
  activatedAt: Instant;
  obligations: Map<UnitId, RehearsedObligation>;
  /** Obligations that owe and are not the compiler's own. */
  owing: number;
  recorded: Set<string>;
  steps: { next: NextStep; at: Instant }[];
  rollups: RehearsedRollup[];
  letters: { step: string; letter: UrgingLetter }[];
  uncompiledSince: Instant | null;
  closedVersion: number | null;
  closedAt: Instant | null;
  /** Counts changes, so that a next step computed before the last change is not used. */
  revision: number;
}
