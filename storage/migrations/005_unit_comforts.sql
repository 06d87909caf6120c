-- What makes a unit's work lighter: reports begun and not sent yet, and its calendar of deadlines.

-- One draft per report: the unit's people go on from each other's. It holds what was typed, checked by nothing yet.
create table drafts (
  obligation text primary key references obligations,
  -- The obligation's version when it was saved: once a report has gone, an older draft is nobody's any more.
  version integer not null check (version >= 0),
  fields jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null
);

-- A unit's calendar address (ICS). The table keeps the hash of its secret only; a new address takes the old one's place.
create table calendar_feeds (
  unit text primary key references units,
  token_hash text not null unique,
  made_by text not null,
  made_at timestamptz not null
);

-- Tokens people give to their own programs for the JSON API. Each acts as its person, and ends with what it was given by.
create table api_tokens (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  -- Role, name, unit and limits, as the session had them that made it.
  person jsonb not null,
  account_role bigint references account_roles on delete cascade,
  contact text references contacts on delete cascade,
  purpose text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
