import { isOwing } from '../states/lateness';
import type { ObligationState } from '../states/state';
import type { ExpectedUnit } from './rollup';

/**
 * Where a unit stands when its collection is compiled: a returned report is owed again; what was checked counts like what
 * was not.
 * @example expectedState('returned') // 'owing'
 */
export function expectedState(state: ObligationState): ExpectedUnit['state'] {
  if (isOwing(state)) return 'owing';
  return state === 'accepted' ? 'submitted' : (state as ExpectedUnit['state']);
}
