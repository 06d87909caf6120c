-- Who reads the mails of an office, and when: the days a contact holds its post, absences with a deputy, one mail a day,
-- and the notice to an address that was changed.
alter table contacts
  -- First and last day in the post; null: open. After the last day nobody is written to there, and nobody signs in by it.
  add column holds_from date,
  add column holds_to date,
  -- When staff last stored the address: a bounce of an earlier mail says nothing of it.
  add column address_checked_at timestamptz,
  add constraint contacts_days check (holds_from is null or holds_to is null or holds_from <= holds_to);

-- Người thay (đến ngày …). Kept when it is over; cut short once.
create table absences (
  id bigint generated always as identity primary key,
  contact text not null references contacts on delete cascade,
  deputy text not null references contacts on delete cascade,
  from_on date not null,
  to_on date not null,
  reason text not null check (char_length(reason) <= 200),
  noted_by text not null,
  noted_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (from_on <= to_on),
  check (contact <> deputy),
  check ((ended_at is null) = (ended_by is null))
);
create index on absences (contact);
create index on absences (deputy);
alter table absences enable row level security;
create policy row_level_security on absences using (current_user <> 'dung_han_limited'
  or exists (select from contacts k where k.id = absences.contact));

-- What the reader of an address has chosen; an address is one person, whatever posts it has.
create table mail_choices (
  address text primary key check (address = lower(address)),
  once_a_day boolean not null,
  chosen_by text not null,
  chosen_at timestamptz not null
);

-- An address that was replaced, and the mail that tells it so.
create table former_addresses (
  id bigint generated always as identity primary key,
  contact text not null,
  name text not null,
  unit_name text not null,
  address text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  message_id text not null unique,
  state text not null check (state in ('waiting', 'sent', 'gave-up')),
  attempts integer not null default 0,
  retry_at timestamptz,
  sent_at timestamptz,
  last_error text
);
create index on former_addresses (state) where state = 'waiting';
