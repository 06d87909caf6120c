-- What pages ask for again and again, found without reading what has piled up over the years (decision 0024).

-- The matrix: rounds that are not over, however many are.
create index collections_not_over on collections (closed_at) where not history;
-- Leaders: the newest round of each line of duty, and the one before.
create index collections_line on collections (plan, requirement, compiler, last_day desc, late_from desc) include (id);

-- A unit's page: what it owes, soonest first, and the newest of what it has sent. The second serves whatever the index on
-- the unit alone did.
create index obligations_owed_by on obligations (unit, late_from) where state in ('open', 'returned');
create index obligations_of_unit on obligations (unit, late_from);
drop index obligations_unit_idx;

-- Units late again and again: as before, but complete, so that the table itself need not be looked at.
drop index obligations_late;
create index obligations_late on obligations (late_from) include (unit, collection)
  where not own and counted_at >= late_from and state not in ('exempt', 'ended');

-- Staff's day: what was sent and waits for a check, a handful beside all that was checked over the years.
create index obligations_unchecked on obligations (collection) where state = 'submitted';
