import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ResidentFileService } from './resident-file.service';
import { ResidentFile } from './resident-file.type';

@Resolver()
export class ResidentFileResolver {
  @Query(() => ResidentFile, {
    description: 'Everything that is kept of you, to take along.\n\nDutch: mijn hele dossier\nLaw: AVG, art. 15 lid 3',
  })
  residentFile(@Ctx() ctx: RequestContext): Promise<ResidentFile> {
    return ctx.get(ResidentFileService).own(ctx.caller);
  }

  @Query(() => ResidentFile, {
    description:
      'Everything that is kept of a resident, to answer a request for access.\n\n' +
      'Dutch: het hele dossier van een inwoner (inzageverzoek)\nLaw: AVG, art. 15 lid 3',
  })
  residentFileExport(
    @Ctx() ctx: RequestContext,
    @Arg('residentId', () => ID, { description: 'Whose file.' }) residentId: string,
  ): Promise<ResidentFile> {
    return ctx.get(ResidentFileService).export(ctx.caller, residentId);
  }
}
