-- How the mail server takes our mail: one row, for the lights of "Hôm nay", /readyz and the metrics.
create table mail_service (
  one boolean primary key default true check (one),
  -- Business time since which it takes no mail of ours; null while it does.
  stopped_since timestamptz,
  -- It refuses the sender, or it cannot be reached.
  stopped_by text check (stopped_by in ('refused', 'away')),
  answer text,
  -- Machine time of the newest mail it took.
  accepted_at timestamptz,
  -- The same refusal for several addresses in a row, with no mail taken in between: from the third on it is the sender's.
  row_key text,
  row_length integer not null default 0,
  row_since timestamptz,
  check ((stopped_since is null) = (stopped_by is null))
);
insert into mail_service default values;

alter table digests
  -- The server refused this mail as it would refuse every other (machine time). When it takes others afterwards and still
  -- refuses this one, the refusal concerns this mail alone.
  add column doubted_at timestamptz,
  -- The recipient's mailbox is full: tried again on later days, which is no fault of ours.
  add column mailbox_full boolean not null default false;

alter table contacts
  -- The same for the same refusal: addresses are freed when it turns out to be of the sender.
  add column bad_key text;

alter table sign_in_links
  -- A link that the mail server did not take is tried again, with a new token.
  add column tries integer not null default 0,
  add column retry_at timestamptz;
