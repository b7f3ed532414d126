import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ResidentImportService } from './resident-import.service';
import { ResidentsImportInput, ResidentsImportPayload } from './residents-import.inputs';

@Resolver()
export class ResidentsImportResolver {
  @Mutation(() => ResidentsImportPayload, {
    description:
      'Puts up to 1,000 residents on file with their households; right rows are loaded, wrong ones are told one by ' +
      'one. The same request again changes nothing.\n\nDutch: inwoners inlezen',
  })
  residentsImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentsImportInput, { description: 'The rows.' }) input: ResidentsImportInput,
  ): Promise<ResidentsImportPayload> {
    return ctx.get(ResidentImportService).submit(ctx.caller, input);
  }
}
