import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { readWaitingRequests, type WaitingRequest } from '../../storage/extension-requests';
import { holdsOfficeSql } from '../../storage/mail-readers';
import { LAST_ACT, LAST_CONFIRMED_HASH, type ReturnedAbove, readReturnedAbove } from '../../storage/rollup-chain';
import { isInForceSql, isLiveSql, isOverdueSql, isUncheckedSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import type { UnitContact } from '../registers/unit-card';
import { type CollectionHead, readHeads } from '../rounds/collection-head';

/** A letter that waits for a signature. */
export interface WaitingLetter {
  head: CollectionHead;
  step: string;
  issuerName: string;
  draftedAt: Instant;
  /** Units it would urge: not submitted although the date is past. */
  overdue: number;
}

/** A compiled draft that waits for a check, or a change that no draft contains yet. */
export interface WaitingRollup {
  head: CollectionHead;
  version: number;
  at: Instant;
  uncompiledSince: Instant | null;
  toCheck: number;
  /** Whose turn it is: the officer checks a draft, the head confirms a checked one. */
  waitsFor: 'check' | 'confirmation' | 'compiling';
  /** What the head asked to be checked again. */
  givenBack: string | null;
  /** The confirmed version that it changes; null where it is no supplement. */
  base: number | null;
}

/** A compiled report that the level above has returned. */
export type ReturnedRollup = Omit<ReturnedAbove, 'collection'> & { head: CollectionHead };

/** An address that mail does not reach. */
export interface BadAddress extends Pick<UnitContact, 'id' | 'name' | 'email' | 'badReason' | 'phone'> {
  unit: string;
  unitName: string;
  badSince: Instant;
  waiting: number;
}

/** More than an office answers in a day. */
const MOST_REQUESTS = 100;

const LIVE = `${isLiveSql('c', 'p')} and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 1)}`;

/** The newest letter of each issuer in rounds where a unit is overdue, unless staff noted its outcome. */
export async function readWaitingLetters(db: Queryable, at: Instant, reach: Reach | null): Promise<WaitingLetter[]> {
  const rows = await db.rows<Omit<WaitingLetter, 'head'> & { collection: string }>(
    `select collection, step, "issuerName", "draftedAt", overdue from (
     select distinct on (l.collection, l.issuer) l.collection, l.step, u.short_name as "issuerName",
       l.drafted_at as "draftedAt", w.overdue, l.outcome
     from letters l join collections c on c.id = l.collection join plans p on p.id = c.plan join units u on u.id = l.issuer
       cross join lateral (select count(*) as overdue from obligations o
         where o.collection = c.id and ${isOverdueSql('o', '$4')}) w
     where ${LIVE} and c.closed_at is null and w.overdue > 0 order by l.collection, l.issuer, l.drafted_at desc
     ) newest where outcome is null limit 200`,
    [...reachValues(reach), timestamp(at)],
  );
  return withHeads(db, rows);
}

/**
 * Rounds whose latest version is a draft, or older than a change. A draft of the same content as the confirmed version waits for
 * nothing.
 */
export async function readWaitingRollups(db: Queryable, reach: Reach | null): Promise<WaitingRollup[]> {
  const rows = await db.rows<Omit<WaitingRollup, 'head'> & { collection: string }>(
    `select c.id as collection, v.version, v.at, c.uncompiled_since as "uncompiledSince",
       case when v.state = 'confirmed' then 'compiling' when act.kind = 'check' then 'confirmation' else 'check' end as "waitsFor",
       case when v.state = 'draft' and act.kind = 'give-back' then act.words end as "givenBack",
       (select max(k.version) from rollups k where k.collection = c.id and k.state = 'confirmed' and k.version < v.version) as base,
       (select count(*) from obligations o where o.collection = c.id and ${isUncheckedSql('o')}) as "toCheck"
     from collections c join plans p on p.id = c.plan join rollups v on v.collection = c.id and v.version = c.latest_version
       ${LAST_ACT}
     where ${LIVE} and (c.uncompiled_since is not null
       or (v.state = 'draft' and v.content_hash is distinct from (${LAST_CONFIRMED_HASH('c')})))
     order by v.at, c.id limit 200`,
    reachValues(reach),
  );
  return withHeads(db, rows);
}

/** Compiled reports that the level above has returned, the earliest day first. */
export async function readReturnedRollups(db: Queryable, reach: Reach | null): Promise<ReturnedRollup[]> {
  const where = reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 1);
  return withHeads(db, await readReturnedAbove(db, { where, values: reachValues(reach) }));
}

