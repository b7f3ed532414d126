import type { EenplanModule } from './define-module';

/** An entry of a registry: its code begins with its module, and it belongs to a law, or to none. */
interface Entry {
  readonly code: string;
  readonly law: string | null;
}

/** Why an entry belongs to another module; null when it is of this one. What no law owns is core's. */
export function whyOfAnother({ id, laws }: EenplanModule, { code, law }: Entry, start = `${id}.`): string | null {
  const isOwn = law === null ? id === 'core' : laws.some((each) => each.code === law);
  if (!isOwn) return `belongs to ${law ?? 'no law'}, no law of that module.`;
  return code.startsWith(start) ? null : `does not start with ${start}.`;
}
