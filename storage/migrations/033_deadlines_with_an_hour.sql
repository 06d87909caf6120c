-- A deadline may name an hour ("trước 16 giờ ngày 15/9"). Where a round or a report has one, it stands in late_from, as
-- before. These columns keep the hour of days that were kept as a date alone; null: the whole day, as in every row until now.
alter table obligations add column asked_late_from timestamptz;
alter table decisions
  -- Of the new last day, and of the last day before.
  add column late_from timestamptz,
  add column from_late_from timestamptz;
-- The hour at which a recorded paper was sent, where its deadline names an hour.
alter table submissions add column sent_time text check (sent_time ~ '^([01]\d|2[0-3]):[0-5]\d$');
-- Minutes late before the act, of a deadline with an hour.
alter table lateness_changes add column minutes_late integer check (minutes_late >= 0);

-- A new hour on the same day is a move too, for the calendar programs that follow an entry by its revision.
drop trigger moves_are_counted on obligations;
create trigger moves_are_counted before update of last_day, late_from, working_due, asked_day, asked_late_from on obligations
  for each row execute function count_revision();
