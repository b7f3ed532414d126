import { registerEnumType } from 'type-graphql';

/** What a product is counted in: the units of the national message standard. */
export const ProductUnit = {
  MINUTE: 'MINUTE',
  HOUR: 'HOUR',
  DAY_PART: 'DAY_PART',
  DAY: 'DAY',
  OUTPUT_PIECE: 'OUTPUT_PIECE',
  EFFORT_PIECE: 'EFFORT_PIECE',
  EURO: 'EURO',
} as const;
export type ProductUnit = keyof typeof ProductUnit;

registerEnumType(ProductUnit, {
  name: 'ProductUnit',
  description: 'What a product is counted in.\n\nDutch: eenheid\nStandard: iWmo en iJw 3.2, codelijst WJ756',
  valuesConfig: {
    MINUTE: { description: 'Minutes.\n\nDutch: minuut (01)' },
    HOUR: { description: 'Hours.\n\nDutch: uur (04)' },
    DAY_PART: { description: 'Parts of a day of four hours.\n\nDutch: dagdeel (16)' },
    DAY: { description: 'Days of 24 hours.\n\nDutch: etmaal (14)' },
    OUTPUT_PIECE: { description: 'Results that are reached.\n\nDutch: stuks, outputgericht (82)' },
    EFFORT_PIECE: { description: 'Pieces of work that are done.\n\nDutch: stuks, inspanningsgericht (84)' },
    EURO: { description: 'Euros.\n\nDutch: euro (83)' },
  },
});

/** S034: what a product prevents. */
export const PreventionLevel = {
  UNIVERSAL: 'UNIVERSAL',
  SELECTIVE: 'SELECTIVE',
  INDICATED: 'INDICATED',
  CARE_RELATED: 'CARE_RELATED',
} as const;
export type PreventionLevel = keyof typeof PreventionLevel;

registerEnumType(PreventionLevel, {
  name: 'PreventionLevel',
  description: 'What support prevents, from early to late.\n\nDutch: niveau van preventie',
  valuesConfig: {
    UNIVERSAL: { description: 'Living in health, for all.\n\nDutch: universele preventie, gewoon gezond leven' },
    SELECTIVE: {
      description: 'Being in time, for who runs a risk.\n\nDutch: selectieve preventie, er op tijd bij zijn',
    },
    INDICATED: { description: 'For who has the first signs.\n\nDutch: geïndiceerde preventie, bijsturen met hulp' },
    CARE_RELATED: {
      description: 'Preventing worse.\n\nDutch: zorggerelateerde preventie, voorkomen van erger en blijven meedoen',
    },
  },
});
