-- What is decided on one report beside its own life: it is returned, gets a later date, is not owed any more. A row is never
-- changed; what turns out wrong is followed by `restore`.

create table decisions (
  id bigint generated always as identity primary key,
  obligation text not null references obligations,
  kind text not null check (kind in ('return', 'extend', 'exempt', 'end', 'restore')),
  -- How it stood before: what `restore` brings back; and how it stood after.
  from_state text not null,
  from_day date not null,
  to_state text not null,
  -- The version that was there; a later one leaves nothing to bring back.
  version integer not null,
  -- return: the day asked for; extend: the new last day.
  day date,
  -- What is to be mended, or why.
  words text,
  -- Căn cứ: number and date of the document, and who decided.
  basis_number text,
  basis_date date,
  decider text,
  -- end: the unit the duty went over to.
  successor text references units,
  -- The decision taken back by a `restore`; no decision is taken back twice.
  undoes bigint unique references decisions,
  recorded_by text not null,
  at timestamptz not null,
  check ((kind = 'restore') = (undoes is not null)),
  check (kind not in ('return', 'extend') or day is not null),
  check (kind not in ('return', 'restore') or words is not null),
  check (kind in ('return', 'restore') or (basis_number is not null and basis_date is not null and decider is not null)),
  check (successor is null or kind = 'end')
);
create index on decisions (obligation, id);

alter table decisions enable row level security;
create policy second_wall on decisions using (current_user <> 'dung_han_limited' or sees_report(obligation));

create trigger decisions_are_kept before update or delete or truncate on decisions
  for each statement execute function refuse_change();

alter table obligations
  -- Since when its dates are its own (gia hạn); null: those of the round.
  add column extended_at timestamptz,
  -- The day a returned report is asked for again: its reminders count from it, its lateness never.
  add column asked_day date,
  -- The unit that took the duty over (chuyển giao).
  add column successor text references units;
