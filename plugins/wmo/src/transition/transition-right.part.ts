import { and, hasScope, isKind, type ModulePart, ofNobody } from '@eenplan/kit';
import { transitionParameters } from './transition-parameters';
import { TransitionRightKindService } from './transition-right-kind.service';
import { TransitionRightKind } from './transition-right-kind.type';
import { transitionRightRetention } from './transition-right-retention';
import { residentTransitionRights, transitionRightConnection } from './transition-right.connection';
import { TransitionRight } from './transition-right.entity';
import { TransitionLeaveReason } from './transition-right.enum';
import { transitionRightErrors } from './transition-right.errors';
import {
  WmoTransitionConversationHoldInput,
  WmoTransitionConversationHoldPayload,
  WmoTransitionRightLeaveInput,
  WmoTransitionRightLeavePayload,
  WmoTransitionRightRecordInput,
  WmoTransitionRightRecordPayload,
} from './transition-right.inputs';
import { TransitionRightResolver } from './transition-right.resolver';
import { TransitionRightService } from './transition-right.service';

const read = hasScope('wmo:read');
const write = and(hasScope('wmo:transition'), isKind('PROFESSIONAL'));

/** Rights under the law before this one. */
export const transitionRightPart = {
  entities: [TransitionRight],
  resolvers: [TransitionRightResolver],
  types: [
    ...[TransitionRightKind, TransitionLeaveReason, ...transitionRightConnection.types],
    ...[WmoTransitionRightRecordInput, WmoTransitionRightRecordPayload],
    ...[WmoTransitionConversationHoldInput, WmoTransitionConversationHoldPayload],
    ...[WmoTransitionRightLeaveInput, WmoTransitionRightLeavePayload],
  ],
  edges: [residentTransitionRights],
  services: [TransitionRightService, TransitionRightKindService],
  errors: transitionRightErrors,
  parameters: transitionParameters,
  retention: [transitionRightRetention],
  costs: { 'WmoTransitionRightConnection.totalCount': 20 },
  access: {
    scopes: { 'wmo:transition': 'Record rights under the old law, and how they go on (Wmo 2015, art. 8.3).' },
    roles: { generalist: ['wmo:transition'] },
    fields: {
      Query: {
        wmoTransitionRight: read,
        wmoTransitionRights: read,
        wmoTransitionRightKinds: ofNobody(read),
      },
      Mutation: {
        wmoTransitionRightRecord: { rule: write, opens: true },
        wmoTransitionConversationHold: write,
        wmoTransitionRightLeave: write,
      },
      Resident: { wmoTransitionRights: read },
      WmoTransitionRight: { '*': read },
      WmoTransitionRightConnection: { '*': read },
      WmoTransitionRightEdge: { '*': read },
      WmoTransitionRightKind: { '*': read },
      WmoTransitionRightRecordPayload: { '*': write },
      WmoTransitionConversationHoldPayload: { '*': write },
      WmoTransitionRightLeavePayload: { '*': write },
    },
  },
} as const satisfies ModulePart;
