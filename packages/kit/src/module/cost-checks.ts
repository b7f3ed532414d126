import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';
import type { Ownership } from './ownership';

/** A module prices its own fields, in whole numbers from 0. */
export function checkCosts(modules: readonly EenplanModule[], ownership: Ownership): void {
  for (const { id, costs = {} } of modules) {
    for (const [name, price] of Object.entries(costs)) {
      const [type = '', field = ''] = name.split('.');
      const owner = ownership.ofMember(type, field);
      if (owner !== id) throw new BootError('COST_OF_ANOTHER', `${id} prices ${name}, which is not a field of it.`);
      if (Number.isSafeInteger(price) && price >= 0) continue;
      throw new BootError('COST_INVALID', `${id} prices ${name} at ${price}, which is no whole number from 0.`);
    }
  }
}
