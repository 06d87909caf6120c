import { type ChainState, chainState, type RollupActKind } from '../domain/rollup/chain';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { askedLateFromSql, epochSql, isLiveSql, isReturnedSql, lateFromSql } from './standing';

/** What the compiler's officer or head did with a draft. */
export interface RollupAct {
  kind: RollupActKind;
  version: number;
  /** What is to be looked at again. */
  words: string | null;
  by: string;
  at: Instant;
}

/** The compiler's own report one level up that came of a version. */
export interface ReportAbove {
  obligation: string;
  receipt: string;
  /** Its number among the versions of that report. */
  number: number;
  sentAt: Instant;
  receiverName: string;
  state: ObligationState;
  stateAt: Instant | null;
  /** It is the version that counts there. */
  counts: boolean;
  /** Why the level above returned it, and by when it is asked for again. */
  returned: { words: string; lateFrom: Instant; day: Day; by: string; at: Instant } | null;
}

/** The chain of one version: who compiled, checked and confirmed it, and what became of it one level up. */
export interface RollupChain {
  collection: string;
  version: number;
  state: ChainState;
  compiledAt: Instant;
  /** On this version, or on an earlier one with the same content: what was checked is not asked for again. */
  acts: readonly RollupAct[];
  confirmed: { by: string; at: Instant } | null;
  above: ReportAbove | null;
}

/** Writes what a person did with a draft. @returns the id of the act */
export async function insertRollupAct(
  tx: Transaction,
  collection: string,
  { kind, version, words, by, at, person }: RollupAct & { person: string | null },
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into rollup_acts (collection, version, kind, words, by, person, at) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [collection, version, kind, words, by, person, timestamp(at)],
  );
  return row!.id;
}

/** Keeps mails about a draft that have not left from leaving: somebody has done what they ask for. */
export async function dropRollupNotices(
  tx: Transaction,
  collection: string,
  kinds: readonly ('check-rollup' | 'confirm-rollup')[],
): Promise<void> {
  await tx.rows(
    `update notices set state = 'dropped' where collection = $1 and obligation is null and kind = any($2) and state in ('waiting', 'held')`,
    [collection, kinds],
  );
}

/** The round and the version that a submission `s` was compiled in; `handedUpKey` makes the key. */
export const handedUpRoundSql = (s: string): string => `split_part(${s}.idempotency_key, ' ', 2)`;
export const handedUpVersionSql = (s: string): string => `split_part(${s}.idempotency_key, ' ', 3)::integer`;
/** A submission `s` of an obligation `o` that is the one which counts there. */
export const isCountingSql = (s: string, o: string): string =>
  `(${s}.obligation = ${o}.id and ${s}.version = ${o}.version)`;

/** A join that gives the last act on the content of a version `v` as `act`, where there is one. */
export const LAST_ACT = `left join lateral (select a.kind, a.by, a.at, a.words from rollup_acts a
  join rollups w on w.collection = a.collection and w.version = a.version
  where a.collection = v.collection and w.content_hash = v.content_hash order by a.id desc limit 1) act on true`;

/** The chain of a version; null when there is no such version. */
export async function readChain(db: Queryable, collection: string, version: number): Promise<RollupChain | null> {
  const [row] = await db.rows<Row>(
    `select v.collection, v.version, v.at as "compiledAt", v.state as stored, v.confirmed_at as "confirmedAt", v.confirmed_by as "confirmedBy",
       (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'version', a.version, 'words', a.words, 'by', a.by,
           'at', ${epochSql('a.at')}) order by a.id), '[]')
        from rollup_acts a join rollups w on w.collection = a.collection and w.version = a.version
        where a.collection = v.collection and w.content_hash = v.content_hash) as acts
     from rollups v where v.collection = $1 and v.version = $2`,
    [collection, version],
  );
  if (row === undefined) return null;
  const { stored, confirmedAt, confirmedBy, ...rest } = row;
  const confirmed = confirmedAt === null ? null : { by: confirmedBy ?? '', at: confirmedAt };
  const above = confirmed === null ? null : await readAbove(db, collection, version);
  const facts = { confirmed: stored === 'confirmed', lastAct: rest.acts.at(-1)?.kind ?? null, above };
  return { ...rest, confirmed, above, state: chainState(facts) };
}

interface Row extends Pick<RollupChain, 'collection' | 'version' | 'compiledAt' | 'acts'> {
  stored: 'draft' | 'confirmed';
  confirmedAt: Instant | null;
  confirmedBy: string | null;
}

