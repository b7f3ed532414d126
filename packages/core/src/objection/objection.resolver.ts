import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { objectionConnection } from './objection.connection';
import { Objection } from './objection.entity';
import { ObjectionState } from './objection.enum';
import { objectionErrors } from './objection.errors';
import { ObjectionDecideInput, ObjectionDecidePayload } from './objection.inputs';
import { ObjectionInformalRecordInput, ObjectionInformalRecordPayload } from './objection.inputs';
import { ObjectionLodgeInput, ObjectionLodgePayload } from './objection.inputs';
import { ObjectionWithdrawInput, ObjectionWithdrawPayload } from './objection.inputs';
import { objectionActs } from './objection.law';
import { ObjectionService } from './objection.service';

const INPUT = { description: 'The objection and the act.' };

const scopeOf = (act: string): string => (act === 'objectionWithdraw' ? 'objection:lodge' : 'objection:handle');

@Resolver(() => Objection)
export class ObjectionResolver {
  @Query(() => Objection, {
    nullable: true,
    description: 'One objection; null when there is none that you may see.\n\nDutch: bezwaar',
  })
  objection(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the objection.' }) id: string,
  ): Promise<Objection | null> {
    return ctx.get(ObjectionService).find(ctx.caller, id);
  }

  @Query(() => objectionConnection.Connection, {
    description: 'Objections in a state, oldest first.\n\nDutch: bezwaren',
  })
  objections(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => ObjectionState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: ObjectionState | null,
  ): Promise<Page<Objection>> {
    return ctx.get(ObjectionService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() objection: Objection, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, objectionActs(objection.state), scopeOf, objectionErrors);
  }

  @Mutation(() => ObjectionLodgePayload, {
    description: 'Lodges an objection against a decision.\n\nDutch: bezwaar maken\nLaw: Awb, art. 7:1',
  })
  objectionLodge(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ObjectionLodgeInput, { description: 'The objection.' }) input: ObjectionLodgeInput,
  ): Promise<ObjectionLodgePayload> {
    return ctx.get(ObjectionService).lodge(ctx.caller, input);
  }

  @Mutation(() => ObjectionInformalRecordPayload, {
    description: 'Records the informal approach of an objection.\n\nDutch: informele aanpak\nLaw: Awb, art. 6:21',
  })
  objectionInformalRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ObjectionInformalRecordInput, INPUT) input: ObjectionInformalRecordInput,
  ): Promise<ObjectionInformalRecordPayload> {
    return ctx.get(ObjectionService).recordInformal(ctx.caller, input);
  }

  @Mutation(() => ObjectionDecidePayload, {
    description: 'Decides on an objection.\n\nDutch: beslissen op bezwaar\nLaw: Awb, art. 7:11',
  })
  objectionDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ObjectionDecideInput, INPUT) input: ObjectionDecideInput,
  ): Promise<ObjectionDecidePayload> {
    return ctx.get(ObjectionService).decide(ctx.caller, input);
  }

  @Mutation(() => ObjectionWithdrawPayload, {
    description: 'Takes an objection back.\n\nDutch: bezwaar intrekken\nLaw: Awb, art. 6:21',
  })
  objectionWithdraw(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ObjectionWithdrawInput, INPUT) input: ObjectionWithdrawInput,
  ): Promise<ObjectionWithdrawPayload> {
    return ctx.get(ObjectionService).withdraw(ctx.caller, input);
  }
}
