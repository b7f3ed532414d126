import type { ModuleState } from './module-activation.entity';

/** A period of a module: from_on inclusive, until_on exclusive. */
export interface Period {
  readonly module: string;
  readonly state: ModuleState;
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** OFF only: the first day on which it took effect, because no open work was left; null until then. */
  readonly settledOn: string | null;
}

/** The state of every module that is on, on that day. A module that is OFF, or was never switched on, is left out. */
export function statesOn(periods: readonly Period[], on: string): Map<string, ModuleState> {
  const current = periods.filter((period) => holds(period, on));
  const states = current.map((period): [string, ModuleState] => [period.module, effectiveState(period, on)]);
  return new Map(states.filter(([, state]) => state !== 'OFF'));
}

/** OFF is an intention: until no open work was left the module is still being wound down. */
export const effectiveState = ({ state, settledOn }: Period, on: string): ModuleState =>
  state === 'OFF' && (settledOn === null || settledOn > on) ? 'WINDING_DOWN' : state;

const holds = ({ fromOn, untilOn }: Period, on: string): boolean => fromOn <= on && (untilOn === null || untilOn > on);

/** What a client sees of a module: a law that is switched on without its module is NOT_INSTALLED. */
export const shownState = (state: ModuleState | undefined, installed: boolean): ModuleState =>
  state === undefined || state === 'OFF' ? 'OFF' : installed ? state : 'NOT_INSTALLED';

/** A change somebody wants of one module. */
export interface WantedChange {
  readonly module: string;
  readonly state: 'ACTIVE' | 'WINDING_DOWN' | 'OFF';
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** Planned periods that have not begun make way. */
  readonly replacesPlanned: boolean;
}

/** The codes of a change that does not fit what is there. */
export type ChangeRefusal =
  'MODULE_DATES_OVERLAP' | 'MODULE_NOT_ACTIVE' | 'MODULE_ALREADY_OFF' | 'MODULE_PERIOD_EMPTY' | 'MODULE_CHANGE_IN_PAST';

/** What a change does to the periods of its module. */
export interface PeriodChange<T extends Period> {
  /** Periods that never held: planned ones that make way, and one that began on the day of the change. */
  readonly withdrawn: readonly T[];
  /** The period that ends on the day of the change. */
  readonly cut: T | null;
  readonly added: readonly Omit<Period, 'module' | 'settledOn'>[];
}

/** Works out a change against the periods of its module, or says why it cannot be. */
export function planChange<T extends Period>(
  periods: readonly T[],
  change: WantedChange,
  today: string,
): PeriodChange<T> | ChangeRefusal {
  const refusal = refuseChange(periods, change, today);
  if (refusal) return refusal;
  const current = periods.find((period) => holds(period, change.fromOn)) ?? null;
  const startsThatDay = current?.fromOn === change.fromOn;
  const planned = periods.filter((period) => period.fromOn > change.fromOn);
  const off = { state: 'OFF' as const, fromOn: change.untilOn ?? '', untilOn: null };
  return {
    withdrawn: [...planned, ...(current && startsThatDay ? [current] : [])],
    cut: startsThatDay ? null : current,
    added: [
      { state: change.state, fromOn: change.fromOn, untilOn: change.untilOn },
      ...(change.untilOn === null ? [] : [off]),
    ],
  };
}

function refuseChange(periods: readonly Period[], change: WantedChange, today: string): ChangeRefusal | null {
  if (change.untilOn !== null && change.untilOn <= change.fromOn) return 'MODULE_PERIOD_EMPTY';
  if (periods.length > 0 && change.fromOn < today) return 'MODULE_CHANGE_IN_PAST';
  const planned = periods.filter((period) => period.fromOn > change.fromOn);
  if (planned.length > 0 && !change.replacesPlanned) return 'MODULE_DATES_OVERLAP';
  const current = periods.find((period) => holds(period, change.fromOn));
  const state = current?.state ?? 'OFF';
  if (change.state === 'ACTIVE') return state === 'ACTIVE' ? 'MODULE_DATES_OVERLAP' : null;
  if (change.state === 'WINDING_DOWN') return state === 'ACTIVE' ? null : 'MODULE_NOT_ACTIVE';
  return state === 'OFF' ? 'MODULE_ALREADY_OFF' : null;
}

/** Which modules a module cannot do without. */
export type Requirements = ReadonlyMap<string, readonly string[]>;

/** What every module requires besides core, which is always on (rule M5: a module is on together with what it requires). */
export const requirementsOf = (
  modules: readonly { readonly id: string; readonly requires: Readonly<Record<string, string>> }[],
): Requirements =>
  new Map(modules.map(({ id, requires }) => [id, Object.keys(requires).filter((needed) => needed !== 'core')]));

/** The modules that are on and require this one: until they are off it stays (rule M5). */
export const requirersOn = (
  states: ReadonlyMap<string, ModuleState>,
  requirements: Requirements,
  module: string,
): string[] => [...states.keys()].filter((id) => requirements.get(id)?.includes(module));

/** A module that would be on without what it requires. */
export interface BrokenRequirement {
  readonly module: string;
  readonly requires: string;
  readonly on: string;
}

/**
 * The first day from which a module is on without one that it requires, or active while that one is not. Looks at the
 * days on which anything begins: in between nothing changes. Only what the changed module has a part in: a requirement
 * that came with a later version of another module is no reason to refuse this change (rule M5).
 */
export function brokenRequirement(
  periods: readonly Period[],
  requirements: Requirements,
  { module: changed, fromOn }: Pick<WantedChange, 'module' | 'fromOn'>,
): BrokenRequirement | null {
  const days = [...new Set([fromOn, ...periods.map((period) => period.fromOn).filter((day) => day > fromOn)])].sort();
  for (const on of days) {
    const states = plannedStates(periods, on);
    for (const [module, state] of states) {
      const requires = (requirements.get(module) ?? [])
        .filter((needed) => module === changed || needed === changed)
        .find((needed) => !suffices(state, states.get(needed)));
      if (requires !== undefined) return { module, requires, on };
    }
  }
  return null;
}

/** The states as intended: an OFF counts from its day, whether or not open work will hold it up. */
const plannedStates = (periods: readonly Period[], on: string): Map<string, ModuleState> =>
  new Map(
    periods
      .filter((period) => holds(period, on) && period.state !== 'OFF')
      .map((period): [string, ModuleState] => [period.module, period.state]),
  );

const suffices = (state: ModuleState, needed: ModuleState | undefined): boolean =>
  needed === 'ACTIVE' || (needed === 'WINDING_DOWN' && state === 'WINDING_DOWN');
