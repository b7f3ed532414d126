import { hasScope, type ModulePart } from '@eenplan/kit';
import { AccessDecision } from './access-decision.entity';
import {
  AccessDecideInput,
  AccessDecidePayload,
  LegalityCheckInput,
  LegalityCheckPayload,
} from './access-decision.inputs';
import { AccessDecisionResolver } from './access-decision.resolver';
import { AccessDecisionService } from './access-decision.service';
import { BlockFactsRow } from './block-facts.entity';
import {
  AccessDecisionKind,
  BuildingBlockEndReason,
  BuildingBlockState,
  DeliveryForm,
  Legality,
  OwnContribution,
} from './block.enum';
import { blockErrors } from './block.errors';
import { BuildingBlockGoal } from './building-block-goal.entity';
import { BuildingBlock } from './building-block.entity';
import {
  BuildingBlockAddInput,
  BuildingBlockAddPayload,
  BuildingBlockEndInput,
  BuildingBlockEndPayload,
  BuildingBlockProviderInput,
  BuildingBlockStartInput,
  BuildingBlockStartPayload,
  BuildingBlockTermsRecordInput,
  BuildingBlockTermsRecordPayload,
} from './building-block.inputs';
import { BuildingBlockResolver } from './building-block.resolver';
import { BuildingBlockService } from './building-block.service';

const read = hasScope('household:read');
const write = hasScope('household:write');
const decide = hasScope('access:decide');
const check = hasScope('access:check-legality');

/** The building blocks of a plan, and what gives access to those that are tailored. */
export const buildingBlockPart: ModulePart = {
  entities: [BuildingBlock, BuildingBlockGoal, AccessDecision, BlockFactsRow],
  resolvers: [BuildingBlockResolver, AccessDecisionResolver],
  types: [
    ...[BuildingBlockState, DeliveryForm, OwnContribution, BuildingBlockEndReason, AccessDecisionKind, Legality],
    ...[BuildingBlockProviderInput, BuildingBlockAddInput, BuildingBlockAddPayload],
    ...[BuildingBlockTermsRecordInput, BuildingBlockTermsRecordPayload],
    ...[BuildingBlockStartInput, BuildingBlockStartPayload, BuildingBlockEndInput, BuildingBlockEndPayload],
    ...[AccessDecideInput, AccessDecidePayload, LegalityCheckInput, LegalityCheckPayload],
  ],
  services: [BuildingBlockService, AccessDecisionService],
  errors: blockErrors,
  access: {
    scopes: {
      'access:decide': 'Decide on access to tailored support, and record referrals and diagnoses.',
      'access:check-legality': 'Check whether decisions of others on access are lawful.',
    },
    roles: { generalist: ['access:decide', 'access:check-legality'] },
    fields: {
      Mutation: {
        buildingBlockAdd: { rule: write, opens: true },
        buildingBlockTermsRecord: write,
        buildingBlockStart: write,
        buildingBlockEnd: write,
        accessDecide: decide,
        legalityCheck: check,
      },
      BuildingBlock: { '*': read },
      BuildingBlockGoal: { '*': read },
      AccessDecision: { '*': read },
      BuildingBlockAddPayload: { '*': write },
      BuildingBlockTermsRecordPayload: { '*': write },
      BuildingBlockStartPayload: { '*': write },
      BuildingBlockEndPayload: { '*': write },
      AccessDecidePayload: { '*': decide },
      LegalityCheckPayload: { '*': check },
    },
  },
};
