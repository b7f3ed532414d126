import type { EenplanModule } from '@eenplan/kit';
import { type Asking, basisOf } from './rules/asking';
import { mayAsk, mayShow } from './rules/may';
import { TYPES } from './rules/types';

/** Lists that are to hold everything that the oracle allows, by root field the type of their rows. */
export const LISTS: Readonly<Record<string, string>> = {
  residents: 'Resident',
  households: 'Household',
  cases: 'Case',
  allocations: 'Allocation',
  complaints: 'Complaint',
  terms: 'Term',
  wmoSupportRequests: 'WmoSupportRequest',
  debtHelpArrearsSignals: 'DebtHelpArrearsSignal',
};

/** The query of such a list. */
export const listQuery = (field: string): string => `{ ${field}(first: 100) { totalCount nodes { id } } }`;

/**
 * What such a list is to hold for a caller: the ids, or null where it is refused. What broken glass shows is no part of
 * this: an emergency may show less.
 */
export function expectedIn(modules: readonly EenplanModule[], asking: Asking, field: string): string[] | null {
  const type = LISTS[field] ?? '';
  const rule = TYPES[type];
  if (!rule || !mayAsk(modules, asking, 'Query', field) || !asking.activity) return null;
  const { category } = rule;
  if (typeof category === 'string' && basisOf(asking, category) === 'NONE') return null;
  return asking.facts
    .all(rule.table)
    .filter((row) => mayShow(asking, type, row))
    .map(({ id }) => String(id))
    .sort();
}
