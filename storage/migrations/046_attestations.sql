-- A unit attests that it has done a standing duty (nhiệm vụ thường xuyên) on a day or days, with a note. A standing duty has no deadline and
-- no round; nobody is late with it. Taken back with a reason, a row stays readable.
create table attestations (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  requirement text not null,
  unit text not null references units,
  -- The body that follows the duty: the one it goes through, else the receiver.
  compiler text not null references units,
  from_day date not null,
  to_day date not null,
  note text not null check (char_length(note) between 1 and 2000),
  attested_by text not null,
  -- Its own member, or staff by what came another way.
  channel text not null check (channel in ('web', 'cli', 'record')),
  at timestamptz not null,
  idempotency_key text unique,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  check (to_day >= from_day),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index on attestations (plan, requirement, unit);
create index on attestations (unit);

alter table attestations enable row level security;
-- As a report of the unit: its own, that of the body that follows it, and of those whose reach holds the unit.
create policy row_level_security on attestations using (current_user <> 'dung_han_limited'
  or sees_report(plan || '/' || requirement || '/-/' || compiler || '/' || unit));

-- What was attested never changes, and it is taken back once.
create function keep_attestation() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'])
     <> (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']) then
    raise exception 'attestation % does not change', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger attestations_do_not_change before update on attestations
  for each row execute function keep_attestation();
create trigger attestations_are_kept before delete or truncate on attestations
  for each statement execute function refuse_change();
