import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { safeHomeDestructionRetention } from './safe-home-destruction-retention';
import { safeHomeDestructionConnection } from './safe-home-destruction.connection';
import { SafeHomeDestruction } from './safe-home-destruction.entity';
import { WmoSafeHomeRequester } from './safe-home-destruction.enum';
import { safeHomeDestructionErrors } from './safe-home-destruction.errors';
import {
  WmoSafeHomeDestructionDecideInput,
  WmoSafeHomeDestructionDecidePayload,
  WmoSafeHomeDestructionRequestInput,
  WmoSafeHomeDestructionRequestPayload,
  WmoSafeHomeWeighingInput,
} from './safe-home-destruction.inputs';
import { safeHomeDestructionJob } from './safe-home-destruction.job';
import { SafeHomeDestructionResolver } from './safe-home-destruction.resolver';
import { SafeHomeDestructionService } from './safe-home-destruction.service';
import { SafeHomeWeighing } from './safe-home-weighing.entity';

const read = and(hasScope('wmo:safe-home-read'), isKind('PROFESSIONAL'));
const write = and(hasScope('wmo:safe-home-write'), isKind('PROFESSIONAL'));

/** Requests to Safe Home to destroy what it recorded; before its reports, which go after what was weighed of them. */
export const safeHomeDestructionPart: ModulePart = {
  entities: [SafeHomeDestruction, SafeHomeWeighing],
  resolvers: [SafeHomeDestructionResolver],
  types: [
    ...[WmoSafeHomeRequester, ...safeHomeDestructionConnection.types, WmoSafeHomeWeighingInput],
    ...[WmoSafeHomeDestructionRequestInput, WmoSafeHomeDestructionRequestPayload],
    ...[WmoSafeHomeDestructionDecideInput, WmoSafeHomeDestructionDecidePayload],
  ],
  services: [SafeHomeDestructionService],
  errors: safeHomeDestructionErrors,
  retention: [safeHomeDestructionRetention],
  jobs: [safeHomeDestructionJob],
  access: {
    scopes: {},
    roles: {},
    fields: {
      Query: { wmoSafeHomeDestruction: read, wmoSafeHomeDestructions: read },
      Mutation: {
        wmoSafeHomeDestructionRequest: { rule: write, opens: true },
        wmoSafeHomeDestructionDecide: write,
      },
      WmoSafeHomeDestruction: { '*': read },
      WmoSafeHomeDestructionConnection: { '*': read },
      WmoSafeHomeDestructionEdge: { '*': read },
      WmoSafeHomeWeighing: { '*': read },
      WmoSafeHomeDestructionRequestPayload: { '*': write },
      WmoSafeHomeDestructionDecidePayload: { '*': write },
    },
  },
  costs: { 'WmoSafeHomeDestructionConnection.totalCount': 20 },
  openWork: [
    {
      code: 'wmo.safe-home-destruction',
      title: {
        en: 'Requests to Safe Home for destruction that are not dealt with',
        nl: 'Openstaande vernietigingsverzoeken bij Veilig Thuis',
      },
      law: 'WMO',
      article: 'Wmo 2015, art. 5.3.5',
      table: 'wmo.safe_home_destruction',
      where: "row.state in ('OPEN', 'GRANTED')",
    },
  ],
};
