import type { RequestContext } from '@eenplan/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity';
import { Household } from '../household/household.entity';
import { Withheld } from '../law/law.type';
import { Plan } from '../plan/plan.entity';
import { withheldAddress } from '../resident-address/address-secrecy';
import { Resident } from '../resident/resident.entity';
import { PurposeService } from './purpose.service';

const description =
  'What is not shown, or only in part, and why: the same for every one of the municipality, whether or not there is ' +
  'anything to show.\n\nDutch: afgeschermd';

/** What is withheld of a household, whatever is in it. */
@Resolver(() => Household)
export class HouseholdWithheldResolver {
  @FieldResolver(() => [Withheld], { description })
  withheld(@Ctx() ctx: RequestContext): Promise<Withheld[]> {
    return ctx.get(PurposeService).withheld(ctx.caller);
  }
}

/** The same for its plan. */
@Resolver(() => Plan)
export class PlanWithheldResolver {
  @FieldResolver(() => [Withheld], { description })
  withheld(@Ctx() ctx: RequestContext): Promise<Withheld[]> {
    return ctx.get(PurposeService).withheld(ctx.caller);
  }
}

/** The same for its case. */
@Resolver(() => Case)
export class CaseWithheldResolver {
  @FieldResolver(() => [Withheld], { description })
  withheld(@Ctx() ctx: RequestContext): Promise<Withheld[]> {
    return ctx.get(PurposeService).withheld(ctx.caller);
  }
}

/** Of a resident also that the address is secret, for whoever may not have it. */
@Resolver(() => Resident)
export class ResidentWithheldResolver {
  @FieldResolver(() => [Withheld], { description })
  async withheld(@Root() resident: Resident, @Ctx() ctx: RequestContext): Promise<Withheld[]> {
    const laws = await ctx.get(PurposeService).withheld(ctx.caller);
    return [...laws, ...(await withheldAddress(ctx, resident))];
  }
}
