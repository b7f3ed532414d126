import { and, hasScope, isKind, type ModulePart, ofNobody } from '@eenplan/kit';
import { ExperienceCount } from './experience-count.entity';
import { WmoExperienceQuestion } from './experience-question.type';
import { ExperienceSurvey } from './experience-survey.entity';
import { WmoExperienceAnswer, WmoExperienceTheme } from './experience.enum';
import { experienceErrors } from './experience.errors';
import { WmoExperienceCountInput, WmoExperienceRecordInput, WmoExperienceRecordPayload } from './experience.inputs';
import { WmoExperiencePublishInput, WmoExperiencePublishPayload } from './experience.inputs';
import { ExperienceResolver } from './experience.resolver';
import { ExperienceService } from './experience.service';

const read = hasScope('wmo:experience-read');
const write = and(hasScope('wmo:experience-write'), isKind('POLICY_OFFICER'));

/** The yearly survey of client experience, as numbers. */
export const experiencePart: ModulePart = {
  entities: [ExperienceSurvey, ExperienceCount],
  resolvers: [ExperienceResolver],
  types: [
    ...[WmoExperienceTheme, WmoExperienceAnswer, WmoExperienceQuestion],
    ...[WmoExperienceCountInput, WmoExperienceRecordInput, WmoExperienceRecordPayload],
    ...[WmoExperiencePublishInput, WmoExperiencePublishPayload],
  ],
  services: [ExperienceService],
  errors: experienceErrors,
  parameters: [
    {
      key: 'wmo.experience.shown-from',
      title: {
        en: 'Client experience, smallest number that is shown',
        nl: 'Cliëntervaringsonderzoek, kleinste aantal dat wordt getoond',
      },
      law: 'WMO',
      article: 'AVG, overweging 26; Wmo 2015, art. 2.5.1',
      unit: 'RESPONDENTS',
      isGapless: true,
      values: [{ value: 5, validFrom: '2015-01-01', validUntil: null, source: 'usual in statistics', mark: 'memory' }],
    },
  ],
  access: {
    scopes: {
      'wmo:experience-read': 'See what clients said of their support, as numbers (Wmo 2015, art. 2.5.1).',
      'wmo:experience-write': 'Record and publish those numbers (Wmo 2015, art. 2.5.1).',
    },
    roles: {
      generalist: ['wmo:experience-read'],
      policy: ['wmo:experience-read', 'wmo:experience-write'],
      administrator: ['wmo:experience-read'],
      auditor: ['wmo:experience-read'],
    },
    fields: {
      Query: { wmoExperienceQuestions: ofNobody(read), wmoExperienceSurveys: read },
      Mutation: {
        wmoExperienceRecord: { rule: write, opens: true },
        wmoExperiencePublish: write,
      },
      WmoExperienceQuestion: { '*': read },
      WmoExperienceSurvey: { '*': read },
      WmoExperienceCount: { '*': read },
      WmoExperienceRecordPayload: { '*': write },
      WmoExperiencePublishPayload: { '*': write },
    },
  },
};
