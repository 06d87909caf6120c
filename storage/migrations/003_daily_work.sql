-- What the daily work of staff stands on: names found without their marks, and whether the machines still run.

-- Words as people search them: no marks, small letters, đ as d; NFC and NFD, "Uỷ ban" and "Ủy ban" come out the same.
-- Immutable and without an extension, so that a column can be made from it on any server.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
$$;

alter table units add column search_words text
  generated always as (folded(name || ' ' || short_name || ' ' || code)) stored;

-- Machine time at which a process was last alive; decides no date.
create table heartbeats (
  name text primary key,
  beat_at timestamptz not null default now()
);

-- Machine time; a row that stays is not heard: the worker or Temporal stands still.
alter table relay add column left_at timestamptz not null default now();

-- What came in since the last working day.
create index on submissions (received_at);
