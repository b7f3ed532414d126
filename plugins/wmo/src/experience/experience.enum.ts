import { registerEnumType } from 'type-graphql';

/** What the survey of client experience asks about. */
export const WmoExperienceTheme = { ACCESS: 'ACCESS', QUALITY: 'QUALITY', EFFECT: 'EFFECT' } as const;
export type WmoExperienceTheme = keyof typeof WmoExperienceTheme;

registerEnumType(WmoExperienceTheme, {
  name: 'WmoExperienceTheme',
  description:
    'What the survey of client experience asks about.\n\n' +
    'Dutch: thema van het cliëntervaringsonderzoek\nLaw: Wmo 2015, art. 2.5.1 lid 4',
  valuesConfig: {
    ACCESS: { description: 'How easy it was to get support.\n\nDutch: toegankelijkheid' },
    QUALITY: { description: 'How good the support is.\n\nDutch: kwaliteit' },
    EFFECT: { description: 'What the support does.\n\nDutch: effect' },
  },
});

/** How far a client agrees. */
export const WmoExperienceAnswer = {
  FULLY_AGREE: 'FULLY_AGREE',
  AGREE: 'AGREE',
  NEUTRAL: 'NEUTRAL',
  DISAGREE: 'DISAGREE',
  FULLY_DISAGREE: 'FULLY_DISAGREE',
} as const;
export type WmoExperienceAnswer = keyof typeof WmoExperienceAnswer;

registerEnumType(WmoExperienceAnswer, {
  name: 'WmoExperienceAnswer',
  description: 'How far a client agrees.\n\nDutch: antwoord\nLaw: Wmo 2015, art. 2.5.1 lid 4',
  valuesConfig: {
    FULLY_AGREE: { description: 'Agrees fully.\n\nDutch: helemaal mee eens' },
    AGREE: { description: 'Agrees.\n\nDutch: mee eens' },
    NEUTRAL: { description: 'Neither.\n\nDutch: neutraal' },
    DISAGREE: { description: 'Disagrees.\n\nDutch: mee oneens' },
    FULLY_DISAGREE: { description: 'Disagrees fully.\n\nDutch: helemaal mee oneens' },
  },
});
