import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Municipality } from './municipality.entity';
import { MunicipalityService } from './municipality.service';

@Resolver()
export class MunicipalityResolver {
  @Query(() => Municipality, {
    nullable: true,
    description: 'The municipality of the access token: the only one this request can reach.\n\nDutch: gemeente',
  })
  municipality(@Ctx() ctx: RequestContext): Promise<Municipality | null> {
    return ctx.get(MunicipalityService).own(ctx.caller);
  }
}
