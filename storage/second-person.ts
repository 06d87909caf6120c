import type { Acting, TieFacts } from '../domain/decisions/second-person';
import type { Queryable } from './database';
import { secretHash } from './secret-hash';

/** Browsers in which both signed in within so many days count as shared. */
const SHARED_DAYS = 90;

/**
 * What ties the account that confirms to the one that asked: roles, addresses and second factors from the journal, browsers,
 * telephones of the register.
 * @param asker with a mail address, or with a name alone (command line)
 */
export async function readTieFacts(
  db: Queryable,
  asker: Acting,
  confirmer: { who: string; person: string },
): Promise<TieFacts> {
  const [row] = await db.rows<TieFacts & { asked: string[]; confirms: string[] }>(
    `with given as (select x.action, x.subject, x.detail from audit x where lower(x.who) = lower($1)
         and (x.subject in (select 'account/' || a.id from accounts a where a.email = $3)
           or x.subject in (select k.id from contacts k where lower(k.email) = $3)))
     select exists (select from given where action in ('role.add', 'second-factor.reset')
         or (action in ('contact.add', 'contact.edit') and lower(detail -> 'after' ->> 'email') = $3
           and lower(detail -> 'after' ->> 'email') is distinct from lower(detail -> 'before' ->> 'email'))) as "givenByAsker",
       exists (select from accounts where email = $3 and totp_confirmed_at is not null) as "hasSecondFactor",
       exists (select from known_browsers a join known_browsers b on b.browser_hash = a.browser_hash
         where a.address_hash = $4 and b.address_hash = $5 and least(a.seen_at, b.seen_at) > now() - interval '${SHARED_DAYS} days')
         as "sharedBrowser",
       array(select phone from contacts where lower(email) = $2 and phone is not null) as asked,
       array(select phone from contacts where lower(email) = $3 and phone is not null) as confirms`,
    [asker.who, lower(asker.person), lower(confirmer.person), hashOf(asker.person), hashOf(confirmer.person)],
  );
  const { asked, confirms, ...facts } = row!;
  return { ...facts, phones: [asked, confirms] };
}

function lower(address: string | null | undefined): string | null {
  return address?.toLowerCase() ?? null;
}

function hashOf(address: string | null | undefined): string | null {
  return address == null ? null : secretHash(address.toLowerCase());
}
