import {
  belongTogether,
  compare,
  isCandidate,
  isCertain,
  type KnownPerson,
  type PlacedSignal,
  scoreOf,
  type SignalledPerson,
} from './match.law';

const known: KnownPerson = {
  ...{ bsnLookup: 'hash-1', familyName: 'Berg', familyNamePrefix: 'van der', birthDate: '1985-02-13' },
  addresses: [{ postcode: '7001AB', houseNumber: 12 }],
};
const signalled: SignalledPerson = {
  ...{ bsnLookup: 'hash-1', familyName: 'Berg', birthDate: '1985-02-13', postcode: '7001AB', houseNumber: 12 },
};
const nothing: SignalledPerson = {
  ...{ bsnLookup: null, familyName: null, birthDate: null, postcode: null, houseNumber: null },
};

describe('whom a signal is about', () => {
  it.each<[string, Partial<SignalledPerson>, Partial<KnownPerson>, number, boolean, boolean]>([
    // what, changes of the signal, changes of the resident, score, candidate, certain
    ['everything the same', {}, {}, 100, true, true],
    ['the prefix with the name', { familyName: 'Van der Berg' }, {}, 100, true, true],
    ['accents and hyphens', { familyName: 'BÉRG' }, { familyName: 'Berg' }, 100, true, true],
    ['another address: people move', { houseNumber: 14 }, {}, 90, true, true],
    ['an address that may not be shown', {}, { addresses: [] }, 90, true, true],
    ['the number and another name', { familyName: 'Jansen' }, {}, 75, true, false],
    ['the number and another birth date', { birthDate: '1985-02-14' }, {}, 50, true, false],
    ['a name without a letter: nothing is said of it', { familyName: '?' }, { familyName: '-' }, 85, true, true],
    ['the number alone', { ...nothing, bsnLookup: 'hash-1' }, {}, 50, true, true],
    ['another number: another person, a twin at the same address', { bsnLookup: 'hash-2' }, {}, 0, false, false],
    ['no number: name, birth date and address', { bsnLookup: null }, {}, 50, true, false],
    ['the month of birth alone', { bsnLookup: null, birthDate: '1985-02' }, {}, 50, true, false],
    [
      'the year of birth of a resident of whom no more is known',
      { bsnLookup: null },
      { birthDate: '1985' },
      50,
      true,
      false,
    ],
    ['another month', { bsnLookup: null, birthDate: '1985-03' }, {}, 0, false, false],
    ['name and address, no birth date', { bsnLookup: null, birthDate: null }, {}, 25, true, false],
    ['a child at the same address', { bsnLookup: null }, { birthDate: '2015-06-01' }, 0, false, false],
    [
      'birth date and address, with the name of a partner',
      { bsnLookup: null, familyName: 'Jansen' },
      {},
      25,
      true,
      false,
    ],
    ['a resident without a number on file', {}, { bsnLookup: null }, 50, true, false],
    ['nothing to go by', nothing, {}, 0, false, false],
  ])('%s', (_what, ofSignal, ofResident, score, candidate, certain) => {
    const comparison = compare({ ...signalled, ...ofSignal }, { ...known, ...ofResident });
    expect([scoreOf(comparison), isCandidate(comparison), isCertain(comparison)]).toEqual([score, candidate, certain]);
  });

  it('compares each part by itself', () => {
    expect(compare({ ...signalled, birthDate: null, houseNumber: 1 }, known)).toEqual({
      ...{ number: 'SAME', name: 'SAME', birthDate: 'NOT_KNOWN', address: 'DIFFERENT' },
    });
  });
});

describe('signals that are looked at together', () => {
  const one: PlacedSignal = {
    lawCode: null,
    receivedOn: '2018-03-01',
    bsnLookup: 'hash-1',
    residentId: 'r1',
    householdId: 'h1',
  };

  it.each<[string, Partial<PlacedSignal>, number, boolean]>([
    ['of one household', { residentId: 'r2', bsnLookup: 'hash-2' }, 3, true],
    ['of one resident without a household', { householdId: '' }, 3, true],
    ['of one number that nobody on file has', { residentId: 'r2', householdId: 'h2' }, 3, true],
    ['of others', { residentId: 'r2', householdId: 'h2', bsnLookup: 'hash-2' }, 3, false],
    ['of another law (Wgs, art. 8b)', { lawCode: 'WGS' }, 3, false],
    ['on the last day of the window', {}, 28, true],
    ['a day after it', {}, 29, false],
    ['the later one placed first', {}, -28, true],
  ])('%s', (_what, changes, days, together) => {
    expect(belongTogether(one, { ...one, ...changes }, days, 28)).toBe(together);
  });

  it('what is not known of both is not the same', () => {
    const unknown = { ...one, bsnLookup: null, residentId: null, householdId: null };
    expect(belongTogether(unknown, { ...unknown }, 0, 28)).toBe(false);
  });
});
