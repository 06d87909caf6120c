-- Signing in by the office's own provider (OpenID Connect). Of a sign-in on its way there are only hashes here: what goes to the provider
-- is made of the cookie of the browser that asked. All instants are machine time.
create table provider_sign_ins (
  state_hash text primary key,
  provider text not null,
  -- SHA-256 of the asking browser's cookie: another browser cannot end the sign-in.
  browser_hash text not null,
  next text,
  asked_at timestamptz not null default now(),
  used_at timestamptz
);
create index on provider_sign_ins (asked_at);

-- By which provider a session was begun, and what it calls the person and its own session, as hashes: its word that they have signed out
-- ends the session. All null: by a link.
alter table sessions
  add column provider text,
  add column provider_subject text,
  add column provider_session text,
  add check ((provider is null) = (provider_subject is null)),
  add check (provider_session is null or provider is not null);
create index on sessions (provider, provider_subject) where provider is not null;
