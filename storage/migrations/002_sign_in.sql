-- Who may sign in, beside the contacts of the register: people an administrator has named, with what they may do.
create table accounts (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  created_at timestamptz not null,
  -- Second factor (RFC 6238), base32; it counts once a first code was right.
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The time step of the last code taken: none is taken twice.
  totp_step bigint not null default 0
);

create table recovery_codes (
  account bigint not null references accounts,
  code_hash text not null,
  used_at timestamptz,
  primary key (account, code_hash)
);

-- A role is ended, never deleted. `unit` and `plans` narrow it; null is no limit.
create table account_roles (
  id bigint generated always as identity primary key,
  account bigint not null references accounts,
  duty text not null check (duty in
    ('administrator', 'staff', 'compiler-officer', 'compiler-head', 'unit', 'leader', 'auditor')),
  unit text references units,
  plans text[],
  -- Last day of a delegation (người thay, đến ngày …).
  ends_on date,
  granted_by text not null,
  granted_at timestamptz not null,
  removed_at timestamptz,
  check (unit is not null or duty not in ('compiler-officer', 'compiler-head', 'unit'))
);
create index on account_roles (account);
create index on contacts (lower(email));

-- Asked-for links. All instants are machine time; the link itself is nowhere but in the mail.
create table sign_in_links (
  id bigint generated always as identity primary key,
  email text not null,
  -- SHA-256 of the asking browser's cookie: another browser cannot spend the link.
  browser_hash text not null,
  next text,
  state text not null default 'asked' check (state in ('asked', 'sending', 'sent', 'failed', 'nobody')),
  token_hash text unique,
  asked_at timestamptz not null default now(),
  spent_at timestamptz
);
create index sign_in_links_asked on sign_in_links (id) where state = 'asked';
create index on sign_in_links (asked_at);

-- Token buckets shared by all web processes; losing them in a crash harms nobody.
create unlogged table rate_limits (
  key text primary key,
  tokens double precision not null,
  allowed boolean not null,
  at timestamptz not null default now()
);

-- A session knows by what it was given, and ends with it.
alter table sessions
  add column id uuid not null default gen_random_uuid() unique,
  add column duty text not null default 'unit' check (duty in
    ('administrator', 'staff', 'compiler-officer', 'compiler-head', 'unit', 'leader', 'auditor')),
  add column stage text not null default 'full' check (stage in ('second-factor', 'full')),
  -- The code of the telephone was given for this session.
  add column strong boolean not null default false,
  add column email text,
  add column account_role bigint references account_roles on delete cascade,
  add column contact text references contacts on delete cascade,
  add column plans text[],
  add column browser text not null default '',
  add column seen_at timestamptz not null default now(),
  add check (email is null or account_role is not null or contact is not null);
update sessions set duty = role;
create index on sessions (email);
