import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Duty } from '../../domain/people/duty';
import { dayOf, type Instant } from '../../domain/time/time';
import { lockAdministrators, removeRole } from '../../storage/accounts';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { isRoleInForceSql } from '../../storage/standing';
import { endToken } from '../../storage/tokens';
import type { Caller } from '../contract';
import { addRoleInTransaction, type NewRole, type RoleLine } from './users';

/**
 * Gives a role as the administrator does on the pages: as `users add`, but refuses to take the last administrator's role
 * away. The command line can always repair that, and an office that has no administrator's account yet loses none.
 * @throws DungHanError as `addRole`, and LAST_ADMINISTRATOR
 */
export async function giveRole(caller: Caller, role: NewRole): Promise<RoleLine[]> {
  return caller.writer.transaction(async (tx) => {
    await lockAdministrators(tx);
    const before = await hasAdministrator(tx, caller.at);
    const lines = await addRoleInTransaction(tx, caller, role);
    if (before) await requireAdministrator(tx, caller.at);
    return lines;
  });
}

/**
 * Removes one role; its sessions and tokens end with their next request.
 * @param role number of the role, as the list has it
 * @throws DungHanError NOT_FOUND when it is not in force; LAST_ADMINISTRATOR
 */
export async function revokeRole(caller: Caller, role: number): Promise<{ role: number; duty: Duty }> {
  return caller.writer.transaction(async (tx) => {
    await lockAdministrators(tx);
    const taken = await removeRole(tx, role, caller.at);
    if (taken === null) throw new DungHanError('NOT_FOUND', message('people.role-gone'));
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

/**
 * Ends a token of a program; any person may have made it.
 * @param token number of the token, as the administrator's list has it
 * @throws DungHanError NOT_FOUND when it was revoked already
 */
export async function revokeIssuedToken(caller: Caller, token: number): Promise<{ token: number }> {
  return caller.writer.transaction(async (tx) => {
    const revoked = await endToken(tx, token, caller.at);
    if (revoked === null) throw new DungHanError('NOT_FOUND', message('people.token-gone'));
    const { name: subject, ...detail } = revoked;
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'token.revoke', subject, detail });
    return { token };
  });
}

async function requireAdministrator(tx: Transaction, at: Instant): Promise<void> {
  if (await hasAdministrator(tx, at)) return;
  throw new DungHanError('LAST_ADMINISTRATOR', message('people.last-administrator'));
}

async function hasAdministrator(tx: Transaction, at: Instant): Promise<boolean> {
  const left = await tx.rows(
    `select 1 from account_roles r where r.duty = 'administrator' and ${isRoleInForceSql('r', '$1')} limit 1`,
    [dayOf(at)],
  );
  return left.length > 0;
}
