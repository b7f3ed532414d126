import type { ModuleState } from '../module-switch/module-activation.entity';

/** Why a kind of signal cannot be sent. */
export type KindClosed = 'SIGNAL_KIND_NOT_AGREED' | 'MODULE_NOT_ACTIVE';

/**
 * A kind of a law is taken in while that law is active here: what is off or being wound down opens nothing new (rule M4).
 * Core is always on. Null when it may be sent.
 */
export const refuseModule = (module: string, states: ReadonlyMap<string, ModuleState>): 'MODULE_NOT_ACTIVE' | null =>
  module === 'core' || states.get(module) === 'ACTIVE' ? null : 'MODULE_NOT_ACTIVE';

/** AVG, art. 6 lid 1 (e) and art. 26: a partner sends what was agreed with it, from the first day until the last. */
export const refuseNotAgreed = (kind: string, agreed: ReadonlySet<string>): 'SIGNAL_KIND_NOT_AGREED' | null =>
  agreed.has(kind) ? null : 'SIGNAL_KIND_NOT_AGREED';