/** Addresses a server has refused, of who holds a post, with how many notices wait there. */
export async function readBadAddresses(db: Queryable, at: Instant, reach: Reach | null): Promise<BadAddress[]> {
  return db.rows<BadAddress>(
    `select k.id, k.unit, u.name as "unitName", k.name, k.email, k.phone, k.bad_since as "badSince",
       k.bad_reason as "badReason", (select count(*) from notices n where n.person = k.id and n.state = 'waiting') as waiting
     from contacts k join units u on u.id = k.unit
     where k.bad_since is not null and ($1::text[] is null or k.unit = any($1)) and ${holdsOfficeSql('k', '$2::date')}
     order by k.bad_since, u.ord limit 30`,
    [reach?.units ?? null, dayOf(at)],
  );
}

/** A person whose mailbox is full: the mail is tried again on the next working days. */
export interface FullMailbox extends Pick<UnitContact, 'id' | 'name' | 'email' | 'phone'> {
  unit: string;
  unitName: string;
  /** The slot of the oldest mail that waits. */
  since: Instant;
  /** Mails that wait. */
  waiting: number;
}

/** Mailboxes that are full, the longest first. */
export async function readFullMailboxes(db: Queryable, reach: Reach | null): Promise<FullMailbox[]> {
  return db.rows<FullMailbox>(
    `select k.id, k.unit, u.name as "unitName", k.name, k.email, k.phone, min(d.slot) as since, count(*) as waiting
     from digests d join contacts k on k.id = d.person join units u on u.id = k.unit
     where d.mailbox_full and d.state in ('waiting', 'sending') and ($1::text[] is null or k.unit = any($1))
     group by k.id, k.unit, u.name, u.ord, k.name, k.email, k.phone order by since, u.ord limit 30`,
    [reach?.units ?? null],
  );
}

/** Plans in use with something that a person must still settle. */
export async function readUnsettledPlans(
  db: Queryable,
  reach: Reach | null,
): Promise<{ id: string; title: string; points: number }[]> {
  return db.rows(
    `select p.id, p.title, jsonb_array_length(p.body -> 'openPoints') as points from plans p
     where ${isInForceSql('p')} and jsonb_array_length(p.body -> 'openPoints') > 0
       and ($1::text[] is null or p.id = any($1))
       and (exists (select from collections c where c.plan = p.id and not c.history)
         or not exists (select from collections c where c.plan = p.id))
     order by p.activated_at desc limit 20`,
    [reach?.plans ?? null],
  );
}

/** Rounds to come whose date depends on a day off that is not official yet. */
export async function readProvisional(
  db: Queryable,
  at: Instant,
  reach: Reach | null,
): Promise<{ head: CollectionHead; lastDay: Day }[]> {
  const rows = await db.rows<{ collection: string; lastDay: Day }>(
    `select c.id as collection, c.last_day as "lastDay" from collections c join plans p on p.id = c.plan
     where ${LIVE} and c.provisional and c.closed_at is null and c.late_from > $4 order by c.late_from, c.id limit 20`,
    [...reachValues(reach), timestamp(at)],
  );
  return withHeads(db, rows);
}

/** Units' requests for an extension that staff have to answer, the earliest deadline first. */
export async function readAskedExtensions(
  db: Queryable,
  reach: Reach | null,
): Promise<(Omit<WaitingRequest, 'collection'> & { head: CollectionHead })[]> {
  const where = reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 1);
  return withHeads(db, await readWaitingRequests(db, { where, values: reachValues(reach) }, MOST_REQUESTS));
}

async function withHeads<T extends { collection: string }>(
  db: Queryable,
  rows: readonly T[],
): Promise<(Omit<T, 'collection'> & { head: CollectionHead })[]> {
  const heads = await readHeads(db, [...new Set(rows.map(({ collection }) => collection))]);
  return rows.map(({ collection, ...row }) => ({ ...row, head: heads.get(collection)! }));
}
