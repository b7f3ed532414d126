import { hasScope, type ModulePart } from '@eenplan/kit';
import { objectionConnection } from './objection.connection';
import { objectionEdges } from './objection.edges';
import { Objection } from './objection.entity';
import { ObjectionInformalOutcome, ObjectionOutcome, ObjectionState } from './objection.enum';
import { objectionErrors } from './objection.errors';
import { ObjectionDecideInput, ObjectionDecidePayload } from './objection.inputs';
import { ObjectionInformalRecordInput, ObjectionInformalRecordPayload } from './objection.inputs';
import { ObjectionLodgeInput, ObjectionLodgePayload } from './objection.inputs';
import { ObjectionWithdrawInput, ObjectionWithdrawPayload } from './objection.inputs';
import { ObjectionResolver } from './objection.resolver';
import { ObjectionService } from './objection.service';

const read = hasScope('objection:read');
const lodge = hasScope('objection:lodge');
const handle = hasScope('objection:handle');

/** What residents have against decisions. */
export const objectionPart: ModulePart = {
  entities: [Objection],
  resolvers: [ObjectionResolver],
  types: [
    ...[ObjectionState, ObjectionInformalOutcome, ObjectionOutcome, ...objectionConnection.types],
    ...[ObjectionLodgeInput, ObjectionLodgePayload, ObjectionInformalRecordInput, ObjectionInformalRecordPayload],
    ...[ObjectionDecideInput, ObjectionDecidePayload, ObjectionWithdrawInput, ObjectionWithdrawPayload],
  ],
  edges: objectionEdges,
  services: [ObjectionService],
  errors: objectionErrors,
  costs: { 'ObjectionConnection.totalCount': 20 },
  access: {
    scopes: {
      'objection:read': 'Read objections, as far as the row rules let you: a resident the own ones alone.',
      'objection:lodge': 'Lodge an objection and take it back; a resident for the own files alone (Awb, art. 7:1).',
      'objection:handle': 'Record the informal approach of an objection and decide on it (Awb, art. 7:11).',
    },
    roles: {
      generalist: ['objection:read', 'objection:lodge', 'objection:handle'],
      resident: ['objection:read', 'objection:lodge'],
    },
    fields: {
      Query: { objection: read, objections: read },
      Mutation: {
        objectionLodge: { rule: lodge, opens: true },
        objectionInformalRecord: handle,
        objectionDecide: handle,
        objectionWithdraw: lodge,
      },
      Decision: { objections: read },
      Case: { objections: read },
      Resident: { objections: read },
      Objection: { '*': read },
      ObjectionConnection: { '*': read },
      ObjectionEdge: { '*': read },
      ObjectionLodgePayload: { '*': lodge },
      ObjectionInformalRecordPayload: { '*': handle },
      ObjectionDecidePayload: { '*': handle },
      ObjectionWithdrawPayload: { '*': lodge },
    },
  },
};
