import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { complaintConnection } from './complaint.connection';
import { Complaint } from './complaint.entity';
import { ComplaintState } from './complaint.enum';
import { complaintErrors } from './complaint.errors';
import { ComplaintInformalRecordInput, ComplaintInformalRecordPayload } from './complaint.inputs';
import { ComplaintLodgeInput, ComplaintLodgePayload } from './complaint.inputs';
import { ComplaintSettleInput, ComplaintSettlePayload } from './complaint.inputs';
import { complaintActs } from './complaint.law';
import { ComplaintService } from './complaint.service';

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => Complaint, {
    nullable: true,
    description: 'One complaint; null when there is none that you may see.\n\nDutch: klacht',
  })
  complaint(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the complaint.' }) id: string,
  ): Promise<Complaint | null> {
    return ctx.get(ComplaintService).find(ctx.caller, id);
  }

  @Query(() => complaintConnection.Connection, {
    description: 'Complaints in a state, oldest first.\n\nDutch: klachten',
  })
  complaints(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => ComplaintState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: ComplaintState | null,
  ): Promise<Page<Complaint>> {
    return ctx.get(ComplaintService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() complaint: Complaint, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, complaintActs(complaint.state), () => 'complaint:handle', complaintErrors);
  }

  @Mutation(() => ComplaintLodgePayload, {
    description:
      'Lodges a complaint: always possible, with or without a case.\n\nDutch: klacht indienen\nLaw: Awb, art. 9:1 lid 1',
  })
  complaintLodge(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ComplaintLodgeInput, { description: 'The complaint.' }) input: ComplaintLodgeInput,
  ): Promise<ComplaintLodgePayload> {
    return ctx.get(ComplaintService).lodge(ctx.caller, input);
  }

  @Mutation(() => ComplaintInformalRecordPayload, {
    description: 'Records the informal approach of a complaint.\n\nDutch: informele aanpak\nLaw: Awb, art. 9:5',
  })
  complaintInformalRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ComplaintInformalRecordInput, { description: 'What it came to.' })
    input: ComplaintInformalRecordInput,
  ): Promise<ComplaintInformalRecordPayload> {
    return ctx.get(ComplaintService).recordInformal(ctx.caller, input);
  }

  @Mutation(() => ComplaintSettlePayload, {
    description: 'Settles a complaint, after the informal approach.\n\nDutch: klacht afhandelen\nLaw: Awb, art. 9:12',
  })
  complaintSettle(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ComplaintSettleInput, { description: 'How it was settled.' }) input: ComplaintSettleInput,
  ): Promise<ComplaintSettlePayload> {
    return ctx.get(ComplaintService).settle(ctx.caller, input);
  }
}
