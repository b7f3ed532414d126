import { ModuleSwitchService } from '@eenplan/core';
import type { Platform } from '@eenplan/kit';
import type { ModuleSet, ProjectedState } from './projection';

interface Known {
  readonly revision: number;
  readonly on: string;
  readonly set: ModuleSet;
}

/** Which modules each municipality has now. Kept until a switch is turned anywhere, or the day changes. */
export class ModuleSets {
  private readonly known = new Map<string, Known>();
  private revision = 0;

  constructor(private readonly platform: Platform) {}

  /** The set of a municipality today. */
  async of(municipality: string): Promise<ModuleSet> {
    const on = this.platform.clock.today();
    const known = this.known.get(municipality);
    if (known?.revision === this.revision && known.on === on) return known.set;
    const fresh = { revision: this.revision, on, set: await this.read(municipality, on) };
    this.known.set(municipality, fresh);
    return fresh.set;
  }

  /** Reads the revision; true when it went up since the last look. */
  async refresh(): Promise<boolean> {
    const revision = await this.platform.get(ModuleSwitchService).revision();
    const changed = revision !== this.revision;
    this.revision = revision;
    return changed;
  }

  private async read(municipality: string, on: string): Promise<ModuleSet> {
    const installed = new Set(this.platform.modules.map((module) => module.id));
    const states = await this.platform.get(ModuleSwitchService).statesOn(municipality, on);
    const shown = [...states].filter(([module, state]) => installed.has(module) && state !== 'OFF');
    return new Map<string, ProjectedState>([['core', 'ACTIVE'], ...(shown as [string, ProjectedState][])]);
  }
}
