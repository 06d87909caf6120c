-- The code that other offices gave a unit (000.04.01.H21), as its register writes it; null where the register's own code is written.
alter table units add column official_code text;
