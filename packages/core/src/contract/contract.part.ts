import { hasScope, type ModulePart } from '@eenplan/kit';
import { ContractProduct } from './contract-product.entity';
import { ContractProductService } from './contract-product.service';
import { ContractStep } from './contract-step.entity';
import { contractConnection } from './contract.connection';
import { contractReasons, organisationContracts, productContracts } from './contract.edges';
import { Contract } from './contract.entity';
import { ContractForm, ContractState } from './contract.enum';
import { contractErrors } from './contract.errors';
import {
  ContractStartInput,
  ContractStartPayload,
  ContractMeetingHoldInput,
  ContractMeetingHoldPayload,
  ContractIntentSignInput,
  ContractIntentSignPayload,
  ContractNegotiationOpenInput,
  ContractNegotiationOpenPayload,
  ContractConcludeInput,
  ContractConcludePayload,
  ContractEndInput,
  ContractEndPayload,
  ContractAbandonInput,
  ContractAbandonPayload,
} from './contract-step.inputs';
import {
  ContractTermsAgreeInput,
  ContractTermsAgreePayload,
  ContractProductAgreeInput,
  ContractProductAgreePayload,
  ContractProductEndInput,
  ContractProductEndPayload,
} from './contract-terms.inputs';
import { ContractResolver } from './contract.resolver';
import { ContractService } from './contract.service';
import { ProductContract } from './product-contract.entity';

const read = hasScope('contract:read');
const write = hasScope('contract:write');

/** Contracts with organisations that give support. */
export const contractPart: ModulePart = {
  entities: [Contract, ContractStep, ContractProduct, ProductContract],
  resolvers: [ContractResolver],
  types: [
    ...[ContractForm, ContractState, ...contractConnection.types],
    ...[ContractStartInput, ContractStartPayload],
    ...[ContractMeetingHoldInput, ContractMeetingHoldPayload],
    ...[ContractIntentSignInput, ContractIntentSignPayload],
    ...[ContractNegotiationOpenInput, ContractNegotiationOpenPayload],
    ...[ContractConcludeInput, ContractConcludePayload],
    ...[ContractEndInput, ContractEndPayload],
    ...[ContractAbandonInput, ContractAbandonPayload],
    ...[ContractTermsAgreeInput, ContractTermsAgreePayload],
    ...[ContractProductAgreeInput, ContractProductAgreePayload],
    ...[ContractProductEndInput, ContractProductEndPayload],
  ],
  edges: [organisationContracts, contractReasons, productContracts],
  services: [ContractService, ContractProductService],
  errors: contractErrors,
  costs: { 'ContractConnection.totalCount': 20 },
  access: {
    scopes: {
      'contract:read': 'See contracts with their products and prices.',
      'contract:write': 'Begin, agree, conclude and end contracts.',
    },
    roles: {
      generalist: ['contract:read', 'contract:write'],
      administrator: ['contract:read'],
      policy: ['contract:read'],
      auditor: ['contract:read'],
    },
    fields: {
      Query: { contract: read, contracts: read },
      Mutation: {
        contractStart: { rule: write, opens: true },
        contractMeetingHold: write,
        contractIntentSign: write,
        contractNegotiationOpen: write,
        contractTermsAgree: write,
        contractProductAgree: write,
        contractProductEnd: write,
        contractConclude: write,
        contractEnd: write,
        contractAbandon: write,
      },
      Organisation: { contracts: read },
      Product: { contracts: read },
      Contract: { '*': read },
      ContractStep: { '*': read },
      ContractProduct: { '*': read },
      ProductContract: { '*': read },
      ContractConnection: { '*': read },
      ContractEdge: { '*': read },
      ContractStartPayload: { '*': write },
      ContractMeetingHoldPayload: { '*': write },
      ContractIntentSignPayload: { '*': write },
      ContractNegotiationOpenPayload: { '*': write },
      ContractConcludePayload: { '*': write },
      ContractEndPayload: { '*': write },
      ContractAbandonPayload: { '*': write },
      ContractTermsAgreePayload: { '*': write },
      ContractProductAgreePayload: { '*': write },
      ContractProductEndPayload: { '*': write },
    },
  },
};
