import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { applicationConnection } from './application.connection';
import { Application } from './application.entity';
import { ApplicationState } from './application.enum';
import { applicationErrors } from './application.errors';
import { ApplicationCompletionAskInput, ApplicationCompletionAskPayload } from './application.inputs';
import { ApplicationCompletionRecordInput, ApplicationCompletionRecordPayload } from './application.inputs';
import { ApplicationHearingRecordInput, ApplicationHearingRecordPayload } from './application.inputs';
import { ApplicationReceiveInput, ApplicationReceivePayload } from './application.inputs';
import { ApplicationWithdrawInput, ApplicationWithdrawPayload } from './application.inputs';
import { applicationActs } from './application.law';
import { ApplicationService } from './application.service';

const INPUT = { description: 'The application and the act.' };

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, {
    nullable: true,
    description: 'One application; null when there is none that you may see.\n\nDutch: aanvraag',
  })
  application(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the application.' }) id: string,
  ): Promise<Application | null> {
    return ctx.get(ApplicationService).find(ctx.caller, id);
  }

  @Query(() => applicationConnection.Connection, {
    description: 'Applications in a state, oldest first.\n\nDutch: aanvragen',
  })
  applications(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => ApplicationState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: ApplicationState | null,
  ): Promise<Page<Application>> {
    return ctx.get(ApplicationService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() application: Application, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, applicationActs(application), () => 'decision:write', applicationErrors);
  }

  @Mutation(() => ApplicationReceivePayload, {
    description: 'Receives an application.\n\nDutch: aanvraag ontvangen\nLaw: Awb, art. 4:1',
  })
  applicationReceive(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplicationReceiveInput, { description: 'The application.' }) input: ApplicationReceiveInput,
  ): Promise<ApplicationReceivePayload> {
    return ctx.get(ApplicationService).receive(ctx.caller, input);
  }

  @Mutation(() => ApplicationCompletionAskPayload, {
    description: 'Asks to complete an application.\n\nDutch: herstelverzuim bieden\nLaw: Awb, art. 4:5 lid 1',
  })
  applicationCompletionAsk(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplicationCompletionAskInput, INPUT) input: ApplicationCompletionAskInput,
  ): Promise<ApplicationCompletionAskPayload> {
    return ctx.get(ApplicationService).askCompletion(ctx.caller, input);
  }

  @Mutation(() => ApplicationCompletionRecordPayload, {
    description: 'Records what came in to complete an application.\n\nDutch: aanvulling\nLaw: Awb, art. 4:15 lid 1',
  })
  applicationCompletionRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplicationCompletionRecordInput, INPUT) input: ApplicationCompletionRecordInput,
  ): Promise<ApplicationCompletionRecordPayload> {
    return ctx.get(ApplicationService).recordCompletion(ctx.caller, input);
  }

  @Mutation(() => ApplicationHearingRecordPayload, {
    description: 'Records the view of the applicant on facts that deviate.\n\nDutch: zienswijze\nLaw: Awb, art. 4:7',
  })
  applicationHearingRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplicationHearingRecordInput, INPUT) input: ApplicationHearingRecordInput,
  ): Promise<ApplicationHearingRecordPayload> {
    return ctx.get(ApplicationService).recordHearing(ctx.caller, input);
  }

  @Mutation(() => ApplicationWithdrawPayload, {
    description: 'Records that the applicant took an application back.\n\nDutch: aanvraag intrekken',
  })
  applicationWithdraw(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApplicationWithdrawInput, INPUT) input: ApplicationWithdrawInput,
  ): Promise<ApplicationWithdrawPayload> {
    return ctx.get(ApplicationService).withdraw(ctx.caller, input);
  }
}
