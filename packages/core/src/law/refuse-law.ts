import { type Platform, Refusal, type Transaction } from '@eenplan/kit';
import { moduleOfLaw } from './module-of-law';
import { refuse } from '../errors';
import { refuseUnlessActive } from '../module-switch/module-change.service';

/**
 * Refuses to rest anything new on a law, at `path`: one that is not in the registry (LAW_UNKNOWN), and one of an
 * installed module that is not active here (MODULE_NOT_ACTIVE). That module stands still until the transaction ends.
 */
export async function refuseLaw(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  code: string,
  path: readonly string[],
): Promise<void> {
  const module = moduleOfLaw(platform.modules, code);
  if (module) return refuseModule(platform, tx, municipality, module.id, path);
  const known = await tx.query<object[]>('select 1 from core.law where code = $1', [code]);
  if (known.length === 0) throw refuse('LAW_UNKNOWN', ...path);
}

/** The refusal names the place in what was sent, whatever is being opened around it. */
async function refuseModule(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  module: string,
  path: readonly string[],
): Promise<void> {
  try {
    await refuseUnlessActive(platform, path)(tx, municipality, module);
  } catch (error) {
    throw error instanceof Refusal ? refuse('MODULE_NOT_ACTIVE', ...path) : error;
  }
}
