import type { ObligationState } from './state';

/** Actions on an obligation: by its unit (submit, resubmit, nil), by staff (the others). */
export type StateAction = 'submit' | 'resubmit' | 'nil' | 'accept' | 'return' | 'exempt' | 'end';

/**
 * The state each action leads to. A unit may send a new version while its duty lasts; the first version decides
 * lateness. Only an owed report can be exempted or ended.
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

/** Whether an action is allowed in a state; `nil` must also be allowed by the requirement. */
export function canDo(state: ObligationState, action: StateAction): boolean {
  return nextState(state, action) !== null;
}

/**
 * The action of sending a report in this state: first version, further version, or null.
 * @example sendAction('returned') // 'resubmit'
 */
export function sendAction(state: ObligationState): 'submit' | 'resubmit' | null {
  if (canDo(state, 'submit')) return 'submit';
  return canDo(state, 'resubmit') ? 'resubmit' : null;
}
