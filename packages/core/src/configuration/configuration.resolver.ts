import { answer, Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { Municipality } from '../municipality/municipality.entity';
import { ConfigurationApplyInput, ConfigurationApplyPayload, Vocabulary } from './configuration.inputs';
import { ConfigurationService } from './configuration.service';
import { Setting } from './setting.entity';
import { SettingsService } from './settings.service';

const ON = 'The day to look at (peildatum); today when left out.';

@Resolver(() => Municipality)
export class ConfigurationResolver {
  @Query(() => [Setting], { description: 'What is set for each module on the given day.\n\nDutch: instellingen' })
  settings(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Setting[]> {
    return ctx.get(SettingsService).list(ctx.caller, on);
  }

  @Mutation(() => ConfigurationApplyPayload, {
    description:
      'Applies a configuration file, whole or not at all, or tells what it would change.\n\nDutch: inrichten',
  })
  configurationApply(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfigurationApplyInput, { description: 'The file and its first day.' })
    input: ConfigurationApplyInput,
  ): Promise<ConfigurationApplyPayload> {
    const service = ctx.get(ConfigurationService);
    const { file, fromOn, preview } = input;
    return answer(async () => ({
      changes: await (preview ? service.preview(ctx.caller, file, fromOn) : service.apply(ctx.caller, file, fromOn)),
    }));
  }

  @FieldResolver(() => Vocabulary, {
    description:
      'The words in use here on the given day; a screen that uses them speaks the language of its town.\n\nDutch: begrippen',
  })
  async vocabulary(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Vocabulary> {
    return (await ctx.get(SettingsService).core(ctx.caller.municipality, on)).vocabulary;
  }
}
