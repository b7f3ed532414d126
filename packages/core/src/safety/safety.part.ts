import { ofNobody, hasScope, type ModulePart } from '@eenplan/kit';
import { OutgoingExchange } from './outgoing-exchange.service';
import { SafetyReason } from './safety-reason.type';
import { SafetySuppression } from './safety-suppression.entity';
import { residentSafetySuppressions } from './safety.edges';
import { safetyErrors } from './safety.errors';
import {
  SafetySuppressInput,
  SafetySuppressionEndInput,
  SafetySuppressionEndPayload,
  SafetySuppressPayload,
} from './safety.inputs';
import { SafetyResolver } from './safety.resolver';
import { SafetyService } from './safety.service';

const read = hasScope('safety:read');
const write = hasScope('safety:write');

/** Of whom nothing may go out, and the gate that holds it back. */
export const safetyPart: ModulePart = {
  entities: [SafetySuppression],
  resolvers: [SafetyResolver],
  types: [
    SafetyReason,
    ...[SafetySuppressInput, SafetySuppressPayload, SafetySuppressionEndInput, SafetySuppressionEndPayload],
  ],
  edges: [residentSafetySuppressions],
  services: [SafetyService, OutgoingExchange],
  errors: safetyErrors,
  access: {
    scopes: {
      'safety:read': 'See of whom nothing may go out, and why.',
      'safety:write': 'Hold back all that would go out of a resident, and end that.',
    },
    roles: { generalist: ['safety:read', 'safety:write'] },
    fields: {
      Query: { safetyReasons: ofNobody(read) },
      Mutation: { safetySuppress: { rule: write, opens: true }, safetySuppressionEnd: write },
      Resident: { safetySuppressions: read },
      SafetySuppression: { '*': read },
      SafetyReason: { '*': read },
      SafetySuppressPayload: { '*': write },
      SafetySuppressionEndPayload: { '*': write },
    },
  },
};
