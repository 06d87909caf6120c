-- Titles of the lists of units a register names ("Các sở, ban, ngành"), in order; forms and headings show them, not their codes.
alter table registers add column groups jsonb not null default '[]';
