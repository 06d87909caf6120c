/**
 * A lateral row `k` (state, counted) with what was known of obligation `o` at an instant: the state that receipts, checks
 * and other decisions had given it by then. A receipt that came later is not known yet; lateness follows from that.
 * @param at the parameter of the instant, `$1`
 */
export function knownAt(at: string): string {
  return `cross join lateral (select
    case when o.state_at is null or o.state_at <= ${at} then o.state else coalesce((
      select e.state from (
        select s.received_at as at, 0 as rank, case when s.nil then 'nil' else 'submitted' end as state
        from submissions s where s.obligation = o.id and s.received_at <= ${at}
        union all
        select a.at, 1, case a.action when 'report.accept' then 'accepted' when 'report.return' then 'returned'
          when 'report.exempt' then 'exempt' else 'ended' end
        from audit a where a.subject = o.id and a.at <= ${at}
          and a.action in ('report.accept', 'report.return', 'report.exempt', 'report.end')
      ) e order by e.at desc, e.rank desc limit 1), 'open') end as state,
    case when o.first_received_at <= ${at} then o.counted_at end as counted) k`;
}
