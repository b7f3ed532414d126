import { anyone, hasScope, type ModulePart } from '@eenplan/kit';
import { caseConnection } from './case.connection';
import { caseEdges } from './case.edges';
import { Case } from './case.entity';
import { AftercareOutcome, CaseComplexity, CaseState, HelpRequestChannel, HelpRequestKind } from './case.enum';
import { caseErrors } from './case.errors';
import { HelpRequestRegisterInput, HelpRequestRegisterPayload } from './case.inputs';
import { CaseCourseResolver } from './case-course.resolver';
import { CaseCourseService } from './case-course.service';
import { CaseEndService } from './case-end.service';
import { CaseFieldsResolver } from './case-fields.resolver';
import { ActRefusal, AvailableAct } from './case-act.type';
import { AftercareCheck } from './aftercare-check.entity';
import { ClosingAnswer } from './closing-answer.entity';
import {
  AftercareRecordInput,
  AftercareRecordPayload,
  CaseAnswerInput,
  CaseAnswerPayload,
  CaseClarifyInput,
  CaseClarifyPayload,
  CaseCloseInput,
  CaseClosePayload,
  CaseCompleteInput,
  CaseCompletePayload,
  CaseReopenInput,
  CaseReopenPayload,
  CaseRequestInput,
  CaseRequestPayload,
  ClosingAnswerInput,
} from './case-act.inputs';
import { CaseResolver } from './case.resolver';
import { CaseService } from './case.service';
import { CaseEvent } from './case-event.entity';
import { CaseStanding } from './case-standing.entity';
import { HelpRequest } from './help-request.entity';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** The case of a household, from entrance to aftercare. */
export const casePart: ModulePart = {
  entities: [Case, HelpRequest, CaseEvent, CaseStanding, ClosingAnswer, AftercareCheck],
  resolvers: [CaseResolver, CaseFieldsResolver, CaseCourseResolver],
  types: [
    ...caseConnection.types,
    ...[AvailableAct, ActRefusal, AftercareOutcome, ClosingAnswerInput],
    ...[CaseClarifyInput, CaseClarifyPayload],
    ...[CaseAnswerInput, CaseAnswerPayload],
    ...[CaseRequestInput, CaseRequestPayload],
    ...[CaseCompleteInput, CaseCompletePayload],
    ...[AftercareRecordInput, AftercareRecordPayload],
    ...[CaseCloseInput, CaseClosePayload],
    ...[CaseReopenInput, CaseReopenPayload],
    ...[CaseState, CaseComplexity, HelpRequestKind, HelpRequestChannel],
    ...[HelpRequestRegisterInput, HelpRequestRegisterPayload],
  ],
  edges: caseEdges,
  services: [CaseService, CaseCourseService, CaseEndService],
  errors: caseErrors,
  access: {
    scopes: {
      'case:read': 'Read cases and what was done in them, as far as the row rules let you.',
      'case:write': 'Register questions and act on cases.',
    },
    roles: { generalist: ['case:read', 'case:write'], resident: ['case:read'] },
    fields: {
      Query: { case: read, cases: read },
      Mutation: {
        helpRequestRegister: { rule: write, opens: true },
        ...{ caseClarify: write, caseAnswer: write, caseRequest: { rule: write, opens: true }, caseComplete: write },
        ...{ aftercareRecord: write, caseClose: write, caseReopen: { rule: write, opens: true } },
      },
      Household: { case: read, cases: read },
      Resident: { helpRequests: read },
      Case: { '*': read },
      HelpRequest: { '*': read },
      CaseEvent: { '*': read },
      ClosingAnswer: { '*': read },
      AftercareCheck: { '*': read },
      AvailableAct: { '*': anyone },
      ActRefusal: { '*': anyone },
      CaseClarifyPayload: { '*': write },
      CaseAnswerPayload: { '*': write },
      CaseRequestPayload: { '*': write },
      CaseCompletePayload: { '*': write },
      AftercareRecordPayload: { '*': write },
      CaseClosePayload: { '*': write },
      CaseReopenPayload: { '*': write },
      CaseConnection: { '*': read },
      CaseEdge: { '*': read },
      HelpRequestRegisterPayload: { '*': write },
    },
  },
};
