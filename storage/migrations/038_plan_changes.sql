-- What happened to a document after it was put in force: it was amended (sửa đổi, bổ sung, thay thế) or withdrawn (bãi bỏ) by another
-- document, or a withdrawal that was entered by mistake was taken back. Rows are never changed.
create table plan_changes (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  kind text not null check (kind in ('amend', 'withdraw', 'reinstate')),
  -- The document it stands on; none where a mistake is taken back.
  basis_number text,
  basis_date date,
  decider text,
  -- From this day on the new text holds.
  effective date not null,
  reason text,
  -- What it did to each requirement and each round, as it was shown before it was confirmed.
  effects jsonb not null,
  recorded_by text not null,
  at timestamptz not null,
  check ((kind = 'reinstate') = (basis_number is null)),
  check ((basis_number is null) = (basis_date is null) and (basis_number is null) = (decider is null)),
  check (kind <> 'reinstate' or reason is not null)
);
create index on plan_changes (plan);
create trigger plan_changes_are_kept before update or delete or truncate on plan_changes
  for each statement execute function refuse_change();

-- The text of a document before an amendment. Rounds that were over by then, and reports sent before, are read by it.
create table superseded_plans (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  change bigint not null unique references plan_changes,
  body jsonb not null,
  source text not null,
  file text not null,
  superseded_at timestamptz not null
);
create index on superseded_plans (plan);
create trigger superseded_plans_are_kept before update or delete or truncate on superseded_plans
  for each statement execute function refuse_change();

-- The text by which a round goes; null: that of the document as it is now.
alter table collections add column superseded bigint references superseded_plans;
-- The document does not ask for this round any more.
alter table collections add column withdrawn_at timestamptz;

-- A draft that amends a document in force; null: a new document.
alter table plan_drafts add column amends text references plans;
