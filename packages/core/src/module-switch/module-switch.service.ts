import { type Caller, type EenplanModule, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { knownModules } from './known-modules';
import { lawRegistry } from '../law/law-registry';
import { ModuleActivation, type ModuleState } from './module-activation.entity';
import { effectiveState, requirementsOf, requirersOn, shownState, statesOn } from './module-period.law';
import type { ModuleStatus, OpenWorkCount } from './module-state.type';
import { countOpenWork, hasOpenWork } from './open-work';

/** The modules of a municipality at one moment. */
export interface ModuleOverview {
  readonly states: ReadonlyMap<string, ModuleState>;
  readonly ever: ReadonlySet<string>;
  readonly awaitingOff: readonly string[];
}

/** Which law modules a municipality has, on any day. */
export class ModuleSwitchService {
  constructor(private readonly platform: Platform) {}

  /** State of every module that is on that day; core is not among them, it is always on. */
  statesOn(municipality: string, on: string): Promise<Map<string, ModuleState>> {
    return this.platform.door.inMunicipality({ municipality }, async (tx) =>
      statesOn(await periodsOf(tx, municipality), on),
    );
  }

  /** What a node needs of a municipality: the states of a day, what was ever on, and what is held up from going off. */
  overview(municipality: string, on: string): Promise<ModuleOverview> {
    return this.platform.door.inMunicipality({ municipality }, async (tx) => {
      const periods = await periodsOf(tx, municipality);
      return {
        states: statesOn(periods, on),
        ever: new Set(await everOn(tx, municipality, on)),
        awaitingOff: periods.filter((period) => awaitsOff(period, on)).map(({ module }) => module),
      };
    });
  }

  /** Every module, installed or switched on, with its state on that day. */
  async list(caller: Caller, on: string = this.platform.clock.today()): Promise<ModuleStatus[]> {
    const { municipality } = caller;
    const periods = await this.platform.door.inMunicipality(caller, (tx) => periodsOf(tx, municipality));
    const states = statesOn(periods, on);
    const known = this.platform.modules.map((module) => module.id);
    const absent = [...states.keys()].filter((id) => !known.includes(id));
    return [...known, ...absent].map((id) => this.status(id, periods, on));
  }

  /** One module as it is today. */
  async find(caller: Caller, id: string): Promise<ModuleStatus> {
    const { municipality } = caller;
    const periods = await this.platform.door.inMunicipality(caller, (tx) => periodsOf(tx, municipality));
    return this.status(id, periods, this.platform.clock.today());
  }

  /** Every decision on a module, oldest first. */
  history(caller: Caller, module: string): Promise<ModuleActivation[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, ModuleActivation, caller, {
        where: (parameters) => [`row.module = ${parameters.add(module)}`],
        orderBy: ['row.recorded_at', 'row.from_on', 'row.id'],
      }),
    );
  }

  /** What is open of a module, per kind. */
  openWork(caller: Caller, module: string): Promise<OpenWorkCount[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      countOpenWork(tx, caller.municipality, this.installed(module)),
    );
  }

  /** The number that goes up when any switch is turned anywhere. */
  revision(): Promise<number> {
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<{ number: number }[]>("select number from core.revision where name = 'modules'");
      return rows[0]?.number ?? 0;
    });
  }

  /** Municipalities in which a switch was turned after that revision. */
  changedSince(revision: number): Promise<string[]> {
    return this.platform.door.reference(async (tx) => {
      const rows = await tx.query<{ code: string }[]>(
        'select code from core.municipality where modules_revision > $1 order by code',
        [revision],
      );
      return rows.map(({ code }) => code);
    });
  }

  /** Lets an OFF take effect when no open work is left; true when it did. */
  settle(municipality: string, module: string): Promise<boolean> {
    const on = this.platform.clock.today();
    const installed = this.installed(module);
    // Only who has the module can count its work.
    if (!installed) return Promise.resolve(false);
    return this.platform.door.inMunicipality({ municipality }, async (tx) => {
      if (!(await tryLockSwitch(tx, municipality, module))) return false;
      const periods = await periodsOf(tx, municipality);
      const pending = periods.find((period) => period.module === module && awaitsOff(period, on));
      if (!pending || (await hasOpenWork(tx, municipality, installed))) return false;
      const requirements = requirementsOf(this.platform.modules);
      if (requirersOn(statesOn(periods, on), requirements, module).length > 0) return false;
      await tx.update(ModuleActivation, { municipality, id: pending.id }, { settledOn: on });
      await announce(tx, municipality);
      return true;
    });
  }

  private installed(id: string): EenplanModule | undefined {
    return this.platform.modules.find((module) => module.id === id);
  }

  private status(id: string, periods: readonly ModuleActivation[], on: string): ModuleStatus {
    const module = this.installed(id);
    const laws = module ? lawRegistry([], [module]) : [];
    const names = {
      id,
      title: module?.title.en ?? knownModules.find((known) => known.id === id)?.title ?? id,
      version: module?.version ?? null,
      laws,
    };
    const late = { history: null, openWork: null };
    if (id === 'core')
      return { ...names, ...late, state: 'ACTIVE', role: null, fromOn: null, untilOn: null, awaitsOff: false };
    const current = periods.find((period) => period.module === id && holdsOn(period, on));
    const state = shownState(current && effectiveState(current, on), module !== undefined);
    const role = state === 'OFF' ? null : (current?.role ?? null);
    const dates = { fromOn: current?.fromOn ?? null, untilOn: current?.untilOn ?? null };
    return { ...names, ...late, ...dates, state, role, awaitsOff: current ? awaitsOff(current, on) : false };
  }
}

