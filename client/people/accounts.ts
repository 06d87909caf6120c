import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Duty } from '../../domain/people/duty';
import { dayOf, type Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { type Queryable, timestamp } from '../../storage/database';
import type { Caller } from '../contract';
import { addRoleInTransaction, type NewRole, type RoleLine } from './users';

/**
 * Gives a role as the administrator does it on the pages: as `users add`, but never so that nobody could give roles any
 * more. On the machine itself (`users …`) that can always be mended.
 * @throws DungHanError as `addRole`, and LAST_ADMINISTRATOR
 */
export async function giveRole(caller: Caller, role: NewRole): Promise<RoleLine[]> {
  return caller.database.transaction(async (tx) => {
    await holdAdministrators(tx);
    const lines = await addRoleInTransaction(tx, caller, role);
    await requireAdministrator(tx, caller.at);
    return lines;
  });
}

/**
 * Takes one role away; the sessions and tokens it opened end with their next request.
 * @param role number of the role, as the list has it
 * @throws DungHanError NOT_FOUND when it is not in force; LAST_ADMINISTRATOR
 */
export async function takeRole(caller: Caller, role: number): Promise<{ role: number; duty: Duty }> {
  return caller.database.transaction(async (tx) => {
    await holdAdministrators(tx);
    const [taken] = await tx.rows<{ account: number; duty: Duty; unit: string | null; plans: string[] | null }>(
      'update account_roles set removed_at = $2 where id = $1 and removed_at is null returning account, duty, unit, plans',
      [role, timestamp(caller.at)],
    );
    if (taken === undefined) throw new DungHanError('NOT_FOUND', message('people.role-gone'));
    if (taken.duty === 'administrator') await requireAdministrator(tx, caller.at);
    const { account, ...detail } = taken;
    const subject = `account/${account}`;
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'role.remove',
      subject,
      detail: { ...detail, role },
    });
    return { role, duty: taken.duty };
  });
}

/** Two administrators who take each other's role at one moment come one after the other. */
async function holdAdministrators(tx: Queryable): Promise<void> {
  await tx.rows(
    `select id from account_roles where duty = 'administrator' and removed_at is null order by id for update`,
  );
}

async function requireAdministrator(tx: Queryable, at: Instant): Promise<void> {
  const left = await tx.rows(
    `select 1 from account_roles where duty = 'administrator' and removed_at is null and (ends_on is null or ends_on >= $1)
     limit 1`,
    [dayOf(at)],
  );
  if (left.length > 0) return;
  throw new DungHanError('LAST_ADMINISTRATOR', message('people.last-administrator'));
}
