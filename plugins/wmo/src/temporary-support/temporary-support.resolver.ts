import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { temporarySupportConnection } from './temporary-support.connection';
import { TemporarySupport } from './temporary-support.entity';
import {
  WmoTemporarySupportDecideInput,
  WmoTemporarySupportDecidePayload,
  WmoTemporarySupportEndInput,
  WmoTemporarySupportEndPayload,
} from './temporary-support.inputs';
import { TemporarySupportService } from './temporary-support.service';

@Resolver()
export class TemporarySupportResolver {
  @Query(() => TemporarySupport, {
    nullable: true,
    description:
      'One decision on temporary support; null when there is none that you may see.\n\n' +
      'Dutch: tijdelijke maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.3',
  })
  wmoTemporarySupport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the temporary support.' }) id: string,
  ): Promise<TemporarySupport | null> {
    return ctx.get(TemporarySupportService).find(ctx.caller, id);
  }

  @Query(() => temporarySupportConnection.Connection, {
    description:
      'Decisions on temporary support, by the day they were taken.\n\n' +
      'Dutch: tijdelijke maatwerkvoorzieningen\nLaw: Wmo 2015, art. 2.3.3',
  })
  wmoTemporarySupports(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('mustEnd', () => Boolean, {
      defaultValue: false,
      description: 'Only what goes on after the decision on the application took effect, and so is to be ended?',
    })
    mustEnd: boolean,
  ): Promise<Page<TemporarySupport>> {
    return ctx.get(TemporarySupportService).list(ctx.caller, mustEnd, page);
  }

  @Mutation(() => WmoTemporarySupportDecidePayload, {
    description:
      'Decides on temporary support in an urgent case. The assessment goes on beside it.\n\n' +
      'Dutch: beslissen in een spoedeisend geval\nLaw: Wmo 2015, art. 2.3.3',
  })
  wmoTemporarySupportDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoTemporarySupportDecideInput, { description: 'What is decided, and why.' })
    input: WmoTemporarySupportDecideInput,
  ): Promise<WmoTemporarySupportDecidePayload> {
    return ctx.get(TemporarySupportService).decide(ctx.caller, input);
  }

  @Mutation(() => WmoTemporarySupportEndPayload, {
    description:
      'Ends temporary support, at the latest when the decision on the application takes effect.\n\n' +
      'Dutch: tijdelijke maatwerkvoorziening beëindigen\nLaw: Wmo 2015, art. 2.3.3',
  })
  wmoTemporarySupportEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoTemporarySupportEndInput, { description: 'Which, and as of when.' })
    input: WmoTemporarySupportEndInput,
  ): Promise<WmoTemporarySupportEndPayload> {
    return ctx.get(TemporarySupportService).end(ctx.caller, input);
  }
}
