import { lateFromSql } from './standing';

/**
 * The same lateral row `k` for now, from the obligation's own columns. PostgreSQL inlines it, which for thousands of
 * obligations takes a third of the time.
 */
export const KNOWN_NOW = `cross join lateral (select o.state, o.own, o.version, o.counted_at,
    o.extended_at, o.last_day, o.late_from, o.working_due, c.last_day as round_last_day, c.late_from as round_late_from) k`;

/** Of a report with a version that was taken back: which version counted at the instant, and the instant that decided. */
const VERSION_THEN = (at: string): string => `select max(s.version) as version,
    (array_agg(s.counted_at order by s.version))[1] as counted_at from submissions s
  where o.withdrawn_version > 0 and s.obligation = o.id and s.recorded_at <= ${at}
    and not exists (select from record_withdrawals w where w.submission = s.id and w.at <= ${at})`;

/** Of a recorded paper that a second person let count only later: until then it counted from its recording. */
const COUNTED_THEN = (at: string): string => `select s.counted_at from submissions s
  where o.lateness_mark = 'counted' and s.obligation = o.id and exists (select from lateness_changes l
    where l.obligation = o.id and l.act = 'record' and l.state = 'counted' and l.second_person and l.settled_at > ${at})
  order by s.version limit 1`;

/** The dates of the report's round at the instant: those before its first later move, else those of now. */
const ROUND_THEN = (at: string): string => `select m.id as move, m.at as moved_at,
    coalesce(m.from_last_day, c.last_day) as last_day, coalesce(m.from_late_from, c.late_from) as late_from,
    coalesce(m.from_working_due, c.working_due) as working_due
  from (select 1) one left join lateral (select * from round_moves m where m.collection = o.collection and m.at > ${at}
    order by m.id limit 1) m on true`;

/** The report's own dates just before the first later decision on it. */
const BEFORE_DECISION = (at: string): string => `select d.at, d.from_day as day,
    ${lateFromSql('d.from_late_from', 'd.from_day')} as late_from
  from decisions d where o.state_at > ${at} and d.obligation = o.id and d.at > ${at} order by d.id limit 1`;

/**
 * A lateral row `k` with the columns of `obligations` that `storage/standing.ts` uses, as known at an instant: later
 * receipts, checks, decisions and moves of the round's dates on obligation `o` are ignored, and lateness follows from that. What came first
 * after the instant tells which end the report had: the next decision on it keeps its end before, the next move of its round (an amended
 * document, a changed calendar) the end of the round and of each report with a date of its own.
 * @param at the parameter of the instant, `$1`
 */
export function knownAt(at: string): string {
  return `cross join lateral (select
    case when o.state_at is null or o.state_at <= ${at} then o.state else coalesce((
      select e.state from (
        select s.received_at as at, 0 as rank, case when s.nil then 'nil' else 'submitted' end as state
        from submissions s where s.obligation = o.id and s.received_at <= ${at}
        union all
        select a.at, 1, 'accepted' from audit a
        where a.subject = o.id and a.at <= ${at} and a.action = 'report.accept'
        union all
        select d.at, 1, d.to_state from decisions d where d.obligation = o.id and d.at <= ${at} and d.kind not in ('extend', 'refuse', 'late-reason')
        union all
        select w.at, 2, w.to_state from record_withdrawals w where w.obligation = o.id and w.at <= ${at}
      ) e order by e.at desc, e.rank desc limit 1), 'open') end as state,
    o.own, case when o.withdrawn_version > 0 then coalesce(v.version, 0) when o.first_received_at <= ${at} then o.version else 0 end as version,
    case when o.withdrawn_version > 0 then v.counted_at when o.first_received_at <= ${at} then coalesce(u.counted_at, o.counted_at) end as counted_at,
    r.last_day as round_last_day, r.late_from as round_late_from,
    case when by.dates = 'decision' then case when f.late_from > r.late_from then ${at} end
      when by.dates = 'own' then case when p.extended then ${at} end
      when by.dates = 'round' then null else o.extended_at end as extended_at,
    case by.dates when 'decision' then greatest(f.day, r.last_day) when 'own' then p.last_day when 'round' then r.last_day
      else o.last_day end as last_day,
    case by.dates when 'decision' then greatest(f.late_from, r.late_from) when 'own' then p.late_from when 'round' then r.late_from
      else o.late_from end as late_from,
    case by.dates when 'decision' then case when f.late_from <= r.late_from then r.working_due else f.day end
      when 'own' then p.working_due when 'round' then r.working_due else o.working_due end as working_due
    from (select 1) always left join lateral (${VERSION_THEN(at)}) v on true
      left join lateral (${COUNTED_THEN(at)}) u on true
      left join lateral (${BEFORE_DECISION(at)}) f on true
      left join lateral (${ROUND_THEN(at)}) r on true
      left join report_moves p on p.move = r.move and p.obligation = o.id
      cross join lateral (select case when r.move is not null and (f.at is null or r.moved_at <= f.at)
          then case when p.obligation is null then 'round' else 'own' end
        when f.day is not null then 'decision' else 'now' end as dates) by) k`;
}

/** The unit of obligation `o` was in its round at the instant. @param at the parameter of the instant */
export const isInRoundAt = (at: string): string => `(o.joined_at is null or o.joined_at <= ${at})`;
