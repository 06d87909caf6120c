import { type SearchScope, WHOLE } from '../../client/search/search-scope';
import { compilersOf } from '../access/reach';
import type { Session } from '../access/session';

/** How far a person searches: a member its own unit, a narrowed role its reach, others everywhere. */
export function searchScopeOf({ role, unit, reach }: Pick<Session, 'role' | 'unit' | 'reach'>): SearchScope {
  if (role === 'unit') return { units: [unit!], plans: null, compilers: null, member: unit };
  if (reach === null) return WHOLE;
  return { units: reach.units, plans: reach.plans, compilers: compilersOf(reach), member: null };
}
