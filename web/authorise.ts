import type { UnitId } from '../domain/units/unit';
import type { Session } from './session';

/** What a rule answers; `hidden` is shown as "not found", so that nobody learns what other units have. */
export type Decision = 'allow' | 'sign-in' | 'forbid' | 'hidden';

type Rule = (session: Session | null, owner: UnitId | undefined) => Decision;

const signedIn =
  (rule: (session: Session, owner: UnitId | undefined) => Decision): Rule =>
  (session, owner) =>
    session === null ? 'sign-in' : rule(session, owner);

/** Own unit only. Without an owner the question is whether the role may come to such pages at all. */
const own = (session: Session, owner: UnitId | undefined): Decision =>
  owner === undefined || session.unit === owner ? 'allow' : 'hidden';

/**
 * The written rule of every route, by name. Routes whose name begins with `owner` belong to one unit: the page must also
 * ask with that unit before it answers.
 */
export const RULES = {
  /** Home, health, style sheet. */
  everyone: () => 'allow',
  /** Staff and leaders read what is compiled of all units. */
  readers: signedIn((session) => (session.role === 'unit' ? 'forbid' : 'allow')),
  /** Staff follow, record, hold mails, confirm. */
  staff: signedIn((session) => (session.role === 'staff' ? 'allow' : 'forbid')),
  /** Plans, registers, contacts and the calendar are changed here. */
  admin: signedIn((session) => (session.role === 'staff' ? 'allow' : 'forbid')),
  /** The journal of changes is read here. */
  'audit-read': signedIn((session) => (session.role === 'staff' ? 'allow' : 'forbid')),
  /** A unit's own list. */
  unit: signedIn((session) => (session.role === 'unit' ? 'allow' : 'forbid')),
  /** Whoever is signed in: the documents that ask for reports. */
  'signed-in': signedIn(() => 'allow'),
  /** A unit's receipt, report, files and dates: itself, staff and leaders. */
  'owner-read': signedIn((session, owner) => (session.role === 'unit' ? own(session, owner) : 'allow')),
  /** A unit's form: only itself sends its report; staff record what came by other channels. */
  'owner-write': signedIn((session, owner) => (session.role === 'unit' ? own(session, owner) : 'forbid')),
} as const satisfies Record<string, Rule>;

export type Access = keyof typeof RULES;

/**
 * The one place that says who may do what.
 * @param owner the unit a thing belongs to; left out when only the role is asked
 * @example authorise('owner-read', { role: 'unit', unit: 'gialai-2020:so-tai-chinh', … }, 'gialai-2020:so-y-te') // 'hidden'
 */
export function authorise(access: Access, session: Session | null, owner?: UnitId): Decision {
  return RULES[access](session, owner);
}

/** Whether the route's answer depends on whose thing it shows. */
export function needsOwner(access: Access): boolean {
  return access.startsWith('owner');
}
