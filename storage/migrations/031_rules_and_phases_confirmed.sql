-- A person may confirm a rule for every period of a report that recurs, and the day of one phase of a requirement.
-- `day` is the last day that was confirmed; of a rule, the last day of its first round from then on.
alter table settlements add column rule jsonb;
alter table settlements add column phase text;
alter table settlements add check (rule is null or phase is null);
