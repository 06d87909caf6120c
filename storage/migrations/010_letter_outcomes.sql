-- What became of a drafted letter: signed and sent by the office's own document system, or not to be sent. The program only
-- keeps what staff noted; noting again corrects it, and the journal has both.
alter table letters
  add column outcome text check (outcome in ('signed', 'not-sent')),
  add column signed_number text,
  add column signed_on date,
  add column signer text,
  add column outcome_reason text,
  add column outcome_by text,
  add column outcome_at timestamptz,
  add check ((outcome is null) = (outcome_by is null) and (outcome is null) = (outcome_at is null)),
  add check ((outcome is not distinct from 'signed') = (signed_number is not null and signed_on is not null and signer is not null)),
  add check ((outcome is not distinct from 'not-sent') = (outcome_reason is not null));
