import type { ModuleState } from '../module-switch/module-activation.entity';
import { refuseModule, refuseNotAgreed } from './kind-open.law';

describe('M4: nothing new of a law that is not active', () => {
  it.each<[string, ModuleState | undefined, string | null]>([
    ['core', undefined, null],
    ['debt-help', 'ACTIVE', null],
    ['debt-help', 'WINDING_DOWN', 'MODULE_NOT_ACTIVE'],
    ['debt-help', 'OFF', 'MODULE_NOT_ACTIVE'],
    ['debt-help', undefined, 'MODULE_NOT_ACTIVE'],
  ])('%s that is %s: %s', (module, state, refusal) => {
    const states = new Map<string, ModuleState>(state ? [[module, state]] : []);
    expect(refuseModule(module, states)).toBe(refusal);
  });
});

describe('AVG 26: a partner sends what was agreed with it', () => {
  it.each([
    ['core.worry', null],
    ['debt-help.arrears', 'SIGNAL_KIND_NOT_AGREED'],
  ])('%s: %s', (kind, refusal) => {
    expect(refuseNotAgreed(kind, new Set(['core.worry']))).toBe(refusal);
  });
});
