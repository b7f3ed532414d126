import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  TargetGroupAssignInput,
  TargetGroupAssignPayload,
  TargetGroupEndInput,
  TargetGroupEndPayload,
} from './target-group.inputs';
import { TargetGroupService } from './target-group.service';
import { TargetGroup } from './target-group.type';

@Resolver()
export class TargetGroupResolver {
  @Query(() => [TargetGroup], {
    description: 'The target groups that the municipality tells apart on the given day.\n\nDutch: doelgroepen',
  })
  targetGroups(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<TargetGroup[]> {
    return ctx.get(TargetGroupService).list(ctx.caller, on);
  }

  @Mutation(() => TargetGroupAssignPayload, {
    description: 'Puts a resident in a target group.\n\nDutch: indelen in een doelgroep\nLaw: AVG, art. 5 lid 1 (c)',
  })
  targetGroupAssign(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TargetGroupAssignInput, { description: 'Who, which group and why.' })
    input: TargetGroupAssignInput,
  ): Promise<TargetGroupAssignPayload> {
    return ctx.get(TargetGroupService).assign(ctx.caller, input);
  }

  @Mutation(() => TargetGroupEndPayload, {
    description: 'Takes a resident out of a target group.\n\nDutch: indeling in een doelgroep beëindigen',
  })
  targetGroupEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TargetGroupEndInput, { description: 'Which and when.' }) input: TargetGroupEndInput,
  ): Promise<TargetGroupEndPayload> {
    return ctx.get(TargetGroupService).end(ctx.caller, input);
  }
}
