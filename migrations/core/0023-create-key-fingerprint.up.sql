-- Which look-up key the stored numbers are hashed with, and the rotation to another that is under way. A fingerprint
-- tells keys apart and says nothing of them.
create table core.key_fingerprint (
  name text primary key check (name = 'lookup'),
  fingerprint text not null check (length(fingerprint) = 22),
  next_fingerprint text check (length(next_fingerprint) = 22),
  -- Id of the encryption key of the rows that are hashed with the next look-up key.
  next_key_id text check (next_key_id ~ '^[a-z0-9-]{1,32}$'),
  recorded_at timestamptz not null,
  constraint key_fingerprint_rotation check ((next_fingerprint is null) = (next_key_id is null))
);
call kit.protect_reference_table('core.key_fingerprint', 'select, insert');
