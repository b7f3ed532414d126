import { registerEnumType } from 'type-graphql';

/** Is it known whom of the residents a signal is about? */
export const SignalMatch = { NEW: 'NEW', MATCHED: 'MATCHED', TO_DECIDE: 'TO_DECIDE', UNKNOWN: 'UNKNOWN' } as const;
export type SignalMatch = keyof typeof SignalMatch;

registerEnumType(SignalMatch, {
  name: 'SignalMatch',
  description: 'Is it known whom of the residents a signal is about?\n\nDutch: koppeling van een signaal',
  valuesConfig: {
    NEW: { description: 'Nobody has looked yet.\n\nDutch: nog niet bekeken' },
    MATCHED: { description: 'It is about this resident.\n\nDutch: gekoppeld' },
    TO_DECIDE: { description: 'There are residents it may be about: somebody decides.\n\nDutch: te beoordelen' },
    UNKNOWN: { description: 'Nobody on file is like whom it is about.\n\nDutch: onbekende persoon' },
  },
});

/** What it rests on that a signal is about a resident. */
export const SignalMatchBasis = { NUMBER: 'NUMBER', DECISION: 'DECISION' } as const;
export type SignalMatchBasis = keyof typeof SignalMatchBasis;

registerEnumType(SignalMatchBasis, {
  name: 'SignalMatchBasis',
  description: 'What it rests on that a signal is about a resident.\n\nDutch: grondslag van de koppeling',
  valuesConfig: {
    NUMBER: {
      description: 'The citizen service number, and nothing else in it contradicts.\n\nDutch: burgerservicenummer',
    },
    DECISION: { description: 'Somebody decided it.\n\nDutch: besluit van een medewerker' },
  },
});

/** What of where a signal was put was found to be wrong. */
export const SignalUndone = { MATCH: 'MATCH', BUNDLE: 'BUNDLE', CASE: 'CASE' } as const;
export type SignalUndone = keyof typeof SignalUndone;

registerEnumType(SignalUndone, {
  name: 'SignalUndone',
  description: 'What of where a signal was put was found to be wrong.\n\nDutch: herstelde koppeling\nLaw: AVG, art. 16',
  valuesConfig: {
    MATCH: { description: 'It is not about this resident.\n\nDutch: verkeerde persoon' },
    BUNDLE: { description: 'It does not belong with these signals.\n\nDutch: verkeerde signaalzaak' },
    CASE: { description: 'It does not belong in this case.\n\nDutch: verkeerde casus' },
  },
});

/** How two things compare, of which one may be left out. */
export const Likeness = { SAME: 'SAME', DIFFERENT: 'DIFFERENT', NOT_KNOWN: 'NOT_KNOWN' } as const;
export type Likeness = keyof typeof Likeness;

registerEnumType(Likeness, {
  name: 'SignalLikeness',
  description: 'How what a signal says compares with what is on file.\n\nDutch: overeenkomst',
  valuesConfig: {
    SAME: { description: 'The same, as far as both are known.\n\nDutch: gelijk' },
    DIFFERENT: { description: 'Different.\n\nDutch: verschillend' },
    NOT_KNOWN: { description: 'One of both is not known, or may not be shown.\n\nDutch: onbekend' },
  },
});
