import { byId, ReadsRows, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Plan } from './plan.entity';
import {
  PlanDraftInput,
  PlanDraftPayload,
  PlanReviewMoveInput,
  PlanReviewMovePayload,
  PlanEndInput,
  PlanEndPayload,
} from './plan.inputs';
import { PlanService } from './plan.service';

@Resolver()
export class PlanResolver {
  @ReadsRows(byId(() => Plan))
  @Query(() => Plan, {
    nullable: true,
    description: 'One plan; null when there is none that you may see.\n\nDutch: plan',
  })
  plan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
  ): Promise<Plan | null> {
    return ctx.get(PlanService).find(ctx.caller, id);
  }

  @Mutation(() => PlanDraftPayload, {
    description: 'Begins a plan within a case.\n\nDutch: plan opstellen',
  })
  planDraft(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanDraftInput, { description: 'The case and the title.' }) input: PlanDraftInput,
  ): Promise<PlanDraftPayload> {
    return ctx.get(PlanService).draft(ctx.caller, input);
  }

  @Mutation(() => PlanReviewMovePayload, {
    description: 'Moves the review of a plan to another day.\n\nDutch: evaluatie verplaatsen',
  })
  planReviewMove(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanReviewMoveInput, { description: 'The plan, the day and why.' }) input: PlanReviewMoveInput,
  ): Promise<PlanReviewMovePayload> {
    return ctx.get(PlanService).moveReview(ctx.caller, input);
  }

  @Mutation(() => PlanEndPayload, {
    description: 'Ends a plan whose building blocks have ended, or withdraws a draft.\n\nDutch: plan beëindigen',
  })
  planEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanEndInput, { description: 'The plan, the day and why.' }) input: PlanEndInput,
  ): Promise<PlanEndPayload> {
    return ctx.get(PlanService).end(ctx.caller, input);
  }
}
