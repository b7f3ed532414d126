import { defineModule, hasScope, migrationsFolder, packageVersion } from '@eenplan/kit';
import { applicationGate } from './assessment/application-gate';
import { residentAssessments } from './assessment/assessment.edges';
import { WmoAssessment } from './assessment/assessment.entity';
import { AssessmentTopic } from './assessment/assessment.enum';
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
} from './assessment/assessment.inputs';
import { WmoAssessmentResolver } from './assessment/assessment.resolver';
import { AssessmentService } from './assessment/assessment.service';
import { AssessmentTopicFinding } from './assessment/assessment-topic.entity';
import { BeforeAssessmentService } from './assessment/before-assessment.service';
import { wmoErrors } from './errors';
import { wmoParameters } from './parameters';
import { residentSupportRequests, supportRequestConnection } from './support-request/support-request.edges';
import { SupportRequest } from './support-request/support-request.entity';
import { SupportRequestState } from './support-request/support-request.enum';
import {
  WmoSupportRequestConfirmInput,
  WmoSupportRequestConfirmPayload,
  WmoSupportRequestSubmitInput,
  WmoSupportRequestSubmitPayload,
} from './support-request/support-request.inputs';
import { SupportRequestResolver } from './support-request/support-request.resolver';
import { supportRequestRetention } from './support-request/support-request-retention';
import { supportRequestsSection } from './support-request/support-requests.section';
import { SupportRequestService } from './support-request/support-request.service';
import { wmoTerms } from './term/wmo.terms';
import { wmoActivities, wmoCategories } from './activities';

const read = hasScope('wmo:read');
const register = hasScope('wmo:register');
const confirm = hasScope('wmo:confirm');
const assess = hasScope('wmo:assess');

/** Social Support Act 2015. Read this file first: it lists everything the module adds. */
export const wmoModule = defineModule({
  id: 'wmo',
  version: packageVersion(__dirname),
  title: { en: 'Social Support Act 2015', nl: 'Wet maatschappelijke ondersteuning 2015' },
  prefix: 'Wmo',
  laws: [
    {
      code: 'WMO',
      title: { en: 'Social Support Act 2015', nl: 'Wet maatschappelijke ondersteuning 2015' },
      bwbId: 'BWBR0035362',
      articles: ['1.2.1', '2.3.2', '2.3.3', '2.3.4', '2.3.5', '5.3.1', '5.3.4', '5.3.5'],
    },
  ],
  requires: { core: '^0.2.0' },
  migrations: migrationsFolder('wmo', __dirname),

  entities: [SupportRequest, WmoAssessment, AssessmentTopicFinding],
  resolvers: [SupportRequestResolver, WmoAssessmentResolver],
  types: [
    ...supportRequestConnection.types,
    ...[WmoSupportRequestSubmitInput, WmoSupportRequestSubmitPayload],
    ...[WmoSupportRequestConfirmInput, WmoSupportRequestConfirmPayload],
    ...[WmoPersonalPlanHandInInput, WmoPersonalPlanHandInPayload],
    ...[WmoClientSupportPointOutInput, WmoClientSupportPointOutPayload],
    ...[WmoAssessmentStartInput, WmoAssessmentStartPayload, WmoAssessmentCompleteInput, WmoAssessmentCompletePayload],
    ...[WmoAssessmentFindingInput, WmoReportGiveInput, WmoReportGivePayload, AssessmentTopic, SupportRequestState],
  ],
  edges: [residentSupportRequests, residentAssessments],
  applicationGate,

  access: {
    scopes: {
      'wmo:read': 'Read support requests under the Wmo, as far as the row rules let you.',
      'wmo:register': 'Record a support request (Wmo 2015, art. 2.3.2 lid 1).',
      'wmo:confirm': 'Confirm receipt of a support request (Wmo 2015, art. 2.3.2 lid 1).',
      'wmo:assess': 'Assess a support request and give the report (Wmo 2015, art. 2.3.2 lid 3 to 8).',
    },
    roles: {
      generalist: ['wmo:read', 'wmo:register', 'wmo:confirm', 'wmo:assess'],
      resident: ['wmo:read', 'wmo:register'],
    },
    fields: {
      Query: { wmoSupportRequest: read, wmoSupportRequests: read },
      Mutation: {
        wmoSupportRequestSubmit: { rule: register, opens: true },
        wmoSupportRequestConfirm: confirm,
        wmoPersonalPlanHandIn: register,
        wmoClientSupportPointOut: assess,
        wmoAssessmentStart: { rule: assess, opens: true },
        wmoAssessmentComplete: assess,
        wmoReportGive: assess,
      },
      Resident: { wmoSupportRequests: read, wmoAssessments: read },
      WmoSupportRequest: { '*': read },
      WmoSupportRequestConnection: { '*': read },
      WmoSupportRequestEdge: { '*': read },
      WmoSupportRequestSubmitPayload: { '*': register },
      WmoSupportRequestConfirmPayload: { '*': confirm },
      WmoAssessment: { '*': read },
      WmoAssessmentFinding: { '*': read },
      WmoPersonalPlanHandInPayload: { '*': register },
      WmoClientSupportPointOutPayload: { '*': assess },
      WmoAssessmentStartPayload: { '*': assess },
      WmoAssessmentCompletePayload: { '*': assess },
      WmoReportGivePayload: { '*': assess },
    },
  },
  costs: { 'WmoSupportRequestConnection.totalCount': 20 },
  errors: wmoErrors,
  services: [SupportRequestService, BeforeAssessmentService, AssessmentService],
  parameters: wmoParameters,
  configSections: [supportRequestsSection],
  retention: [supportRequestRetention],
  terms: wmoTerms,
  dataCategories: wmoCategories,
  processingActivities: wmoActivities,
  openWork: [
    {
      code: 'wmo.support-request',
      title: { en: 'Support requests without confirmation', nl: 'Meldingen zonder ontvangstbevestiging' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.2 lid 1',
      table: 'wmo.support_request',
      where: 'row.confirmed_on is null',
    },
    {
      code: 'wmo.assessment',
      title: { en: 'Assessments without report', nl: 'Onderzoeken zonder verslag' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.2 lid 8',
      table: 'wmo.assessment',
      where: 'row.reported_on is null',
    },
  ],
});
