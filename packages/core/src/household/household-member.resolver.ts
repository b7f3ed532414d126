import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Resident } from '../resident/resident.entity';
import {
  HouseholdMemberAddInput,
  HouseholdMemberAddPayload,
  HouseholdMemberChangeInput,
  HouseholdMemberChangePayload,
  HouseholdMemberLeaveInput,
  HouseholdMemberLeavePayload,
} from './household-member.inputs';
import { HouseholdMemberService } from './household-member.service';
import { Household } from './household.entity';
import { householdsOf } from './resident-households';

@Resolver(() => Resident)
export class HouseholdMemberResolver {
  @FieldResolver(() => [Household], {
    nullable: true,
    description:
      'The households that the resident belongs to on the given day and that you may see, oldest membership first. A ' +
      'co-parented child has two.\n\nDutch: huishoudens',
  })
  households(
    @Root() resident: Resident,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, {
      nullable: true,
      description: 'The day to look at (peildatum); today in Europe/Amsterdam when left out.',
    })
    on?: string,
  ): Promise<Household[]> {
    return householdsOf(ctx.loaders, resident, on);
  }

  @Mutation(() => HouseholdMemberAddPayload, {
    description: 'Adds a member to a household.\n\nDutch: lid aan het huishouden toevoegen',
  })
  householdMemberAdd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HouseholdMemberAddInput, { description: 'Who, where to and as what.' })
    input: HouseholdMemberAddInput,
  ): Promise<HouseholdMemberAddPayload> {
    return ctx.get(HouseholdMemberService).add(ctx.caller, input);
  }

  @Mutation(() => HouseholdMemberLeavePayload, {
    description: 'Ends a membership of a household.\n\nDutch: huishouden verlaten',
  })
  householdMemberLeave(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HouseholdMemberLeaveInput, { description: 'Which, when and why.' })
    input: HouseholdMemberLeaveInput,
  ): Promise<HouseholdMemberLeavePayload> {
    return ctx.get(HouseholdMemberService).leave(ctx.caller, input);
  }

  @Mutation(() => HouseholdMemberChangePayload, {
    description:
      'Changes the role of a member, or whether he lives there, from a day on.\n\nDutch: lidmaatschap wijzigen',
  })
  householdMemberChange(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => HouseholdMemberChangeInput, { description: 'Which, when and what.' })
    input: HouseholdMemberChangeInput,
  ): Promise<HouseholdMemberChangePayload> {
    return ctx.get(HouseholdMemberService).change(ctx.caller, input);
  }
}
