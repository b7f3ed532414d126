import { type Caller, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { professionalOf } from '../plan/plan-rows';
import { supportsHousehold } from '../representation/is-client-supporter';
import { refuse } from './decision.errors';

/** Something of a case in which somebody decides. */
export interface DecidedIn {
  readonly platform: Platform;
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly application: { readonly caseId: string };
}

/**
 * R31: whoever stands beside a member of the household decides nothing in its case, on that day nor on any since. The
 * database refuses it as well, for whoever comes to stand beside somebody meanwhile.
 */
export async function refuseSupporter(
  { platform, tx, caller, application }: DecidedIn,
  on: string,
  path: readonly string[],
): Promise<void> {
  const file = await requireRow(tx, Case, caller, application.caseId, refuse('NOT_FOUND', ...path));
  const own = await professionalOf(tx, caller);
  const days: [string, string] = [on, platform.clock.today()];
  if (await supportsHousehold(tx, caller, own, file.householdId, days)) {
    throw refuse('DECISION_BY_CLIENT_SUPPORTER', ...path);
  }
}
