import { and, hasScope, isKind, type ModulePart, or } from '@eenplan/kit';
import { AssessmentLevel } from './assessment-level.entity';
import { AssessmentProgressService } from './assessment-progress.service';
import { AssessmentDomainProgress, AssessmentLevelOnDay, AssessmentProgress } from './assessment-progress.type';
import { AssessmentScore } from './assessment-score.entity';
import { assessmentEdges } from './assessment.edges';
import { Assessment } from './assessment.entity';
import { AssessmentChange } from './assessment.enum';
import { assessmentErrors } from './assessment.errors';
import {
  AssessmentProgressInput,
  AssessmentProgressPayload,
  AssessmentRecordInput,
  AssessmentRecordPayload,
  AssessmentScoreInput,
} from './assessment.inputs';
import { AssessmentResolver } from './assessment.resolver';
import { AssessmentService } from './assessment.service';

const read = hasScope('assessment:read');
const record = or(hasScope('assessment:write'), and(isKind('RESIDENT'), hasScope('assessment:write-own')));

/** How residents are doing, looked at again and again. */
export const assessmentPart: ModulePart = {
  entities: [Assessment, AssessmentScore, AssessmentLevel],
  resolvers: [AssessmentResolver],
  types: [
    ...[AssessmentChange, AssessmentProgress, AssessmentDomainProgress, AssessmentLevelOnDay],
    ...[AssessmentRecordInput, AssessmentScoreInput, AssessmentRecordPayload],
    ...[AssessmentProgressInput, AssessmentProgressPayload],
  ],
  edges: assessmentEdges,
  services: [AssessmentService, AssessmentProgressService],
  errors: assessmentErrors,
  access: {
    scopes: {
      'assessment:read':
        'Read assessments and target groups, as far as the row rules let you: a resident the own ones alone.',
      'assessment:write': 'Record assessments of residents, and put residents in target groups.',
      'assessment:write-own': 'Record the own judgement of the own life; a resident for the resident alone.',
    },
    roles: {
      generalist: ['assessment:read', 'assessment:write'],
      resident: ['assessment:read', 'assessment:write-own'],
    },
    fields: {
      Query: { assessment: read, assessmentProgress: { rule: read, data: ['CASE'] } },
      Mutation: { assessmentRecord: { rule: record, opens: true } },
      Resident: { assessments: read },
      Case: { assessments: read },
      Assessment: { '*': read },
      AssessmentScore: { '*': read },
      AssessmentProgress: { '*': read },
      AssessmentDomainProgress: { '*': read },
      AssessmentLevelOnDay: { '*': read },
      AssessmentRecordPayload: { '*': record },
      AssessmentProgressPayload: { '*': read },
    },
  },
};
