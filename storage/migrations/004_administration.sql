-- What staff administer: plan files that were read without fault and wait to be activated, and answers to what a document
-- leaves open.

create table plan_drafts (
  id bigint generated always as identity primary key,
  file text not null,
  source text not null,
  register text not null,
  -- The register as uploaded with the plan; null where the plan uses one that is stored.
  register_file text,
  register_source text,
  -- Requirement id -> whether sending on the day of "trước ngày D" is on time, who said so, on which day.
  answers jsonb not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  activated_at timestamptz,
  dropped_at timestamptz,
  check ((register_file is null) = (register_source is null))
);

-- A register of units that was read without fault and waits to be taken in.
create table register_drafts (
  id bigint generated always as identity primary key,
  file text not null,
  source text not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);

-- A person's answer to an open point of an active plan. None is ever changed.
create table point_answers (
  id bigint generated always as identity primary key,
  plan text not null references plans,
  requirement text,
  code text not null,
  message text not null,
  -- For "Gửi trong ngày D có tính đúng hạn không?"; null for other points.
  on_time boolean,
  answer text not null,
  answered_by text not null,
  answered_at timestamptz not null
);
create index on point_answers (plan);

create trigger point_answers_are_kept before update or delete or truncate on point_answers
  for each statement execute function refuse_change();

create index on audit (at);