const holdsOn = ({ fromOn, untilOn }: ModuleActivation, on: string): boolean =>
  fromOn <= on && (untilOn === null || untilOn > on);

const awaitsOff = (period: ModuleActivation, on: string): boolean =>
  period.state === 'OFF' && holdsOn(period, on) && (period.settledOn === null || period.settledOn > on);

/** The decisions that stand, of every module here. */
export const periodsOf = (tx: Transaction, municipality: string): Promise<ModuleActivation[]> =>
  tx
    .createQueryBuilder(ModuleActivation, 'period')
    .where('period.municipality = :municipality and period.withdrawn_at is null', { municipality })
    .orderBy('period.from_on')
    .getMany();

/** Modules that were on here at any moment up to a day, also when another decision followed within that day. */
async function everOn(tx: Transaction, municipality: string, on: string): Promise<string[]> {
  const rows = await tx.query<{ module: string }[]>(
    `select distinct module from core.module_activation
     where municipality = $1 and state <> 'OFF' and from_on <= $2
       and (withdrawn_at is null or (withdrawn_at at time zone 'Europe/Amsterdam')::date >= from_on)`,
    [municipality, on],
  );
  return rows.map(({ module }) => module);
}

/** Locks a switch unless another holds it: whoever looks again soon need not wait, and holds nobody up. */
async function tryLockSwitch(tx: Transaction, municipality: string, module: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'select 1 from core.module_switch where municipality = $1 and module = $2 for update skip locked',
    [municipality, module],
  );
  return rows.length > 0;
}

/** Makes sure the switch exists and locks it against every opening and every other change of this module. */
export async function lockSwitch(tx: Transaction, municipality: string, module: string): Promise<void> {
  const values = [municipality, module];
  await tx.query(
    'insert into core.module_switch (municipality, module) values ($1, $2) on conflict do nothing',
    values,
  );
  await tx.query('select 1 from core.module_switch where municipality = $1 and module = $2 for update', values);
}

/** Tells every node, in the transaction of the change itself: a killed process cannot leave it untold. */
export const announce = (tx: Transaction, municipality: string): Promise<unknown> =>
  tx.query(
    `with next as (update core.revision set number = number + 1 where name = 'modules' returning number)
     update core.municipality set modules_revision = next.number from next where code = $1`,
    [municipality],
  );
