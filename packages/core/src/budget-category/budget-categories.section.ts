import { type ConfigWork, defineConfigSection, newId, type Transaction } from '@eenplan/kit';
import { z } from 'zod';
import { refuse } from '../budget/budget.errors';
import { lockMunicipality } from '../organisation/lock-municipality';
import { codeInFile } from '../organisation/organisation-file';
import { type CategoryEntry, refuseEntries } from './budget-category.law';
import { knownCategories } from './known-categories';

const schema = z
  .array(z.strictObject({ category: z.string().min(1).max(40), products: z.array(codeInFile).max(5_000).default([]) }))
  .max(500);

/** Which products of the municipality count to which category. A category that the file does not name is left alone. */
export const budgetCategoriesSection = defineConfigSection({
  key: 'budgetCategories',
  schema,
  apply: async (work, entries) => {
    const { tx, caller, platform } = work;
    await lockMunicipality(tx, caller.municipality);
    const stored = await storedIn(tx, caller.municipality);
    const facts = { known: knownCategories(platform), laws: await lawsIn(tx, caller.municipality), stored };
    const refusal = refuseEntries(entries, facts);
    if (refusal) throw refuse(refusal.code, ...refusal.path);
    const changed = entries.filter((entry) => !isStored(entry, stored));
    await remove(work, changed);
    await insert(work, changed);
    return changed.map(
      ({ category, products }) => `budget category ${category}: products ${products.join(', ') || '-'}`,
    );
  },
});

/** The category of each product that counts to one. */
async function storedIn(tx: Transaction, municipality: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ product: string; category: string }[]>(
    `select product_code as product, category_code as category from core.budget_category_product
     where municipality = $1`,
    [municipality],
  );
  return new Map(rows.map(({ product, category }) => [product, category]));
}

/** The laws of each product, of all its versions. */
async function lawsIn(tx: Transaction, municipality: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ code: string; laws: string[] }[]>(
    `select code, array_remove(array_agg(distinct law_code), null) as laws from core.product
     where municipality = $1 group by code`,
    [municipality],
  );
  return new Map(rows.map(({ code, laws }) => [code, laws]));
}

function isStored({ category, products }: CategoryEntry, stored: ReadonlyMap<string, string>): boolean {
  const before = [...stored].filter(([, of]) => of === category).map(([product]) => product);
  return before.length === products.length && products.every((product) => before.includes(product));
}

async function remove({ tx, caller }: ConfigWork, entries: readonly CategoryEntry[]): Promise<void> {
  await tx.query(
    'delete from core.budget_category_product where municipality = $1 and category_code = any($2::text[])',
    [caller.municipality, entries.map(({ category }) => category)],
  );
}

async function insert({ tx, caller, platform }: ConfigWork, entries: readonly CategoryEntry[]): Promise<void> {
  const known = knownCategories(platform);
  const rows = entries.flatMap(({ category, products }) =>
    products.map((product) => ({
      ...{ id: newId(), product_code: product, category_code: category, law_code: known.get(category)?.law },
    })),
  );
  await tx.query(
    `insert into core.budget_category_product (municipality, id, product_code, category_code, law_code, recorded_at)
     select $1, id, product_code, category_code, law_code, $2
     from json_populate_recordset(null::core.budget_category_product, $3)`,
    [caller.municipality, platform.clock.now(), JSON.stringify(rows)],
  );
}
