import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { DecisionGroundService } from './decision-ground.service';
import { DecisionGround } from './decision-ground.type';
import { decisionConnection } from './decision.connection';
import { Decision } from './decision.entity';
import { DecisionState } from './decision.enum';
import { decisionErrors } from './decision.errors';
import { DecisionPublishInput, DecisionPublishPayload, DecisionReviseInput } from './decision.inputs';
import { DecisionRevisePayload, DecisionTakeInput, DecisionTakePayload } from './decision.inputs';
import { DecisionWithdrawInput, DecisionWithdrawPayload } from './decision.inputs';
import { decisionActs } from './decision.law';
import { DecisionService } from './decision.service';

const INPUT = { description: 'The decision and the act.' };

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, {
    nullable: true,
    description: 'One decision; null when there is none that you may see.\n\nDutch: besluit',
  })
  decision(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the decision.' }) id: string,
  ): Promise<Decision | null> {
    return ctx.get(DecisionService).find(ctx.caller, id);
  }

  @Query(() => decisionConnection.Connection, {
    description: 'Decisions in a state, by the day they were taken.\n\nDutch: besluiten',
  })
  decisions(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => DecisionState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: DecisionState | null,
  ): Promise<Page<Decision>> {
    return ctx.get(DecisionService).list(ctx.caller, state, page);
  }

  @Query(() => [DecisionGround], {
    description: 'Why a decision can be taken back, by code.\n\nDutch: intrekkingsgronden\nLaw: Wmo 2015, art. 2.3.10',
  })
  decisionGrounds(
    @Ctx() ctx: RequestContext,
    @Arg('law', () => String, {
      nullable: true,
      description: 'Code of a law: the grounds of it and those of all laws; every ground when left out.',
    })
    law?: string | null,
  ): Promise<DecisionGround[]> {
    return ctx.get(DecisionGroundService).list(law);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() decision: Decision, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, decisionActs(decision), () => 'decision:write', decisionErrors);
  }

  @Mutation(() => DecisionTakePayload, {
    description: 'Decides on an application.\n\nDutch: beslissen op een aanvraag\nLaw: Awb, art. 4:13',
  })
  decisionTake(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecisionTakeInput, { description: 'The application and the decision.' })
    input: DecisionTakeInput,
  ): Promise<DecisionTakePayload> {
    return ctx.get(DecisionService).take(ctx.caller, input);
  }

  @Mutation(() => DecisionPublishPayload, {
    description: 'Records that a decision was made known.\n\nDutch: bekendmaken\nLaw: Awb, art. 3:41',
  })
  decisionPublish(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecisionPublishInput, INPUT) input: DecisionPublishInput,
  ): Promise<DecisionPublishPayload> {
    return ctx.get(DecisionService).publish(ctx.caller, input);
  }

  @Mutation(() => DecisionRevisePayload, {
    description: 'Takes another decision instead of an earlier one.\n\nDutch: herzien\nLaw: Wmo 2015, art. 2.3.10',
  })
  decisionRevise(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecisionReviseInput, INPUT) input: DecisionReviseInput,
  ): Promise<DecisionRevisePayload> {
    return ctx.get(DecisionService).revise(ctx.caller, input);
  }

  @Mutation(() => DecisionWithdrawPayload, {
    description: 'Takes back what was given.\n\nDutch: intrekken\nLaw: Wmo 2015, art. 2.3.10',
  })
  decisionWithdraw(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecisionWithdrawInput, INPUT) input: DecisionWithdrawInput,
  ): Promise<DecisionWithdrawPayload> {
    return ctx.get(DecisionService).withdraw(ctx.caller, input);
  }
}
