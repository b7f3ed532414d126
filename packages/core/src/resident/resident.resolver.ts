import { byId, ReadsRows, PageArgs, type Page, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { residentConnection } from './resident.connection';
import { Resident } from './resident.entity';
import { ResidentRegisterInput, ResidentRegisterPayload } from './resident.inputs';
import { ResidentService } from './resident.service';

@Resolver()
export class ResidentResolver {
  @ReadsRows(byId(() => Resident))
  @Query(() => Resident, {
    nullable: true,
    description: 'One resident; null when there is none that you may see.\n\nDutch: inwoner',
  })
  resident(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the resident.' }) id: string,
  ): Promise<Resident | null> {
    return ctx.get(ResidentService).find(ctx.caller, id);
  }

  @Query(() => residentConnection.Connection, {
    description: 'Residents with a file here, by family name.\n\nDutch: inwoners',
  })
  residents(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Resident>> {
    return ctx.get(ResidentService).list(ctx.caller, page);
  }

  @Mutation(() => ResidentRegisterPayload, { description: 'Puts a resident on file.\n\nDutch: inwoner registreren' })
  residentRegister(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentRegisterInput, { description: 'The resident.' }) input: ResidentRegisterInput,
  ): Promise<ResidentRegisterPayload> {
    return ctx.get(ResidentService).register(ctx.caller, input);
  }
}
