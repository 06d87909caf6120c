-- Papers of many units are made outside the request, as long lists are; what is in the making can be cancelled, and says how much of it is
-- written where the writer knows.
alter table exports drop constraint exports_format_check;
alter table exports add constraint exports_format_check check (format in ('xlsx', 'csv', 'docx', 'pdf'));
alter table exports drop constraint exports_state_check;
alter table exports add constraint exports_state_check
  check (state in ('waiting', 'reading', 'writing', 'ready', 'failed', 'cancelled'));
alter table exports add column share real check (share between 0 and 1);
