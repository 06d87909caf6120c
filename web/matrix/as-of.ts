import { lateFromSql } from '../../storage/standing';

/**
 * The same lateral row `k` for now, from the obligation's own columns. PostgreSQL inlines it, which for thousands of
 * obligations takes a third of the time.
 */
export const KNOWN_NOW = `cross join lateral (select o.state, o.own, o.version, o.counted_at,
    o.extended_at, o.last_day, o.late_from, o.working_due) k`;

/** Of a report with a version that was taken back: which version counted at the instant, and the instant that decided. */
const VERSION_THEN = (at: string): string => `select max(s.version) as version,
    (array_agg(s.counted_at order by s.version))[1] as counted_at from submissions s
  where o.withdrawn_version > 0 and s.obligation = o.id and s.recorded_at <= ${at}
    and not exists (select from record_withdrawals w where w.submission = s.id and w.at <= ${at})`;

/**
 * A lateral row `k` with the columns of `obligations` that `storage/standing.ts` uses, as known at an instant: later
 * receipts, checks and decisions on obligation `o` are ignored, and lateness follows from that. An extension counts
 * from its entry until it is reverted; the next decision after the instant tells which end the report had: its own
 * where that was after the round's.
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
    case when o.withdrawn_version > 0 then v.counted_at when o.first_received_at <= ${at} then o.counted_at end as counted_at,
    case when f.day is null then o.extended_at when f.late_from > c.late_from then ${at} end as extended_at,
    case when f.day is null then o.last_day else greatest(f.day, c.last_day) end as last_day,
    case when f.day is null then o.late_from else greatest(f.late_from, c.late_from) end as late_from,
    case when f.day is null then o.working_due when f.late_from <= c.late_from then c.working_due else f.day end as working_due
    from (select 1) always left join lateral (${VERSION_THEN(at)}) v on true left join lateral (select d.from_day as day, ${lateFromSql('d.from_late_from', 'd.from_day')} as late_from
      from decisions d where o.state_at > ${at} and d.obligation = o.id and d.at > ${at} order by d.id limit 1) f on true) k`;
}
