import type { ModuleState } from './module-activation.entity';

/** A period of a module, as far as its state on a day goes. */
export interface Period {
  readonly module: string;
  readonly state: ModuleState;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** The state of every module that has a period on that day. A module without one is OFF and is left out. */
export function statesOn(periods: readonly Period[], on: string): Map<string, ModuleState> {
  const current = periods.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn > on));
  return new Map(current.map(({ module, state }) => [module, state]));
}

/** What a client sees of a module: a law that is switched on without its module is NOT_INSTALLED. */
export const shownState = (state: ModuleState | undefined, installed: boolean): ModuleState =>
  state === undefined || state === 'OFF' ? 'OFF' : installed ? state : 'NOT_INSTALLED';
