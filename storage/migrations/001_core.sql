-- The facts. Instants are timestamptz and always given by the caller (business time); no business column defaults to now().
-- Machine time (leases, back-off, sessions) is PostgreSQL's now() and decides no date.

create table registers (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  title text not null,
  sample boolean not null,
  imported_at timestamptz not null
);

create table units (
  id text primary key,
  register text not null references registers,
  code text not null,
  name text not null,
  short_name text not null,
  type text not null,
  groups text[] not null,
  ord integer not null,
  valid_from date,
  valid_to date,
  successors text[] not null,
  unique (register, code),
  check (id = register || ':' || code)
);

-- One superior per unit and tree: the primary key says so.
create table unit_parents (
  unit text not null references units,
  tree text not null check (tree in ('government', 'party', 'front')),
  parent text references units,
  primary key (unit, tree)
);
create index on unit_parents (parent, tree);

create table contacts (
  id text primary key,
  unit text not null references units,
  post text not null check (post in ('office', 'officer', 'head')),
  name text not null,
  title text not null,
  email text not null,
  phone text,
  -- A server answered 5xx: nothing is sent there until staff correct the address.
  bad_since timestamptz,
  bad_reason text
);
create index on contacts (unit);

create table calendar_changes (
  day date primary key,
  off boolean not null,
  name text not null,
  source text not null,
  status text not null check (status in ('official', 'provisional')),
  changed_by text not null,
  changed_at timestamptz not null
);

create table plans (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  title text not null,
  register text not null references registers,
  tree text not null,
  body jsonb not null,
  source text not null,
  file text not null,
  sample boolean not null,
  activated_at timestamptz not null,
  activated_by text not null,
  notify_past boolean not null,
  withdrawn_at timestamptz
);

-- A date a person gave to a requirement the document leaves undated. The newest row counts; none is ever changed.
create table settlements (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  requirement text not null,
  day date not null,
  settled_by text not null,
  reason text not null,
  settled_at timestamptz not null
);

create table plan_steps_done (
  plan text not null references plans,
  step text not null,
  at timestamptz not null,
  primary key (plan, step)
);

create table collections (
  id text primary key,
  plan text not null references plans,
  requirement text not null,
  period jsonb not null,
  period_id text not null,
  kind text not null,
  frequency text not null,
  receiver text not null references units,
  through text references units,
  compiler text not null references units,
  boundary text not null check (boundary in ('before', 'by', 'on')),
  last_day date not null,
  late_from timestamptz not null,
  working_due date not null,
  cutoff date,
  moved jsonb,
  provisional boolean not null,
  ladder jsonb not null,
  activated_at timestamptz not null,
  -- Its last day lay before activation: no workflow, nothing sent.
  history boolean not null,
  latest_version integer not null default 0 check (latest_version >= 0),
  -- First change that no rollup version holds yet.
  uncompiled_since timestamptz,
  closed_at timestamptz,
  -- The latest version when it was closed; a later version closes it again.
  closed_version integer,
  check ((closed_at is null) = (closed_version is null)),
  unique (plan, requirement, period_id, compiler)
);
create index on collections (plan);
create index on collections (late_from) where closed_at is null and not history;

create table obligations (
  id text primary key,
  collection text not null references collections,
  unit text not null references units,
  ord integer not null,
  own boolean not null,
  state text not null check (state in ('open', 'submitted', 'returned', 'accepted', 'nil', 'exempt', 'ended')),
  last_day date not null,
  late_from timestamptz not null,
  working_due date not null,
  -- The first receipt decides lateness for ever; a return never changes it.
  first_received_at timestamptz,
  -- What counts for lateness: the receipt, or the sent date where the requirement says so.
  counted_at timestamptz,
  version integer not null default 0 check (version >= 0),
  state_reason text,
  state_at timestamptz,
  unique (collection, unit),
  check (id = collection || '/' || unit),
  check ((first_received_at is null) = (version = 0))
);
create index on obligations (unit);
create index obligations_owing on obligations (collection, late_from) where state in ('open', 'returned') and not own;

