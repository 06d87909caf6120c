-- The signed paper of a round has come back (bản đã ký): of a version of the compiled report, or of an urging letter, with number, date
-- and signer as they stand on it, and the scan where there is one. Noting again adds a row: the newest counts, none is lost.
create table signed_papers (
  id bigint generated always as identity primary key,
  collection text not null references collections,
  -- One of the two: the version of the compiled report, or the step that drafted the letter.
  version integer,
  step text,
  number text not null check (char_length(number) between 1 and 200),
  signed_on date not null,
  signer text not null check (char_length(signer) between 1 and 200),
  file_name text,
  media_type text,
  bytes integer,
  sha256 text,
  content bytea,
  noted_by text not null,
  noted_at timestamptz not null,
  foreign key (collection, version) references rollups (collection, version),
  foreign key (collection, step) references letters (collection, step),
  check ((version is null) <> (step is null)),
  check (num_nulls(file_name, media_type, bytes, sha256, content) in (0, 5)),
  check (bytes = octet_length(content))
);
alter table signed_papers alter column content set storage external;
create index on signed_papers (collection);

alter table signed_papers enable row level security;
create policy row_level_security on signed_papers using (current_user <> 'dung_han_limited' or sees_round(collection));
create trigger signed_papers_are_kept before update or delete or truncate on signed_papers
  for each statement execute function refuse_change();
