import type { Platform, Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import type { Product } from '../product/product.entity';
import { refuse } from './personal-budget.errors';
import { capOf } from './personal-budget.law';
import type { PersonalBudget } from './personal-budget.entity';

/** R65: the most that a budget is, and what it follows from. */
export type BudgetRate = { readonly [Name in 'inKindRateInCents' | 'capPercent' | 'capInCents']: number };

/**
 * R65: the share that the municipality has set for a product, of the cheapest price in kind on a day: that of the
 * contracts, or else that of the catalogue. Refuses where there is none, or none for the own network (Wmo 2.3.6 lid 4).
 */
export async function budgetRateOf(
  platform: Platform,
  tx: Transaction,
  { municipality, unit, payeeKind }: PersonalBudget,
  { code }: Pick<Product, 'code'>,
  on: string,
): Promise<BudgetRate> {
  const { personalBudget } = await platform.get(SettingsService).coreIn(tx, municipality, on);
  const set = personalBudget.rates.find(({ product }) => product === code);
  const capPercent = payeeKind === 'OWN_NETWORK' ? set?.networkPercentOfInKind : (set?.percentOfInKind ?? 100);
  if (capPercent === undefined) throw refuse('PGB_NETWORK_RATE_UNKNOWN', 'input', 'grantedRateInCents');
  const inKindRateInCents = await cheapestInKind(tx, [municipality, code, unit, on]);
  if (inKindRateInCents === null) throw refuse('PGB_RATE_UNKNOWN', 'input', 'grantedRateInCents');
  return { inKindRateInCents, capPercent, capInCents: capOf(inKindRateInCents, capPercent) };
}

async function cheapestInKind(tx: Transaction, values: readonly string[]): Promise<number | null> {
  const [row] = await tx.query<{ price: number | null }[]>(
    `select coalesce((
       select min(c.price_in_cents) from core.product_contract c
       where c.municipality = p.municipality and c.product_id = p.id and c.unit = $3
         and c.from_on <= $4::date and (c.until_on is null or c.until_on > $4::date)
     ), case when p.unit = $3 then p.price_in_cents end) as price
     from core.product p where p.municipality = $1 and p.code = $2 and p.is_in_kind
       and p.from_on <= $4::date and (p.until_on is null or p.until_on > $4::date)`,
    [...values],
  );
  return row?.price ?? null;
}
