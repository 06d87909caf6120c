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

-- Files chosen in a report form that came back with a fault elsewhere: browsers forget them, so they wait here with the draft
-- until the report is sent. One content is held once.
create table held_files (
  obligation text not null references obligations,
  -- As of drafts: files for a version that was sent in the meantime are nobody's any more.
  version integer not null check (version >= 0),
  sha256 text not null,
  name text not null,
  bytes integer not null check (bytes = octet_length(content)),
  content bytea not null,
  held_at timestamptz not null,
  primary key (obligation, sha256)
);
alter table held_files alter column content set storage external;
-- The unit's own, as its draft.
alter table held_files enable row level security;
create policy second_wall on held_files using (current_user <> 'dung_han_limited'
  or split_part(obligation, '/', 5) = (select nullif(current_setting('dung_han.member', true), '')));
