import { hasScope, type ModulePart } from '@eenplan/kit';
import { caseDeviations, householdDeviations } from './deviation.edges';
import { Deviation } from './deviation.entity';
import { DeviationKind } from './deviation.enum';
import { deviationErrors } from './deviation.errors';
import {
  DeviationDecideInput,
  DeviationDecidePayload,
  DeviationEndInput,
  DeviationEndPayload,
} from './deviation.inputs';
import { DeviationResolver } from './deviation.resolver';
import { DeviationService } from './deviation.service';
import { HeldBackRule } from './deviation.type';
import { HeldBackByCaseResolver } from './held-back-by-case.resolver';
import { HeldBackByHouseholdResolver } from './held-back-by-household.resolver';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** Rules of one law that another law holds back for a household. */
export const deviationPart: ModulePart = {
  entities: [Deviation],
  resolvers: [DeviationResolver, HeldBackByCaseResolver, HeldBackByHouseholdResolver],
  types: [
    ...[DeviationKind, HeldBackRule, DeviationDecideInput, DeviationDecidePayload],
    ...[DeviationEndInput, DeviationEndPayload],
  ],
  edges: [caseDeviations, householdDeviations],
  services: [DeviationService],
  errors: deviationErrors,
  access: {
    fields: {
      Mutation: { deviationDecide: { rule: write, opens: true }, deviationEnd: write },
      Case: { deviations: read, heldBackRules: read },
      Household: { deviations: read, heldBackRules: read },
      Deviation: { '*': read },
      HeldBackRule: { '*': read },
      DeviationDecidePayload: { '*': write },
      DeviationEndPayload: { '*': write },
    },
  },
};
