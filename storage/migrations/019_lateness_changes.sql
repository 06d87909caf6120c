-- Acts that turn a late report into one on time (đổi kết quả đúng hạn): a paper that was received earlier, a decision that was
-- signed earlier. Each names its paper. Where the office wants a second person, the act counts once that person has confirmed it; until
-- then the report counts as late.
create table lateness_changes (
  id bigint generated always as identity primary key,
  obligation text not null references obligations,
  act text not null check (act in ('record', 'extend', 'exempt', 'end', 'restore')),
  -- The version recorded, or the one that was there.
  version integer not null check (version >= 0),
  days_late integer not null check (days_late > 0),
  outcome text not null check (outcome in ('on-time', 'not-due', 'excused')),
  -- record: the instant that counts. Otherwise the decision, as it was asked for.
  counted_at timestamptz,
  decision jsonb,
  reason text not null,
  paper_number text not null,
  paper_date date not null,
  -- Số đến: its number in the office's book of incoming documents.
  book_number text not null,
  asked_by text not null,
  -- The mail address, where the person signed in with one.
  asked_person text,
  asked_at timestamptz not null,
  second_person boolean not null,
  state text not null check (state in ('waiting', 'counted', 'refused')),
  settled_by text,
  settled_person text,
  settled_at timestamptz,
  settled_words text,
  check ((act = 'record') = (counted_at is not null)),
  check ((act = 'record') = (decision is null)),
  check (second_person or state = 'counted'),
  check ((second_person and state <> 'waiting') = (settled_by is not null)),
  check ((settled_by is null) = (settled_at is null)),
  -- Never the same person.
  check (settled_by is null or lower(settled_by) <> lower(asked_by)),
  check (settled_person is null or settled_person is distinct from asked_person),
  check (state <> 'refused' or settled_words is not null)
);
create index on lateness_changes (obligation);
create unique index lateness_changes_waiting on lateness_changes (obligation) where state = 'waiting';

alter table lateness_changes enable row level security;
create policy second_wall on lateness_changes using (current_user <> 'dung_han_limited' or sees_report(obligation));

-- What was asked for never changes, and it is settled once.
create function keep_lateness_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' or (to_jsonb(new) - array['state', 'settled_by', 'settled_person', 'settled_at', 'settled_words'])
     <> (to_jsonb(old) - array['state', 'settled_by', 'settled_person', 'settled_at', 'settled_words']) then
    raise exception 'lateness change % is settled', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger lateness_changes_do_not_change before update on lateness_changes
  for each row execute function keep_lateness_change();
create trigger lateness_changes_are_kept before delete or truncate on lateness_changes
  for each statement execute function refuse_change();

-- The mark that stands beside the report wherever it is shown.
alter table obligations add column lateness_mark text check (lateness_mark in ('waiting', 'counted'));

-- Settings of the office that decide what counts; the newest row of a name holds.
create table office_settings (
  id bigint generated always as identity primary key,
  name text not null check (name in ('second-person')),
  value boolean not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null
);
create trigger office_settings_are_kept before update or delete or truncate on office_settings
  for each statement execute function refuse_change();
