import type { EenplanModule, Platform, SignalKind } from '@eenplan/kit';

/** A kind of signal with the module that owns it. */
export interface OwnedKind extends SignalKind {
  readonly module: string;
}

const known = new WeakMap<readonly EenplanModule[], ReadonlyMap<string, OwnedKind>>();

/** Every kind of signal that is installed, by code. */
export function kindsOf({ modules }: Pick<Platform, 'modules'>): ReadonlyMap<string, OwnedKind> {
  const found = known.get(modules) ?? new Map(modules.flatMap(ofModule).map((kind) => [kind.code, kind]));
  known.set(modules, found);
  return found;
}

const ofModule = ({ id, signalKinds = [] }: EenplanModule): OwnedKind[] =>
  signalKinds.map((kind) => ({ ...kind, module: id }));
