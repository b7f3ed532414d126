import type { RegistryEntry } from '@eenplan/kit';
import type { WmoExperienceTheme } from './experience.enum';

/** A question of the survey, and what it is about. */
export interface ExperienceQuestionEntry extends RegistryEntry {
  readonly theme: WmoExperienceTheme;
}

const entry = (theme: WmoExperienceTheme, code: string, en: string, nl: string): ExperienceQuestionEntry => ({
  ...{ theme, code, title: { en, nl }, law: 'WMO', article: 'Wmo 2015, art. 2.5.1 lid 4' },
});

/** The questions that municipalities ask alike, so that they can be compared; their words are from memory [memory]. */
export const EXPERIENCE_QUESTIONS: readonly ExperienceQuestionEntry[] = [
  entry('ACCESS', 'KNEW_WHERE', 'I knew where to go with my question', 'Ik wist waar ik moest zijn met mijn hulpvraag'),
  entry('ACCESS', 'HELPED_SOON', 'I was helped soon', 'Ik werd snel geholpen'),
  entry('ACCESS', 'TAKEN_SERIOUSLY', 'I was taken seriously', 'De medewerker nam mij serieus'),
  entry(
    'ACCESS',
    'SOUGHT_TOGETHER',
    'We looked for solutions together',
    'De medewerker en ik hebben in het gesprek samen naar oplossingen gezocht',
  ),
  entry(
    'QUALITY',
    'GOOD_QUALITY',
    'The support I get is good',
    'Ik vind de kwaliteit van de ondersteuning die ik krijg goed',
  ),
  entry(
    'QUALITY',
    'FITS',
    'The support I get fits my question',
    'De ondersteuning die ik krijg past bij mijn hulpvraag',
  ),
  entry(
    'EFFECT',
    'DO_WHAT_I_WANT',
    'By the support I can better do what I want',
    'Door de ondersteuning die ik krijg kan ik beter de dingen doen die ik wil',
  ),
  entry(
    'EFFECT',
    'MANAGE_BETTER',
    'By the support I manage better',
    'Door de ondersteuning die ik krijg kan ik mij beter redden',
  ),
  entry(
    'EFFECT',
    'LIFE_BETTER',
    'By the support my life is better',
    'Door de ondersteuning die ik krijg heb ik een betere kwaliteit van leven',
  ),
];
