import type { Transaction } from '@eenplan/kit';

/** A partner in a municipality, by its registration. */
export interface Partner {
  readonly municipality: string;
  readonly organisation: string;
}

/** The kinds that a partner may send on a day: agreed, and the partner is one on that day. */
export async function agreedKinds(tx: Transaction, partner: Partner, on: string): Promise<Set<string>> {
  const rows = await tx.query<{ kind: string }[]>(
    `select agreed.kind from core.signal_agreement agreed
     join core.organisation partner
       on partner.municipality = agreed.municipality and partner.id = agreed.organisation_id
     where agreed.municipality = $1 and partner.registration = $2
       and agreed.from_on <= $3::date and (agreed.until_on is null or agreed.until_on > $3::date)
       and partner.from_on <= $3::date and (partner.until_on is null or partner.until_on > $3::date)`,
    [partner.municipality, partner.organisation, on],
  );
  return new Set(rows.map(({ kind }) => kind));
}
