-- The one search over units, documents, rounds, receipts and people: what it looks through is a table of names, or found by an index.

-- Names, posts, addresses and telephones of contacts, as people search them (migration 003).
alter table contacts add column search_words text
  generated always as (folded(name || ' ' || title || ' ' || email || ' ' || coalesce(phone, ''))) stored;

-- A paper is asked for by its number: "45/BC-SYT", or the beginning of it. By bytes, so that a beginning is a range of the index, which
-- PostgreSQL may use before row-level security as well.
create index submissions_document_number on submissions (document_number collate "C") where document_number is not null;
