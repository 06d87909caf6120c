/**
 * `SuccessionFacts` of a notice `n`, null of others: to a successor the reports that passed to its own, to a compiler all of its round.
 */
export const SUCCESSION = `(select jsonb_build_object('effective', k.effective,
    'basis', jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider),
    'passings', (select coalesce(jsonb_agg(jsonb_build_object('unit', eu.short_name, 'kind', g.kind, 'because', g.because,
         'successor', su.short_name) order by eo.collection, eo.ord), '[]')
       from unit_passings g join obligations eo on eo.id = g.obligation join units eu on eu.id = eo.unit
       left join units su on su.id = g.successor left join obligations ho on ho.id = g.heir
       where g.change = k.id and case when n.obligation is null then n.collection in (eo.collection, ho.collection)
         else g.heir = n.obligation end))
  from unit_changes k where n.kind in ('take-over', 'units-changed') and n.step = 'unit-change:' || k.id)`;
