import { registerEnumType } from 'type-graphql';

/** Who asks Safe Home to destroy what it recorded. */
export const WmoSafeHomeRequester = { SELF: 'SELF', LEGAL_REPRESENTATIVE: 'LEGAL_REPRESENTATIVE' } as const;
export type WmoSafeHomeRequester = keyof typeof WmoSafeHomeRequester;

registerEnumType(WmoSafeHomeRequester, {
  name: 'WmoSafeHomeRequester',
  description:
    'Who asks Safe Home to destroy what it recorded of somebody.\n\nDutch: verzoeker\nLaw: Wmo 2015, art. 5.3.5',
  valuesConfig: {
    SELF: { description: 'Whom it is about, of twelve or older.\n\nDutch: betrokkene' },
    LEGAL_REPRESENTATIVE: {
      description:
        'The legal representative, for whom is too young or cannot ask; that it is, Safe Home has established.\n\n' +
        'Dutch: wettelijk vertegenwoordiger',
    },
  },
});
