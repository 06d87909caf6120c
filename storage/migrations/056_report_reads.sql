-- Who has read whose report in which hour: one line of the journal for each, however often the page was opened and by however many
-- processes the pages are served. Rows of past hours are of no use and are removed.
create table report_reads (
  reader text not null,
  subject text not null,
  hour timestamptz not null,
  primary key (hour, reader, subject)
);
