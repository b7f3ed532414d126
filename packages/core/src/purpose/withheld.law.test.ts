import type { DataUse, ProcessingActivity } from '@eenplan/kit';
import { readsAddresses, withheldLaws, type WithheldFrom, type WithheldLaw } from './withheld.law';

const activity = (reads: readonly DataUse[], closed: ProcessingActivity['closed'] = []): ProcessingActivity => ({
  ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Support.' },
  ...{ article: 'Wmo 2015, art. 5.1.1', roles: [], reads, closed },
});

const cell = (category: string, basis: DataUse['basis'], article: string): DataUse => ({ category, basis, article });
const support = activity(
  [cell('WMO', 'OWN', 'Wmo 2015, art. 5.1.1 lid 1'), cell('JEUGDWET', 'CONSENT', 'Wmo 2015, art. 5.1.1 lid 4')],
  [{ category: 'WGS', article: 'Wgs, art. 8b' }],
);

const FILES = new Set(['BRP', 'CASE', 'WMO', 'JEUGDWET', 'WGS']);
const OFF = 'Rule M4: no running case loses its law';
const ROLE = 'AVG, art. 25 lid 2: no more than the role needs';

describe('what is withheld of every household alike', () => {
  it.each<[string, string[], Partial<WithheldFrom>, WithheldLaw[]]>([
    ['nothing of what shows', ['WMO'], {}, []],
    ['what the law closes', ['WGS'], {}, [{ law: 'WGS', reason: 'NO_BASIS', article: 'Wgs, art. 8b' }]],
    [
      'what shows with consent alone',
      ['JEUGDWET'],
      {},
      [{ law: 'JEUGDWET', reason: 'CONSENT_REQUIRED', article: 'Wmo 2015, art. 5.1.1 lid 4' }],
    ],
    ['what the role may not read', ['WMO'], { mayRead: () => false }, [{ law: 'WMO', reason: 'ROLE', article: ROLE }]],
    [
      'the reason of the law before that of the role',
      ['WGS'],
      { mayRead: () => false },
      [{ law: 'WGS', reason: 'NO_BASIS', article: 'Wgs, art. 8b' }],
    ],
    [
      'a law that is off, whatever the purpose',
      ['WMO'],
      { lawsOff: ['WMO'] },
      [{ law: 'WMO', reason: 'LAW_OFF', article: OFF }],
    ],
    [
      'a law that is off, for no purpose',
      ['WMO'],
      { lawsOff: ['WMO'], purpose: null },
      [{ law: 'WMO', reason: 'LAW_OFF', article: OFF }],
    ],
    ['nothing else for no purpose: nothing is shown then', ['WGS', 'JEUGDWET'], { purpose: null }, []],
    ['nothing of a law that has no file', ['WLZ'], { mayRead: () => false }, []],
    [
      'a line per law, in the order of the codes',
      ['WMO', 'WLZ', 'WGS', 'JEUGDWET'],
      { lawsOff: ['WLZ'] },
      [
        { law: 'JEUGDWET', reason: 'CONSENT_REQUIRED', article: 'Wmo 2015, art. 5.1.1 lid 4' },
        { law: 'WGS', reason: 'NO_BASIS', article: 'Wgs, art. 8b' },
        { law: 'WLZ', reason: 'LAW_OFF', article: OFF },
      ],
    ],
  ])('%s', (_what, laws, changes, expected) => {
    const from: WithheldFrom = { purpose: support, lawsOff: [], mayRead: () => true, ...changes };
    expect(withheldLaws(laws, from, FILES)).toEqual(expected);
  });
});

describe('addresses', () => {
  it.each<[string, ProcessingActivity | null, boolean]>([
    ['are read by what may use the register', activity([cell('BRP', 'NECESSARY', 'Wet BRP, art. 1.7')]), true],
    ['are read by what may use everything', activity([cell('*', 'OWN', 'AVG, art. 15')]), true],
    ['are not read by what may not', support, false],
    ['are not read for no purpose', null, false],
  ])('%s', (_what, purpose, expected) => {
    expect(readsAddresses(purpose)).toBe(expected);
  });
});
