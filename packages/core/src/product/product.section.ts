import { type ConfigWork, defineConfigSection, newId, readRows, refusing } from '@eenplan/kit';
import type { Line } from '../organisation/line';
import { lockMunicipality } from '../organisation/lock-municipality';
import { endEarlier, putLines } from '../organisation/write-lines';
import { productsSchema } from './product-file';
import { type ProductLines, productLines } from './product-lines';
import { ProductTargetGroup } from './product-target-group.entity';
import { Product } from './product.entity';
import { refuse } from './product.errors';
import { TargetGroup } from './target-group.entity';
import { targetGroupLines } from './target-group-lines';

/** The constraint is looked at here and not when the file is done: the refusal has its place. */
const ALLOCATED = { product_still_allocated: refuse('PRODUCT_STILL_ALLOCATED', 'products') };

/** The catalogue of products of a municipality with its target groups, from its configuration file. */
export const productsSection = defineConfigSection({
  key: 'products',
  schema: productsSchema,
  apply: async (work, file) => {
    const { tx, caller, platform } = work;
    await lockMunicipality(tx, caller.municipality);
    const applied = {
      ...{ municipality: caller.municipality, fromOn: work.fromOn },
      recordedAt: platform.clock.now(),
    };
    const today = platform.clock.today();
    const knownGroups = await readRows(tx, TargetGroup, caller);
    const groups = targetGroupLines(file.targetGroups, knownGroups, applied, today);
    const known = {
      products: await readRows(tx, Product, caller),
      places: await readRows(tx, ProductTargetGroup, caller),
      groups: new Map([...knownGroups, ...groups.map(({ row }) => row)].map(({ code, id }) => [code, id])),
      laws: await lawsIn(work),
    };
    const lines = productLines(file.products, known, applied, today);
    return refusing(ALLOCATED, () => write(work, groups, lines));
  },
});

async function lawsIn({ tx }: ConfigWork): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }[]>('select code from core.law');
  return new Set(rows.map(({ code }) => code));
}

/** What ends goes first; then what is new, groups and codes before the products that name them. */
async function write(
  work: ConfigWork,
  groups: readonly Line<TargetGroup>[],
  { lines, places }: ProductLines,
): Promise<string[]> {
  const { tx, caller } = work;
  const { municipality } = caller;
  await endEarlier(tx, Product, lines);
  await tx.query('set constraints core.product_ends_after_allocations immediate');
  const told = await putLines(tx, TargetGroup, groups, []);
  const added = lines.filter(({ known }) => !known).map(({ row }) => row);
  const codes = [...new Set(added.map(({ code }) => code))];
  await tx.query(
    'insert into core.product_code (municipality, code) select $1, unnest($2::text[]) on conflict do nothing',
    [municipality, codes],
  );
  told.push(...(await putLines(tx, Product, lines, [])));
  const rows = added.flatMap(({ id: productId }) =>
    (places.get(productId) ?? []).map((place) => ({ municipality, id: newId(), productId, ...place })),
  );
  if (rows.length > 0) await tx.insert(ProductTargetGroup, rows);
  return told;
}
