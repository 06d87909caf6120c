-- The short code that stands in the mail beside the link, for a browser that runs no script.
alter table sign_in_links
  -- Stretched, because eight digits are soon tried; the salt is the token's hash.
  add column code_hash text,
  add column code_tries integer not null default 0;

-- Too many mails for the people of one unit: not sent, and nobody is told.
alter table sign_in_links drop constraint sign_in_links_state_check;
alter table sign_in_links add constraint sign_in_links_state_check
  check (state in ('asked', 'sending', 'sent', 'failed', 'nobody', 'limited'));
