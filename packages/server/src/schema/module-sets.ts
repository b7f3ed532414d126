import {
  allowedOrigins,
  type AllowedOrigin,
  type RoleCatalogue,
  RoleCatalogueService,
  ModuleSwitchService,
  MunicipalityService,
  SettingsService,
} from '@eenplan/core';
import type { Platform } from '@eenplan/kit';
import type { ModuleSet, ProjectedState } from './projection';

/** What a municipality has on a day, as far as every request needs it. */
export interface ModulesOfDay {
  readonly on: string;
  /** Does it work with this installation? */
  readonly isServed: boolean;
  readonly set: ModuleSet;
  /** Codes of the laws that are on. */
  readonly laws: readonly string[];
  /** Codes of the laws that were ever on here and are now off. */
  readonly lawsOff: readonly string[];
  /** Modules that are to be off as soon as their work is done. */
  readonly awaitingOff: readonly string[];
  /** What roles may do. */
  readonly catalogue: RoleCatalogue;
  /** Websites from which browsers may ask. */
  readonly origins: readonly AllowedOrigin[];
}

/** Which modules each municipality has now; replaced by the watch when something is decided there, and when the day changes. */
export class ModuleSets {
  private readonly known = new Map<string, Promise<ModulesOfDay>>();

  constructor(private readonly platform: Platform) {}

  /** The modules of a municipality today. */
  async of(municipality: string): Promise<ModulesOfDay> {
    const today = this.platform.clock.today();
    const known = await this.known.get(municipality);
    if (known?.on === today) return known;
    const fresh = this.read(municipality);
    fresh.catch(() => this.known.delete(municipality));
    this.known.set(municipality, fresh);
    return fresh;
  }

  /** What was known of a municipality, if anything. */
  peek(municipality: string): Promise<ModulesOfDay> | undefined {
    return this.known.get(municipality);
  }

  /** Every municipality that is known here. */
  municipalities(): string[] {
    return [...this.known.keys()];
  }

  /** Puts what was read in force. */
  put(municipality: string, modules: ModulesOfDay): void {
    this.known.set(municipality, Promise.resolve(modules));
  }

  /** Reads what a municipality has today. */
  async read(municipality: string): Promise<ModulesOfDay> {
    const on = this.platform.clock.today();
    const switches = this.platform.get(ModuleSwitchService);
    const { states, ever, awaitingOff } = await switches.overview(municipality, on);
    const shown = this.platform.modules.flatMap(({ id }): [string, ProjectedState][] => {
      const state = states.get(id);
      return state === 'ACTIVE' || state === 'WINDING_DOWN' ? [[id, state]] : [];
    });
    const set = new Map<string, ProjectedState>([['core', 'ACTIVE'], ...shown]);
    const lawsOf = (wanted: (id: string) => boolean): string[] =>
      this.platform.modules.filter(({ id }) => wanted(id)).flatMap(({ laws }) => laws.map(({ code }) => code));
    const laws = lawsOf((id) => set.has(id));
    const lawsOff = lawsOf((id) => ever.has(id) && !set.has(id));
    const catalogue = await this.platform.get(RoleCatalogueService).on(municipality, on);
    const origins = allowedOrigins(await this.platform.get(SettingsService).core(municipality, on));
    const isServed = (await this.platform.get(MunicipalityService).find(municipality)) !== null;
    return { on, isServed, set, laws, lawsOff, awaitingOff, catalogue, origins };
  }
}
