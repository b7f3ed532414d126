import { hasScope, type ModulePart } from '@eenplan/kit';
import { caseConnection } from './case.connection';
import { caseEdges } from './case.edges';
import { Case } from './case.entity';
import { CaseComplexity, CaseState, HelpRequestChannel, HelpRequestKind } from './case.enum';
import { caseErrors } from './case.errors';
import { HelpRequestRegisterInput, HelpRequestRegisterPayload } from './case.inputs';
import { CaseResolver } from './case.resolver';
import { CaseService } from './case.service';
import { CaseEvent } from './case-event.entity';
import { CaseStanding } from './case-standing.entity';
import { HelpRequest } from './help-request.entity';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** The case of a household, from entrance to aftercare. */
export const casePart: ModulePart = {
  entities: [Case, HelpRequest, CaseEvent, CaseStanding],
  resolvers: [CaseResolver],
  types: [
    ...caseConnection.types,
    ...[CaseState, CaseComplexity, HelpRequestKind, HelpRequestChannel],
    ...[HelpRequestRegisterInput, HelpRequestRegisterPayload],
  ],
  edges: caseEdges,
  services: [CaseService],
  errors: caseErrors,
  access: {
    scopes: {
      'case:read': 'Read cases and what was done in them, as far as the row rules let you.',
      'case:write': 'Register questions and act on cases.',
    },
    roles: { generalist: ['case:read', 'case:write'], resident: ['case:read'] },
    fields: {
      Query: { case: read, cases: read },
      Mutation: { helpRequestRegister: { rule: write, opens: true } },
      Household: { case: read, cases: read },
      Resident: { helpRequests: read },
      Case: { '*': read },
      HelpRequest: { '*': read },
      CaseEvent: { '*': read },
      CaseConnection: { '*': read },
      CaseEdge: { '*': read },
      HelpRequestRegisterPayload: { '*': write },
    },
  },
};
