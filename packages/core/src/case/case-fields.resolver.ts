import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AvailableAct } from './case-act.type';
import { actsOfCase, stateOfCaseOn } from './case-lookups';
import { Case } from './case.entity';
import { CaseState } from './case.enum';

/** What a case tells besides its columns. */
@Resolver(() => Case)
export class CaseFieldsResolver {
  @FieldResolver(() => CaseState, {
    nullable: true,
    description: 'How far it had come on the given day; null before it was opened.\n\nDutch: status van de casus',
  })
  state(
    @Root() file: Case,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); now when left out.' })
    on?: string | null,
  ): CaseState | Promise<CaseState | null> {
    return on ? stateOfCaseOn(ctx, file, on) : file.state;
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() file: Case, @Ctx() ctx: RequestContext): Promise<AvailableAct[]> {
    return actsOfCase(ctx, file);
  }
}
