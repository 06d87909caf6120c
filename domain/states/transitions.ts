import type { ObligationState } from './state';

/** What can be done to an obligation: by its unit (submit, resubmit, nil), by staff (the others). */
export type StateAction = 'submit' | 'resubmit' | 'nil' | 'accept' | 'return' | 'exempt' | 'end';

/**
 * Which action leads where. A unit may send a new version as long as its duty lives; what it first sent decides
 * lateness. Only who still owes can be excused or ended: a received report is a fact.
 */
export const STATE_TRANSITIONS: Readonly<
  Record<ObligationState, Readonly<Partial<Record<StateAction, ObligationState>>>>
> = {
  open: { submit: 'submitted', nil: 'nil', exempt: 'exempt', end: 'ended' },
  submitted: { resubmit: 'submitted', nil: 'nil', accept: 'accepted', return: 'returned' },
  returned: { resubmit: 'submitted', nil: 'nil', exempt: 'exempt', end: 'ended' },
  accepted: { resubmit: 'submitted', return: 'returned' },
  nil: { resubmit: 'submitted', return: 'returned' },
  exempt: {},
  ended: {},
};

/**
 * The state an action leads to; null where it is not allowed (`NOT_OWING`).
 * @example nextState('submitted', 'accept') // 'accepted'
 */
export function nextState(state: ObligationState, action: StateAction): ObligationState | null {
  return STATE_TRANSITIONS[state][action] ?? null;
}

/** Whether an action is allowed in a state; `nil` also needs the requirement's leave. */
export function canDo(state: ObligationState, action: StateAction): boolean {
  return nextState(state, action) !== null;
}

/**
 * What sending a report is in this state: the first version, a further one, or not possible.
 * @example sendAction('returned') // 'resubmit'
 */
export function sendAction(state: ObligationState): 'submit' | 'resubmit' | null {
  if (canDo(state, 'submit')) return 'submit';
  return canDo(state, 'resubmit') ? 'resubmit' : null;
}
