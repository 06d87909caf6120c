-- A unit asks on its own page for a later last day (đề nghị gia hạn). Staff of the compiler grant it with a document or refuse it with
-- a reason; until then the unit may withdraw it. Of one report at most one request waits.
create table extension_requests (
  id bigint generated always as identity primary key,
  obligation text not null references obligations,
  asked_until date not null,
  -- The last day when it was asked.
  last_day date not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'granted', 'refused', 'withdrawn')),
  -- The decision that granted or refused it; a decision that is taken back leaves the request waiting again.
  decision bigint references decisions,
  settled_by text,
  settled_at timestamptz,
  check ((state = 'waiting') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  check ((state in ('granted', 'refused')) = (decision is not null))
);
create index on extension_requests (obligation, id);
create unique index extension_requests_waiting on extension_requests (obligation) where state = 'waiting';

alter table extension_requests enable row level security;
create policy second_wall on extension_requests using (current_user <> 'dung_han_limited' or sees_report(obligation));

-- What was asked for never changes; only the answer does.
create function keep_extension_request() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['state', 'decision', 'settled_by', 'settled_at'])
     <> (to_jsonb(old) - array['state', 'decision', 'settled_by', 'settled_at']) then
    raise exception 'extension request % does not change', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger extension_requests_do_not_change before update on extension_requests
  for each row execute function keep_extension_request();
create trigger extension_requests_are_kept before delete or truncate on extension_requests
  for each statement execute function refuse_change();
