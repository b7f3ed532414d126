import type { BudgetCategory } from '@eenplan/kit';

/** An entry of the list: a category, and the products that count to it. */
export interface CategoryEntry {
  readonly category: string;
  readonly products: readonly string[];
}

/** What an entry is held against. */
export interface CategoryFacts {
  readonly known: ReadonlyMap<string, Pick<BudgetCategory, 'law'>>;
  /** Laws of each product of the municipality, of all its versions; empty where its document names none. */
  readonly laws: ReadonlyMap<string, readonly string[]>;
  /** Categories of products that the list does not speak of. */
  readonly stored: ReadonlyMap<string, string>;
}

/** Why a list is refused, and where. */
export type CategoryRefusal =
  | 'BUDGET_CATEGORY_UNKNOWN'
  | 'BUDGET_CATEGORY_TWICE'
  | 'BUDGET_PRODUCT_UNKNOWN'
  | 'BUDGET_PRODUCT_TWICE'
  | 'BUDGET_PRODUCT_OF_OTHER_LAW';

/** Rule R75: each category stands once, and each product counts to one category, of its own law. The first mistake. */
export function refuseEntries(
  entries: readonly CategoryEntry[],
  { known, laws, stored }: CategoryFacts,
): { readonly code: CategoryRefusal; readonly path: readonly string[] } | null {
  const listed = new Set(entries.map(({ category }) => category));
  const seen = new Set<string>();
  const counted = new Set([...stored].filter(([, category]) => !listed.has(category)).map(([product]) => product));
  for (const [index, { category, products }] of entries.entries()) {
    const place = [String(index), 'category'];
    const law = known.get(category)?.law;
    if (law === undefined) return { code: 'BUDGET_CATEGORY_UNKNOWN', path: place };
    if (seen.has(category)) return { code: 'BUDGET_CATEGORY_TWICE', path: place };
    seen.add(category);
    for (const [at, product] of products.entries()) {
      const code = refuseProduct(product, law, laws.get(product), counted);
      if (code) return { code, path: [String(index), 'products', String(at)] };
      counted.add(product);
    }
  }
  return null;
}

function refuseProduct(
  product: string,
  law: string,
  laws: readonly string[] | undefined,
  counted: ReadonlySet<string>,
): CategoryRefusal | null {
  if (laws === undefined) return 'BUDGET_PRODUCT_UNKNOWN';
  if (counted.has(product)) return 'BUDGET_PRODUCT_TWICE';
  return laws.every((each) => each === law) ? null : 'BUDGET_PRODUCT_OF_OTHER_LAW';
}
