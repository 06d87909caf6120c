-- The leaders' page names units late again and again; these hold the late ones only, by date.
create index obligations_late on obligations (late_from) include (unit, collection)
  where not own and counted_at >= late_from;
create index obligations_open on obligations (late_from) include (unit, collection)
  where not own and version = 0 and state = 'open';

-- The leaders' weekly mail: each addressee has a link by which to leave it. The link can do nothing else.
create table weekly_mail (
  contact text primary key references contacts on delete cascade,
  leave_token text not null unique,
  left_at timestamptz
);
