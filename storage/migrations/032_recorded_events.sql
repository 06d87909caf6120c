-- An event from which deadlines count ("trong 15 ngày kể từ ngày kết thúc đợt kiểm tra"), entered by a person; each opens
-- a round. Never changed.
create table events (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  requirement text not null,
  -- The period of the round it opens.
  period_id text not null,
  happened_on date not null,
  what text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (plan, requirement, period_id)
);

create trigger events_are_kept before update or delete or truncate on events
  for each statement execute function refuse_change();
