-- Long lists that people have had made as files: made outside the request that asked for them, and kept for a day. A row belongs to one
-- person in one role, who alone reads it.
create table exports (
  id uuid primary key,
  -- Address or name, role and unit of the person, as one text.
  owner text not null,
  name text not null,
  format text not null check (format in ('xlsx', 'csv')),
  state text not null check (state in ('waiting', 'reading', 'writing', 'ready', 'failed')),
  lines integer not null check (lines >= 0),
  asked_at timestamptz not null,
  content bytea,
  check ((state = 'ready') = (content is not null))
);
create index on exports (owner, asked_at);
create index on exports (asked_at);
