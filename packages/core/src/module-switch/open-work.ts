import type { EenplanModule, OpenWork, Transaction } from '@eenplan/kit';
import type { OpenWorkCount } from './module-state.type';

/** Counts what is open of a module, per kind, in one statement. A module that is not installed has nothing to count. */
export async function countOpenWork(
  tx: Transaction,
  municipality: string,
  module: EenplanModule | undefined,
): Promise<OpenWorkCount[]> {
  const kinds = module?.openWork ?? [];
  if (kinds.length === 0) return [];
  const [counts] = await tx.query<Record<string, number>[]>(`select ${kinds.map(countOf).join(', ')}`, [municipality]);
  return kinds.map(({ code, title }, index) => ({ code, title: title.en, count: counts?.[`kind_${index}`] ?? 0 }));
}

/** Is anything of the module open? */
export const hasOpenWork = async (
  tx: Transaction,
  municipality: string,
  module: EenplanModule | undefined,
): Promise<boolean> => (await countOpenWork(tx, municipality, module)).some(({ count }) => count > 0);

const countOf = ({ table, where }: OpenWork, index: number): string =>
  `(select count(*) from ${table} row where row.municipality = $1 and (${where})) as kind_${index}`;
