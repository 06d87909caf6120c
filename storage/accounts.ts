import type { Duty } from '../domain/people/duty';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Transaction, timestamp } from './database';

/** Who granted a role, and when. */
interface By {
  who: string;
  at: Instant;
}

/** Columns of a role: duty and limits. */
export interface RoleColumns {
  duty: Duty;
  unit: UnitId | null;
  plans: readonly string[] | null;
}

/** The account of a mail address, created if new. @param name null: unchanged; the address for a new account */
export async function saveAccount(tx: Transaction, email: string, name: string | null, at: Instant): Promise<number> {
  const [account] = await tx.rows<{ id: number }>(
    `insert into accounts (email, name, created_at) values ($1, coalesce($2, $1), $3)
     on conflict (email) do update set name = coalesce($2, accounts.name) returning id`,
    [email, name, timestamp(at)],
  );
  return account!.id;
}

/** Grants a role, replacing the same role granted before, so that no one has it twice. @param until its last day */
export async function saveRole(
  tx: Transaction,
  account: number,
  { duty, unit, plans, until }: RoleColumns & { until: Day | null },
  { who, at }: By,
): Promise<void> {
  await tx.rows(
    `update account_roles set removed_at = $5 where account = $1 and duty = $2 and unit is not distinct from $3
       and plans is not distinct from $4 and removed_at is null`,
    [account, duty, unit, plans, timestamp(at)],
  );
  await tx.rows(
    `insert into account_roles (account, duty, unit, plans, ends_on, granted_by, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [account, duty, unit, plans, until, who, timestamp(at)],
  );
}

/** Removes one role. @returns its account and duty; null when it was not in force */
export async function removeRole(
  tx: Transaction,
  role: number,
  at: Instant,
): Promise<(RoleColumns & { account: number }) | null> {
  const [removed] = await tx.rows<RoleColumns & { account: number }>(
    'update account_roles set removed_at = $2 where id = $1 and removed_at is null returning account, duty, unit, plans',
    [role, timestamp(at)],
  );
  return removed ?? null;
}

/**
 * Removes a person's roles.
 * @param duty null: all
 * @returns the account and the number of roles; null when there was none
 */
export async function removeRolesOf(
  tx: Transaction,
  email: string,
  duty: Duty | null,
  at: Instant,
): Promise<{ account: number; roles: number } | null> {
  const removed = await tx.rows<{ account: number }>(
    `update account_roles r set removed_at = $3 from accounts a where a.id = r.account and a.email = lower($1)
       and ($2::text is null or r.duty = $2) and r.removed_at is null returning r.account`,
    [email, duty, timestamp(at)],
  );
  return removed.length === 0 ? null : { account: removed[0]!.account, roles: removed.length };
}

/** Locks all roles of administrators, so that two who remove each other's role at once cannot leave none. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.rows(
    `select id from account_roles where duty = 'administrator' and removed_at is null order by id for update`,
  );
}
