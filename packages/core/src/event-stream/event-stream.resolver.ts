import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { CaseChange } from './case-change.type';
import { EventStreamService } from './event-stream.service';
import type { CaseEventRow } from './followed-cases';

interface Asked {
  readonly context: RequestContext;
  readonly args: { readonly id: string };
}

@Resolver()
export class EventStreamResolver {
  @Subscription(() => CaseChange, {
    subscribe: ({ context, args }: Asked) => context.get(EventStreamService).ofCase(context.caller, args.id),
    description:
      'What is done in a case from now on, in its order. Whether you may see it is looked at again every time: what you may ' +
      'not is not told, and when the case is no longer yours to see it ends with `SUBSCRIPTION_OVER`. What happened while the ' +
      'connection was gone is not told again: read the case when you come back.\n\nDutch: wijzigingen van een casus',
  })
  caseChanged(
    @Ctx() ctx: RequestContext,
    @Root() event: CaseEventRow,
    @Arg('id', () => ID, { description: 'Id of the case.' }) _id: string,
  ): Promise<CaseChange> {
    return ctx.get(EventStreamService).tell(ctx.caller, event, {});
  }

  @Subscription(() => CaseChange, {
    subscribe: ({ context, args }: Asked) => context.get(EventStreamService).ofHousehold(context.caller, args.id),
    description:
      'What is done in the cases of a household from now on, also in one that is opened later; as `caseChanged` tells it.' +
      '\n\nDutch: wijzigingen van een huishouden',
  })
  householdChanged(
    @Ctx() ctx: RequestContext,
    @Root() event: CaseEventRow,
    @Arg('id', () => ID, { description: 'Id of the household.' }) id: string,
  ): Promise<CaseChange> {
    return ctx.get(EventStreamService).tell(ctx.caller, event, { householdId: id });
  }
}
