import { hasScope, type ModulePart } from '@eenplan/kit';
import { AssessmentTopicFinding } from './assessment-topic.entity';
import { householdAssessments, residentAssessments } from './assessment.edges';
import { WmoAssessment } from './assessment.entity';
import { AssessmentTopic } from './assessment.enum';
import {
  WmoAssessmentCompleteInput,
  WmoAssessmentCompletePayload,
  WmoAssessmentFindingInput,
  WmoAssessmentStartInput,
  WmoAssessmentStartPayload,
  WmoClientSupportPointOutInput,
  WmoClientSupportPointOutPayload,
  WmoPersonalPlanHandInInput,
  WmoPersonalPlanHandInPayload,
  WmoReportGiveInput,
  WmoReportGivePayload,
} from './assessment.inputs';
import { WmoAssessmentResolver } from './assessment.resolver';
import { AssessmentService } from './assessment.service';
import { BeforeAssessmentService } from './before-assessment.service';

const read = hasScope('wmo:read');
const register = hasScope('wmo:register');
const assess = hasScope('wmo:assess');

/** From support request to application: personal plan, client support, assessment and report. */
export const assessmentPart: ModulePart = {
  entities: [WmoAssessment, AssessmentTopicFinding],
  resolvers: [WmoAssessmentResolver],
  types: [
    ...[WmoPersonalPlanHandInInput, WmoPersonalPlanHandInPayload],
    ...[WmoClientSupportPointOutInput, WmoClientSupportPointOutPayload],
    ...[WmoAssessmentStartInput, WmoAssessmentStartPayload, WmoAssessmentCompleteInput, WmoAssessmentCompletePayload],
    ...[WmoAssessmentFindingInput, WmoReportGiveInput, WmoReportGivePayload, AssessmentTopic],
  ],
  edges: [residentAssessments, householdAssessments],
  services: [BeforeAssessmentService, AssessmentService],
  openWork: [
    {
      code: 'wmo.assessment',
      title: { en: 'Assessments without report', nl: 'Onderzoeken zonder verslag' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.2 lid 8',
      table: 'wmo.assessment',
      where: 'row.reported_on is null',
    },
  ],
  access: {
    scopes: { 'wmo:assess': 'Assess a support request and give the report (Wmo 2015, art. 2.3.2 lid 3 to 8).' },
    roles: { generalist: ['wmo:assess'] },
    fields: {
      Mutation: {
        wmoPersonalPlanHandIn: register,
        wmoClientSupportPointOut: assess,
        wmoAssessmentStart: { rule: assess, opens: true },
        wmoAssessmentComplete: assess,
        wmoReportGive: assess,
      },
      Resident: { wmoAssessments: read },
      Household: { wmoAssessments: read },
      WmoAssessment: { '*': read },
      WmoAssessmentFinding: { '*': read },
      WmoPersonalPlanHandInPayload: { '*': register },
      WmoClientSupportPointOutPayload: { '*': assess },
      WmoAssessmentStartPayload: { '*': assess },
      WmoAssessmentCompletePayload: { '*': assess },
      WmoReportGivePayload: { '*': assess },
    },
  },
};
