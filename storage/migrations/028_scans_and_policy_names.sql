-- Scans chosen on the page that records papers, while the page comes back with a fault or a second look: browsers forget chosen
-- files. They are the office's and no page of the unit shows them, unlike `held_files`, which wait with the unit's own draft.
create table held_scans (
  obligation text not null references obligations,
  sha256 text not null,
  name text not null,
  bytes integer not null check (bytes = octet_length(content)),
  content bytea not null,
  held_at timestamptz not null,
  primary key (obligation, sha256)
);
alter table held_scans alter column content set storage external;
create index held_scans_held_at on held_scans (held_at);
alter table held_scans enable row level security;
create policy row_level_security on held_scans using (current_user <> 'dung_han_limited' or (sees_report(obligation)
  and split_part(obligation, '/', 5) is distinct from (select nullif(current_setting('dung_han.member', true), ''))));

-- Policies of migrations 008 to 022 were called `second_wall`; PostgreSQL's own term says what they are.
do $$
declare
  named record;
begin
  for named in select schemaname, tablename from pg_policies where policyname = 'second_wall' and schemaname = current_schema() loop
    execute format('alter policy second_wall on %I.%I rename to row_level_security', named.schemaname, named.tablename);
  end loop;
end $$;
