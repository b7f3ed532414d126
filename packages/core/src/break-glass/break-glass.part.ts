import { and, hasScope, isKind, type ModulePart, or } from '@eenplan/kit';
import { breakGlassConnection } from './break-glass.connection';
import { BreakGlass } from './break-glass.entity';
import { breakGlassErrors } from './break-glass.errors';
import {
  BreakGlassCloseInput,
  BreakGlassClosePayload,
  BreakGlassOpenInput,
  BreakGlassOpenPayload,
  BreakGlassReviewInput,
  BreakGlassReviewPayload,
} from './break-glass.inputs';
import { BreakGlassResolver } from './break-glass.resolver';
import { BreakGlassService } from './break-glass.service';

const open = and(hasScope('break-glass:open'), isKind('PROFESSIONAL'));
const read = hasScope('break-glass:read');
const review = and(hasScope('break-glass:review'), isKind('AUDITOR'));
const anyOfThem = or(hasScope('break-glass:open'), read);

/** Emergencies. What is opened and closed needs the purpose that the request has; who looks at the list supervises. */
export const breakGlassPart: ModulePart = {
  entities: [BreakGlass],
  resolvers: [BreakGlassResolver],
  types: [
    ...[...breakGlassConnection.types, BreakGlassOpenInput, BreakGlassOpenPayload],
    ...[BreakGlassCloseInput, BreakGlassClosePayload, BreakGlassReviewInput, BreakGlassReviewPayload],
  ],
  services: [BreakGlassService],
  errors: breakGlassErrors,
  access: {
    scopes: {
      'break-glass:open': 'Go past purpose, consent and involvement in an emergency, for a while and on the record.',
      'break-glass:read': 'See who broke the glass, and why.',
      'break-glass:review': 'Judge whether it was right to break the glass.',
    },
    roles: { generalist: ['break-glass:open'], auditor: ['break-glass:read', 'break-glass:review'] },
    fields: {
      Query: { breakGlasses: read },
      Mutation: {
        breakGlassOpen: { rule: open, opens: true },
        breakGlassClose: open,
        breakGlassReview: review,
      },
      BreakGlass: { '*': anyOfThem },
      BreakGlassConnection: { '*': anyOfThem },
      BreakGlassEdge: { '*': anyOfThem },
      BreakGlassOpenPayload: { '*': open },
      BreakGlassClosePayload: { '*': open },
      BreakGlassReviewPayload: { '*': review },
    },
  },
};
