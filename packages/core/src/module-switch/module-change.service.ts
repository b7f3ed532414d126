import {
  answer,
  type BusinessError,
  type Caller,
  newId,
  type OpeningSteps,
  type Platform,
  Refusal,
  type Transaction,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { moduleSwitched } from '../event/core-events';
import { emit } from '../event/emit';
import { knownModules } from './known-modules';
import { ModuleActivation, type ModuleState } from './module-activation.entity';
import {
  brokenRequirement,
  planChange,
  type PeriodChange,
  requirementsOf,
  requirersOn,
  statesOn,
  type WantedChange,
} from './module-period.law';
import type { ModuleStatus } from './module-state.type';
import { announce, lockSwitch, ModuleSwitchService, periodsOf } from './module-switch.service';
import { hasOpenWork } from './open-work';

/** A decision on a module, as a service takes it. */
export interface ModuleDecision {
  readonly module: string;
  readonly fromOn: string;
  readonly untilOn?: string | undefined;
  readonly reason: string;
  readonly role?: ModuleActivation['role'] | undefined;
  readonly delegatedTo?: string | undefined;
  readonly agreement?: string | undefined;
  readonly replacesPlanned?: boolean | undefined;
}

interface ModuleAnswer {
  module?: ModuleStatus;
  errors: BusinessError[];
}

/** Thrown to roll a rehearsal back. */
class Rehearsed extends Error {}

/** Switching laws: one lock, one decision, one announcement, in one transaction. */
export class ModuleChangeService {
  constructor(private readonly platform: Platform) {}

  /** Switches a law on. */
  activate(caller: Caller, decision: ModuleDecision): Promise<ModuleAnswer> {
    return this.decide(caller, 'ACTIVE', decision);
  }

  /** Switches a law on within a transaction of the caller's; a refusal is thrown, with its path in that file. */
  async activateIn(tx: Transaction, caller: Caller, decision: ModuleDecision, path: readonly string[]): Promise<void> {
    try {
      await this.change(tx, caller, 'ACTIVE', decision);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, article } = error;
      throw new Refusal(code, message, article, [...path, ...error.path.slice(1)]);
    }
  }

  /** From that day nothing new is opened; what runs is finished. */
  windDown(caller: Caller, decision: ModuleDecision): Promise<ModuleAnswer> {
    return this.decide(caller, 'WINDING_DOWN', decision);
  }

  /** From that day, or as soon after it as no open work is left, nothing of it is in the schema. Its rows stay. */
  deactivate(caller: Caller, decision: ModuleDecision): Promise<ModuleAnswer> {
    return this.decide(caller, 'OFF', decision);
  }

  /** Makes the change, looks whether it is refused, and takes it back. */
  async rehearse(caller: Caller, state: WantedChange['state'], decision: ModuleDecision): Promise<BusinessError[]> {
    try {
      await this.platform.door.inMunicipality(caller, async (tx) => {
        await this.change(tx, caller, state, decision);
        throw new Rehearsed();
      });
      return [];
    } catch (error) {
      if (error instanceof Rehearsed) return [];
      if (error instanceof Refusal) return [error.toBusinessError()];
      throw error;
    }
  }

  private decide(caller: Caller, state: WantedChange['state'], decision: ModuleDecision): Promise<ModuleAnswer> {
    return answer(async () => {
      await this.platform.door.inMunicipality(caller, (tx) => this.change(tx, caller, state, decision));
      return { module: await this.platform.get(ModuleSwitchService).find(caller, decision.module) };
    });
  }

  private async change(
    tx: Transaction,
    caller: Caller,
    state: WantedChange['state'],
    decision: ModuleDecision,
  ): Promise<void> {
    this.refuseModule(decision, state);
    const { municipality } = caller;
    refuseDelegation(decision, municipality);
    await this.lockAll(tx, municipality, decision.module);
    const periods = await periodsOf(tx, municipality);
    const { module, fromOn, untilOn = null, replacesPlanned = false } = decision;
    const wanted: WantedChange = { module, state, fromOn, untilOn, replacesPlanned };
    const own = periods.filter((period) => period.module === module);
    if (own.length === 0 && state !== 'ACTIVE') this.refuseNotInstalled(module);
    const plan = planChange(own, wanted, this.platform.clock.today());
    if (typeof plan === 'string') throw refuse(plan, 'input', plan === 'MODULE_PERIOD_EMPTY' ? 'untilOn' : 'fromOn');
    const settled = await this.settledOn(tx, municipality, wanted, periods);
    await this.write(tx, caller, decision, plan, settled);
    await this.refuseBroken(tx, caller, wanted);
    await announce(tx, municipality);
    const data = { module, state, fromOn, untilOn };
    await emit(this.platform, tx, caller, { event: moduleSwitched, key: module, data });
  }

  private refuseModule({ module: id, fromOn }: ModuleDecision, state: WantedChange['state']): void {
    if (id === 'core') throw refuse('MODULE_ALWAYS_ON', 'input', 'module');
    const installed = this.platform.modules.some((module) => module.id === id);
    const known = knownModules.find((module) => module.id === id);
    if (!installed && !known && state === 'ACTIVE') throw refuse('MODULE_UNKNOWN', 'input', 'module');
    if (known && fromOn < known.inForceFrom) throw refuse('MODULE_BEFORE_LAW', 'input', 'fromOn');
  }

  private refuseNotInstalled(id: string): void {
    if (!this.platform.modules.some((module) => module.id === id)) throw refuse('MODULE_UNKNOWN', 'input', 'module');
  }

  /** A change of one module is judged with what it requires and what requires it: those stand still meanwhile. */
  private async lockAll(tx: Transaction, municipality: string, id: string): Promise<void> {
    const related = this.platform.modules.filter(
      (module) => module.id === id || id in module.requires || module.requires[id] !== undefined,
    );
    const required = Object.keys(this.platform.modules.find((module) => module.id === id)?.requires ?? {});
    const ids = new Set([id, ...required, ...related.map((module) => module.id)].filter((each) => each !== 'core'));
    for (const each of [...ids].sort()) await lockSwitch(tx, municipality, each);
  }

  /**
   * An OFF of today or before takes effect at once, or not at all; a later one waits until its work is done. A period
   * that is entered when it is over left no work: it is the first of its module.
   */
  private async settledOn(
    tx: Transaction,
    municipality: string,
    { module, state, fromOn, untilOn }: WantedChange,
    periods: readonly ModuleActivation[],
  ): Promise<string | null> {
    const today = this.platform.clock.today();
    if (state === 'ACTIVE' && untilOn !== null && untilOn <= today) return untilOn;
    if (state !== 'OFF' || fromOn > today) return null;
    const requirers = requirersOn(statesOn(periods, today), requirementsOf(this.platform.modules), module);
    if (requirers.length > 0) throw refuse('MODULE_REQUIRED_BY_OTHER', 'input', 'module');
    const installed = this.platform.modules.find((candidate) => candidate.id === module);
    if (await hasOpenWork(tx, municipality, installed)) throw refuse('MODULE_HAS_OPEN_WORK', 'input', 'module');
    return fromOn;
  }

  private async write(
    tx: Transaction,
    caller: Caller,
    decision: ModuleDecision,
    plan: PeriodChange<ModuleActivation>,
    settledOn: string | null,
  ): Promise<void> {
    const { municipality } = caller;
    const now = this.platform.clock.now();
    for (const { id } of plan.withdrawn) await tx.update(ModuleActivation, { municipality, id }, { withdrawnAt: now });
    if (plan.cut) {
      await tx.update(ModuleActivation, { municipality, id: plan.cut.id }, { untilOn: decision.fromOn });
    }
    const { module, reason, role = 'OWN', delegatedTo = null, agreement = null } = decision;
    await tx.insert(
      ModuleActivation,
      plan.added.map((period) => ({
        ...{ municipality, id: newId(), module, role, delegatedTo, agreement, reason, ...period },
        ...{ settledOn: period.state === 'OFF' ? settledOn : null, withdrawnAt: null },
        ...{ decidedBy: caller.subject, recordedAt: now },
      })),
    );
  }

  /** Judged on the rows as they would be: does every module that is on still have what it requires? */
  private async refuseBroken(tx: Transaction, caller: Caller, wanted: WantedChange): Promise<void> {
    const requirements = requirementsOf(this.platform.modules);
    const broken = brokenRequirement(await periodsOf(tx, caller.municipality), requirements, wanted);
    if (!broken) return;
    throw refuse(
      broken.module === wanted.module ? 'MODULE_REQUIRES_OTHER' : 'MODULE_REQUIRED_BY_OTHER',
      'input',
      'module',
    );
  }
}

