import { hasScope, type ModulePart } from '@eenplan/kit';
import { caseInvestigations } from './investigation.edges';
import { Investigation } from './investigation.entity';
import {
  InvestigationCompleteInput,
  InvestigationCompletePayload,
  InvestigationStartInput,
  InvestigationStartPayload,
  WeighingInput,
} from './investigation.inputs';
import { InvestigationResolver } from './investigation.resolver';
import { InvestigationService } from './investigation.service';
import { Weighing } from './investigation.type';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** What is looked into with a household. */
export const investigationPart: ModulePart = {
  entities: [Investigation],
  resolvers: [InvestigationResolver],
  types: [
    ...[Weighing, WeighingInput, InvestigationStartInput, InvestigationStartPayload],
    ...[InvestigationCompleteInput, InvestigationCompletePayload],
  ],
  edges: [caseInvestigations],
  services: [InvestigationService],
  access: {
    fields: {
      Mutation: { investigationStart: { rule: write, opens: true }, investigationComplete: write },
      Case: { investigations: read },
      Investigation: { '*': read },
      Weighing: { '*': read },
      InvestigationStartPayload: { '*': write },
      InvestigationCompletePayload: { '*': write },
    },
  },
};
