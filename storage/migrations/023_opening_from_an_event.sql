-- The day of the event from which a round's deadline counts ("trong thời hạn 15 ngày kể từ ngày ..."): the round does not
-- open before it. Null for other rounds, and for those that were made before this column: they keep their opening.
alter table collections add column event_on date;

-- A date is provisional only where it depends on a day off that is not decided. Fixed dates under `roll: none`, with no
-- cut-off counted in working days, never do; they were marked because no day of their year was decided.
update collections c set provisional = false
from plans p
where p.id = c.plan and c.provisional and c.closed_at is null and coalesce(p.body ->> 'roll', 'none') = 'none'
  and exists (
    select from jsonb_array_elements(p.body -> 'requirements') r
    where r ->> 'id' = c.requirement and coalesce(r -> 'due' ->> 'working', 'false') <> 'true'
      and coalesce(r -> 'cutoff' ->> 'type', 'date') = 'date');

-- So are the questions that the program itself asked about them.
update plans p set body = jsonb_set(p.body, '{openPoints}', (
  select coalesce(jsonb_agg(point order by ord), '[]')
  from jsonb_array_elements(p.body -> 'openPoints') with ordinality as listed (point, ord)
  where not (point ->> 'code' = 'DATE_PROVISIONAL' and point ? 'said' and exists (
    select from jsonb_array_elements(p.body -> 'requirements') r
    where r ->> 'id' = point ->> 'requirement' and coalesce(r -> 'due' ->> 'working', 'false') <> 'true'
      and coalesce(r -> 'cutoff' ->> 'type', 'date') = 'date'))
))
where p.body -> 'openPoints' @> '[{"code": "DATE_PROVISIONAL"}]' and coalesce(p.body ->> 'roll', 'none') = 'none';
