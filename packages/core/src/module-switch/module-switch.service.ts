import { type Caller, type EenplanModule, newId, type Platform, type Transaction } from '@eenplan/kit';
import { ModuleActivation, type ModuleState } from './module-activation.entity';
import { shownState, statesOn } from './module-state.law';
import type { ModuleStatus } from './module-state.type';

/** What a municipality switches on: a period of a module. */
export interface ModulePeriod {
  readonly module: string;
  readonly fromOn: string;
  readonly reason: string;
}

/** Which law modules a municipality has, on any day. */
export class ModuleSwitchService {
  constructor(private readonly platform: Platform) {}

  /** State of every module with a period on that day; core is not among them, it is always on. */
  statesOn(municipality: string, on: string): Promise<Map<string, ModuleState>> {
    return this.platform.door.inMunicipality({ municipality }, async (tx) =>
      statesOn(await tx.findBy(ModuleActivation, { municipality }), on),
    );
  }

  /** Every module, installed or switched on, with its state on that day. */
  async list(caller: Caller, on: string = this.platform.clock.today()): Promise<ModuleStatus[]> {
    const states = await this.statesOn(caller.municipality, on);
    const installed = this.platform.modules.map((module) => this.status(module, states));
    const missing = [...states.keys()].filter((id) => !this.platform.modules.some((module) => module.id === id));
    const absent = missing.map((id) => ({
      ...{ id, title: id, version: null, laws: [] },
      state: shownState(states.get(id), false),
    }));
    return [...installed, ...absent];
  }

  /** Records that a module is active from a day on; nothing when it already has a period. */
  async activate(caller: Caller, period: ModulePeriod): Promise<void> {
    await this.platform.door.inMunicipality(caller, async (tx) => {
      await lockSwitch(tx, caller.municipality, period.module);
      const known = await tx.countBy(ModuleActivation, {
        municipality: caller.municipality,
        module: period.module,
      });
      if (known === 0) await tx.insert(ModuleActivation, this.toRow(caller, period));
    });
    await this.announce();
  }

  /** The number that goes up when any switch is turned anywhere. */
  revision(): Promise<number> {
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<{ number: number }[]>("select number from core.revision where name = 'modules'");
      return rows[0]?.number ?? 0;
    });
  }

  private async announce(): Promise<void> {
    await this.platform.door.reference((tx) =>
      tx.query("update core.revision set number = number + 1 where name = 'modules'"),
    );
  }

  private status(module: EenplanModule, states: ReadonlyMap<string, ModuleState>): ModuleStatus {
    const laws = module.laws.map(({ code, title, bwbId }) => ({ code, title: title.en, dutchTitle: title.nl, bwbId }));
    const state = module.id === 'core' ? 'ACTIVE' : shownState(states.get(module.id), true);
    return { id: module.id, title: module.title.en, version: module.version, state, laws };
  }

  private toRow(caller: Caller, period: ModulePeriod): ModuleActivation {
    return Object.assign(new ModuleActivation(), {
      ...{ municipality: caller.municipality, id: newId(), module: period.module, state: 'ACTIVE' as const },
      ...{ role: 'OWN' as const, delegatedTo: null, fromOn: period.fromOn, untilOn: null, reason: period.reason },
      ...{ decidedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

/** Makes sure the switch exists and locks it against every opening and every other change of this module. */
async function lockSwitch(tx: Transaction, municipality: string, module: string): Promise<void> {
  await tx.query('insert into core.module_switch (municipality, module) values ($1, $2) on conflict do nothing', [
    municipality,
    module,
  ]);
  await tx.query('select 1 from core.module_switch where municipality = $1 and module = $2 for update', [
    municipality,
    module,
  ]);
}
