import { type BsnVault, isBsn, type Transaction } from '@eenplan/kit';

/** A row by its key. */
export interface RowPlace {
  readonly municipality: string;
  readonly id: string;
}

/** Where a batch begins, and how large it is. */
interface Batch {
  readonly after: RowPlace | null;
  readonly batch: number;
}

/**
 * Every table that holds numbers, also of a module that is no longer installed: numbers stand in `bsn_encrypted`, with
 * `bsn_lookup` beside it, in tables with a municipality and an id (a test looks at every table).
 */
export async function numberTables(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid
     where a.attname = 'bsn_encrypted' and not a.attisdropped and c.relkind in ('r', 'p') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Brings the next rows of a table to the current keys; those it did, in order. */
export async function rotateBatch(
  tx: Transaction,
  vault: BsnVault,
  table: string,
  { after, batch }: Batch,
): Promise<RowPlace[]> {
  const rows = await tx.query<(RowPlace & { readonly stored: string })[]>(
    `select municipality, id, bsn_encrypted as stored from ${table}
     where split_part(bsn_encrypted, '.', 1) <> $1 and (municipality, id) > ($2, $3::uuid)
     order by municipality, id limit $4 for update`,
    [vault.currentKeyId, after?.municipality ?? '', after?.id ?? FIRST_ID, batch],
  );
  const numbers = rows.map(({ municipality, stored }) => ({ municipality, bsn: vault.decrypt(municipality, stored) }));
  await tx.query(
    `update ${table} row set bsn_encrypted = next.encrypted, bsn_lookup = next.lookup
     from unnest($1::text[], $2::uuid[], $3::text[], $4::text[]) as next (municipality, id, encrypted, lookup)
     where row.municipality = next.municipality and row.id = next.id`,
    [
      rows.map(({ municipality }) => municipality),
      rows.map(({ id }) => id),
      numbers.map(({ municipality, bsn }) => vault.encryptAsSent(municipality, bsn)),
      // What does not pass the eleven test was stored as it was sent, and is never looked for.
      numbers.map(({ municipality, bsn }) => (isBsn(bsn) ? vault.lookupHash(municipality, bsn) : null)),
    ],
  );
  return rows.map(({ municipality, id }) => ({ municipality, id }));
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
