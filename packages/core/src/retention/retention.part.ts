import { anyone, hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { coreRetention } from './core-retention';
import { retentionJob } from './destruction-job';
import { DestructionProof } from './destruction-proof.entity';
import { DestructionRequest } from './destruction-request.entity';
import {
  DestructionRequestDecideInput,
  DestructionRequestDecidePayload,
  DestructionRequestRegisterInput,
  DestructionRequestRegisterPayload,
} from './destruction-request.inputs';
import { DestructionRequestResolver } from './destruction-request.resolver';
import { DestructionRequestService } from './destruction-request.service';
import { LegalHold } from './legal-hold.entity';
import {
  LegalHoldLiftInput,
  LegalHoldLiftPayload,
  LegalHoldPlaceInput,
  LegalHoldPlacePayload,
} from './legal-hold.inputs';
import { LegalHoldResolver } from './legal-hold.resolver';
import { LegalHoldService } from './legal-hold.service';
import { destructionProofConnection, destructionRequestConnection, legalHoldConnection } from './retention.connection';
import {
  DestructionCause,
  DestructionGround,
  DestructionState,
  RetentionFreedom,
  RetentionStart,
  RetentionUnit,
} from './retention.enum';
import { retentionErrors } from './retention.errors';
import { RetentionResolver } from './retention.resolver';
import { RetentionLength, RetentionPreviewLine, RetentionRuleInForce } from './retention-rule.type';
import { RetentionService } from './retention.service';

const read = hasScope('retention:read');
const request = hasScope('retention:request');
const decide = hasScope('retention:decide');
const hold = hasScope('retention:hold');
const account = hasScope('retention:account');
const preview = hasScope('retention:preview');

/** How long records are kept, what keeps them longer or shorter, and the proof that they went. */
export const retentionPart: ModulePart = {
  entities: [LegalHold, DestructionRequest, DestructionProof],
  resolvers: [RetentionResolver, LegalHoldResolver, DestructionRequestResolver],
  types: [
    ...[RetentionRuleInForce, RetentionLength, RetentionPreviewLine],
    ...[RetentionStart, RetentionFreedom, RetentionUnit, DestructionState, DestructionGround, DestructionCause],
    ...[...legalHoldConnection.types, ...destructionRequestConnection.types, ...destructionProofConnection.types],
    ...[LegalHoldPlaceInput, LegalHoldPlacePayload, LegalHoldLiftInput, LegalHoldLiftPayload],
    ...[DestructionRequestRegisterInput, DestructionRequestRegisterPayload],
    ...[DestructionRequestDecideInput, DestructionRequestDecidePayload],
  ],
  services: [RetentionService, LegalHoldService, DestructionRequestService],
  retention: coreRetention,
  jobs: [retentionJob],
  errors: retentionErrors,
  access: {
    scopes: {
      'retention:read': 'See requests for destruction, as far as the row rules let you: a resident the own ones.',
      'retention:request': 'Ask for destruction: a resident of the own records, a professional on a written request.',
      'retention:decide': 'Grant or refuse a request for destruction.',
      'retention:hold': 'See, place and lift legal holds.',
      'retention:account': 'See the proofs of destruction; they hold nothing of anybody.',
      'retention:preview': 'See how many records would be destroyed by a day.',
    },
    roles: {
      generalist: ['retention:read', 'retention:request', 'retention:decide', 'retention:hold', 'retention:account'],
      resident: ['retention:read', 'retention:request'],
      administrator: ['retention:account', 'retention:preview'],
    },
    fields: {
      Query: {
        retentionRules: ofNobody(anyone),
        retentionPreview: ofNobody(preview),
        legalHolds: hold,
        destructionRequests: read,
        destructionProofs: account,
      },
      Mutation: {
        legalHoldPlace: { rule: hold, opens: true },
        legalHoldLift: hold,
        destructionRequestRegister: { rule: request, opens: true },
        destructionRequestDecide: decide,
      },
      RetentionRule: { '*': anyone },
      RetentionLength: { '*': anyone },
      RetentionPreviewLine: { '*': preview },
      LegalHold: { '*': hold },
      LegalHoldConnection: { '*': hold },
      LegalHoldEdge: { '*': hold },
      LegalHoldPlacePayload: { '*': hold },
      LegalHoldLiftPayload: { '*': hold },
      DestructionRequest: { '*': read },
      DestructionRequestConnection: { '*': read },
      DestructionRequestEdge: { '*': read },
      DestructionRequestRegisterPayload: { '*': request },
      DestructionRequestDecidePayload: { '*': decide },
      DestructionProof: { '*': account },
      DestructionProofConnection: { '*': account },
      DestructionProofEdge: { '*': account },
    },
  },
};
