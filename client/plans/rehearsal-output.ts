import type { Notice, NoticeKind } from '../../domain/notices/notice';
import { latenessFacts } from '../../domain/rehearsal/perform';
import type { Rehearsal } from '../../domain/rehearsal/rehearse';
import type { RehearsedCollection } from '../../domain/rehearsal/rehearsed';
import { isLate, type LatenessFacts, latenessInJson } from '../../domain/states/lateness';
import type { ObligationState } from '../../domain/states/state';
import { formatInstant, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type RollupOutput, rollupOutput } from '../rounds/rollup-output';

/** A notice of a rehearsal. Instants are those of the planned step and the mail slot, never measured. */
export interface NoticeOutput {
  at: string;
  slot: string;
  person: string;
  unit: UnitId;
  obligation: string | null;
  step: string;
  kind: NoticeKind;
}

export interface StateOutput {
  obligation: string;
  state: ObligationState;
  late: boolean;
  daysLate: number;
  /** Of a deadline with an hour: all minutes late. */
  minutesLate?: number;
}

/** The JSON of `rehearse`, pure or `--real`: the same facts in the same order, so that the two can be compared as text. */
export interface RehearsalOutput {
  /** Ordered by slot, planned instant, person, obligation, step. */
  notices: NoticeOutput[];
  /** Ordered by deadline, collection and the register. */
  states: StateOutput[];
  /** All versions, ordered by deadline, collection and number. */
  rollups: RollupOutput[];
}

/**
 * Result of a pure rehearsal, as the command line prints it.
 * @example rehearsalOutput(rehearse(plan614, register, vietnamCalendar(), scenario2020)).notices[0]?.step
 */
export function rehearsalOutput({ notices, collections, until }: Rehearsal): RehearsalOutput {
  const inOrder = [...collections].sort(byDeadline);
  return {
    notices: noticesOutput(notices),
    states: inOrder.flatMap((rehearsed) =>
      [...rehearsed.obligations.values()].map((obligation) =>
        stateOutput(obligation.id, latenessFacts(rehearsed, obligation), until),
      ),
    ),
    rollups: inOrder.flatMap((rehearsed) => rehearsed.rollups.map(({ rollup }) => rollupOutput(rollup))),
  };
}

/** Sorts notices into the order of the output. */
export function noticesOutput(notices: readonly Omit<Notice, 'plan' | 'collection' | 'urgent'>[]): NoticeOutput[] {
  return notices
    .map(({ at, slot, person, unit, obligation, step, kind }) => ({
      sortKey: [person, obligation ?? '', step, unit, kind].join('\n'),
      at,
      slot,
      notice: { at: formatInstant(at), slot: formatInstant(slot), person, unit, obligation, step, kind },
    }))
    .sort((a, b) => a.slot - b.slot || a.at - b.at || (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))
    .map(({ notice }) => notice);
}

/** The state of one obligation at the end of a rehearsal. */
export function stateOutput(obligation: string, facts: LatenessFacts, until: Instant): StateOutput {
  return { obligation, state: facts.state, late: isLate(facts, until), ...latenessInJson(facts, until) };
}

function byDeadline({ collection: a }: RehearsedCollection, { collection: b }: RehearsedCollection): number {
  return a.lateFrom - b.lateFrom || (a.id < b.id ? -1 : 1);
}
