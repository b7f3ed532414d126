import type { Caller } from '../request/caller';

/** Sets of scopes that are the same set have the same number, for as long as the process lives. */
const numbers = new Map<string, number>();
const known = new WeakMap<ReadonlySet<string>, number>();

/**
 * What a plan depends on of a caller: what kind it is, what its roles may, what for, and whether the glass is broken; not
 * who it is. Callers of one shape share plans, each bound to its own values.
 */
export const shapeOf = ({ kind, scopes, purpose, breakGlass }: Caller): string =>
  `${kind} ${numberOf(scopes)} ${purpose?.code ?? ''} ${breakGlass ? 'glass' : ''}`;

function numberOf(scopes: ReadonlySet<string>): number {
  const before = known.get(scopes);
  if (before !== undefined) return before;
  const content = [...scopes].sort().join(' ');
  const number = numbers.get(content) ?? numbers.size;
  numbers.set(content, number);
  known.set(scopes, number);
  return number;
}
