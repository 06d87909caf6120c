-- A unit was telephoned about a report: what staff noted of it. It decides nothing and moves nothing; a row is never changed.
create table calls (
  id bigint generated always as identity primary key,
  obligation text not null references obligations,
  at timestamptz not null,
  called_by text not null,
  -- With whom, in words.
  spoke_with text check (char_length(spoke_with) between 1 and 200),
  note text check (char_length(note) between 1 and 500),
  -- One press is one call, however often the browser sends it.
  idempotency_key text unique
);
create index on calls (obligation, at);

alter table calls enable row level security;
create policy second_wall on calls using (current_user <> 'dung_han_limited' or sees_report(obligation));

create trigger calls_are_kept before update or delete or truncate on calls
  for each statement execute function refuse_change();
