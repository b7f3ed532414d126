import { Day, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ContributionChargeService } from './contribution-charge.service';
import { ContributionExemptionGround } from './contribution-exemption-ground.type';
import { ContributionGroundService } from './contribution-grounds.service';
import { ContributionPeriod } from './contribution-period.type';
import { contributionConnection } from './contribution.edges';
import { Contribution } from './contribution.entity';
import {
  WmoContributionExemptInput,
  WmoContributionExemptionEndInput,
  WmoContributionExemptionEndPayload,
  WmoContributionExemptPayload,
  WmoContributionInKindAgreeInput,
  WmoContributionInKindAgreePayload,
  WmoContributionStartInput,
  WmoContributionStartPayload,
  WmoContributionStopInput,
  WmoContributionStopPayload,
} from './contribution.inputs';
import { ContributionService } from './contribution.service';

const INPUT = { description: 'The contribution and the act.' };

@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => Contribution, {
    nullable: true,
    description:
      'One contribution; null when there is none that you may see.\n\nDutch: eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
  })
  wmoContribution(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the contribution.' }) id: string,
  ): Promise<Contribution | null> {
    return ctx.get(ContributionService).find(ctx.caller, id);
  }

  @Query(() => contributionConnection.Connection, {
    description:
      'Contributions that run while the allocation or decision they are asked for has ended, the oldest first: to stop.\n\n' +
      'Dutch: te stoppen eigen bijdragen\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.10a',
  })
  wmoContributionsToStop(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Contribution>> {
    return ctx.get(ContributionService).listToStop(ctx.caller, page);
  }

  @Query(() => [ContributionExemptionGround], {
    description:
      'Why no contribution can be due, by code.\n\n' +
      'Dutch: redenen waarom geen bijdrage verschuldigd is\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3',
  })
  wmoContributionExemptionGrounds(@Ctx() ctx: RequestContext): Promise<ContributionExemptionGround[]> {
    return ctx.get(ContributionGroundService).list();
  }

  @FieldResolver(() => [ContributionPeriod], {
    description:
      'What is due, per month from 2020 and per four weeks in 2019, in order; all provisions of the resident together ' +
      'are at most one amount, and an earlier one takes it first.\n\n' +
      'Dutch: verschuldigde bijdrage per periode\nLaw: Wmo 2015, art. 2.1.4',
  })
  periods(
    @Root() contribution: Contribution,
    @Ctx() ctx: RequestContext,
    @Arg('from', () => Day, { description: 'First day to look at (inclusive).' }) fromOn: string,
    @Arg('until', () => Day, {
      description: 'First day not to look at (exclusive), at most ten years later and ten years ahead.',
    })
    untilOn: string,
  ): Promise<ContributionPeriod[]> {
    return ctx.get(ContributionChargeService).periods(ctx.caller, contribution, { fromOn, untilOn });
  }

  @Mutation(() => WmoContributionStartPayload, {
    description:
      'Records the start of a provision that a resident pays for.\n\n' +
      'Dutch: eigen bijdrage starten\nLaw: Wmo 2015, art. 2.1.4',
  })
  wmoContributionStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoContributionStartInput, { description: 'The provision.' }) input: WmoContributionStartInput,
  ): Promise<WmoContributionStartPayload> {
    return ctx.get(ContributionService).start(ctx.caller, input);
  }

  @Mutation(() => WmoContributionStopPayload, {
    description:
      'Records that the provision stops.\n\n' +
      'Dutch: eigen bijdrage stoppen\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.10a',
  })
  wmoContributionStop(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoContributionStopInput, INPUT) input: WmoContributionStopInput,
  ): Promise<WmoContributionStopPayload> {
    return ctx.get(ContributionService).stop(ctx.caller, input);
  }

  @Mutation(() => WmoContributionExemptPayload, {
    description:
      'Records months for which none is due, and why.\n\n' +
      'Dutch: geen bijdrage verschuldigd\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 4',
  })
  wmoContributionExempt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoContributionExemptInput, INPUT) input: WmoContributionExemptInput,
  ): Promise<WmoContributionExemptPayload> {
    return ctx.get(ContributionService).exempt(ctx.caller, input);
  }

  @Mutation(() => WmoContributionExemptionEndPayload, {
    description:
      'Records that a ground holds no longer.\n\n' +
      'Dutch: vrijstelling beëindigen\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.6 lid 2',
  })
  wmoContributionExemptionEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoContributionExemptionEndInput, INPUT) input: WmoContributionExemptionEndInput,
  ): Promise<WmoContributionExemptionEndPayload> {
    return ctx.get(ContributionService).endExemption(ctx.caller, input);
  }

  @Mutation(() => WmoContributionInKindAgreePayload, {
    description:
      'Records that a contribution is paid in kind, by exception.\n\n' +
      'Dutch: bijdrage in natura afspreken\nLaw: Wmo 2015, art. 2.1.4',
  })
  wmoContributionInKindAgree(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoContributionInKindAgreeInput, INPUT) input: WmoContributionInKindAgreeInput,
  ): Promise<WmoContributionInKindAgreePayload> {
    return ctx.get(ContributionService).agreeInKind(ctx.caller, input);
  }
}
