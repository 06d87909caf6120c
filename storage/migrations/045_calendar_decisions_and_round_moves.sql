-- Changes of the working calendar, each with the document that made it: the swap of 2/1 and 10/1/2026 was announced on 25/12/2025 by
-- Công văn 12729/VPCP-KGVX. Rows are never changed; what was entered by mistake is followed by `undo`.
create table calendar_decisions (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('change', 'official', 'undo')),
  -- The document; none where only the source of a day was written.
  basis_number text,
  basis_date date,
  decider text,
  -- official: the year whose provisional days it made official.
  year integer check (year between 1900 and 2199),
  -- Each day with what staff had entered for it before and after; null: the program's own entry.
  days jsonb not null,
  reason text,
  -- The change taken back; none is taken back twice.
  undoes bigint unique references calendar_decisions,
  recorded_by text not null,
  at timestamptz not null,
  check ((basis_number is null) = (basis_date is null) and (basis_number is null) = (decider is null)),
  check (kind <> 'official' or (year is not null and basis_number is not null)),
  check ((kind = 'undo') = (undoes is not null)),
  check (kind <> 'undo' or reason is not null)
);
create trigger calendar_decisions_are_kept before update or delete or truncate on calendar_decisions
  for each statement execute function refuse_change();

alter table calendar_changes
  -- For a worked Saturday or Sunday: the day off it replaces.
  add column instead_of date,
  add column decision bigint references calendar_decisions;

-- Years whose days off a document has made official; until then any day of a year to come may change.
create table calendar_years (
  year integer primary key check (year between 1900 and 2199),
  decision bigint not null references calendar_decisions
);

-- Each time the dates of a round moved: what they were and became, and by which document. Rows are never changed: a list as of a past day
-- is computed from them.
create table round_moves (
  id bigint generated always as identity primary key,
  collection text not null references collections,
  at timestamptz not null,
  from_last_day date not null,
  from_late_from timestamptz not null,
  from_working_due date not null,
  from_cutoff date,
  last_day date not null,
  late_from timestamptz not null,
  working_due date not null,
  cutoff date,
  calendar_decision bigint references calendar_decisions,
  plan_change bigint references plan_changes
);
create index on round_moves (collection, id);
create index on round_moves (calendar_decision) where calendar_decision is not null;
create trigger round_moves_are_kept before update or delete or truncate on round_moves
  for each statement execute function refuse_change();

-- The dates, just before a move, of reports whose own were not those of their round.
create table report_moves (
  move bigint not null references round_moves,
  obligation text not null references obligations,
  last_day date not null,
  late_from timestamptz not null,
  working_due date not null,
  extended boolean not null,
  primary key (move, obligation)
);
create index on report_moves (obligation);
alter table report_moves enable row level security;
create policy row_level_security on report_moves using (current_user <> 'dung_han_limited' or sees_report(obligation));
create trigger report_moves_are_kept before update or delete or truncate on report_moves
  for each statement execute function refuse_change();

-- When the unit came into a round that was already running; null: from its beginning.
alter table obligations add column joined_at timestamptz;
