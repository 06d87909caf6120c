-- What the compiler does with a draft of a compiled report before it is confirmed: its officer has checked it (kiểm tra), or its head has
-- given it back to be checked again (đề nghị kiểm tra lại). Rows are never changed. The confirmation stands in `rollups`.
create table rollup_acts (
  id bigint generated always as identity primary key,
  collection text not null,
  version integer not null,
  kind text not null check (kind in ('check', 'give-back')),
  -- What is to be looked at again.
  words text check (char_length(words) between 1 and 2000),
  by text not null,
  -- Mail address of the person, null at the command line: whoever has checked is not asked by mail to confirm.
  person text,
  at timestamptz not null,
  check ((kind = 'give-back') = (words is not null)),
  foreign key (collection, version) references rollups (collection, version)
);
create index on rollup_acts (collection, version);

alter table rollup_acts enable row level security;
create policy row_level_security on rollup_acts using (current_user <> 'dung_han_limited' or sees_round(collection));
create trigger rollup_acts_are_kept before update or delete or truncate on rollup_acts
  for each statement execute function refuse_change();

-- Reports that a confirmation has sent one level up, by the round they were compiled in: their key is `rollup <round> <version> …`.
create index submissions_handed_up on submissions (split_part(idempotency_key, ' ', 2)) where channel = 'rollup';
