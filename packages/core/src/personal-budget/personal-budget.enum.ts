import { registerEnumType } from 'type-graphql';

/** How far a budget has come. */
export const PersonalBudgetState = {
  REQUESTED: 'REQUESTED',
  TESTED: 'TESTED',
  GRANTED: 'GRANTED',
  PARTLY: 'PARTLY',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type PersonalBudgetState = keyof typeof PersonalBudgetState;

registerEnumType(PersonalBudgetState, {
  name: 'PersonalBudgetState',
  description: 'How far a budget has come.\n\nDutch: status van het pgb',
  valuesConfig: {
    REQUESTED: { description: 'Asked for.\n\nDutch: verzocht' },
    TESTED: { description: 'The three conditions were looked at.\n\nDutch: getoetst' },
    GRANTED: { description: 'Given at the rate that was asked.\n\nDutch: toegekend' },
    PARTLY: { description: 'Given, but for the excess above the most.\n\nDutch: gedeeltelijk geweigerd' },
    REFUSED: { description: 'Not given.\n\nDutch: geweigerd' },
    WITHDRAWN: { description: 'Taken back.\n\nDutch: ingetrokken' },
  },
});

/** Who is paid from a budget. */
export const PersonalBudgetPayeeKind = { PROVIDER: 'PROVIDER', OWN_NETWORK: 'OWN_NETWORK' } as const;
export type PersonalBudgetPayeeKind = keyof typeof PersonalBudgetPayeeKind;

registerEnumType(PersonalBudgetPayeeKind, {
  name: 'PersonalBudgetPayeeKind',
  description: 'Who is paid from a budget; never the holder.\n\nDutch: soort zorgverlener',
  valuesConfig: {
    PROVIDER: { description: 'Somebody who does this for a living.\n\nDutch: professionele aanbieder' },
    OWN_NETWORK: {
      description:
        'Somebody of the own network, by exception.\n\nDutch: sociaal netwerk\nLaw: Wmo 2015, art. 2.3.6 lid 4',
    },
  },
});

/** R62: what a budget asks. */
export const PersonalBudgetCondition = { ABLE: 'ABLE', MOTIVATED: 'MOTIVATED', QUALITY: 'QUALITY' } as const;
export type PersonalBudgetCondition = keyof typeof PersonalBudgetCondition;

registerEnumType(PersonalBudgetCondition, {
  name: 'PersonalBudgetCondition',
  description: 'What a budget asks.\n\nDutch: voorwaarde voor een pgb\nLaw: Wmo 2015, art. 2.3.6 lid 2',
  valuesConfig: {
    ABLE: {
      description: 'Able to manage it, alone or with help.\n\nDutch: bekwaamheid\nLaw: Wmo 2015, art. 2.3.6 lid 2 (a)',
    },
    MOTIVATED: {
      description: 'Says why a budget is wanted.\n\nDutch: motivatie\nLaw: Wmo 2015, art. 2.3.6 lid 2 (b)',
    },
    QUALITY: {
      description: 'What is bought is safe and fit.\n\nDutch: kwaliteit\nLaw: Wmo 2015, art. 2.3.6 lid 2 (c)',
    },
  },
});

/** Why a budget is refused. */
export const PersonalBudgetRefusalGround = {
  CONDITION_NOT_MET: 'CONDITION_NOT_MET',
  WRONG_DATA: 'WRONG_DATA',
  EARLIER_WITHDRAWAL: 'EARLIER_WITHDRAWAL',
} as const;
export type PersonalBudgetRefusalGround = keyof typeof PersonalBudgetRefusalGround;

registerEnumType(PersonalBudgetRefusalGround, {
  name: 'PersonalBudgetRefusalGround',
  description: 'Why a budget is refused.\n\nDutch: weigeringsgrond',
  valuesConfig: {
    CONDITION_NOT_MET: {
      description: 'A condition is not met.\n\nDutch: voldoet niet aan de voorwaarden\nLaw: Wmo 2015, art. 2.3.6 lid 2',
    },
    WRONG_DATA: {
      description: 'Wrong or incomplete data would have led to another decision.\n\nDutch: onjuiste gegevens',
    },
    EARLIER_WITHDRAWAL: {
      description: 'An earlier one was taken back.\n\nDutch: eerdere intrekking\nLaw: Wmo 2015, art. 2.3.6 lid 5 (b)',
    },
  },
});
