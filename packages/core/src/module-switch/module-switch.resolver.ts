import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { ModuleActivation } from './module-activation.entity';
import { ModuleChanges } from './modules-changed';
import { ModuleChangeService } from './module-change.service';
import { ModulePreviewService } from './module-preview.service';
import { ModuleStatus, OpenWorkCount } from './module-state.type';
import {
  ModuleActivateInput,
  ModuleActivatePayload,
  ModuleDeactivateInput,
  ModuleDeactivatePayload,
  ModulePreview,
  ModulePreviewInput,
  ModuleWindDownInput,
  ModuleWindDownPayload,
} from './module-switch.inputs';
import { ModuleSwitchService } from './module-switch.service';

@Resolver(() => ModuleStatus)
export class ModuleSwitchResolver {
  @Query(() => [ModuleStatus], {
    description:
      'Every module and what it is here on the given day; this schema holds exactly those that are on.\n\nDutch: wetten',
  })
  modules(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<ModuleStatus[]> {
    return ctx.get(ModuleSwitchService).list(ctx.caller, on);
  }

  @Query(() => ModulePreview, {
    description:
      'What a change of a module would do: to clients, to open work, to other modules. Changes nothing.\n\nDutch: voorbeschouwing',
  })
  modulePreview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ModulePreviewInput, { description: 'The change to look at.' }) input: ModulePreviewInput,
  ): Promise<ModulePreview> {
    return ctx.get(ModulePreviewService).preview(ctx.caller, input);
  }

  @Mutation(() => ModuleActivatePayload, { description: 'Switches a law on from a day.\n\nDutch: wet aanzetten' })
  moduleActivate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ModuleActivateInput, { description: 'The law, the period and why.' })
    input: ModuleActivateInput,
  ): Promise<ModuleActivatePayload> {
    return ctx.get(ModuleChangeService).activate(ctx.caller, input);
  }

  @Mutation(() => ModuleWindDownPayload, {
    description: 'From a day nothing new of a law is opened; what runs is finished.\n\nDutch: wet afbouwen',
  })
  moduleWindDown(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ModuleWindDownInput, { description: 'The law, the day and why.' }) input: ModuleWindDownInput,
  ): Promise<ModuleWindDownPayload> {
    return ctx.get(ModuleChangeService).windDown(ctx.caller, input);
  }

  @Mutation(() => ModuleDeactivatePayload, {
    description:
      'Switches a law off. Today: refused while work is open. On a later day: takes effect as soon from that day as no ' +
      'work is open; until then the law is wound down. Its rows stay and come back with it.\n\nDutch: wet uitzetten',
  })
  moduleDeactivate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ModuleDeactivateInput, { description: 'The law, the day and why.' })
    input: ModuleDeactivateInput,
  ): Promise<ModuleDeactivatePayload> {
    return ctx.get(ModuleChangeService).deactivate(ctx.caller, input);
  }

  @Subscription(() => [ModuleStatus], {
    subscribe: ({ context }: { context: RequestContext }) =>
      context.get(ModuleChanges).changes(context.caller.municipality, true),
    description:
      'Every module here: at once, and again after every decision. When a change alters this very schema the ' +
      'connection is closed with SCHEMA_CHANGED instead; whoever connects again gets the new schema and its modules.' +
      '\n\nDutch: wetten gewijzigd',
  })
  modulesChanged(@Ctx() ctx: RequestContext): Promise<ModuleStatus[]> {
    return ctx.get(ModuleSwitchService).list(ctx.caller);
  }

  @FieldResolver()
  history(@Root() module: ModuleStatus, @Ctx() ctx: RequestContext): Promise<ModuleActivation[]> {
    return ctx.get(ModuleSwitchService).history(ctx.caller, module.id);
  }

  @FieldResolver()
  openWork(@Root() module: ModuleStatus, @Ctx() ctx: RequestContext): Promise<OpenWorkCount[]> {
    return ctx.get(ModuleSwitchService).openWork(ctx.caller, module.id);
  }
}
