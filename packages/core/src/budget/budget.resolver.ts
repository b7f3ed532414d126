import { ReadsRows, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { BudgetLine } from './budget-line.entity';
import { Budget } from './budget.entity';
import { budgetRead } from './budget-read';
import { BudgetAlertService } from './budget-alert.service';
import { BudgetService } from './budget.service';

@Resolver()
export class BudgetResolver {
  @ReadsRows(budgetRead)
  @Query(() => Budget, {
    nullable: true,
    description:
      'The budget of a year, with its tree of headings and lines; null when there is none.\n\n' +
      'Dutch: begroting\nLaw: Gemeentewet, art. 189',
  })
  budget(
    @Ctx() ctx: RequestContext,
    @Arg('year', () => Int, { description: 'The year the budget is of.' }) year: number,
  ): Promise<Budget | null> {
    return ctx.get(BudgetService).find(ctx.caller, year);
  }

  @Query(() => [Budget], {
    description:
      'The budgets there are, one a year, oldest first.\n\n' +
      'Dutch: meerjarenbegroting\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 22',
  })
  budgets(@Ctx() ctx: RequestContext): Promise<Budget[]> {
    return ctx.get(BudgetService).list(ctx.caller);
  }

  @Query(() => [BudgetLine], {
    description:
      'The lines of a year against which more is committed than the share that the municipality warns above, in the order ' +
      'of the document; none when there is no budget.\n\nDutch: signalen van overschrijding',
  })
  budgetAlerts(
    @Ctx() ctx: RequestContext,
    @Arg('year', () => Int, { description: 'The year the budget is of.' }) year: number,
  ): Promise<BudgetLine[]> {
    return ctx.get(BudgetAlertService).list(ctx.caller, year);
  }
}
