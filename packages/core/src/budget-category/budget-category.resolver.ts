import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { BudgetCategoryService } from './budget-category.service';
import { BudgetCategoryEntry } from './budget-category.type';

@Resolver()
export class BudgetCategoryResolver {
  @Query(() => [BudgetCategoryEntry], {
    description:
      'What lines of a budget can pay for, by code: the categories of the laws that are on here.\n\n' +
      'Dutch: categorieën van de begroting',
  })
  budgetCategories(@Ctx() ctx: RequestContext): BudgetCategoryEntry[] {
    return ctx.get(BudgetCategoryService).list(ctx.caller);
  }
}
