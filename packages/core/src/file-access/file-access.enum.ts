import { registerEnumType } from 'type-graphql';

/** On what ground a representative may not see a file. The law names no other. */
export const FileAccessRefusalGround = {
  INTEREST_OF_CHILD: 'INTEREST_OF_CHILD',
  PRIVACY_OF_ANOTHER: 'PRIVACY_OF_ANOTHER',
  DOMESTIC_VIOLENCE: 'DOMESTIC_VIOLENCE',
} as const;
export type FileAccessRefusalGround = keyof typeof FileAccessRefusalGround;

registerEnumType(FileAccessRefusalGround, {
  name: 'FileAccessRefusalGround',
  description:
    'On what ground a representative may not see a file.\n\nDutch: weigeringsgrond\nLaw: Wmo 2015, art. 5.3.2',
  valuesConfig: {
    INTEREST_OF_CHILD: { description: 'The interest of the child opposes.\n\nDutch: belang van het kind' },
    PRIVACY_OF_ANOTHER: {
      description: 'The privacy of somebody else weighs more.\n\nDutch: persoonlijke levenssfeer van een ander',
    },
    DOMESTIC_VIOLENCE: {
      description:
        'Domestic violence or child abuse, or a suspicion of it.\n\nDutch: huiselijk geweld, kindermishandeling',
    },
  },
});
