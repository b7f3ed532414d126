import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Resident } from '../resident/resident.entity';
import { ClientSupporterService } from './client-supporter.service';
import { orderedRepresentatives } from './ordered-representatives';
import {
  ClientSupporterAssignInput,
  ClientSupporterAssignPayload,
  ClientSupporterEndInput,
  ClientSupporterEndPayload,
  RepresentativeAppointInput,
  RepresentativeAppointPayload,
  RepresentativeEndInput,
  RepresentativeEndPayload,
} from './representation.inputs';
import { Representative } from './representative.entity';
import { RepresentativeService } from './representative.service';

@Resolver(() => Resident)
export class RepresentationResolver {
  @FieldResolver(() => [Representative], {
    nullable: true,
    description:
      'Who acts for the resident on the given day, in the order of the law: curator, mentor, authorised, parent; then ' +
      'who acts over property alone.\n\nDutch: vertegenwoordigers\nLaw: Wmo 2015, art. 1.1.1 lid 2',
  })
  representatives(
    @Root() resident: Resident,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, {
      nullable: true,
      description: 'The day to look at (peildatum); today in Europe/Amsterdam when left out.',
    })
    on?: string,
  ): Promise<Representative[]> {
    return orderedRepresentatives(ctx.loaders, resident, on);
  }

  @Mutation(() => RepresentativeAppointPayload, {
    description: 'Records who acts for a resident.\n\nDutch: vertegenwoordiger vastleggen\nLaw: Awb, art. 2:1',
  })
  representativeAppoint(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RepresentativeAppointInput, { description: 'Who, for whom and by what.' })
    input: RepresentativeAppointInput,
  ): Promise<RepresentativeAppointPayload> {
    return ctx.get(RepresentativeService).appoint(ctx.caller, input);
  }

  @Mutation(() => RepresentativeEndPayload, {
    description: 'Ends representation.\n\nDutch: vertegenwoordiging beëindigen',
  })
  representativeEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RepresentativeEndInput, { description: 'Which and when.' }) input: RepresentativeEndInput,
  ): Promise<RepresentativeEndPayload> {
    return ctx.get(RepresentativeService).end(ctx.caller, input);
  }

  @Mutation(() => ClientSupporterAssignPayload, {
    description:
      'Records who stands beside a resident.\n\nDutch: cliëntondersteuner vastleggen\nLaw: Wmo 2015, art. 2.2.4',
  })
  clientSupporterAssign(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ClientSupporterAssignInput, { description: 'Who, and beside whom.' })
    input: ClientSupporterAssignInput,
  ): Promise<ClientSupporterAssignPayload> {
    return ctx.get(ClientSupporterService).assign(ctx.caller, input);
  }

  @Mutation(() => ClientSupporterEndPayload, {
    description: 'Ends client support.\n\nDutch: cliëntondersteuning beëindigen',
  })
  clientSupporterEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ClientSupporterEndInput, { description: 'Which and when.' }) input: ClientSupporterEndInput,
  ): Promise<ClientSupporterEndPayload> {
    return ctx.get(ClientSupporterService).end(ctx.caller, input);
  }
}
