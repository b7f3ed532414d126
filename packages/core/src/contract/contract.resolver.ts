import { Day, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { ContractProductService } from './contract-product.service';
import { contractConnection } from './contract.connection';
import { Contract } from './contract.entity';
import { ContractState } from './contract.enum';
import { contractErrors } from './contract.errors';
import {
  ContractStartInput,
  ContractStartPayload,
  ContractMeetingHoldInput,
  ContractMeetingHoldPayload,
  ContractIntentSignInput,
  ContractIntentSignPayload,
  ContractNegotiationOpenInput,
  ContractNegotiationOpenPayload,
  ContractConcludeInput,
  ContractConcludePayload,
  ContractEndInput,
  ContractEndPayload,
  ContractAbandonInput,
  ContractAbandonPayload,
} from './contract-step.inputs';
import {
  ContractTermsAgreeInput,
  ContractTermsAgreePayload,
  ContractProductAgreeInput,
  ContractProductAgreePayload,
  ContractProductEndInput,
  ContractProductEndPayload,
} from './contract-terms.inputs';
import { contractActs, isInForce } from './contract.law';
import { ContractService } from './contract.service';

const INPUT = { description: 'The contract and the act.' };

@Resolver(() => Contract)
export class ContractResolver {
  @Query(() => Contract, {
    nullable: true,
    description: 'One contract; null when there is none that you may see.\n\nDutch: contract',
  })
  contract(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the contract.' }) id: string,
  ): Promise<Contract | null> {
    return ctx.get(ContractService).find(ctx.caller, id);
  }

  @Query(() => contractConnection.Connection, { description: 'Contracts, by number.\n\nDutch: contracten' })
  contracts(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => ContractState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: ContractState | null,
  ): Promise<Page<Contract>> {
    return ctx.get(ContractService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => Boolean, { description: 'Can support that begins on the given day be allocated under it?' })
  isInForce(
    @Root() contract: Contract,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): boolean {
    return isInForce(contract, on ?? ctx.platform.clock.today());
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() contract: Contract, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, contractActs(contract), () => 'contract:write', contractErrors);
  }

  @Mutation(() => ContractStartPayload, {
    description: 'Begins a contract with its start note.\n\nDutch: startnotitie',
  })
  contractStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractStartInput, INPUT) input: ContractStartInput,
  ): Promise<ContractStartPayload> {
    return ctx.get(ContractService).start(ctx.caller, input);
  }

  @Mutation(() => ContractMeetingHoldPayload, { description: 'Records the start meeting.\n\nDutch: startbijeenkomst' })
  contractMeetingHold(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractMeetingHoldInput, INPUT) input: ContractMeetingHoldInput,
  ): Promise<ContractMeetingHoldPayload> {
    return ctx.get(ContractService).step(ctx.caller, 'contractMeetingHold', input);
  }

  @Mutation(() => ContractIntentSignPayload, {
    description: 'Records the letter of intent.\n\nDutch: intentieovereenkomst',
  })
  contractIntentSign(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractIntentSignInput, INPUT) input: ContractIntentSignInput,
  ): Promise<ContractIntentSignPayload> {
    return ctx.get(ContractService).step(ctx.caller, 'contractIntentSign', input);
  }

  @Mutation(() => ContractNegotiationOpenPayload, {
    description: 'Records that they negotiate.\n\nDutch: onderhandeling',
  })
  contractNegotiationOpen(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractNegotiationOpenInput, INPUT) input: ContractNegotiationOpenInput,
  ): Promise<ContractNegotiationOpenPayload> {
    return ctx.get(ContractService).step(ctx.caller, 'contractNegotiationOpen', input);
  }

  @Mutation(() => ContractTermsAgreePayload, {
    description: 'Records the results and duties that are agreed.\n\nDutch: contractafspraken vastleggen',
  })
  contractTermsAgree(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractTermsAgreeInput, INPUT) input: ContractTermsAgreeInput,
  ): Promise<ContractTermsAgreePayload> {
    return ctx.get(ContractService).agreeTerms(ctx.caller, input);
  }

  @Mutation(() => ContractProductAgreePayload, {
    description: 'Agrees on a product at a price from a day on.\n\nDutch: tarief afspreken',
  })
  contractProductAgree(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractProductAgreeInput, INPUT) input: ContractProductAgreeInput,
  ): Promise<ContractProductAgreePayload> {
    return ctx.get(ContractProductService).agree(ctx.caller, input);
  }

  @Mutation(() => ContractProductEndPayload, {
    description: 'Takes a product out of a contract from a day on.\n\nDutch: product uit het contract nemen',
  })
  contractProductEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractProductEndInput, INPUT) input: ContractProductEndInput,
  ): Promise<ContractProductEndPayload> {
    return ctx.get(ContractProductService).end(ctx.caller, input);
  }

  @Mutation(() => ContractConcludePayload, { description: 'Concludes a contract.\n\nDutch: contract sluiten' })
  contractConclude(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractConcludeInput, INPUT) input: ContractConcludeInput,
  ): Promise<ContractConcludePayload> {
    return ctx.get(ContractService).conclude(ctx.caller, input);
  }

  @Mutation(() => ContractEndPayload, { description: 'Ends a contract early.\n\nDutch: contract beëindigen' })
  contractEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractEndInput, INPUT) input: ContractEndInput,
  ): Promise<ContractEndPayload> {
    return ctx.get(ContractService).end(ctx.caller, input);
  }

  @Mutation(() => ContractAbandonPayload, {
    description: 'Breaks off what does not come to a contract.\n\nDutch: contractering afbreken',
  })
  contractAbandon(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ContractAbandonInput, INPUT) input: ContractAbandonInput,
  ): Promise<ContractAbandonPayload> {
    return ctx.get(ContractService).abandon(ctx.caller, input);
  }
}
