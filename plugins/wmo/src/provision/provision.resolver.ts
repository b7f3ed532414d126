import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ProvisionKindService } from './provision-kind.service';
import { ProvisionKind } from './provision-kind.type';
import { provisionConnection } from './provision.edges';
import { Provision } from './provision.entity';
import { WmoProvisionRecordInput, WmoProvisionRecordPayload } from './provision.inputs';
import { ProvisionService } from './provision.service';

@Resolver()
export class ProvisionResolver {
  @Query(() => Provision, {
    nullable: true,
    description:
      'One tailored provision; null when there is none that you may see.\n\n' +
      'Dutch: maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1',
  })
  wmoProvision(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the provision.' }) id: string,
  ): Promise<Provision | null> {
    return ctx.get(ProvisionService).find(ctx.caller, id);
  }

  @Query(() => provisionConnection.Connection, {
    description: 'Tailored provisions by their first day.\n\nDutch: maatwerkvoorzieningen\nLaw: Wmo 2015, art. 1.1.1',
  })
  wmoProvisions(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kindCode', () => String, { nullable: true, description: 'Those of this kind alone; all when left out.' })
    kindCode?: string | null,
  ): Promise<Page<Provision>> {
    return ctx.get(ProvisionService).list(ctx.caller, kindCode, page);
  }

  @Query(() => [ProvisionKind], {
    description:
      'Every kind of tailored provision, by code.\n\nDutch: soorten maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1',
  })
  wmoProvisionKinds(@Ctx() ctx: RequestContext): Promise<ProvisionKind[]> {
    return ctx.get(ProvisionKindService).list();
  }

  @Mutation(() => WmoProvisionRecordPayload, {
    description:
      'Records what a decision gives, once per decision.\n\n' +
      'Dutch: maatwerkvoorziening vastleggen\nLaw: Wmo 2015, art. 2.3.5',
  })
  wmoProvisionRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoProvisionRecordInput, { description: 'What it gives.' }) input: WmoProvisionRecordInput,
  ): Promise<WmoProvisionRecordPayload> {
    return ctx.get(ProvisionService).record(ctx.caller, input);
  }
}
