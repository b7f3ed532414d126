import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { DecisionGroundService } from './decision-ground.service';
import { DecisionGround } from './decision-ground.type';
import { decisionConnection } from './decision.connection';
import { decisionEdges } from './decision.edges';
import { Decision } from './decision.entity';
import { DecisionChannel, DecisionKind, DecisionOutcome, DecisionState } from './decision.enum';
import { decisionErrors } from './decision.errors';
import { DecisionPublishInput, DecisionPublishPayload, DecisionReviseInput } from './decision.inputs';
import { DecisionRevisePayload, DecisionTakeInput, DecisionTakePayload } from './decision.inputs';
import { DecisionWithdrawInput, DecisionWithdrawPayload } from './decision.inputs';
import { DecisionResolver } from './decision.resolver';
import { DecisionService } from './decision.service';

const read = hasScope('decision:read');
const write = hasScope('decision:write');

/** What the municipality decides for residents. */
export const decisionPart: ModulePart = {
  entities: [Decision],
  resolvers: [DecisionResolver],
  types: [
    ...[DecisionChannel, DecisionKind, DecisionOutcome, DecisionState, DecisionGround, ...decisionConnection.types],
    ...[DecisionTakeInput, DecisionTakePayload, DecisionPublishInput, DecisionPublishPayload],
    ...[DecisionReviseInput, DecisionRevisePayload, DecisionWithdrawInput, DecisionWithdrawPayload],
  ],
  edges: decisionEdges,
  services: [DecisionService, DecisionGroundService],
  errors: decisionErrors,
  costs: { 'DecisionConnection.totalCount': 20 },
  access: {
    scopes: {
      'decision:read':
        'Read applications and decisions, as far as the row rules let you: a resident the own ones alone.',
      'decision:write': 'Handle applications, decide on them, make decisions known and take them back.',
    },
    roles: { generalist: ['decision:read', 'decision:write'], resident: ['decision:read'] },
    fields: {
      Query: { decision: read, decisions: read, decisionGrounds: ofNobody(read) },
      Mutation: {
        decisionTake: write,
        decisionPublish: write,
        decisionRevise: write,
        decisionWithdraw: write,
      },
      Application: { decisions: read },
      BuildingBlock: { decisions: read },
      Case: { decisions: read },
      Resident: { decisions: read },
      Decision: { '*': read },
      DecisionGround: { '*': read },
      DecisionConnection: { '*': read },
      DecisionEdge: { '*': read },
      DecisionTakePayload: { '*': write },
      DecisionPublishPayload: { '*': write },
      DecisionRevisePayload: { '*': write },
      DecisionWithdrawPayload: { '*': write },
    },
  },
};
