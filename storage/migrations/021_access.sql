-- Browsers in which somebody has signed in with an address: each has limits of its own when it asks for links, so that nobody else can use
-- them up. Only hashes, and nothing that opens anything.
create table known_browsers (
  browser_hash text not null,
  address_hash text not null,
  seen_at timestamptz not null,
  primary key (browser_hash, address_hash)
);
create index known_browsers_seen on known_browsers (seen_at);

-- A calendar address ends with the mail address of the person who made it; those made before this have none.
alter table calendar_feeds add column email text;

-- Requests of such a browser are sent before those of strangers, who may fill the queue.
alter table sign_in_links add column known boolean not null default false;
