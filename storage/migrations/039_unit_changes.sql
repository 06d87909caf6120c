-- Units that merge, divide, end, or get another name or superior at a day (sắp xếp đơn vị), on a document. Rows are never changed.
create table unit_changes (
  id bigint generated always as identity primary key,
  register text not null references registers,
  basis_number text not null,
  basis_date date not null,
  decider text not null,
  -- The first day of the new state.
  effective date not null,
  reason text,
  -- What changes, as it was shown before it was confirmed.
  succession jsonb not null,
  recorded_by text not null,
  at timestamptz not null
);
create index on unit_changes (register);
create trigger unit_changes_are_kept before update or delete or truncate on unit_changes
  for each statement execute function refuse_change();

-- A change whose day has come.
create table unit_changes_done (
  change bigint primary key references unit_changes,
  at timestamptz not null
);
create trigger unit_changes_done_are_kept before update or delete or truncate on unit_changes_done
  for each statement execute function refuse_change();

-- The change that ended a unit, and the unit that takes over what it owes; null: nobody is named.
alter table units add column ended_by bigint references unit_changes;
alter table units add column successor text references units;
create index on units (successor) where successor is not null;
create index on units (ended_by) where ended_by is not null;

-- Names and superiors of earlier days: of a unit that goes on under another name or superior.
create table former_units (
  unit text not null references units,
  -- The last day of this state.
  until date not null,
  name text not null,
  short_name text not null,
  type text not null,
  groups text[] not null,
  parents jsonb not null,
  change bigint not null references unit_changes,
  primary key (unit, until)
);
create trigger former_units_are_kept before update or delete or truncate on former_units
  for each statement execute function refuse_change();

-- What became of a report that its unit owed when it ended: it passed to the successor, the successor's own report covers it, or somebody
-- has to say (nội dung cần xác nhận).
create table unit_passings (
  obligation text primary key references obligations,
  change bigint not null references unit_changes,
  kind text not null check (kind in ('passed', 'covered', 'open')),
  because text check (because in ('no-successor', 'sent-before', 'successor-released')),
  successor text references units,
  -- The report of the successor.
  heir text references obligations,
  at timestamptz not null,
  check ((kind = 'open') = (because is not null) and (kind = 'open') = (heir is null)),
  check (kind = 'open' or successor is not null)
);
create index on unit_passings (change);
create trigger unit_passings_are_kept before update or delete or truncate on unit_passings
  for each statement execute function refuse_change();

-- What a person answered: a successor, that the successor's report holds both, or that nobody owes it.
create table unit_point_answers (
  obligation text primary key references unit_passings,
  answer text not null check (answer in ('successor', 'covered', 'nobody')),
  successor text references units,
  -- The report of the successor.
  heir text references obligations,
  reason text not null check (char_length(reason) between 1 and 1000),
  answered_by text not null,
  at timestamptz not null,
  check ((answer = 'nobody') = (successor is null) and (answer = 'nobody') = (heir is null))
);
create trigger unit_point_answers_are_kept before update or delete or truncate on unit_point_answers
  for each statement execute function refuse_change();

alter table unit_passings enable row level security;
create policy row_level_security on unit_passings using (current_user <> 'dung_han_limited' or sees_report(obligation)
  or (heir is not null and sees_report(heir)));
alter table unit_point_answers enable row level security;
create policy row_level_security on unit_point_answers using (current_user <> 'dung_han_limited' or sees_report(obligation)
  or (heir is not null and sees_report(heir)));
-- Whom a report covers is read from the report.
create index on unit_passings (heir) where heir is not null;
create index on unit_point_answers (heir) where heir is not null;
