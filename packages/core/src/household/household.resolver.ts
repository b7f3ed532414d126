import { byId, ReadsRows, PageArgs, type Page, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { householdConnection } from './household.connection';
import { Household } from './household.entity';
import { HouseholdFormInput, HouseholdFormPayload } from './household.inputs';
import { HouseholdService } from './household.service';

@Resolver()
export class HouseholdResolver {
  @ReadsRows(byId(() => Household))
  @Query(() => Household, {
    nullable: true,
    description: 'One household; null when there is none that you may see.\n\nDutch: huishouden',
  })
  household(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the household.' }) id: string,
  ): Promise<Household | null> {
    return ctx.get(HouseholdService).find(ctx.caller, id);
  }

  @Query(() => householdConnection.Connection, { description: 'Households, oldest first.\n\nDutch: huishoudens' })
  households(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Household>> {
    return ctx.get(HouseholdService).list(ctx.caller, page);
  }

  @Mutation(() => HouseholdFormPayload, { description: 'Forms a household.\n\nDutch: huishouden vormen' })
  householdForm(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HouseholdFormInput, { description: 'The household and its members.' })
    input: HouseholdFormInput,
  ): Promise<HouseholdFormPayload> {
    return ctx.get(HouseholdService).form(ctx.caller, input);
  }
}
