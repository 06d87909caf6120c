-- The hash is reckoned while the bytes of a file come in; what is stored must still be those bytes. Files stored before are
-- not read again for it.
alter table attachments add constraint attachments_are_what_was_hashed
  check (sha256 = encode(sha256(content), 'hex')) not valid;
