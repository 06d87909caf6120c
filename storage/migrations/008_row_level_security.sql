-- The second wall. Pages and the API read for people with a limit as `dung_han_limited`, a role that may only read, and only
-- what these rules let through. The role itself and its rights stand in storage/second-wall.ts: they belong to the
-- cluster, these rules to the database. Whoever else may read a table reads all of it.
--
-- What the person may read is set for each transaction: `dung_han.plans`, `.units` (whose reports), `.compilers` (whose
-- rounds as a whole), each `*` or an array; `.member` is the unit a member reports for. Without them nothing is read.

create function limit_is_open(name text) returns boolean language sql stable as $$
  select coalesce(current_setting('dung_han.' || name, true) = '*', false)
$$;

create function limit_list(name text) returns setof text language sql stable as $$
  select unnest(case when given in ('', '*') then '{}' else given::text[] end)
  from (select current_setting('dung_han.' || name, true)) s(given)
$$;

do $$
declare
  -- Ids are `plan/requirement/period/compiler/unit`, and no part holds a slash. The lists are read once, not for each row.
  of_plan constant text := $rule$((select limit_is_open('plans')) or split_part(ID, '/', 1) in (select limit_list('plans')))$rule$;
  of_compiler constant text := $rule$split_part(ID, '/', 4) in (select limit_list('compilers'))$rule$;
  of_unit constant text := $rule$split_part(ID, '/', 5) in (select limit_list('units'))$rule$;
  any_unit constant text := $rule$(select limit_is_open('units'))$rule$;
  -- A report is its unit's, and its compiler's; a round as a whole is its compiler's.
  report constant text := format('(split_part(ID, ''/'', 5) <> '''' and %s and (%s or %s or %s))', of_plan, any_unit, of_unit, of_compiler);
  round constant text := format('(%s and (%s or %s))', of_plan, any_unit, of_compiler);
  of_member constant text := $rule$split_part(obligation, '/', 5) = (select nullif(current_setting('dung_han.member', true), ''))$rule$;
  rules constant text[][] := array[
    ['obligations', replace(report, 'ID', 'id')],
    ['submissions', replace(report, 'ID', 'obligation')],
    ['attachments', 'exists (select from submissions s where s.id = submission)'],
    -- A draft is its unit's own until it is sent.
    ['drafts', of_member],
    ['calendar_feeds', $rule$unit = (select nullif(current_setting('dung_han.member', true), ''))$rule$],
    ['audit', replace(report, 'ID', 'subject')],
    ['rollups', replace(round, 'ID', 'collection')],
    ['rollup_sources', replace(round, 'ID', 'collection')],
    ['letters', replace(round, 'ID', 'collection')],
    ['step_records', 'exists (select from obligations o where o.collection = step_records.collection)'],
    ['notices', format('case when obligation is not null then %s when collection is not null then %s else false end',
      replace(report, 'ID', 'obligation'), replace(round, 'ID', 'collection'))],
    ['digests', 'exists (select from notices n where n.digest = digests.id)'],
    -- Whom to write to: one's own units, those that owe a report one may read, who keeps or receives a round, who was told.
    ['contacts', format('unit in (select limit_list(''units'')) or unit in (select limit_list(''compilers''))
      or exists (select from obligations o where o.unit = contacts.unit)
      or exists (select from notices n where n.person = contacts.id)
      or exists (select from collections c where c.receiver = contacts.unit and %s)', replace(round, 'ID', 'c.id'))]];
  rule text[];
begin
  -- For tables that come later: create policy second_wall on … using (current_user <> 'dung_han_limited' or sees_report(…)).
  execute format('create function sees_report(obligation text) returns boolean language sql stable as %L',
    'select ' || replace(report, 'ID', 'obligation'));
  execute format('create function sees_round(collection text) returns boolean language sql stable as %L',
    'select ' || replace(round, 'ID', 'collection'));
  foreach rule slice 1 in array rules loop
    execute format('alter table %I enable row level security', rule[1]);
    execute format('create policy second_wall on %I using (current_user <> ''dung_han_limited'' or %s)', rule[1], rule[2]);
  end loop;
end $$;
