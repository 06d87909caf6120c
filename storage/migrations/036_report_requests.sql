-- A round that staff or leaders have asked for at any time (báo cáo đột xuất): for a requirement of a document, of chosen units, due in
-- hours or days. It stands beside the rounds that the document's own dates make, and any number of times.
create table report_requests (
  collection text primary key references collections,
  plan text not null references plans,
  requirement text not null,
  -- Its number within the requirement and year, as its title says it.
  year integer not null,
  number integer not null check (number > 0),
  -- What is asked for, in the words the units read.
  subject text not null check (char_length(subject) between 1 and 1000),
  document_number text,
  document_date date,
  requested_by text not null,
  requested_at timestamptz not null,
  -- One press is one request, however often the browser sends it; rounds of several compilers share it.
  idempotency_key text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  check ((document_number is null) = (document_date is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index on report_requests (plan, requirement);
create index on report_requests (idempotency_key) where idempotency_key is not null;

alter table report_requests enable row level security;
create policy second_wall on report_requests using (current_user <> 'dung_han_limited'
  or exists (select from obligations o where o.collection = report_requests.collection));

-- What was asked for never changes, and it is withdrawn once.
create function keep_report_request() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'])
     <> (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']) then
    raise exception 'report request % does not change', old.collection using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger report_requests_do_not_change before update on report_requests
  for each row execute function keep_report_request();
create trigger report_requests_are_kept before delete or truncate on report_requests
  for each statement execute function refuse_change();
