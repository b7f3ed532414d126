import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { InstrumentService } from './instrument.service';
import { AssessmentInstrument } from './instrument.type';

@Resolver()
export class InstrumentResolver {
  @Query(() => [AssessmentInstrument], {
    description: 'The instruments of core and of the laws that are on here.\n\nDutch: meetinstrumenten',
  })
  assessmentInstruments(@Ctx() ctx: RequestContext): AssessmentInstrument[] {
    return ctx.get(InstrumentService).list(ctx.caller);
  }
}
