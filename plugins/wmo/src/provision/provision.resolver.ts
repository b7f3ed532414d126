import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { ProvisionKindService } from './provision-kind.service';
import { ProvisionKind } from './provision-kind.type';

@Resolver()
export class ProvisionResolver {
  @Query(() => [ProvisionKind], {
    description:
      'Every kind of tailored provision, by code.\n\nDutch: soorten maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1',
  })
  wmoProvisionKinds(@Ctx() ctx: RequestContext): Promise<ProvisionKind[]> {
    return ctx.get(ProvisionKindService).list();
  }
}
