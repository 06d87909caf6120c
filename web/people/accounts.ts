import type { Duty } from '../../domain/people/duty';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { isRoleGivenSql } from '../../storage/standing';

/** A role in force, as the administrator sees it. */
export interface AccountRole {
  id: number;
  duty: Duty;
  unit: UnitId | null;
  unitName: string | null;
  /** Titles of the documents it is narrowed to; null: all. */
  plans: { id: string; title: string }[] | null;
  until: Day | null;
  grantedBy: string;
  grantedAt: Instant;
}

/** A person with at least one role. */
export interface AccountLine {
  email: string;
  name: string;
  secondFactor: boolean;
  /** Browsers signed in now. */
  sessions: number;
  roles: AccountRole[];
}

/** Everybody with a role in force, by name; a role whose last day is over stays until it is removed. */
export async function readAccounts(db: Queryable): Promise<AccountLine[]> {
  const rows = await db.rows<
    Omit<AccountLine, 'roles'> & { roles: (Omit<AccountRole, 'grantedAt'> & { at: string })[] }
  >(
    `select a.email, a.name, a.totp_confirmed_at is not null as "secondFactor",
       (select count(*) from sessions s where s.email = a.email and s.stage = 'full' and s.expires_at > now()
          and s.seen_at > now() - interval '30 minutes') as sessions,
       jsonb_agg(jsonb_build_object('id', r.id, 'duty', r.duty, 'unit', r.unit, 'unitName', u.name, 'until', r.ends_on,
         'grantedBy', r.granted_by, 'at', r.granted_at, 'plans', case when r.plans is not null then
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title), '[]')
            from plans p where p.id = any(r.plans)) end) order by r.id) as roles
     from accounts a join account_roles r on r.account = a.id left join units u on u.id = r.unit
     where ${isRoleGivenSql('r')} group by a.id order by a.name collate "vi-VN-x-icu", a.email`,
  );
  return rows.map(({ roles, ...account }) => ({
    ...account,
    roles: roles.map(({ at, ...role }) => ({ ...role, grantedAt: Date.parse(at) })),
  }));
}

/** Most sign-ins that the page lists. */
export const MOST_SIGN_INS = 50;

/** Somebody who has signed in lately, and by what. */
export interface RecentSignIn {
  name: string;
  email: string;
  duty: Duty;
  /** Machine time. */
  signedInAt: Instant;
  /** Id of the provider; null: by a link. */
  provider: string | null;
  /** With the second factor, ours or the provider's. */
  strong: boolean;
}

/** The newest sign-ins of a day whose session still stands, newest first. */
export async function readRecentSignIns(db: Queryable): Promise<RecentSignIn[]> {
  return db.rows<RecentSignIn>(
    `select name, email, duty, created_at as "signedInAt", provider, strong from sessions
     where stage = 'full' and email is not null and created_at > now() - interval '24 hours'
     order by created_at desc limit ${MOST_SIGN_INS}`,
  );
}

/**
 * Units by code or by full or short name, with or without diacritics; newest register first.
 * @example await findUnits(database, 'so noi vu') // [{ id: 'gialai-2025:so-noi-vu', … }, …]
 */
export async function findUnits(db: Queryable, text: string): Promise<{ id: UnitId; name: string }[]> {
  return db.rows(
    `select u.id, u.name from units u join registers r on r.id = u.register
     where u.id = $1 or folded(u.name) = folded($1) or folded(u.short_name) = folded($1)
     order by r.imported_at desc, u.register desc, u.ord limit 6`,
    [text],
  );
}

/** Documents a role can be narrowed to, newest first. */
export async function readPlanTitles(db: Queryable, at: Instant): Promise<{ id: string; title: string }[]> {
  return db.rows(
    `select id, title from plans where withdrawn_at is null and activated_at <= $1 order by activated_at desc, id`,
    [timestamp(at)],
  );
}
