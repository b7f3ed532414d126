import { isPostcode } from '@eenplan/kit';

/** An address as it is written down. */
export interface WrittenAddress {
  readonly houseNumber?: number | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly country: string;
  readonly municipalityOfResidence?: string | null | undefined;
}

/** What is wrong with an address, and in which field. */
export interface AddressMistake {
  readonly code: 'ADDRESS_HOUSE_NUMBER_MISSING' | 'ADDRESS_POSTCODE_INVALID' | 'ADDRESS_ABROAD_WITH_MUNICIPALITY';
  readonly field: keyof WrittenAddress;
}

/**
 * Wet BRP, art. 2.20: an address here has a house number and a Dutch postcode, if any. One abroad has what it has, but
 * no Dutch municipality (Wmo 2015, art. 1.2.1).
 */
export function wrongAddress(address: WrittenAddress): AddressMistake | null {
  const { houseNumber, postcode, country, municipalityOfResidence } = address;
  if (country !== 'NL') {
    const code = 'ADDRESS_ABROAD_WITH_MUNICIPALITY';
    return (municipalityOfResidence ?? null) === null ? null : { code, field: 'municipalityOfResidence' };
  }
  if ((houseNumber ?? null) === null) return { code: 'ADDRESS_HOUSE_NUMBER_MISSING', field: 'houseNumber' };
  const isWrong = (postcode ?? null) !== null && !isPostcode(postcode);
  return isWrong ? { code: 'ADDRESS_POSTCODE_INVALID', field: 'postcode' } : null;
}

/** Wet BRP, art. 2.20: who moves lived at the address before for a day at least. */
export const refuseMove = (
  before: { readonly fromOn: string } | undefined,
  movedOn: string,
): 'MOVE_BEFORE_PREVIOUS' | null => (before && movedOn <= before.fromOn ? 'MOVE_BEFORE_PREVIOUS' : null);