/** The report one level up that the newest sending of a version made. */
async function readAbove(db: Queryable, collection: string, version: number): Promise<ReportAbove | null> {
  const [row] = await db.rows<ReportAbove & { returned: ReportAbove['returned'] }>(
    `select o.id as obligation, s.receipt, s.version as number, s.received_at as "sentAt", u.short_name as "receiverName", o.state,
       o.state_at as "stateAt", ${isCountingSql('s', 'o')} as counts,
       (select jsonb_build_object('words', d.words, 'day', d.day, 'by', d.recorded_by, 'at', ${epochSql('d.at')},
          'lateFrom', ${epochSql(lateFromSql('d.late_from', 'd.day'))})
        from decisions d where d.obligation = o.id and d.kind = 'return' and d.version = s.version
          and not exists (select from decisions x where x.undoes = d.id) order by d.id desc limit 1) as returned
     from submissions s join obligations o on o.id = s.obligation join collections c on c.id = o.collection
       join units u on u.id = c.compiler
     where s.channel = 'rollup' and ${handedUpRoundSql('s')} = $1 and ${handedUpVersionSql('s')} = $2
     order by s.version desc limit 1`,
    [collection, version],
  );
  return row ?? null;
}

/** Versions of a round with their states, in order. */
export async function readVersionStates(
  db: Queryable,
  collection: string,
): Promise<{ version: number; state: 'draft' | 'confirmed' }[]> {
  return db.rows('select version, state from rollups where collection = $1 order by version', [collection]);
}

/** Whether a round has a change that no confirmed version contains: reports not compiled yet, or a draft of other content. */
export async function hasUnconfirmedChange(db: Queryable, collection: string): Promise<boolean> {
  const [row] = await db.rows<{ changed: boolean }>(
    `select c.uncompiled_since is not null or exists (select from rollups v where v.collection = c.id and v.version = c.latest_version
       and v.state = 'draft' and v.content_hash is distinct from (${LAST_CONFIRMED_HASH('c')})) as changed
     from collections c where c.id = $1`,
    [collection],
  );
  return row?.changed ?? false;
}

/** The content hash of the newest confirmed version of a round `c`. */
export const LAST_CONFIRMED_HASH = (c: string): string =>
  `select k.content_hash from rollups k where k.collection = ${c}.id and k.state = 'confirmed' order by k.version desc limit 1`;

/** A query for the round and version that the counting submission of an obligation `o` was compiled in; null of others. */
export const compiledFromSql = (o: string): string =>
  `select jsonb_build_object('collection', ${handedUpRoundSql('s')}, 'version', ${handedUpVersionSql('s')}) from submissions s
   where ${isCountingSql('s', o)} and s.channel = 'rollup' and s.idempotency_key like 'rollup %'`;

/** A compiled version that became a report one level up. */
export interface SentUpVersion {
  collection: string;
  version: number;
  sentAt: Instant;
  /** Null where the reader may not read the round below. */
  checkedBy: string | null;
  confirmedBy: string | null;
}

/** The compiled versions that made the versions of a report, in order; none of a report that was not compiled. */
export async function readSentUpVersions(db: Queryable, obligation: string): Promise<SentUpVersion[]> {
  return db.rows<SentUpVersion>(
    `select ${handedUpRoundSql('s')} as collection, ${handedUpVersionSql('s')} as version, s.received_at as "sentAt", case when act.kind = 'check' then act.by end as "checkedBy",
       v.confirmed_by as "confirmedBy"
     from submissions s left join rollups v on v.collection = ${handedUpRoundSql('s')} and v.version = ${handedUpVersionSql('s')} ${LAST_ACT}
     where s.obligation = $1 and s.channel = 'rollup' and s.idempotency_key like 'rollup %' order by s.version`,
    [obligation],
  );
}

/** A round whose compiled report the level above has returned. */
export interface ReturnedAbove {
  collection: string;
  version: number;
  receiverName: string;
  words: string;
  /** The first instant after the day it is asked for again, or its hour. */
  lateFrom: Instant;
  at: Instant;
}

/**
 * Compiled reports that the level above has returned and that were not sent again.
 * @param reach condition over the round below, as `c`, with its values from `$1` on
 */
export async function readReturnedAbove(
  db: Queryable,
  reach: { where: string; values: readonly unknown[] },
): Promise<ReturnedAbove[]> {
  return db.rows<ReturnedAbove>(
    `select c.id as collection, ${handedUpVersionSql('s')} as version, u.short_name as "receiverName",
       coalesce(o.state_reason, '') as words, coalesce(${askedLateFromSql('o')}, o.late_from) as "lateFrom", o.state_at as at
     from obligations o join submissions s on ${isCountingSql('s', 'o')} and s.channel = 'rollup' and s.idempotency_key like 'rollup %'
       join collections above on above.id = o.collection join units u on u.id = above.compiler
       join collections c on c.id = ${handedUpRoundSql('s')} join plans p on p.id = c.plan
     where ${isReturnedSql('o')} and ${isLiveSql('c', 'p')} and ${reach.where} order by "lateFrom", c.id limit 200`,
    reach.values,
  );
}

/** Whether the counting version of a report was compiled from reports below and sent up by its confirmation. */
export async function isCompiledReport(db: Queryable, obligation: string): Promise<boolean> {
  const rows = await db.rows(
    `select 1 from obligations o join submissions s on ${isCountingSql('s', 'o')} where o.id = $1 and s.channel = 'rollup'`,
    [obligation],
  );
  return rows.length > 0;
}
