-- A database that was restored from a backup, or copied, mails nobody (but sign-in links) until an administrator has seen what would
-- go. While a row has no `released_at`, nothing leaves.
create table restorations (
  id bigint generated always as identity primary key,
  -- Business time, and who restored it.
  restored_at timestamptz not null,
  restored_by text not null,
  -- Name of the backup's file; null for a copy made by other means.
  source text,
  -- When the backup was taken; null where nobody knows.
  backup_at timestamptz,
  -- The newest notice that came with it: later ones are made here, by steps that are done a second time.
  last_notice bigint not null,
  released_at timestamptz,
  released_by text,
  release text check (release in ('send', 'drop-sent', 'drop-before', 'drop')),
  drop_before timestamptz,
  dropped integer,
  check ((released_at is null) = (released_by is null) and (released_at is null) = (release is null)),
  check ((release = 'drop-before') = (drop_before is not null))
);
create unique index restorations_open on restorations ((true)) where released_at is null;