create table submissions (
  -- `<obligation>#<version>`
  id text primary key,
  obligation text not null references obligations,
  version integer not null check (version > 0),
  nil boolean not null,
  values jsonb not null,
  warnings jsonb not null,
  -- Số, ký hiệu; ngày ban hành; người ký of the signed document.
  document_number text,
  document_date date,
  signer text,
  channel text not null check (channel in ('web', 'cli', 'record', 'rollup')),
  sent_on date,
  received_at timestamptz not null,
  counted_at timestamptz not null,
  -- When it was entered here; later than received_at for a paper receipt.
  recorded_at timestamptz not null,
  submitted_by text not null,
  reason text,
  receipt text not null unique,
  sha256 text not null,
  -- The form's own key: a double click or a retry gives the same receipt.
  idempotency_key text unique,
  unique (obligation, version),
  check (id = obligation || '#' || version)
);

create table attachments (
  submission text not null references submissions,
  ord integer not null,
  name text not null,
  media_type text not null,
  bytes integer not null check (bytes = octet_length(content)),
  sha256 text not null,
  content bytea not null,
  primary key (submission, ord)
);
alter table attachments alter column content set storage external;

create table step_records (
  collection text not null references collections,
  step text not null,
  outcome text not null check (outcome in ('done', 'skipped')),
  planned_at timestamptz not null,
  at timestamptz not null,
  primary key (collection, step)
);

create table digests (
  id text primary key,
  person text not null,
  email text not null,
  slot timestamptz not null,
  message_id text not null unique,
  state text not null check (state in ('waiting', 'sending', 'sent', 'empty', 'bad-address', 'gave-up')),
  attempts integer not null default 0,
  lease_until timestamptz,
  retry_at timestamptz,
  subject text,
  html text,
  text text,
  last_error text,
  sent_at timestamptz,
  unique (person, slot)
);
create index on digests (state) where state in ('waiting', 'sending');

create table notices (
  id bigint generated always as identity primary key,
  person text not null,
  unit text not null references units,
  plan text not null references plans,
  collection text references collections,
  obligation text references obligations,
  step text not null,
  kind text not null,
  planned_at timestamptz not null,
  slot timestamptz not null,
  urgent boolean not null default false,
  -- Dropped unsent when the obligation is no longer owing at the moment of sending.
  only_if_owing boolean not null,
  state text not null check (state in ('waiting', 'claimed', 'sent', 'dropped', 'held', 'history')),
  digest text references digests,
  facts jsonb not null default '{}',
  unique nulls not distinct (person, plan, collection, obligation, step)
);
create index notices_waiting on notices (slot) where state = 'waiting';
create index on notices (digest);
create index on notices (obligation);
create index on notices (collection);

create table rollups (
  collection text not null references collections,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'confirmed')),
  at timestamptz not null,
  body jsonb not null,
  content_hash text not null,
  step text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  primary key (collection, version),
  check ((state = 'confirmed') = (confirmed_at is not null))
);

create table rollup_sources (
  collection text not null,
  version integer not null,
  submission text not null references submissions,
  primary key (collection, version, submission),
  foreign key (collection, version) references rollups (collection, version)
);

create table letters (
  collection text not null references collections,
  step text not null,
  issuer text not null references units,
  body jsonb not null,
  drafted_at timestamptz not null,
  primary key (collection, step)
);

-- What a workflow must hear of; emptied by the relay after the signal.
create table relay (
  id bigint generated always as identity primary key,
  workflow_id text not null,
  urgent boolean not null default false
);

create table mailbox (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  mail_from text not null,
  mail_to text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null,
  delivered_at timestamptz not null
);

create table sessions (
  token_hash text primary key,
  role text not null check (role in ('staff', 'unit', 'leader')),
  name text not null,
  unit text references units,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  action text not null,
  subject text not null,
  detail jsonb not null
);
create index on audit (subject);

-- What may never change, holds even against our own code.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger submissions_are_kept before update or delete or truncate on submissions
  for each statement execute function refuse_change();
create trigger attachments_are_kept before update or delete or truncate on attachments
  for each statement execute function refuse_change();
create trigger settlements_are_kept before update or delete or truncate on settlements
  for each statement execute function refuse_change();
create trigger rollups_are_kept before delete or truncate on rollups
  for each statement execute function refuse_change();

create function keep_rollup_version() returns trigger language plpgsql as $$
begin
  if old.state = 'confirmed' or new.body is distinct from old.body or new.content_hash <> old.content_hash
     or new.version <> old.version or new.collection <> old.collection or new.at <> old.at then
    raise exception 'version % of % is closed', old.version, old.collection using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rollup_versions_do_not_change before update on rollups
  for each row execute function keep_rollup_version();
