import { registerEnumType } from 'type-graphql';

/** What a resident has an address for. */
export const AddressKind = { RESIDENCE: 'RESIDENCE', POSTAL: 'POSTAL', STAY: 'STAY' } as const;
export type AddressKind = keyof typeof AddressKind;

registerEnumType(AddressKind, {
  name: 'AddressKind',
  description: 'What a resident has an address for.\n\nDutch: soort adres',
  valuesConfig: {
    RESIDENCE: { description: 'Where the resident lives.\n\nDutch: woonadres\nLaw: Wet BRP, art. 1.1' },
    POSTAL: { description: 'Where post is sent to.\n\nDutch: postadres, briefadres\nLaw: Wet BRP, art. 2.23' },
    STAY: { description: 'Where the resident stays for a while: a shelter, with family.\n\nDutch: verblijfadres' },
  },
});
