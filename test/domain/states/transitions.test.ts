import { isOwing } from '../../../domain/states/standing';
import type { ObligationState } from '../../../domain/states/state';
import { canDo, nextState, STATE_TRANSITIONS, type StateAction, sendAction } from '../../../domain/states/transitions';

const STATES = Object.keys(STATE_TRANSITIONS) as ObligationState[];

test('a report is sent, checked, returned, sent again and checked', () => {
  const actions: StateAction[] = ['submit', 'accept', 'return', 'resubmit', 'accept'];
  const states: ObligationState[] = ['open'];
  for (const action of actions) states.push(nextState(states.at(-1)!, action)!);
  expect(states).toEqual(['open', 'submitted', 'accepted', 'returned', 'submitted', 'accepted']);
});

test('only an owed report can be exempted or ended', () => {
  for (const state of STATES) {
    expect([state, canDo(state, 'exempt'), canDo(state, 'end')]).toEqual([
      state,
      isOwing({ state }),
      isOwing({ state }),
    ]);
  }
});

test('a further version is accepted while the duty lasts, a first one only once', () => {
  expect(STATES.map((state) => [state, sendAction(state)])).toEqual([
    ['open', 'submit'],
    ['submitted', 'resubmit'],
    ['returned', 'resubmit'],
    ['accepted', 'resubmit'],
    ['nil', 'resubmit'],
    ['exempt', null],
    ['ended', null],
  ]);
});

test('any submission fulfils the duty, and a further version waits for a check again', () => {
  for (const state of STATES) {
    for (const action of ['submit', 'resubmit', 'nil'] as const) {
      const next = nextState(state, action);
      if (next !== null) expect(next).toBe(action === 'nil' ? 'nil' : 'submitted');
    }
  }
});

test('only received reports are checked or returned', () => {
  for (const state of ['open', 'exempt', 'ended', 'returned'] as const) {
    expect([canDo(state, 'accept'), canDo(state, 'return')]).toEqual([false, false]);
  }
});
