import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Household } from '../household/household.entity';
import { householdDeviations } from './deviation.edges';
import { HeldBackRule } from './deviation.type';
import { heldBackRules } from './held-back-rules';

@Resolver(() => Household)
export class HeldBackByHouseholdResolver {
  @FieldResolver(() => [HeldBackRule], {
    nullable: true,
    description: 'The rules that are held back on the given day, by law.\n\nDutch: opgeschorte regels',
  })
  heldBackRules(
    @Root() from: Household,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string | null,
  ): Promise<HeldBackRule[]> {
    return heldBackRules(ctx, householdDeviations, from, on);
  }
}
