-- What a person confirmed by mistake is taken back: an event that opened a round, a date, or a rule for every period. It is a change of
-- the document's rounds like an amendment, without a document of its own.
alter table plan_changes
  drop constraint plan_changes_kind_check,
  drop constraint plan_changes_check,
  drop constraint plan_changes_check2,
  add constraint plan_changes_kind_check check (kind in ('amend', 'withdraw', 'reinstate', 'undo')),
  add constraint plan_changes_basis_check check ((kind in ('reinstate', 'undo')) = (basis_number is null)),
  add constraint plan_changes_reason_check check (kind not in ('reinstate', 'undo') or reason is not null);

-- What was taken back by which change: an event or a settlement. Rows are never changed.
create table undone_confirmations (
  change bigint primary key references plan_changes,
  event bigint unique references events,
  settlement bigint unique references settlements,
  check (num_nonnulls(event, settlement) = 1)
);
create trigger undone_confirmations_are_kept before update or delete or truncate on undone_confirmations
  for each statement execute function refuse_change();

-- The right event may open the same period after a wrong one was taken back.
alter table events drop constraint events_plan_requirement_period_id_key;
create index on events (plan, requirement, period_id);

-- The hour of a day that a person confirmed ("trước 16 giờ ngày 20/11/2026"); without one the whole day is on time.
alter table settlements add column due_time text check (due_time ~ '^([01]\d|2[0-4]):[0-5]\d$');
alter table settlements add check (due_time is null or rule is null);
