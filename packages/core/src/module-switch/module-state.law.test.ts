import { shownState, statesOn, type Period } from './module-state.law';

const active: Period = { module: 'wmo', state: 'ACTIVE', fromOn: '2015-01-01', untilOn: '2026-01-01' };
const ending: Period = { module: 'wmo', state: 'WINDING_DOWN', fromOn: '2026-01-01', untilOn: null };

describe('the state of a module on a day', () => {
  it.each([
    ['2014-12-31', undefined],
    ['2015-01-01', 'ACTIVE'],
    ['2025-12-31', 'ACTIVE'],
    ['2026-01-01', 'WINDING_DOWN'],
    ['2036-01-01', 'WINDING_DOWN'],
  ])('on %s it is %s', (on, state) => {
    expect(statesOn([ending, active], on).get('wmo')).toBe(state);
  });
});

describe('what a client sees of it', () => {
  it.each([
    [undefined, true, 'OFF'],
    ['OFF', true, 'OFF'],
    ['ACTIVE', true, 'ACTIVE'],
    ['WINDING_DOWN', true, 'WINDING_DOWN'],
    ['ACTIVE', false, 'NOT_INSTALLED'],
    ['OFF', false, 'OFF'],
  ] as const)('%s, installed %s: %s', (state, installed, shown) => {
    expect(shownState(state, installed)).toBe(shown);
  });
});
