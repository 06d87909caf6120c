-- A report that was recorded by mistake (ghi nhận nhầm) is taken back: its version and its receipt stay readable and count no more.
create table record_withdrawals (
  submission text primary key references submissions,
  obligation text not null references obligations,
  version integer not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  withdrawn_by text not null,
  at timestamptz not null,
  -- How the report stands since: as before the version came.
  to_state text not null
);
create index on record_withdrawals (obligation);

alter table record_withdrawals enable row level security;
create policy second_wall on record_withdrawals using (current_user <> 'dung_han_limited' or sees_report(obligation));
create trigger record_withdrawals_are_kept before update or delete or truncate on record_withdrawals
  for each statement execute function refuse_change();

-- The highest version that was taken back: numbers of versions are never used twice.
alter table obligations add column withdrawn_version integer not null default 0 check (withdrawn_version >= 0);

-- What a unit said on the telephone about when it will send (hẹn gửi); it leaves the list of calls until that day is over.
alter table calls add column promised_on date;
