import { hasScope, type ModulePart } from '@eenplan/kit';
import { residentConsents } from './consent.edges';
import { Consent } from './consent.entity';
import { consentErrors } from './consent.errors';
import {
  ConsentRecordInput,
  ConsentRecordPayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs';
import { ConsentResolver } from './consent.resolver';
import { ConsentService } from './consent.service';

const read = hasScope('consent:read');
const write = hasScope('consent:write');

/** What residents consent to. */
export const consentPart: ModulePart = {
  entities: [Consent],
  resolvers: [ConsentResolver],
  types: [ConsentRecordInput, ConsentRecordPayload, ConsentWithdrawInput, ConsentWithdrawPayload],
  edges: [residentConsents],
  services: [ConsentService],
  errors: consentErrors,
  access: {
    scopes: {
      'consent:read': 'Read what residents have consented to, as far as the row rules let you.',
      'consent:write': 'Record consent and that it was taken back (AVG, art. 7); a resident the own.',
    },
    roles: { generalist: ['consent:read', 'consent:write'], resident: ['consent:read', 'consent:write'] },
    fields: {
      Mutation: { consentRecord: { rule: write, opens: true }, consentWithdraw: write },
      Resident: { consents: read },
      Consent: { '*': read },
      ConsentRecordPayload: { '*': write },
      ConsentWithdrawPayload: { '*': write },
    },
  },
};
