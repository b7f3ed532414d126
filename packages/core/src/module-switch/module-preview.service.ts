import type { BusinessError, Caller, ModuleStates, Platform } from '@eenplan/kit';
import { ModuleChangeService } from './module-change.service';
import type { ModulePreview, ModulePreviewInput } from './module-switch.inputs';
import { ModuleSwitchService } from './module-switch.service';
import type { ModuleState } from './module-activation.entity';
import { refuse } from '../errors';

/** What a change of a module would do, before it is made. */
export class ModulePreviewService {
  constructor(private readonly platform: Platform) {}

  /** Schema, open work, requirements and refusals of a change. */
  async preview(caller: Caller, { module, state, fromOn }: ModulePreviewInput): Promise<ModulePreview> {
    const on = fromOn ?? this.platform.clock.today();
    const switches = this.platform.get(ModuleSwitchService);
    const before = await switches.statesOn(caller.municipality, on);
    const installed = this.platform.modules.find((candidate) => candidate.id === module);
    return {
      schemaChanges: installed ? await this.schemaChanges(before, module, state) : [],
      openWork: await switches.openWork(caller, module),
      requires: Object.keys(installed?.requires ?? {}).filter((id) => id !== 'core'),
      requiredBy: this.platform.modules
        .filter(({ id, requires }) => module in requires && before.has(id))
        .map(({ id }) => id),
      errors: await this.errors(caller, module, state, on),
    };
  }

  private schemaChanges(before: ReadonlyMap<string, ModuleState>, module: string, state: ModuleState) {
    const after = new Map(before).set(module, state);
    return this.platform.previewSchema(this.projected(before), this.projected(after));
  }

  private projected(states: ReadonlyMap<string, ModuleState>): ModuleStates {
    const installed = new Set(this.platform.modules.map((module) => module.id));
    const shown = [...states].flatMap(([id, state]): [string, 'ACTIVE' | 'WINDING_DOWN'][] =>
      installed.has(id) && (state === 'ACTIVE' || state === 'WINDING_DOWN') ? [[id, state]] : [],
    );
    return new Map([['core', 'ACTIVE'], ...shown]);
  }

  private errors(caller: Caller, module: string, state: ModuleState, fromOn: string): Promise<BusinessError[]> {
    if (state === 'NOT_INSTALLED') {
      return Promise.resolve([refuse('MODULE_STATE_NOT_A_CHOICE', 'input', 'state').toBusinessError()]);
    }
    const decision = { module, fromOn, reason: 'preview', replacesPlanned: true };
    return this.platform.get(ModuleChangeService).rehearse(caller, state, decision);
  }
}
