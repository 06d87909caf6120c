-- Bodies of a unit's own level (cùng cấp) and the body above it in its branch (ngành dọc), by relation: a document may name its receiver so.
alter table units add column related jsonb not null default '{}' check (jsonb_typeof(related) = 'object');
-- How it was before a change; null: none was named.
alter table former_units add column related jsonb check (jsonb_typeof(related) = 'object');
