import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { AllocationEndReason } from './allocation-end-reason.type';
import { allocationConnection } from './allocation.connection';
import { Allocation } from './allocation.entity';
import { AllocationState } from './allocation.enum';
import { allocationErrors } from './allocation.errors';
import {
  AllocationChangeInput,
  AllocationChangePayload,
  AllocationEndInput,
  AllocationEndPayload,
  AllocationMakeInput,
  AllocationMakePayload,
  AllocationStartInput,
  AllocationStartPayload,
} from './allocation.inputs';
import { allocationActs } from './allocation.law';
import { AllocationService } from './allocation.service';
import { EndReasonService } from './end-reason.service';

const INPUT = { description: 'The allocation and the act.' };

@Resolver(() => Allocation)
export class AllocationResolver {
  @Query(() => Allocation, {
    nullable: true,
    description: 'One allocation; null when there is none that you may see.\n\nDutch: toewijzing',
  })
  allocation(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the allocation.' }) id: string,
  ): Promise<Allocation | null> {
    return ctx.get(AllocationService).find(ctx.caller, id);
  }

  @Query(() => allocationConnection.Connection, {
    description: 'Allocated support, by its first day.\n\nDutch: toewijzingen',
  })
  allocations(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => AllocationState, { nullable: true, description: 'Where it stands; all when left out.' })
    state?: AllocationState | null,
  ): Promise<Page<Allocation>> {
    return ctx.get(AllocationService).list(ctx.caller, state, page);
  }

  @Query(() => [AllocationEndReason], {
    description: 'Why allocated support can end, by code.\n\nDutch: redenen van beëindiging',
  })
  allocationEndReasons(
    @Ctx() ctx: RequestContext,
    @Arg('law', () => String, {
      nullable: true,
      description: 'Code of a law: the reasons of it and those of all laws; every reason when left out.',
    })
    law?: string | null,
  ): Promise<AllocationEndReason[]> {
    return ctx.get(EndReasonService).list(law);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() allocation: Allocation, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, allocationActs(allocation.state), () => 'allocation:write', allocationErrors);
  }

  @Mutation(() => AllocationMakePayload, {
    description: 'Allocates support to a provider.\n\nDutch: toewijzen\nStandard: iWmo en iJw 3.2, bericht 301',
  })
  allocationMake(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AllocationMakeInput, { description: 'The support.' }) input: AllocationMakeInput,
  ): Promise<AllocationMakePayload> {
    return ctx.get(AllocationService).make(ctx.caller, input);
  }

  @Mutation(() => AllocationChangePayload, {
    description: 'Changes allocated support.\n\nDutch: toewijzing wijzigen\nStandard: iWmo en iJw 3.2, bericht 301',
  })
  allocationChange(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AllocationChangeInput, INPUT) input: AllocationChangeInput,
  ): Promise<AllocationChangePayload> {
    return ctx.get(AllocationService).change(ctx.caller, input);
  }

  @Mutation(() => AllocationStartPayload, {
    description: 'Records that the provider began.\n\nDutch: start zorg\nStandard: iWmo en iJw 3.2, bericht 305',
  })
  allocationStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AllocationStartInput, INPUT) input: AllocationStartInput,
  ): Promise<AllocationStartPayload> {
    return ctx.get(AllocationService).start(ctx.caller, input);
  }

  @Mutation(() => AllocationEndPayload, {
    description: 'Ends allocated support.\n\nDutch: toewijzing beëindigen\nStandard: iWmo en iJw 3.2, bericht 307',
  })
  allocationEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AllocationEndInput, INPUT) input: AllocationEndInput,
  ): Promise<AllocationEndPayload> {
    return ctx.get(AllocationService).end(ctx.caller, input);
  }
}
