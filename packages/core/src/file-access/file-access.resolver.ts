import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  FileAccessRefusalEndInput,
  FileAccessRefusalEndPayload,
  FileAccessRefuseInput,
  FileAccessRefusePayload,
} from './file-access.inputs';
import { FileAccessService } from './file-access.service';

@Resolver()
export class FileAccessResolver {
  @Mutation(() => FileAccessRefusePayload, {
    description: 'Keeps a file from a representative.\n\nDutch: inzage weigeren\nLaw: Wmo 2015, art. 5.3.2',
  })
  fileAccessRefuse(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileAccessRefuseInput, { description: 'Whom, and on what ground.' })
    input: FileAccessRefuseInput,
  ): Promise<FileAccessRefusePayload> {
    return ctx.get(FileAccessService).refuse(ctx.caller, input);
  }

  @Mutation(() => FileAccessRefusalEndPayload, {
    description: 'Lets a representative see a file again.\n\nDutch: weigering van inzage beëindigen',
  })
  fileAccessRefusalEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => FileAccessRefusalEndInput, { description: 'Which and when.' })
    input: FileAccessRefusalEndInput,
  ): Promise<FileAccessRefusalEndPayload> {
    return ctx.get(FileAccessService).end(ctx.caller, input);
  }
}
