-- Calendar programs follow an entry by its revision (SEQUENCE of RFC 5545): each statement that sets a report's dates counts as
-- a move, whoever wrote it, so that none is forgotten.
alter table obligations
  add column revision integer not null default 0 check (revision >= 0),
  -- When the dates of its round last moved; decisions on the report itself are in state_at.
  add column moved_at timestamptz;

create function count_revision() returns trigger language plpgsql as $$
begin
  new.revision = old.revision + 1;
  return new;
end $$;
create trigger moves_are_counted before update of last_day, working_due, asked_day on obligations
  for each row execute function count_revision();
