import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tables } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import type { Caller } from '../request/caller';
import type { Below } from './below';
import { compileBelow, type CompiledBelow } from './compile-below';
import { valuesOf } from './plan-parameters';

/** What is going to be asked below the rows that are being read, by their class. */
export interface LookAhead {
  /** The same for every row of a field: what is loaded together. */
  readonly key: string;
  readonly caller: Caller;
  /** The day that an edge is followed for when none is asked. */
  readonly today: string;
  readonly below: ReadonlyMap<RowClass, Below>;
}

const looking = new AsyncLocalStorage<LookAhead>();

/** Runs a root field: the rows that it reads bring along what is asked below them. */
export const whileLookingAhead = <T>(ahead: LookAhead, read: () => T): T => looking.run(ahead, read);

/** A plan for the rows of one statement, bound to who asks. */
export interface BoundPlan extends CompiledBelow {
  readonly values: readonly unknown[];
}

const compiled = new WeakMap<Below, { readonly source: Tables; readonly plan: CompiledBelow | null }>();

/**
 * The plan for rows of a class that are being read; null when nothing is asked below them. A service that reads as
 * somebody else than who asks gets none: what comes along is for who asks.
 */
export function planFor(
  source: Tables,
  entity: RowClass,
  caller: Caller,
  ahead: LookAhead | undefined = looking.getStore(),
): BoundPlan | null {
  const below = ahead?.caller === caller ? ahead.below.get(entity) : undefined;
  if (!ahead || !below || below.edges.length === 0) return null;
  const known = compiled.get(below);
  const plan = known?.source === source ? known.plan : compileBelow(below, source, caller);
  if (known?.source !== source) compiled.set(below, { source, plan });
  return plan && { ...plan, values: valuesOf(plan.slots, caller, ahead.today) };
}
