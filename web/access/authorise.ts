import type { UnitId } from '../../domain/units/unit';
import { type Owner, reaches } from './reach';
import type { Session } from './session';

/** Result of an access rule; `hidden` is shown as "not found", so that nobody learns what other units have. */
export type Decision = 'allow' | 'sign-in' | 'forbid' | 'hidden';

type Rule = (session: Session | null, owner: Owner | undefined) => Decision;

const signedIn =
  (rule: (session: Session, owner: Owner | undefined) => Decision): Rule =>
  (session, owner) =>
    session === null ? 'sign-in' : rule(session, owner);

/** Within a member's own unit, a compiler's own rounds, or the subtree and documents a role was narrowed to. */
const within = (session: Session, owner: Owner | undefined): Decision => {
  if (owner === undefined) return 'allow';
  const near = session.role === 'unit' ? session.unit === owner.unit : reaches(session.reach, owner);
  return near ? 'allow' : 'hidden';
};

/** Staff without a limit, and the administrator. */
const isWholeOffice = ({ duty, reach }: Session): boolean =>
  duty === 'administrator' || (duty === 'staff' && reach === null);

/**
 * Access rules of the routes, by name. A rule that begins with `owner` is for pages of one unit, which must also check
 * the owner before they answer. A narrowed role is checked on every page.
 */
export const RULES = {
  /** Home, sign-in, health, style sheet. */
  everyone: () => 'allow',
  /**
   * Anyone with the secret in the address or a header, which the route checks: calendars and monitors send no cookie.
   */
  'by-secret': () => 'allow',
  /** Staff and leaders read what is compiled of all units. */
  readers: signedIn((session, owner) => (session.role === 'unit' ? 'forbid' : within(session, owner))),
  /** Staff and compilers follow, record, hold mails, mark as checked. */
  staff: signedIn((session, owner) => (session.role === 'staff' ? within(session, owner) : 'forbid')),
  /** A compiled version is confirmed by staff or by the compiler's head; the officer prepares it. */
  confirm: signedIn((session, owner) =>
    session.duty === 'staff' || session.duty === 'compiler-head' ? within(session, owner) : 'forbid',
  ),
  /** Acts that change whether a report is on time are confirmed by the compiler's head or an administrator. */
  'second-person': signedIn((session, owner) =>
    session.duty === 'administrator' || session.duty === 'compiler-head' ? within(session, owner) : 'forbid',
  ),
  /** Staff, compilers and leaders ask units for a report at any time; auditors only read. */
  request: signedIn((session, owner) =>
    session.role === 'unit' || session.duty === 'auditor' ? 'forbid' : within(session, owner),
  ),
  /** Plans, registers, contacts and the calendar are changed here. */
  admin: signedIn((session) => (isWholeOffice(session) ? 'allow' : 'forbid')),
  /** Roles are given and removed here. */
  accounts: signedIn((session) => (session.duty === 'administrator' ? 'allow' : 'forbid')),
  /** The journal of changes is read here. */
  'audit-read': signedIn((session) =>
    isWholeOffice(session) || (session.duty === 'auditor' && session.reach === null) ? 'allow' : 'forbid',
  ),
  /** A unit's own list. */
  unit: signedIn((session) => (session.role === 'unit' ? 'allow' : 'forbid')),
  /** Anyone signed in: the documents that ask for reports, one's own sessions. */
  'signed-in': signedIn(() => 'allow'),
  /** A unit's receipt, report, files and dates: itself, staff, compilers and leaders. */
  'owner-read': signedIn(within),
  /** A unit's form: only itself sends its report; staff record what came by other channels. */
  'owner-write': signedIn((session, owner) => (session.role === 'unit' ? within(session, owner) : 'forbid')),
} as const satisfies Record<string, Rule>;

export type Access = keyof typeof RULES;

/**
 * The one place that says who may do what.
 * @param owner owner of the resource; left out when only the role is checked. A plain unit means a resource of no
 *   document.
 * @example authorise('owner-read', { role: 'unit', unit: 'gialai-2020:so-tai-chinh', … }, 'gialai-2020:so-y-te') // 'hidden'
 */
export function authorise(access: Access, session: Session | null, owner?: Owner | UnitId): Decision {
  return RULES[access](session, typeof owner === 'string' ? { unit: owner, plan: null, compiler: null } : owner);
}

/** Whether the rule depends on the owner of the resource. */
export function needsOwner(access: Access): boolean {
  return access.startsWith('owner');
}

const MANY_UNITS: readonly Access[] = ['readers', 'staff', 'confirm', 'second-person', 'request'];

/** Whether a narrowed role could see too much on this route, unless the route applies its reach. */
export function needsReach(access: Access, session: Session | null): boolean {
  return session !== null && session.reach !== null && MANY_UNITS.includes(access);
}
