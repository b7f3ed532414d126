import { registerEnumType } from 'type-graphql';

/** How a contribution is counted; it goes by the day. */
export const ContributionRegime = {
  INCOME_BASED: 'INCOME_BASED',
  PER_FOUR_WEEKS: 'PER_FOUR_WEEKS',
  PER_MONTH: 'PER_MONTH',
} as const;
export type ContributionRegime = keyof typeof ContributionRegime;

registerEnumType(ContributionRegime, {
  name: 'WmoContributionRegime',
  description: 'How a contribution is counted.\n\n' + 'Dutch: regime van de eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
  valuesConfig: {
    INCOME_BASED: { description: 'Until 2019: by income and capital, by the CAK.\n\nDutch: inkomensafhankelijk' },
    PER_FOUR_WEEKS: { description: 'In 2019: one amount per four weeks.\n\nDutch: vast bedrag per vier weken' },
    PER_MONTH: { description: 'From 2020: one amount per month.\n\nDutch: abonnementstarief per maand' },
  },
});

/** What a cost price is of. */
export const ContributionCostPrice = { PER_PERIOD: 'PER_PERIOD', WHOLE: 'WHOLE' } as const;
export type ContributionCostPrice = keyof typeof ContributionCostPrice;

registerEnumType(ContributionCostPrice, {
  name: 'WmoContributionCostPrice',
  description: 'What a cost price is of.\n\nDutch: soort kostprijs\nLaw: Wmo 2015, art. 2.1.4',
  valuesConfig: {
    PER_PERIOD: { description: 'A month, or four weeks in 2019: support that goes on.\n\nDutch: per periode' },
    WHOLE: { description: 'All of it, once: what is bought or built.\n\nDutch: eenmalig' },
  },
});

/** Why a contribution is paid in kind. */
export const ContributionInKindGround = { NO_MONEY: 'NO_MONEY', FINANCIAL_GAIN: 'FINANCIAL_GAIN' } as const;
export type ContributionInKindGround = keyof typeof ContributionInKindGround;

registerEnumType(ContributionInKindGround, {
  name: 'WmoContributionInKindGround',
  description:
    'Why a contribution is paid in kind.\n\nDutch: reden voor een bijdrage in natura\nLaw: Wmo 2015, art. 2.1.4',
  valuesConfig: {
    NO_MONEY: { description: 'Paying with money is demonstrably impossible.\n\nDutch: geen geld mogelijk' },
    FINANCIAL_GAIN: { description: 'It demonstrably saves money.\n\nDutch: aantoonbaar financieel voordeel' },
  },
});
