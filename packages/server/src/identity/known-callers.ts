import type { Caller } from '@eenplan/kit';
import type { ModulesOfDay } from '../schema/module-sets';
import type { Asked } from './authenticate';
import type { Identity } from './verify-token';

/**
 * What was worked out of a token before, for what it is used for: whoever decides something of a municipality gives it
 * another set of modules, and a day does. Not of a resident, whose files open and close, and not of a broken glass.
 */
export class KnownCallers {
  private readonly known = new WeakMap<ModulesOfDay, WeakMap<Identity, Map<string, Caller>>>();

  /** The caller of this token for this activity; undefined when it must be worked out. */
  find(modules: ModulesOfDay, identity: Identity, { activity = '', breakGlass }: Asked): Caller | undefined {
    return breakGlass === undefined ? this.known.get(modules)?.get(identity)?.get(activity) : undefined;
  }

  /** It has just been worked out. */
  keep(modules: ModulesOfDay, identity: Identity, { activity = '', breakGlass }: Asked, caller: Caller): void {
    if (identity.bsnLookup !== null || breakGlass !== undefined || caller.today !== modules.on) return;
    const byIdentity = this.known.get(modules) ?? new WeakMap<Identity, Map<string, Caller>>();
    this.known.set(modules, byIdentity);
    const byActivity = byIdentity.get(identity) ?? new Map<string, Caller>();
    byIdentity.set(identity, byActivity);
    byActivity.set(activity, caller);
  }
}