function refuseDelegation({ role = 'OWN', delegatedTo, agreement }: ModuleDecision, municipality: string): void {
  if (role === 'DELEGATED' && (!delegatedTo || delegatedTo === municipality)) {
    throw refuse('MODULE_DELEGATE_MISSING', 'input', 'delegatedTo');
  }
  if (role === 'DELEGATED' && !agreement) throw refuse('MODULE_DELEGATED_WITHOUT_AGREEMENT', 'input', 'agreement');
  if (role !== 'DELEGATED' && delegatedTo) throw refuse('MODULE_DELEGATE_MISSING', 'input', 'role');
}

const LOCK_SWITCH = 'select 1 from core.module_switch where municipality = $1 and module = $2 for share';

/** Guards openings: under a shared lock on the switch, so that a switch-off and an opening cannot both go through. */
export const refuseUnlessActive =
  (platform: Platform, path: readonly string[] = ['input']) =>
  async (tx: Transaction, municipality: string, module: string): Promise<void> => {
    // Two statements on purpose: the second must see what the holder of the lock before us committed.
    const values = [municipality, module];
    await tx.query(LOCK_SWITCH, values);
    const states = statesOn(await periodsOf(tx, municipality), platform.clock.today());
    if (states.get(module) !== 'ACTIVE') throw refuse('MODULE_NOT_ACTIVE', ...path);
  };

/**
 * The states of today, while the switches of these modules stand still: for an act of core that opens something of a law.
 * Without modules nothing is locked, and nothing read.
 */
export async function statesUnderLock(
  { clock }: Platform,
  tx: Transaction,
  municipality: string,
  modules: readonly string[],
): Promise<Map<string, ModuleState>> {
  if (modules.length === 0) return new Map();
  // One after the other and in order, as a change takes them; then a second look, as above.
  for (const module of modules) await tx.query(LOCK_SWITCH, [municipality, module]);
  return statesOn(await periodsOf(tx, municipality), clock.today());
}

/** The same in a flight: the second divides by zero where the law is not active. */
const REQUIRE_ACTIVE = `select 1 / count(*) from core.module_activation
  where municipality = $1 and module = $2 and withdrawn_at is null and state = 'ACTIVE'
    and from_on <= $3::date and (until_on is null or until_on > $3::date)`;

const openingSteps =
  ({ clock }: Platform): OpeningSteps =>
  (municipality, module) => [
    { sql: LOCK_SWITCH, values: [municipality, module] },
    { sql: REQUIRE_ACTIVE, values: [municipality, module, clock.today()] },
  ];

/** From now on nothing of a law is opened where it is not active. */
export const guardOpenings = (platform: Platform): void =>
  platform.door.guardOpenings(refuseUnlessActive(platform), openingSteps(platform));
