import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { DUTIES, type Duty } from '../../domain/people/duty';
import { onOneLine } from '../../domain/source/unseen-signs';
import type { Day } from '../../domain/time/time';
import { isMailAddress } from '../../domain/units/mail-address';
import type { UnitId } from '../../domain/units/unit';
import { removeRolesOf, saveAccount, saveRole } from '../../storage/accounts';
import { writeAudit } from '../../storage/audit';
import type { Queryable, Transaction } from '../../storage/database';
import { deleteSecondFactor } from '../../storage/second-factor';
import { isRoleGivenSql } from '../../storage/standing';
import type { Caller } from '../contract';
import { requireUnicode } from '../unicode-text';

/** A role to be given. */
export interface NewRole {
  email: string;
  name: string | null;
  duty: Duty;
  /** Own unit, compiler, or root of the subtree. */
  unit: UnitId | null;
  plans: readonly string[] | null;
  /** Last day of a delegation; null: until removed. */
  until: Day | null;
}

/** One line of `users list`. */
export interface RoleLine {
  email: string;
  name: string;
  role: Duty;
  unit: UnitId | null;
  plans: string[] | null;
  until: Day | null;
  secondFactor: boolean;
}

const NEEDS_UNIT: readonly Duty[] = ['compiler-officer', 'compiler-head', 'unit'];
const CAN_HAVE_PLANS: readonly Duty[] = ['staff', 'leader', 'auditor'];

/**
 * Gives a person a role; creates the person when new, and never gives one role twice.
 * @throws DungHanError USAGE, EMAIL_INVALID, TEXT_ENCODING, NOT_FOUND (unit or plan)
 * @example await addRole(caller, { email: 'quan-tri@snv.example', duty: 'administrator', … })
 */
export async function addRole(caller: Caller, role: NewRole): Promise<RoleLine[]> {
  return caller.writer.transaction((tx) => addRoleInTransaction(tx, caller, role));
}

/** The same inside the caller's transaction. */
export async function addRoleInTransaction(tx: Transaction, caller: Caller, role: NewRole): Promise<RoleLine[]> {
  const email = role.email.trim().toLowerCase();
  if (!isMailAddress(email)) {
    throw new DungHanError('EMAIL_INVALID', message('people.no-address', { text: role.email }));
  }
  refuseWrongScope(role);
  await requireKnown(tx, role);
  const name = role.name === null ? null : onOneLine(requireUnicode(role.name, 'labels.person-name'));
  const account = await saveAccount(tx, email, name, caller.at);
  await saveRole(tx, account, role, caller);
  const { duty, unit, plans, until } = role;
  await audit(tx, caller, 'role.add', account, { duty, unit, plans, until });
  return rolesOf(tx, email);
}

/**
 * Removes roles; their sessions end with the next request.
 * @param duty null: all of the person's roles
 * @throws DungHanError NOT_FOUND when there is none
 */
export async function removeRoles(caller: Caller, email: string, duty: Duty | null): Promise<RoleLine[]> {
  return caller.writer.transaction(async (tx) => {
    const removed = await removeRolesOf(tx, email, duty, caller.at);
    if (removed === null) throw noSuchPerson(email);
    await audit(tx, caller, 'role.remove', removed.account, { duty, roles: removed.roles });
    return rolesOf(tx, email.toLowerCase());
  });
}

/**
 * Deletes a person's second factor, for a lost telephone: it is set up again at the next sign-in; all sessions, tokens of programs,
 * links that are not used yet and calendar addresses end.
 * @throws DungHanError NOT_FOUND
 */
export async function resetSecondFactor(caller: Caller, email: string): Promise<RoleLine[]> {
  return caller.writer.transaction(async (tx) => {
    const account = await deleteSecondFactor(tx, email, caller.at);
    if (account === null) throw noSuchPerson(email);
    await audit(tx, caller, 'second-factor.reset', account, {});
    return rolesOf(tx, email.toLowerCase());
  });
}

/** The roles in force, of one person or of all. */
export async function rolesOf(db: Queryable, email: string | null): Promise<RoleLine[]> {
  return db.rows<RoleLine>(
    `select a.email, a.name, r.duty as role, r.unit, r.plans, r.ends_on as until,
       a.totp_confirmed_at is not null as "secondFactor"
     from accounts a join account_roles r on r.account = a.id
     where ${isRoleGivenSql('r')} and ($1::text is null or a.email = $1) order by a.email, r.id`,
    [email],
  );
}

function refuseWrongScope({ duty, unit, plans }: NewRole): void {
  const role = DUTIES[duty];
  if (unit === null && NEEDS_UNIT.includes(duty)) throw usage(message('people.needs-unit', { role }));
  if (unit !== null && duty === 'administrator') throw usage(message('people.takes-no-unit', { role }));
  if (plans !== null && !CAN_HAVE_PLANS.includes(duty)) throw usage(message('people.takes-no-plans', { role }));
}

async function requireKnown(tx: Transaction, { unit, plans }: NewRole): Promise<void> {
  const missing = await tx.rows<{ id: string }>(
    `select $1 as id where $1::text is not null and not exists (select from units where id = $1)
     union all select p from unnest($2::text[]) p where not exists (select from plans where id = p)`,
    [unit, plans ?? []],
  );
  if (missing.length === 0) return;
  throw new DungHanError('NOT_FOUND', message('people.scope-unknown', { id: missing[0]!.id }));
}

async function audit(tx: Transaction, caller: Caller, action: string, account: number, detail: object): Promise<void> {
  const subject = `account/${account}`;
  await writeAudit(tx, { at: caller.at, who: caller.who, action, subject, detail: { ...detail } });
}

function usage(fault: Message): DungHanError {
  return new DungHanError('USAGE', fault);
}

function noSuchPerson(email: string): DungHanError {
  return new DungHanError('NOT_FOUND', message('people.no-such-role', { email }));
}
