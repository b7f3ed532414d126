import { byId, ReadsRows, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { caseConnection } from './case.connection';
import { Case } from './case.entity';
import { CaseState } from './case.enum';
import { HelpRequestRegisterInput, HelpRequestRegisterPayload } from './case.inputs';
import { caseRead } from './case-list';
import { CaseService } from './case.service';

@Resolver()
export class CaseResolver {
  @ReadsRows(byId(() => Case))
  @Query(() => Case, {
    nullable: true,
    description: 'One case; null when there is none that you may see.\n\nDutch: casus',
  })
  case(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the case.' }) id: string,
  ): Promise<Case | null> {
    return ctx.get(CaseService).find(ctx.caller, id);
  }

  @ReadsRows(caseRead)
  @Query(() => caseConnection.Connection, { description: 'Cases in a state, oldest first.\n\nDutch: werklijst' })
  cases(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => CaseState, { nullable: true, description: 'The state they are in; every one when left out.' })
    state?: CaseState | null,
  ): Promise<Page<Case>> {
    return ctx.get(CaseService).list(ctx.caller, state, page);
  }

  @Mutation(() => HelpRequestRegisterPayload, {
    description:
      'Registers a question: it opens a case of the household, or joins the one that is open.\n\n' +
      'Dutch: hulpvraag registreren',
  })
  helpRequestRegister(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HelpRequestRegisterInput, { description: 'The question.' }) input: HelpRequestRegisterInput,
  ): Promise<HelpRequestRegisterPayload> {
    return ctx.get(CaseService).registerHelpRequest(ctx.caller, input);
  }
}
