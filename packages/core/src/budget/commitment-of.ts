import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { BudgetCategoryService } from '../budget-category/budget-category.service';
import type { CoreSettings } from '../configuration/core-settings';
import { SettingsService } from '../configuration/settings.service';
import { isSmall } from '../figure/small.law';
import { BudgetCommitmentRow } from './budget-commitment-row.entity';
import { committedInCents, isAlert, isExceeded, leftOf, settingsDayOf } from './budget-commitment.law';
import type { BudgetCommitment } from './budget-commitment.type';

/** Looked up by the loaders of a request, so that every line of every year takes one statement; no field of the schema. */
const running: EdgeDefinition = {
  ...{ owner: BudgetCommitmentRow, name: 'running', target: () => BudgetCommitmentRow, resolver: BudgetCommitmentRow },
  ...{ description: 'What runs under the category of a line.', by: 'id' },
};

/** Read once per request, however many lines it shows. */
const settingsOf = new WeakMap<RequestContext, Promise<(on: string) => CoreSettings>>();

function settingsByDay(ctx: RequestContext): Promise<(on: string) => CoreSettings> {
  const asked = settingsOf.get(ctx) ?? ctx.get(SettingsService).coreByDay(ctx.caller.municipality);
  settingsOf.set(ctx, asked);
  return asked;
}

/** What is committed against a line; null where it pays for no category of a law that is on, or no product counts to it. */
export async function commitmentOf(
  ctx: RequestContext,
  line: { readonly id: string; readonly categoryCode: string | null },
): Promise<BudgetCommitment | null> {
  if (ctx.get(BudgetCategoryService).find(ctx.caller, line.categoryCode) === null) return null;
  const row = (await ctx.loaders.load(running, line)) as BudgetCommitmentRow | null;
  if (row === null || row.products === 0) return null;
  const settings = await settingsByDay(ctx);
  return judged(row, settings(settingsDayOf(row.year, ctx.caller.today)).budget);
}

/** R75 and AVG, recital 26: a sum held against its line. The amount of a few is not told; that a line is exceeded is. */
export function judged(
  row: BudgetCommitmentRow,
  { alertAtPercent, shownFrom }: CoreSettings['budget'],
): BudgetCommitment {
  const committed = committedInCents(row, row.year);
  const isSuppressed = isSmall(row.clients, shownFrom);
  return {
    committed: isSuppressed ? null : committed,
    left: isSuppressed ? null : leftOf(committed, row.amount),
    isExceeded: isExceeded(committed, row.amount),
    isAlert: isAlert(committed, row.amount, alertAtPercent),
    alertAtPercent,
    isComplete: row.unpriced === 0,
    unpricedCount: isSuppressed ? null : row.unpriced,
    isSuppressed,
    productCount: row.products,
  };
}
