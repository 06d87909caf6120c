-- What Temporal answered when a worker last asked: `ready`, `away` or `misconfigured`, and then what is wrong.
alter table heartbeats add column state text;
alter table heartbeats add column fault jsonb;
