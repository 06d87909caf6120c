-- The journal as evidence: each line of `audit` gets a link, with a number without gaps and a SHA-256 over the text of the line and
-- the hash before it. Links are made a few seconds after the lines, by `link_audit`: in the transaction of the change all reports of
-- a deadline would wait for each other. A link is made of a line that is committed, in whatever order they commit, so none is skipped.
-- Once a day the last link leaves the database as an anchor (`audit_anchors`), by mail and as a file.
create table audit_chain (
  seq bigint primary key check (seq >= 0),
  -- Null only in the first link, which says what was there before the chain.
  line bigint unique references audit,
  note jsonb,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  linked_at timestamptz not null,
  check ((seq = 0) = (line is null)),
  check ((seq = 0) = (note is not null))
);
create index on audit_chain (linked_at, seq);

create table audit_anchors (
  day date primary key,
  seq bigint not null,
  hash text not null,
  at timestamptz not null
);

-- Where an anchor has gone: a file, a mail address.
create table audit_anchor_copies (
  day date not null references audit_anchors,
  kind text not null check (kind in ('file', 'mail')),
  target text not null,
  at timestamptz not null,
  primary key (day, kind, target)
);

-- Results of `verify`, for the page of the journal.
create table audit_checks (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  result jsonb not null
);

create trigger audit_chain_is_append_only before update or delete or truncate on audit_chain
  for each statement execute function refuse_change();
create trigger audit_anchors_are_kept before update or delete or truncate on audit_anchors
  for each statement execute function refuse_change();

-- The same text is made by `storage/verify-journal.ts`, which hashes it outside PostgreSQL.
create function audit_link_hash(before text, seq bigint, line audit) returns text language sql stable as $$
  select encode(sha256(convert_to(before || E'\n' || jsonb_build_array(seq, line.id,
    to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), line.who, line.action, line.subject, line.detail)::text,
    'UTF8')), 'hex')
$$;

-- Lines whose number lies at or below this are linked or were never written: what has a lower number and no link was added later.
-- An hour is many times the longest transaction.
create function audit_settled_line() returns bigint language sql stable as $$
  select coalesce(max(line), 0) from (select line from audit_chain where linked_at < clock_timestamp() - interval '1 hour'
    order by linked_at desc, seq desc limit 2000) s
$$;

-- Links the next lines, at most so many; one at a time. It runs with the owner's rights: the program itself may not write links.
-- @returns how many; null while another is linking
create function link_audit(most integer) returns integer language plpgsql security definer as $$
declare
  last_seq bigint;
  last_hash text;
  next audit;
  linked integer := 0;
begin
  if not pg_try_advisory_xact_lock(6142021) then return null; end if;
  select seq, hash into last_seq, last_hash from audit_chain order by seq desc limit 1;
  for next in select a.* from audit a where a.id > audit_settled_line()
    and not exists (select from audit_chain c where c.line = a.id) order by a.id limit most
  loop
    last_seq := last_seq + 1;
    last_hash := audit_link_hash(last_hash, last_seq, next);
    insert into audit_chain (seq, line, hash, linked_at) values (last_seq, next.id, last_hash, clock_timestamp());
    linked := linked + 1;
  end loop;
  return linked;
end $$;

-- Keeps the last link as the anchor of a day. @returns whether that day had none
create function anchor_audit(of_day date, made_at timestamptz) returns boolean language plpgsql security definer as $$
begin
  insert into audit_anchors (day, seq, hash, at) select of_day, seq, hash, made_at from audit_chain order by seq desc limit 1
    on conflict do nothing;
  return found;
end $$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array['link_audit(integer)', 'anchor_audit(date, timestamptz)', 'audit_settled_line()',
    'audit_link_hash(text, bigint, audit)']::regprocedure[]
  loop
    -- Temporary tables are looked for last, so that nobody puts a table of his own before ours.
    execute format('alter function %s set search_path = %I, pg_temp', f, current_schema());
  end loop;
  foreach f in array array['link_audit(integer)', 'anchor_audit(date, timestamptz)']::regprocedure[]
  loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;

with beginning as (select jsonb_build_object('lines', count(*), 'last', coalesce(max(id), 0),
  'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as note from audit)
insert into audit_chain (seq, note, hash, linked_at)
  select 0, note, encode(sha256(convert_to(jsonb_build_array(0, note)::text, 'UTF8')), 'hex'), now() from beginning;
