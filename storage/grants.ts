import type { Duty } from '../domain/people/duty';
import type { Day } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from './database';
import { holdsOfficeSql } from './mail-readers';
import { isRoleInForceSql } from './standing';

/** A role a person may sign in with: of an account, or of a contact of the register. */
export interface Grant {
  /** Id in `account_roles`; null for a contact of the register. */
  accountRole: number | null;
  contact: string | null;
  duty: Duty;
  /** Address as written in the register or the account; mail is sent to it. */
  address: string;
  /** Name for the journal: "Nguyễn Thị Lan (Sở Nội vụ)"; with the address where another person has the same. */
  name: string;
  /** Own unit, compiler, or root of the subtree; null: no limit. */
  unit: UnitId | null;
  unitName: string | null;
  plans: string[] | null;
}

/**
 * All roles the owner of a mail address may sign in with on a day. A contact of a unit reports for it; officer and head
 * of a compiling unit also work on its rounds.
 * @param email lower case
 * @param day roles whose last day (người thay, đến ngày …) is earlier are left out
 */
export async function readGrants(db: Queryable, email: string, day: Day): Promise<Grant[]> {
  return db.rows<Grant>(
    `with mine as (select k.id, k.unit, k.post, k.email, u.name as unit_name,
         exists (select from collections c where c.compiler = k.unit) as compiles,
         exists (select from obligations o where o.unit = k.unit) as reports,
         k.name || ' (' || u.short_name || case when exists (select from contacts k2 join units u2 on u2.id = k2.unit
           where k2.name = k.name and u2.short_name = u.short_name and lower(k2.email) <> $1)
           then ', ' || k.email else '' end || ')' as full_name
       from contacts k join units u on u.id = k.unit where lower(k.email) = $1 and ${holdsOfficeSql('k', '$2::date')})
     select r.id as "accountRole", null as contact, r.duty, a.email as address,
       a.name || case when exists (select from accounts b where b.id <> a.id and lower(b.name) = lower(a.name))
         then ' (' || a.email || ')' else '' end as name, r.unit, u.name as "unitName",
       r.plans, 0 as place
     from account_roles r join accounts a on a.id = r.account left join units u on u.id = r.unit
     where a.email = $1 and ${isRoleInForceSql('r', '$2')}
     union all
     select null, m.id, case m.post when 'head' then 'compiler-head' else 'compiler-officer' end, m.email,
       m.full_name, m.unit, m.unit_name, null, 1 from mine m where m.compiles
     union all
     select null, m.id, 'unit', m.email, m.full_name, m.unit, m.unit_name, null, 2
     from mine m where m.reports or not m.compiles
     order by place, "accountRole", contact`,
    [email, day],
  );
}
