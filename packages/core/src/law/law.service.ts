import type { Caller, Platform } from '@eenplan/kit';
import type { ModuleState } from '../module-switch/module-activation.entity';
import { ModuleSwitchService } from '../module-switch/module-switch.service';
import { lawRegistry, type LawRow } from './law-registry';
import { moduleOfLaw } from './module-of-law';
import type { Law } from './law.type';

/** The registry of laws: the national table united with the laws of the installed modules. */
export class LawService {
  private known: Promise<readonly Law[]> | null = null;
  /** The states that a request has asked for; a caller lives as long as its request. */
  private readonly states = new WeakMap<Caller, Promise<Map<string, ModuleState>>>();

  constructor(private readonly platform: Platform) {}

  /** Every law, by code. Read once: the registry changes by a migration alone. */
  all(): Promise<readonly Law[]> {
    this.known ??= this.read().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** The law with this code, also when no module executes it; null when nobody knows it. */
  async find(code: string | null): Promise<Law | null> {
    return code === null ? null : ((await this.all()).find((law) => law.code === code) ?? null);
  }

  /** What the law is at the municipality of the caller today. One statement, however many laws are asked. */
  async stateOf(caller: Caller, code: string): Promise<ModuleState> {
    const module = moduleOfLaw(this.platform.modules, code);
    if (!module) return 'NOT_INSTALLED';
    const states =
      this.states.get(caller) ?? this.platform.get(ModuleSwitchService).statesOn(caller.municipality, caller.today);
    this.states.set(caller, states);
    return (await states).get(module.id) ?? 'OFF';
  }

  private async read(): Promise<readonly Law[]> {
    const rows = await this.platform.door.reference((tx) =>
      tx.query<LawRow[]>(
        `select code, title_en as title, title_nl as "dutchTitle", bwb_id as "bwbId", in_force_on as "inForceOn",
           until_on as "untilOn" from core.law`,
      ),
    );
    return lawRegistry(rows, this.platform.modules);
  }
}
