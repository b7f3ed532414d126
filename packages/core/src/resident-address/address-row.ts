import type { ResidentAddress } from './resident-address.entity';

/** What an address says, whoever it is of. */
export type AddressColumns = Pick<
  ResidentAddress,
  | 'street'
  | 'houseNumber'
  | 'houseLetter'
  | 'addition'
  | 'postcode'
  | 'place'
  | 'country'
  | 'municipalityOfResidence'
  | 'isSecret'
>;

/** The same as it is sent or stands in a file: what is not known is left out. */
export type AddressWords = Pick<AddressColumns, 'street' | 'place'> & {
  readonly [Name in Exclude<keyof AddressColumns, 'street' | 'place'>]?: AddressColumns[Name] | undefined;
};

/** The columns of an address. The country is ours unless another is said; secrecy goes on unless it is lifted. */
export const addressRow = (words: AddressWords, isSecret: boolean): AddressColumns => ({
  ...{ street: words.street, place: words.place, country: words.country ?? 'NL' },
  ...{ houseNumber: words.houseNumber ?? null, houseLetter: words.houseLetter ?? null },
  ...{ addition: words.addition ?? null, postcode: words.postcode ?? null },
  ...{ municipalityOfResidence: words.municipalityOfResidence ?? null, isSecret: words.isSecret ?? isSecret },
});
