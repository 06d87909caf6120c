-- Mails that another server gave back after ours was taken (RFC 3464), entered by staff or read from the sender's mailbox.
create table bounces (
  id bigint generated always as identity primary key,
  -- SHA-256 of the mail as it came: the same one is entered once.
  hash text not null unique,
  digest text not null references digests,
  address text not null,
  -- failed: given up; delayed: still being tried by the other server.
  action text not null check (action in ('failed', 'delayed')),
  concerns text not null check (concerns in ('address', 'mailbox-full', 'sender', 'for-now')),
  answer text not null,
  -- The address was marked as bad; not where it was corrected since the mail left.
  marked boolean not null,
  entered_by text not null,
  at timestamptz not null
);
create index on bounces (digest);
alter table bounces enable row level security;
create policy row_level_security on bounces using (current_user <> 'dung_han_limited'
  or exists (select from digests d where d.id = bounces.digest));

-- How the mailbox of the sender is read: one row.
create table bounce_mailbox (
  one boolean primary key default true check (one),
  read_at timestamptz,
  -- Since when it cannot be read, and why; null while it can.
  failing_since timestamptz,
  fault text
);
insert into bounce_mailbox default values;

-- The list of mails, the newest slot first.
create index on digests (slot desc);
