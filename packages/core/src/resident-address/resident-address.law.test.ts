import { refuseMove, type WrittenAddress, wrongAddress } from './resident-address.law';

describe('S001: an address', () => {
  it.each<[string, WrittenAddress, string | null]>([
    ['at home', { country: 'NL', houseNumber: 1, postcode: '7001AB', municipalityOfResidence: '0222' }, null],
    ['at home without postcode: a houseboat', { country: 'NL', houseNumber: 1 }, null],
    ['at home without a number', { country: 'NL', postcode: '7001AB' }, 'ADDRESS_HOUSE_NUMBER_MISSING houseNumber'],
    ['with a space', { country: 'NL', houseNumber: 1, postcode: '7001 AB' }, 'ADDRESS_POSTCODE_INVALID postcode'],
    ['abroad', { country: 'DE', postcode: '46446' }, null],
    [
      'abroad in a municipality of ours',
      { country: 'DE', municipalityOfResidence: '0222' },
      'ADDRESS_ABROAD_WITH_MUNICIPALITY municipalityOfResidence',
    ],
  ])('%s', (_what, address, expected) => {
    const mistake = wrongAddress(address);
    expect(mistake && `${mistake.code} ${mistake.field}`).toBe(expected);
  });

  it.each<[string | null, string, string | null]>([
    [null, '2018-01-01', null],
    ['2016-01-01', '2018-01-01', null],
    ['2018-01-01', '2018-01-01', 'MOVE_BEFORE_PREVIOUS'],
    ['2018-01-02', '2018-01-01', 'MOVE_BEFORE_PREVIOUS'],
  ])('after one from %s, a move on %s', (fromOn, movedOn, expected) => {
    expect(refuseMove(fromOn === null ? undefined : { fromOn }, movedOn)).toBe(expected);
  });
});
