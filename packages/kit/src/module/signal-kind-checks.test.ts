import { z } from 'zod';
import type { SignalKind } from '../signal/signal-kind';
import type { EenplanModule } from './define-module';
import { checkNames } from './name-checks';
import { checkSignalKinds } from './signal-kind-checks';

const worry: SignalKind = {
  code: 'core.worry',
  title: { en: 'A worry', nl: 'Zorgsignaal' },
  law: null,
  article: 'Rule R27',
  payload: z.strictObject({ observation: z.string() }),
  mayGiveFeedback: false,
  mayReachOut: true,
  matchingWindowDays: 28,
};

const withKinds = (signalKinds: readonly SignalKind[], of: Partial<EenplanModule> = {}): EenplanModule =>
  ({ id: 'core', laws: [], errors: {}, access: { scopes: {} }, signalKinds, ...of }) as unknown as EenplanModule;

describe('a kind of signal', () => {
  it('fits core, or a law of its own module', () => {
    expect(() => checkSignalKinds(withKinds([worry]))).not.toThrow();
    const arrears = { ...worry, code: 'debts.arrears', law: 'WGS' };
    const debts = { id: 'debts', laws: [{ code: 'WGS' }] } as unknown as Partial<EenplanModule>;
    expect(() => checkSignalKinds(withKinds([arrears], debts))).not.toThrow();
  });

  it.each<[string, Partial<SignalKind>, string]>([
    ['of another law', { law: 'WGS' }, 'SIGNAL_KIND_OF_ANOTHER'],
    ['of another module', { code: 'debts.worry' }, 'SIGNAL_KIND_OF_ANOTHER'],
    ['without an article', { article: ' ' }, 'SIGNAL_KIND_INVALID'],
    ['without a window', { matchingWindowDays: 0 }, 'SIGNAL_KIND_INVALID'],
    ['with a window beyond a year', { matchingWindowDays: 367 }, 'SIGNAL_KIND_INVALID'],
    ['with half a day', { matchingWindowDays: 1.5 }, 'SIGNAL_KIND_INVALID'],
    ['that lets unknown keys through', { payload: z.object({}).loose() }, 'SIGNAL_KIND_INVALID'],
    ['that no JSON Schema can say', { payload: z.strictObject({ on: z.date() }) }, 'SIGNAL_KIND_INVALID'],
  ])('%s does not boot', (_what, change, code) => {
    expect(() => checkSignalKinds(withKinds([{ ...worry, ...change }]))).toThrow(code);
  });

  it('has one owner', () => {
    expect(() => checkNames([withKinds([worry]), withKinds([worry], { id: 'other' })])).toThrow(
      'REGISTRY_NAME_CLAIMED_TWICE: name in registry signalKinds core.worry is claimed by core and by other.',
    );
  });
});
